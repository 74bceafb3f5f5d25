import fc from 'fast-check';
import { type NamedRow, RecentRows } from './recent-rows.ts';
import { positions } from './row.ts';

const STREAMS = ['plan-a', 'task-a', 'task-b', 'obligation-a'];

/** The row at a place: streams by turns, every seventh place is empty, as after an append that failed. */
const rowAt = (pos: number, text: string): NamedRow => [
  ...([pos, pos, '0'.repeat(32), 'Happened', `{"text":"${text}"}`, '{}', 0] as const),
  STREAMS[pos % STREAMS.length] ?? '',
];

function logOf(text = '') {
  const reads: (readonly [number, number])[] = [];
  const recent = new RecentRows((after, until) => {
    reads.push([after, until]);
    const rows = Array.from({ length: until - after }, (_, n) => rowAt(after + 1 + n, text));
    return rows.filter(([pos]) => pos % 7 !== 0);
  });
  return { recent, reads };
}

const numbers = (events: readonly { readonly revision: number }[]): readonly number[] =>
  events.map(({ revision }) => revision);

/** What a follower sees who asks again and again until the end. */
function followed(recent: RecentRows, from: number, head: number, prefixes: readonly string[]) {
  const seen: number[] = [];
  for (let at = from; ;) {
    const page = recent.page(at, head, prefixes, 3);
    if (!page) return undefined;
    seen.push(...numbers(page.events));
    at = positions.toNumber(page.upTo);
    if (page.atEnd) return { seen, at };
  }
}

describe('the end of the log', () => {
  it('is read once for many followers, and each gets what is its own', () => {
    const { recent, reads } = logOf();
    expect(followed(recent, 0, 10, [])).toEqual({ seen: [1, 2, 3, 4, 5, 6, 8, 9, 10], at: 10 });
    expect(followed(recent, 0, 10, ['task-'])).toEqual({ seen: [1, 2, 5, 6, 9, 10], at: 10 });
    expect(followed(recent, 4, 10, ['plan-', 'obligation-'])).toEqual({ seen: [8], at: 10 });
    expect(followed(recent, 0, 10, ['mail-'])).toEqual({ seen: [], at: 10 });
    expect(reads).toEqual([[0, 10]]);
  });

  it('gives each follower events of its own', () => {
    const { recent } = logOf();
    const [one, other] = [recent.page(0, 1, [], 1), recent.page(0, 1, [], 1)];
    expect(one?.events[0]?.data).toEqual(other?.events[0]?.data);
    expect(one?.events[0]?.data).not.toBe(other?.events[0]?.data);
  });

  it('is not given to a follower that is far behind', () => {
    const { recent } = logOf();
    expect(recent.page(0, 5_000, [], 10)).toBeUndefined();
    expect(numbers(recent.page(4_998, 5_000, [], 10)?.events ?? [])).toEqual([4_999, 5_000]);
    expect(recent.page(4_990, 5_000, [], 10)).toBeUndefined();
  });

  it('keeps a few megabytes at most', () => {
    const { recent } = logOf('x'.repeat(1_000_000));
    expect(recent.page(0, 12, [], 1)).toBeUndefined();
    expect(numbers(recent.page(11, 12, [], 1)?.events ?? [])).toEqual([12]);
  });

  it('has no gap and no repeat, whoever follows at whatever pace', () => {
    const step = fc.record({ grows: fc.nat(600), who: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { recent } = logOf();
        const places = [0, 0, 0];
        let head = 0;
        for (const { grows, who } of steps) {
          head += grows;
          const from = places[who] ?? 0;
          const found = followed(recent, from, head, ['task-']);
          const expected = Array.from({ length: head - from }, (_, n) => from + 1 + n).filter(
            (pos) => pos % 7 !== 0 && [1, 2].includes(pos % 4),
          );
          if (found) expect(found).toEqual({ seen: expected, at: head });
          places[who] = head;
        }
      }),
    );
  });
});
