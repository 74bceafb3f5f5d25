import { headingNumeral, smallNumber, yearNumber } from './numerals.ts';
import { markerAt } from './markers.ts';
import { normalise } from './normalise.ts';

const read = (line: string): [string, string, number | null] | null => {
  const marker = markerAt(normalise(line));
  return marker && [marker.form, marker.ordinal, marker.number];
};

describe('numbering', () => {
  it.each([
    ['一、总体要求', ['cjk', '一', 1]],
    ['十二、附则', ['cjk', '十二', 12]],
    ['(四) 老年人行动', ['cjk-bracket', '（四）', 4]],
    ['（一）标题', ['cjk-bracket', '（一）', 1]],
    ['1.标题', ['arabic', '1', 1]],
    ['22．助力', ['arabic', '22', 22]],
    ['3、标题', ['arabic', '3', 3]],
    ['（2）要点', ['bracket', '（2）', 2]],
    ['③要点', ['circle', '③', 3]],
    ['㈡要点', ['cjk-bracket', '（二）', 2]],
    ['⑶要点', ['bracket', '（3）', 3]],
    ['4）要点', ['bracket', '（4）', 4]],
    ['第三条 要点', ['article', '第三条', 3]],
    ['专栏2 工程', ['box', '专栏2', 2]],
    ['【专栏3】工程', ['box', '专栏3', 3]],
    ['问题一：部分', ['entry', '问题一', 1]],
    ['专项行动2：照明', ['entry', '专项行动2', 2]],
    ['——弘扬', ['dash', '——', null]],
    ['第一章 总则', ['chapter', '第一章', 1]],
    ['第二节 任务', ['part', '第二节', 2]],
    ['第三阶段（2023年）', ['stage', '3', 3]],
  ])('%s is a marker', (line, expected) => expect(read(line)).toEqual(expected));

  it.each([
    '2.0版平台',
    '3.5%以上',
    '一二三产业',
    '一、二、三产业融合',
    '1、2、3号楼',
    '2025年',
    '第一阶段的任务',
    '五年规划',
    '第三条战线',
    '任务一定要完成',
    '工程一期',
    '-->',
    '——>下一页',
  ])('%s is none', (line) => expect(read(line)).toBeNull());
});

describe('numerals', () => {
  it('are read up to ninety-nine', () => {
    expect(['十', '十九', '二十', '九十九', '7', ''].map(smallNumber)).toEqual([
      10,
      19,
      20,
      99,
      7,
      null,
    ]);
  });
  it('are written as headings print them', () => {
    expect([2, 10, 11, 20, 34].map(headingNumeral)).toEqual(['二', '十', '十一', '二十', '三十四']);
    for (let n = 1; n < 100; n++) expect(smallNumber(headingNumeral(n))).toBe(n);
  });
  it('numerals of years are plain or Chinese', () => {
    expect(['2025', '二〇二五', '二零三五', '3025', '二五'].map(yearNumber)).toEqual([
      2025,
      2025,
      2035,
      null,
      null,
    ]);
  });
});
