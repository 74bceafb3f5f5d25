import { randomUUID } from 'node:crypto';
import { InMemoryEventStore } from './in-memory/index.ts';
import { type EventStore } from './event-store.port.ts';
import { fact, upTo } from './event-store.fixtures.ts';
import { openKurrentEventStore } from './kurrentdb/index.ts';
import {
  type KurrentSimulator,
  startKurrentSimulator,
} from './kurrentdb/simulator/kurrent-simulator.fixtures.ts';
import { type Turns, contentOf, fill, slowClock } from './migrate.fixtures.ts';
import { migrateLog } from './migrate.ts';
import { openSqliteEventStore } from './sqlite/index.ts';
import { removeTemporary, temporaryPath } from './sqlite/temporary-log.fixtures.ts';

afterAll(removeTemporary);

const turnsOf = (count: number): Turns =>
  upTo(count).map((n) => ({ stream: (n * n) % 5, count: (n % 4) + 1 }));

/** What moving between SQLite and a server must do, simulated or real. */
function movesBetween(server: () => string): void {
  const opened: EventStore[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((log) => log.close()));
  });
  const keep = async (opening: Promise<EventStore>): Promise<EventStore> => {
    const log = await opening;
    opened.push(log);
    return log;
  };
  const openServer = (prefix = `t-${randomUUID()}`): Promise<EventStore> =>
    keep(openKurrentEventStore({ url: server(), prefix }));
  const openFile = async (): Promise<EventStore> =>
    keep(openSqliteEventStore({ path: await temporaryPath(), clock: slowClock() }));

  it('a migration to KurrentDB gives equal logs, there and back', async () => {
    const [old, there, back] = [await openFile(), await openServer(), await openFile()];
    await fill(old, turnsOf(150));
    const out = await migrateLog({ from: old, to: there });
    const home = await migrateLog({ from: there, to: back });
    const content = await contentOf(old);
    expect(await contentOf(there)).toEqual(content);
    expect(await contentOf(back)).toEqual(content);
    expect(out).toMatchObject({ events: content.length, streams: 3, copied: content.length });
    expect(home).toMatchObject({ hash: out.hash, events: out.events, streams: out.streams });
  });

  it('a migration to KurrentDB moves large events, and all that JSON can hold', async () => {
    const [old, there, back] = [await openFile(), await openServer(), await openFile()];
    const large = '督'.repeat(300_000);
    await fill(old, turnsOf(3), (n) => ({ n, large }));
    await fill(old, turnsOf(2), () => ({
      text: '𠮷 \u0000 \u2028 \ud83d',
      tiny: 1e-300,
      '': [null],
    }));
    await migrateLog({ from: old, to: there });
    await migrateLog({ from: there, to: back });
    expect(await contentOf(back)).toEqual(await contentOf(old));
  });

  it('a migration to KurrentDB goes on where it stood, and lets the log grow on the server', async () => {
    const prefix = `t-${randomUUID()}`;
    const [old, there] = [await openFile(), await openServer(prefix)];
    await fill(old, turnsOf(40));
    for await (const event of old.readAll({ maxCount: 33 })) await there.replicate([event]);
    await there.close();
    const again = await openServer(prefix);
    const { copied, events } = await migrateLog({ from: old, to: again });
    expect(copied).toBe(events - 33);
    expect(await contentOf(again)).toEqual(await contentOf(old));
    await again.append('new', [fact(0)], 'no-stream');
    await expect(migrateLog({ from: old, to: again })).rejects.toMatchObject({
      code: 'target-ahead',
    });
  });

  it('a migration to KurrentDB is refused where another log stands already, and is not where a neighbour has one', async () => {
    const [old, other, free] = [await openFile(), await openServer(), await openServer()];
    await fill(old, turnsOf(3));
    await fill(other, turnsOf(3));
    const before = await contentOf(other);
    await expect(migrateLog({ from: old, to: other })).rejects.toMatchObject({
      code: 'target-differs',
    });
    expect(await contentOf(other)).toEqual(before);
    expect((await migrateLog({ from: old, to: free })).copied).toBe(6);
  });

  it('a migration to KurrentDB is refused onto itself', async () => {
    const prefix = `t-${randomUUID()}`;
    const [log, same] = [await openServer(prefix), await openServer(prefix)];
    await expect(migrateLog({ from: log, to: same })).rejects.toMatchObject({ code: 'same-log' });
  });
}

describe('moving to and from a simulated KurrentDB', () => {
  let simulator: KurrentSimulator;
  beforeAll(async () => {
    simulator = await startKurrentSimulator();
  });
  afterAll(() => simulator.close());

  movesBetween(() => simulator.url);

  it('loses and doubles nothing when answers are lost and the server is restarted', async () => {
    const from = new InMemoryEventStore({ clock: slowClock() });
    await fill(from, turnsOf(400));
    const to = await openKurrentEventStore({ url: simulator.url, prefix: 'bad-day' });
    simulator.faults.loseNextAppendAnswers(3);
    let failures = 0;
    let restarted: Promise<void> | undefined;
    const restart = async (): Promise<void> => {
      await simulator.stop();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await simulator.start();
    };
    const onProgress = (): void => {
      restarted ??= restart();
    };
    const move = async (): Promise<unknown> => {
      try {
        return await migrateLog({ from, to, onProgress });
      } catch (error) {
        if (++failures === 5) throw error;
        return move();
      }
    };
    expect(await move()).toMatchObject({ events: (await contentOf(from)).length });
    await restarted;
    expect(await contentOf(to)).toEqual(await contentOf(from));
    await to.close();
  });
});

const url = process.env['KURRENTDB_URL'] ?? '';
if (url === '') console.warn('SKIPPED: moving to and from a real KurrentDB. Set KURRENTDB_URL.');
(url === '' ? describe.skip : describe)('moving to and from a real KurrentDB', () => {
  movesBetween(() => url);
});
