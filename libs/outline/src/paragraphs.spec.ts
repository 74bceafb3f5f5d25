import { linesOf } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

const read = (text: string): string[] =>
  paragraphsOf(linesOf(text)).map(({ passage }) => passage.text);
const long = '推进科普工作深入开展，'.repeat(8);

describe('lines become paragraphs', () => {
  it('lines become paragraphs across a page break inside a word', () => {
    expect(read(`1.标题。${long}科普日、流\n\n动科技馆。\n2.标题。`)).toEqual([
      `1.标题。${long}科普日、流动科技馆。`,
      '2.标题。',
    ]);
  });
  it('lines become paragraphs across a break right behind the first word of a sentence', () => {
    expect(read(`1.标题。${long}计划。开\n\n展活动。`)).toHaveLength(1);
  });
  it('lines become paragraphs across a break inside a bracket, even behind a closing mark', () => {
    expect(read(`1.标题。${long}（县民政局（县老龄办）\n县教育局负责）`)).toHaveLength(1);
  });
  it('a heading on its own line stays a heading', () => {
    expect(read(`（一）提升行动\n普及科学知识，${long}`)).toHaveLength(2);
    expect(read(`一、指导思想\n${long}支撑。\n主要目标\n${long}`)[2]).toBe('主要目标');
  });
  it('an item whose siblings print their title on a line keeps its own', () => {
    expect(read(`1、健全体系\n${long}。\n2、开展活动\n${long}。`)).toHaveLength(4);
  });
  it('a broken first line of an item is no title where titles run in', () => {
    const items = `1.落实政策。${long}。\n2.保障经费。${long}。\n`;
    expect(read(`${items}3.各乡镇要将其纳入本乡镇经济社会\n\n发展规划。`)[2]).toBe(
      '3.各乡镇要将其纳入本乡镇经济社会发展规划。',
    );
  });
  it('lines of a hard-wrapped layout become paragraphs', () => {
    const text =
      '为深入贯彻落实党中央国务院\n关于安全生产工作的决策部署\n切实防范重特大事故发生，结\n合实际。';
    expect(read(text)).toHaveLength(1);
  });
  it('a list of departments continues only with departments', () => {
    expect(read('责任单位：县委宣传部、县教\n体局、县妇联\n正文从此开始，不是单位。')).toEqual([
      '责任单位：县委宣传部、县教体局、县妇联',
      '正文从此开始，不是单位。',
    ]);
  });
});

describe('lost line breaks', () => {
  it('a lost line break is found before the marker that is expected next', () => {
    expect(read(`（一）甲行动。${long}。（二）乙行动。${long}。`)).toHaveLength(2);
    expect(read(`1.甲。${long}。（县教育局负责）2.乙。${long}。（县科协负责）3.丙。`)).toHaveLength(
      3,
    );
  });
  it('prose that counts is left alone', () => {
    expect(read(`（一）甲行动。${long}。（三）乙。${long}`)).toHaveLength(1);
    expect(read(`1.甲。包括：1.子。2.丑。3.寅。`)).toHaveLength(1);
  });
  it('a number with a full stop is one where it is due', () => {
    expect(read(`10.甲。${long}。\n11。乙。${long}。`)).toHaveLength(2);
  });
  it('a lost line break is found before a label', () => {
    expect(read('1.具体如下：责任单位：县科协')).toHaveLength(2);
    expect(read('1.拆除违建并复绿责任单位：县城管局')).toHaveLength(2);
    expect(read('1.明确各责任单位：先报后建')).toHaveLength(1);
    expect(read('1.拆除违建，责任部门：街道执法队')).toHaveLength(2);
    expect(read(`1.甲。${long}。牵头单位：县科协；配合单位：县教育局`)).toEqual([
      `1.甲。${long}。`,
      '牵头单位：县科协；配合单位：县教育局',
    ]);
  });
});
