import { randomUUID } from 'node:crypto';
import { eventually } from '#testing';
import { type EventStore, type RecordedEvent } from '../event-store.port.ts';
import { collect, facts, idsOf, newStream, revisionsOf, upTo } from '../event-store.fixtures.ts';
import { retryTransient } from '../retry-transient.ts';
import { warnUntested } from './server.fixtures.ts';
import { StartedServer } from './started-server.fixtures.ts';

const command = process.env['KURRENTDB_START'];
if (command === undefined) {
  warnUntested('kill -9 of a real KurrentDB server', 'KURRENTDB_START (with {data} and {port})');
}

const WRITERS = 6;
const KILLS = 3;
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

(command === undefined ? describe.skip : describe)('on a real server that is killed', () => {
  let server: StartedServer;
  let store: EventStore;
  beforeAll(async () => {
    server = await StartedServer.start(command ?? '');
    store = await server.open(`t-${randomUUID()}`);
  });
  afterAll(async () => {
    await store.close();
    await server.discard();
  });

  it('65 a log whose KurrentDB is killed loses and doubles nothing in the middle of appends, reads and subscriptions', async () => {
    let over = false;
    const acknowledged = new Map<string, string[]>();
    const failures = { appends: 0, reads: 0, followers: 0 };

    const write = async (): Promise<void> => {
      const stream = newStream('killed');
      const ids: string[] = [];
      acknowledged.set(stream, ids);
      for (let turn = 0; !over; turn++) {
        const events = facts((turn % 3) + 1);
        const expected = ids.length === 0 ? 'no-stream' : ids.length - 1;
        const { revision } = await retry(
          () => store.append(stream, events, expected),
          () => failures.appends++,
        );
        ids.push(...idsOf(events));
        expect(revision).toBe(ids.length - 1);
      }
    };
    const read = async (): Promise<void> => {
      while (!over) {
        for (const [stream, ids] of acknowledged) {
          const known = ids.length;
          await store.load(stream).then(
            ({ events }) => {
              expect(events.length).toBeGreaterThanOrEqual(known);
              expect(idsOf(events).slice(0, known)).toEqual(ids.slice(0, known));
            },
            () => failures.reads++,
          );
        }
        await rest(20);
      }
    };
    const received: RecordedEvent[] = [];
    const following = store.subscribe({
      after: 'start',
      batchSize: 50,
      onEvents: (events) => {
        received.push(...events);
        return Promise.resolve();
      },
      onError: () => failures.followers++,
    });

    const work = Promise.all([...upTo(WRITERS).map(write), read()]);
    for (const _ of upTo(KILLS)) {
      await rest(1_500 + Math.random() * 500);
      await server.kill();
      await rest(500);
      server.run();
      await rest(4_000);
    }
    over = true;
    await work;

    const all = await collect(store.readAll());
    await eventually('all heard', () => received.length >= all.length);
    await following.stop();
    expect(idsOf(received)).toEqual(idsOf(all));
    for (const [stream, ids] of acknowledged) {
      const { events } = await store.load(stream);
      expect(idsOf(events)).toEqual(ids);
      expect(revisionsOf(events)).toEqual(upTo(ids.length));
    }
    expect(all).toHaveLength([...acknowledged.values()].flat().length);
    expect(failures.followers).toBeGreaterThan(0);
    process.stderr.write(
      `killed ${KILLS} times: ${all.length} events, each once; calls that failed and were made again: ${JSON.stringify(failures)}\n`,
    );
  });
});

/** Retries with the same ids until it is written. */
async function retry<T>(append: () => Promise<T>, failed: () => void): Promise<T> {
  for (;;) {
    try {
      return await retryTransient(append);
    } catch (error) {
      if (!['UnknownOutcome', 'StoreUnavailable'].includes((error as Error).name)) throw error;
      failed();
    }
  }
}
