import { passagesOfParagraphs } from './paragraphs.ts';

const passages = (...texts: readonly string[]) => texts.map((text) => ({ text }));

describe('paragraphs of a Word file as it is shown', () => {
  it('are found by their words, without the numbers that Word gives', () => {
    const read = passages('某县方案', '一、重点任务', '1.更换路灯。（县城管局负责）');
    const shown = ['某县方案', '重点任务', '更换路灯。（县城管局负责）'];
    expect(passagesOfParagraphs(shown, read)).toEqual([0, 1, 2]);
  });

  it('are one passage in two parts where a page ends within', () => {
    const read = passages('1.更换路灯。分批更换。', '2.疏通管网。');
    expect(passagesOfParagraphs(['更换路灯。', '分批更换。', '疏通管网。'], read)).toEqual([
      0, 0, 1,
    ]);
  });

  it('that say the same are told apart by their order', () => {
    const read = passages('甲', '（县教育局负责）', '乙', '（县教育局负责）');
    const shown = ['甲', '（县教育局负责）', '乙', '（县教育局负责）'];
    expect(passagesOfParagraphs(shown, read)).toEqual([0, 1, 2, 3]);
  });

  it('of a table are its cells, whatever bars and blanks stand around', () => {
    const read = passages('|  任务', '| 更换 路灯', '| 县城管局');
    expect(passagesOfParagraphs(['任务', '更换路灯', '县城管局'], read)).toEqual([0, 1, 2]);
  });

  it('that the reader left out are of none, and those after them are found', () =>
    expect(passagesOfParagraphs(['目录', '', '更换路灯'], passages('更换路灯'))).toEqual([
      -1, -1, 0,
    ]));
});
