import { type PlanContent } from '../../domain/content.events.ts';
import { type Source } from '../../domain/plan.events.ts';
import { sourceLines } from './source-lines.ts';

const text = '某县方案\n引言。\n1.更换路灯，不少于300盏，5月\n底前完工。\n\n2.疏通。';
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const printed = {
  phases: [],
  tasks: [{ id: 'a.t1' }, { id: 'a.t2' }],
  targets: [{ id: 'a.g1' }],
} as unknown as PlanContent;
const source: Source = {
  name: 'a.txt',
  sha256: '0',
  text,
  spans: {
    phases: [],
    tasks: [at('1.更换路灯，不少于300盏，5月\n底前完工。'), at('2.疏通。')],
    targets: [at('不少于300盏')],
  },
};
const lines = sourceLines(source, printed, {
  names: [],
  dates: [{ words: '5月底前', on: null, span: at('5月\n底前') }],
  unread: [at('引言。')],
  unreadPct: 10,
});

describe('the lines of a document', () => {
  it('are its text, line by line, each with where it begins', () => {
    expect(lines.map((line) => line.text).join('\n')).toBe(text);
    expect(lines.map(({ start }) => start)).toEqual([0, 5, 9, 27, 33, 34]);
  });

  it('say to which items they belong; blank ones to none', () =>
    expect(lines.map(({ items }) => items)).toEqual([[], [], ['a.t1'], ['a.t1'], [], ['a.t2']]));

  it('have what was recognised in them, cut where a line ends', () => {
    expect(lines[2]?.marks).toEqual([
      { kind: 'target', id: 'a.g1', start: 7, end: 14 },
      { kind: 'date', on: null, start: 15, end: 17 },
    ]);
    expect(lines[3]?.marks).toEqual([{ kind: 'date', on: null, start: 0, end: 2 }]);
    expect(lines[1]?.marks).toEqual([{ kind: 'unread', start: 0, end: 3 }]);
  });

  it('of a document read before places were kept belong to nothing', () => {
    const { spans: _, ...older } = source;
    const nothing = { names: [], dates: [], unread: [], unreadPct: 0 };
    expect(sourceLines(older, printed, nothing).flatMap(({ items }) => items)).toEqual([]);
  });
});
