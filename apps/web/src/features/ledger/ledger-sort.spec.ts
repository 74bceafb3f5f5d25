import { sortedBy, sortWith } from './ledger-sort.ts';

describe('a head of the ledger that is pressed', () => {
  it.each([
    [undefined, 'due', false, 'due'],
    ['due', 'due', false, '-due'],
    ['-due', 'due', false, 'due'],
    ['due', 'lead', false, 'lead'],
    ['-level', 'due', true, '-level,due'],
    ['-level,due', 'due', true, '-level,-due'],
    ['-level,due', 'lead', true, '-level,lead'],
    ['due', 'order', false, undefined],
    [undefined, 'order', false, '-order'],
  ])('sorts what was sorted by %s with %s (second: %s) by %s', (before, name, second, after) =>
    expect(sortWith(before, name, second)).toBe(after),
  );

  it('says how it is sorted', () =>
    expect(['level', 'due', 'lead'].map((name) => sortedBy('-level,due', name))).toEqual([
      'descending',
      'ascending',
      'none',
    ]));
});
