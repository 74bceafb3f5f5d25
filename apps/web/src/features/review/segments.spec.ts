import { segmentsOf } from './segments.ts';

const text = '2026年底前建成12条';
const date = { kind: 'date', on: '2026-12-31', start: 0, end: 7 } as const;
const target = { kind: 'target', id: 'a.g1', start: 0, end: 12 } as const;

describe('a line', () => {
  it('without marks is one run', () =>
    expect(segmentsOf({ text, marks: [] })).toEqual([{ text, marks: [] }]));

  it('is cut where marks begin and end, and may have several upon one run', () =>
    expect(segmentsOf({ text, marks: [target, date] })).toEqual([
      { text: '2026年底前', marks: [target, date] },
      { text: '建成12条', marks: [target] },
    ]));

  it('that is empty has no runs', () => expect(segmentsOf({ text: '', marks: [] })).toEqual([]));
});
