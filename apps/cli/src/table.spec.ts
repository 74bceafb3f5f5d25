import fc from 'fast-check';
import { clip, displayWidth, pad, wrapped } from './display-width.ts';
import { type Column, tableLines } from './table.ts';
import { type Style } from './world.ts';

describe('the width of a text on a terminal', () => {
  it('counts Chinese, full-width and emoji characters twice, marks not at all', () => {
    expect(displayWidth('督办 Duban')).toBe(10);
    expect(displayWidth('（一）Ａ，。')).toBe(12);
    expect(displayWidth('é')).toBe(1);
    expect(displayWidth('👍')).toBe(2);
    expect(displayWidth('𠮷')).toBe(2);
    expect(displayWidth('⌚🟡🩺')).toBe(6);
    expect(displayWidth('👨‍👩‍👧')).toBe(2);
  });

  it('never exceeds what a text is clipped to, nor falls short of what it is padded to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, width) => {
        expect(displayWidth(clip(text, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(pad(text, width))).toBeGreaterThanOrEqual(width);
      }),
    );
  });

  it('never splits a wide character, and says that something was left out', () => {
    expect(clip('县教育局', 5)).toBe('县教…');
    expect(clip('县教育局', 6)).toBe('县教…');
    expect(clip('县教育局', 8)).toBe('县教育局');
    expect(clip('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
  });
});

type Row = { readonly id: string; readonly title: string; readonly count: number };
const columns: readonly Column<Row>[] = [
  { title: '编号', of: ({ id }) => id },
  { title: '任务', of: ({ title }) => title, flexible: true },
  { title: '条数', of: ({ count }) => count, align: 'right', style: () => 'red' },
];
const rows: readonly Row[] = [
  { id: 't1', title: '提升基础教育阶段科学教育水平', count: 3 },
  { id: 't10', title: '智慧助老', count: 120 },
];
const colourless = (_style: Style, text: string): string => text;
const shown = (width: number | null, paint = colourless): readonly string[] =>
  tableLines(rows, columns, { width, paint });

describe('a table', () => {
  it('aligns its columns, numbers to the right', () => {
    expect(shown(null)).toEqual([
      '编号  任务                          条数',
      't1    提升基础教育阶段科学教育水平     3',
      't10   智慧助老                       120',
    ]);
  });

  it('cuts flexible columns until every line fits the terminal', () => {
    expect(shown(30)).toEqual([
      '编号  任务                条数',
      't1    提升基础教育阶段…      3',
      't10   智慧助老             120',
    ]);
  });

  const wide: readonly Column<Row>[] = [
    { title: '编号', of: ({ id }) => id },
    { title: '任务', of: ({ title }) => title, flexible: 'wraps' },
    { title: '单位', of: () => '县教育局', spare: 1 },
    { title: '类别', of: () => '任务', spare: 2 },
    { title: '条数', of: ({ count }) => count, align: 'right' },
  ];
  const long = [
    { id: 't1', title: '提升（1.5版）基础教育阶段科学教育水平，并实施Duban2025。', count: 3 },
  ];

  it('leaves spare columns out before flexible ones can no longer be read', () => {
    // 4 + 54 + 8 + 4 + 4 and four gaps of 2 are 82; the wrapping column is read at 30.
    const titles = (width: number) => tableLines(long, wide, { width, paint: colourless })[0];
    expect(titles(82)?.split(/ +/)).toEqual(['编号', '任务', '单位', '类别', '条数']);
    expect(titles(58)?.split(/ +/)).toEqual(['编号', '任务', '单位', '类别', '条数']);
    expect(titles(57)?.split(/ +/)).toEqual(['编号', '任务', '单位', '条数']);
    expect(titles(51)?.split(/ +/)).toEqual(['编号', '任务', '条数']);
  });

  it('goes on below in a column that wraps, whole and with no mark or word parted', () => {
    const lines = tableLines(long, wide, { width: 40, paint: colourless });
    expect(lines.slice(1)).toEqual([
      't1    提升（1.5版）基础教育阶段科      3',
      '      学教育水平，并实施',
      '      Duban2025。',
    ]);
    expect(wrapped('实施Duban2025。', 8)).toEqual(['实施', 'Duban202', '5。']);
    expect(wrapped('甲乙，丙', 4)).toEqual(['甲', '乙，', '丙']);
  });

  it('fits even where nothing flexible is left to give', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (width) => {
        for (const line of shown(width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('colours cells without disturbing their alignment', () => {
    const marked = shown(null, (style, text) => (style === 'red' ? `<${text}>` : text));
    expect(marked[2]).toBe('t10   智慧助老                      < 120>');
  });

  it('lets no text move the cursor or break its line', () => {
    const hostile = [{ id: '\u001b[2Jx', title: 'a\nb', count: 1 }];
    const [, line = ''] = tableLines(hostile, columns, { width: null, paint: colourless });
    expect(line).toBe(' [2Jx  a b      1');
  });
});
