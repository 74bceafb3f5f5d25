import { randomUUID } from 'node:crypto';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { openKurrentEventStore } from '#event-store/kurrentdb';
import { type Append, type Round, repeat, sample } from './work.ts';

const LENGTH = 20;

/** A name of its own for each round: what others wrote before is not in the way. */
const prefix = `bench-${randomUUID()}`;

export async function appendToKurrentDb(url: string): Promise<Append> {
  const store = await openKurrentEventStore({ url, prefix });
  return (writer, turn) =>
    store.append(`bench-${writer}`, [sample(turn)], turn === 0 ? 'no-stream' : turn - 1);
}

/** The client as its documentation shows it: no checks, no time limit, no second try. */
export function appendWithClient(url: string): Append {
  const client = KurrentDBClient.connectionString(url);
  return (writer, turn) => {
    const { id, type, data, meta } = sample(turn);
    return client.appendToStream(
      `${prefix}/bench-${writer}`,
      { id, contentType: 'application/json', type, data, metadata: meta },
      { streamState: turn === 0 ? 'no_stream' : BigInt(turn - 1) },
    );
  };
}

export async function loadFromKurrentDb(url: string): Promise<Round> {
  const store = await openKurrentEventStore({ url, prefix });
  const stream = 'bench-0';
  await store.append(
    stream,
    Array.from({ length: LENGTH }, (_, n) => sample(n)),
    'no-stream',
  );
  return repeat(async () => {
    const { events } = await store.load(stream);
    if (events.length !== LENGTH) throw new Error(`Loaded ${events.length} events of ${LENGTH}`);
  });
}

export async function loadWithClient(url: string): Promise<Round> {
  const client = KurrentDBClient.connectionString(url);
  const stream = `${prefix}/bench-0`;
  for (let n = 0; n < LENGTH; n++) {
    const { id, type, data, meta } = sample(n);
    const event = { id, contentType: 'application/json', type, data, metadata: meta } as const;
    await client.appendToStream(stream, event);
  }
  return repeat(async () => {
    let count = 0;
    for await (const { event } of client.readStream(stream, { requiresLeader: true })) {
      if (event) count++;
    }
    if (count !== LENGTH) throw new Error(`Loaded ${count} events of ${LENGTH}`);
  });
}
