import { randomUUID } from 'node:crypto';
import { type EventStore, type NewEvent, type RecordedEvent } from './event-store.port.ts';

export type OpenedLog = {
  readonly store: EventStore;
  /** Closes the store and opens the same log again; absent when a log ends with its store. */
  readonly reopen?: () => Promise<EventStore>;
  /** Called after the last test with the log, when its store is closed. */
  readonly discard?: () => Promise<void>;
};

export type OpenLog = () => Promise<OpenedLog>;

export const fact = (n: number, event: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Counted',
  data: { n },
  meta: { actor: 'tester' },
  ...event,
});

export const facts = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, n) => fact(n));

export const newStream = (kind = 'thing'): string => `${kind}-${randomUUID()}`;

export const idsOf = (events: readonly { id: string }[]): readonly string[] =>
  events.map(({ id }) => id);

export const revisionsOf = (events: readonly RecordedEvent[]): readonly number[] =>
  events.map(({ revision }) => revision);

/** 0, 1, … up to `count`, exclusive. */
export const upTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => n);

export async function collect(events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}
