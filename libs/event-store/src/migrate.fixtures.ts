import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Clock, toInstant } from '#kernel';
import { type EventStore, type RecordedEvent } from './event-store.port.ts';
import { collect, fact, upTo } from './event-store.fixtures.ts';

/** All of a log but the positions, which are its own. */
export const contentOf = async (log: EventStore): Promise<readonly object[]> =>
  (await collect(log.readAll())).map(({ position: _, ...event }: RecordedEvent) => event);

/** A clock in the past that advances with each call: times that no new append could have. */
export function slowClock(): Clock {
  let ms = Date.UTC(2001, 1, 3, 4, 5, 6, 789);
  return { now: () => toInstant((ms += 7)) };
}

/** Appends to a few streams in turn: whose turn, and how many events. */
export type Turns = readonly { readonly stream: number; readonly count: number }[];

export const turns: fc.Arbitrary<Turns> = fc.array(
  fc.record({ stream: fc.nat(4), count: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 30 },
);

export async function fill(
  log: EventStore,
  history: Turns,
  dataOf: (n: number) => object = (n) => ({ n, 说明: '按月报送'.repeat(n % 7) }),
): Promise<void> {
  const names = upTo(5).map((n) => `督办-${n}-${randomUUID()}`);
  let n = 0;
  for (const { stream, count } of history) {
    const events = upTo(count).map(() =>
      fact(n, {
        type: `Type${n % 3}`,
        data: dataOf(n),
        meta: { actor: '张三', turn: String(n++) },
      }),
    );
    await log.append(names[stream]!, events, 'any');
  }
}
