import { readMarks } from './read-outline.ts';

const text = [
  '某县夜市工作方案（2026—2027年）',
  '为规范夜市经营，制定本方案。',
  '一、设施',
  '1.更换路灯。2026年5月底前完成勘测，9月底前完工。（县城管',
  '局牵头，县供电公司配合）',
  '2.疏通管网。每季度末报送进展。（县水务局负责）',
].join('\n');
const marks = readMarks(text);
const quoted = (marked: readonly { span: { start: number; end: number } }[]): readonly string[] =>
  marked.map(({ span }) => text.slice(span.start, span.end));

describe('what is recognised within a text', () => {
  it('is each organization where it is named, across the break of a line', () => {
    expect(marks.names.map(({ name }) => name)).toEqual(['县城管局', '县供电公司', '县水务局']);
    expect(quoted(marks.names)).toEqual(['县城管\n局', '县供电公司', '县水务局']);
  });

  it('is each date, with the day that it means where it means one', () => {
    expect(quoted(marks.dates)).toEqual(['2026年5月底前', '9月底前', '每季度末']);
    expect(marks.dates.map(({ on }) => on)).toEqual(['2026-05-31', '2026-09-30', null]);
  });

  it('is not what belongs to no item: 14 of 86 characters', () => {
    expect(quoted(marks.unread.map((span) => ({ span })))).toEqual([
      '为规范夜市经营，制定本方案。',
    ]);
    expect(marks.unreadPct).toBe(16);
  });

  it('of a text that says nothing is nothing', () =>
    expect(readMarks('')).toEqual({ names: [], dates: [], unread: [], unreadPct: 0 }));
});
