import { goldenOf, scores, SEEDS, textOf, type Score } from './golden.fixtures.ts';
import { readOutline } from './read-outline.ts';

const results = SEEDS.map((seed) => ({
  seed,
  scores: scores(goldenOf(seed), readOutline(textOf(seed))),
}));

const line = (name: string, list: readonly Score[]): string =>
  [
    name.padEnd(8),
    ...list.map(({ found, expected, extra }) => `${found}/${expected}+${extra}`.padEnd(10)),
  ].join(' ');

function table(): string {
  const [first] = results;
  const parts = first?.scores.map(({ part }) => part) ?? [];
  const sums = parts.map((part) => {
    const all = results.flatMap((result) => result.scores.filter((score) => score.part === part));
    const sum = (key: 'found' | 'expected' | 'extra'): number =>
      all.reduce((total, score) => total + score[key], 0);
    return {
      part,
      found: sum('found'),
      expected: sum('expected'),
      extra: sum('extra'),
      faults: [],
    };
  });
  const head = ['found/expected+extra'.padEnd(8), ...parts.map((part) => part.padEnd(10))].join(
    ' ',
  );
  return [
    head,
    ...results.map(({ seed, scores: list }) => line(seed, list)),
    line('all', sums),
  ].join('\n');
}

describe('the five plans as published', () => {
  afterAll(() => process.stdout.write(`\n${table()}\n`));

  for (const { seed, scores: list } of results) {
    for (const { part, faults } of list) {
      it(`${seed}: the ${part} are those of the reviewed outline, none missing, none too many`, () => {
        expect(faults).toEqual([]);
      });
    }
  }

  it('the five plans hold what the review counted', () => {
    const total = (part: string): number =>
      results
        .flatMap(({ scores: list }) => list.filter((score) => score.part === part))
        .reduce((sum, { found }) => sum + found, 0);
    expect(['sections', 'tasks', 'clauses', 'phases', 'targets'].map(total)).toEqual([
      88, 156, 101, 6, 30,
    ]);
  });
});
