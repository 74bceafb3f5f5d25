import { type EventMeta, type EventStore, type RecordedEvent } from '#event-store';
import { openSqliteEventStore } from '#event-store/sqlite';
import { openForReading } from '../../libs/event-store/src/sqlite/open-database.ts';
import { type Round, repeat, sample } from './work.ts';

const STREAMS = 1_000;
const LENGTH = 100;

type Sum = { readonly count: number; readonly sum: number };
const NOTHING: Sum = { count: 0, sum: 0 };
const evolve = ({ count, sum }: Sum, { data }: { readonly data: object }): Sum => ({
  count: count + 1,
  sum: sum + ('value' in data ? Number(data.value) : 0),
});

const streamOf = (turn: number): string => `bench-${(turn * 389) % STREAMS}`;

function demandAll({ count }: Sum): void {
  if (count !== LENGTH) throw new Error(`Folded ${count} events of ${LENGTH}`);
}

/** A log of streams written in turns, as they grow in life. */
export async function fill(path: string): Promise<void> {
  const store = await openSqliteEventStore({ path });
  for (let revision = 0; revision < LENGTH; revision++) {
    const appends = Array.from({ length: STREAMS }, (_, n) =>
      store.append(`bench-${n}`, [sample(revision)], revision === 0 ? 'no-stream' : revision - 1),
    );
    await Promise.all(appends);
  }
  await store.close();
}

export async function loadOurs(path: string): Promise<Round> {
  const store: EventStore = await openSqliteEventStore({ path });
  return repeat(async (turn) => {
    const { events } = await store.load(streamOf(turn));
    demandAll(events.reduce(evolve, NOTHING));
  });
}

/** The same events by hand: all that the log keeps of an event, with data and meta as objects. */
export function loadByHand(path: string): Promise<Round> {
  const select = openForReading(path).prepare<[string], Row>(
    `select e.pos as position, e.rev as revision, hex(e.id) as id, type, data, meta, recorded_at
     from event e where e.stream = (select sid from stream where name = ?) order by e.rev`,
  );
  return repeat((turn) => {
    const events = select.all(streamOf(turn)).map((row) => ({
      ...row,
      data: JSON.parse(row.data) as object,
      meta: JSON.parse(row.meta) as EventMeta,
    }));
    demandAll(events.reduce(evolve, NOTHING));
  });
}

/** Only what a fold looks at: type and data. */
export function foldByHand(path: string): Promise<Round> {
  const select = openForReading(path).prepare<[string], { type: string; data: string }>(
    `select type, data from event where stream = (select sid from stream where name = ?) order by rev`,
  );
  return repeat((turn) => {
    const events = select
      .all(streamOf(turn))
      .map(({ type, data }) => ({ type, data: JSON.parse(data) as object }));
    demandAll(events.reduce(evolve, NOTHING));
  });
}

type Row = Omit<RecordedEvent, 'data' | 'meta' | 'recordedAt' | 'position' | 'stream'> & {
  readonly position: number;
  readonly data: string;
  readonly meta: string;
  readonly recorded_at: number;
};
