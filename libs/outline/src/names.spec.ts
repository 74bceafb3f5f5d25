import { isCollective, namesIn } from './names.ts';
import { Passage } from './passage.ts';
import { passageOf } from './passage.fixtures.ts';

const names = (list: string, loose = false): string[] =>
  namesIn(passageOf(list), loose).map(({ text }) => text);

describe('the names of a list', () => {
  it('names in a list are parted by 、 only', () => {
    const list = '县文化和旅游局、县人力资源和社会保障局、晋城市生态环境局泽州分局';
    expect(names(list)).toEqual(list.split('、'));
  });
  it('two complete names with 和 between them are two', () => {
    expect(names('县委办公室和县政府办公室')).toEqual(['县委办公室', '县政府办公室']);
    expect(names('市发展和改革局、市市场监管局')).toEqual(['市发展和改革局', '市市场监管局']);
  });
  it('names behind a label may be parted by commas and blanks', () => {
    expect(names('县科协，县教育局 县妇联', true)).toEqual(['县科协', '县教育局', '县妇联']);
  });
  it('are whole where a remark in brackets holds a 、', () => {
    expect(names('各县（市、区）人民政府、市科协')).toEqual(['各县（市、区）人民政府', '市科协']);
  });
  it('tell where a page break seems to have doubled a character', () => {
    const list = Passage.join([passageOf('晋城市生态环境局'), passageOf('局泽州分局')]);
    expect(namesIn(list)[0]).toMatchObject({
      text: '晋城市生态环境局局泽州分局',
      withoutDouble: '晋城市生态环境局泽州分局',
    });
  });
  it('a name in a list may stand for many', () => {
    const many = [
      '各镇人民政府',
      '区科学素质纲要实施工作办公室各成员单位',
      '乡镇（街道）',
      '县直有关单位',
    ];
    expect(many.filter(isCollective)).toEqual(many);
    expect(['县政府', '县科协', '市委组织部'].filter(isCollective)).toEqual([]);
  });
});
