import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type NewEvent } from '#event-store';
import { type Connection, FOLDER, installEmmett, lenient } from '../append/emmett.ts';

/** What is used of Emmett; it is no dependency of ours, so its types are not there. */
type Message = {
  readonly type: string;
  readonly data: { readonly planId?: string };
  readonly metadata: { readonly globalPosition: bigint; readonly streamName: string };
};
type Processor = {
  readonly processorId: string;
  readonly startFrom: 'BEGINNING';
  readonly eachMessage: (message: Message, context: { connection: Connection }) => Promise<void>;
  readonly stopAfter: (message: Message) => boolean;
};
type Store = {
  appendToStream(stream: string, events: readonly object[]): Promise<unknown>;
  consumer(options: { pulling: { batchSize: number } }): {
    processor(options: Processor): void;
    start(): Promise<void>;
    close(): Promise<void>;
  };
};
type Emmett = {
  getSQLiteEventStore(options: {
    fileName: string;
    connectionOptions: { singleton: true; connection: Connection };
  }): Store;
  sqliteConnection(options: { fileName: string }): Connection;
};

const BATCH = 1_000;

/** @returns why it is not there, when it is not */
export function loadEmmett(): Emmett | string {
  const missing = installEmmett();
  if (missing !== undefined) return missing;
  return createRequire(join(FOLDER, 'index.js'))('@event-driven-io/emmett-sqlite') as Emmett;
}

/** Emmett's SQLite store with a history in it. */
export type EmmettLog = {
  readonly events: number;
  /** Catches up with a handler that does nothing. @returns events a second */
  readonly idle: () => Promise<number>;
  /** Catches up with one upsert an event. @returns events a second */
  readonly projecting: () => Promise<number>;
};

/** On one shared connection, with the journal and the flushing that our views have while they follow. */
export async function emmettLog(
  emmett: Emmett,
  fileName: string,
  events: readonly (readonly [stream: string, event: NewEvent])[],
): Promise<EmmettLog> {
  const connection = lenient(emmett.sqliteConnection({ fileName }));
  await connection.command('PRAGMA journal_mode = WAL');
  await connection.command('PRAGMA synchronous = NORMAL');
  const connectionOptions = { singleton: true, connection } as const;
  const store = emmett.getSQLiteEventStore({ fileName, connectionOptions });
  for (const [stream, part] of Map.groupBy(events, ([name]) => name)) {
    const said = part.map(([, { type, data, meta }]) => ({ type, data, metadata: meta }));
    await store.appendToStream(stream, said);
  }
  await connection.command(
    'create table line (key text primary key, type text, stream text, plan text)',
  );
  const upsert = `insert into line values (?, ?, ?, ?) on conflict (key) do update set type = excluded.type`;
  return {
    events: events.length,
    idle: () => rate(store, events.length, () => Promise.resolve()),
    projecting: () =>
      rate(store, events.length, async ({ type, data, metadata }, context) => {
        const key = String(metadata.globalPosition);
        const values = [key, type, metadata.streamName, data.planId ?? null];
        await context.connection.command(upsert, values);
      }),
  };
}

async function rate(
  store: Store,
  count: number,
  eachMessage: Processor['eachMessage'],
): Promise<number> {
  const consumer = store.consumer({ pulling: { batchSize: BATCH } });
  let seen = 0;
  consumer.processor({
    processorId: randomUUID(),
    startFrom: 'BEGINNING',
    eachMessage,
    stopAfter: () => ++seen >= count,
  });
  const start = performance.now();
  await consumer.start();
  const seconds = (performance.now() - start) / 1_000;
  await consumer.close();
  if (seen !== count) throw new Error(`Emmett handed over ${seen} of ${count} events`);
  return count / seconds;
}
