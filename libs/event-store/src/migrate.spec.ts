import fc from 'fast-check';
import { Rejection } from '#contract';
import { InMemoryEventStore } from './in-memory/index.ts';
import { LogDigest } from './log-digest.ts';
import { StoreUnavailable, UnknownOutcome } from './errors.ts';
import { type Appended, type EventStore, type RecordedEvent } from './event-store.port.ts';
import { collect, fact, upTo } from './event-store.fixtures.ts';
import { type Turns, contentOf, fill, slowClock, turns } from './migrate.fixtures.ts';
import { type MigrationProgress, migrateLog } from './migrate.ts';
import { openSqliteEventStore } from './sqlite/index.ts';
import { removeTemporary, temporaryPath } from './sqlite/temporary-log.fixtures.ts';

afterAll(removeTemporary);

const SOME: Turns = upTo(12).map((n) => ({ stream: (n * n) % 5, count: (n % 4) + 1 }));

async function filled(history: Turns = SOME): Promise<EventStore> {
  const log = new InMemoryEventStore({ clock: slowClock() });
  await fill(log, history);
  return log;
}

async function digestOf(log: EventStore): Promise<LogDigest> {
  const digest = new LogDigest();
  for await (const event of log.readAll()) digest.add(event);
  return digest;
}

const refusal = async (moving: Promise<unknown>): Promise<Rejection> => {
  const error = await moving.then(
    () => 'moved',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Rejection);
  return error as Rejection;
};

describe('moving a log', () => {
  it('gives equal logs, from memory to SQLite and back, whatever the history', async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (history) => {
        const here = await filled(history);
        const there = await openSqliteEventStore({ path: await temporaryPath() });
        const back = new InMemoryEventStore();
        const out = await migrateLog({ from: here, to: there });
        const home = await migrateLog({ from: there, to: back });
        const content = await contentOf(here);
        expect(await contentOf(there)).toEqual(content);
        expect(await contentOf(back)).toEqual(content);
        const { events, streams, hash } = await digestOf(here);
        expect(out).toMatchObject({ events, streams, hash, copied: events });
        expect(home).toMatchObject({ events, streams, hash, copied: events });
        await there.close();
      }),
      { numRuns: 25 },
    );
  });

  it('tells the number of events and streams, and how it goes on', async () => {
    const from = await filled([{ stream: 2, count: 2 }, ...SOME, ...manyTurns(1_000)]);
    const told: MigrationProgress[] = [];
    const { events, streams, copied, tookMs } = await migrateLog({
      from,
      to: new InMemoryEventStore(),
      onProgress: (progress) => told.push(progress),
    });
    expect(events).toBe((await collect(from.readAll())).length);
    expect([streams, copied]).toEqual([5, events]);
    expect(tookMs).toBeGreaterThan(0);
    expect(told.map(({ phase }) => phase)).toEqual([
      ...['copying', 'copying', 'verifying', 'verifying'],
    ]);
    expect(told.map((progress) => progress.events)).toEqual([1000, events, 1000, events]);
  });

  it('moves an empty log', async () => {
    const report = await migrateLog({
      from: new InMemoryEventStore(),
      to: new InMemoryEventStore(),
    });
    expect(report).toMatchObject({ events: 0, streams: 0, copied: 0 });
    expect(report.hash).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('moves events as large as they may be, and long runs of one stream, in calls that fit', async () => {
    const from = new InMemoryEventStore();
    const text = 'x'.repeat(1024 * 1024 - 100);
    await fill(from, upTo(5).map((n) => ({ stream: n % 2, count: 1 })), () => ({ text })); // oxfmt-ignore
    await fill(from, [{ stream: 0, count: 1_000 }]);
    await fill(from, [{ stream: 0, count: 40 }], () => ({ text: '督'.repeat(10_000) }));
    const to = new Watched();
    await migrateLog({ from, to });
    expect(await contentOf(to)).toEqual(await contentOf(from));
    const alone = to.calls.filter((call) => call.length === 1);
    expect(alone.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...to.calls.map((call) => call.length))).toBe(200);
    expect(to.calls.length).toBeLessThan(5 + 6 + 10);
  });

  it('does nothing but verify when all is there already', async () => {
    const from = await filled();
    const to = new Watched();
    const first = await migrateLog({ from, to });
    to.calls.splice(0);
    const again = await migrateLog({ from, to });
    expect(again).toMatchObject({ hash: first.hash, events: first.events, copied: 0 });
    expect(to.calls.flat()).toEqual([]);
  });

  it('goes on where it stood, wherever it was stopped', async () => {
    const from = await filled();
    const events = await collect(from.readAll());
    for (const stopped of upTo(events.length)) {
      const to = new InMemoryEventStore();
      for (const event of events.slice(0, stopped)) await to.replicate([event]);
      const { copied } = await migrateLog({ from, to });
      expect(copied).toBe(events.length - stopped);
      expect(await contentOf(to)).toEqual(await contentOf(from));
    }
  });

  it('repeats a call whose answer was lost, and gives up on one that cannot succeed', async () => {
    const from = await filled();
    const to = new Watched();
    to.faults.push(new UnknownOutcome('lost'), new StoreUnavailable('busy'));
    await migrateLog({ from, to });
    expect(await contentOf(to)).toEqual(await contentOf(from));
    const full = new Watched();
    full.faults.push(new StoreUnavailable('read-only disk', true));
    await expect(migrateLog({ from, to: full })).rejects.toThrow('read-only disk');
    expect(await migrateLog({ from, to: full })).toMatchObject({ copied: 30 });
  });

  it('takes along what is written to the source meanwhile', async () => {
    const from = await filled();
    const to = new Watched();
    to.onCall = async () => {
      if (to.calls.length === 3) await from.append('late', [fact(1), fact(2)], 'no-stream');
    };
    const { events } = await migrateLog({ from, to });
    expect(await contentOf(to)).toEqual(await contentOf(from));
    expect(events).toBe(32);
  });
});

describe('moving a log is refused', () => {
  it('moving a log is refused when the source does not come to rest', async () => {
    const from = await filled();
    const to = new Watched();
    to.onCall = async () => {
      await from.append('busy', [fact(0)], 'any');
    };
    expect(await refusal(migrateLog({ from, to }))).toMatchObject({ code: 'source-busy' });
  });

  it('onto itself', async () => {
    const from = await filled();
    expect(await refusal(migrateLog({ from, to: from }))).toMatchObject({ code: 'same-log' });
  });

  it('moving a log is refused when the target holds something else, and nothing is written then', async () => {
    const from = await filled();
    const to = await filled();
    const before = await contentOf(to);
    const { code, message } = await refusal(migrateLog({ from, to }));
    expect(code).toBe('target-differs');
    expect(message).toMatch(
      /^目标的第 1 个事件（督办-.* 第 0 号 Type0）与来源（.*）不同；.*没有写入/,
    );
    expect(await contentOf(to)).toEqual(before);
  });

  it.each<[string, Partial<RecordedEvent>]>([
    ['data', { data: { n: -1 } }],
    ['meta', { meta: { actor: '李四' } }],
    ['type', { type: 'Other' }],
    ['moment of recording', { recordedAt: '2001-02-03T04:05:06.000Z' as RecordedEvent['recordedAt'] }], // oxfmt-ignore
    ['id', { id: '11111111-1111-4111-8111-111111111111' }],
  ])(
    'moving a log is refused when one event in the middle has another %s',
    async (_, difference) => {
      const from = await filled();
      const to = new InMemoryEventStore();
      const events = (await collect(from.readAll())).slice(0, 20);
      for (const [index, event] of events.entries()) {
        await to.replicate([index === 10 ? { ...event, ...difference } : event]);
      }
      const { code, message } = await refusal(migrateLog({ from, to }));
      expect([code, message.slice(0, 11)]).toEqual(['target-differs', '目标的第 11 个事件']);
      expect(await collect(to.readAll())).toHaveLength(20);
    },
  );

  it('moving a log is refused when the target has the same events in another order', async () => {
    const from = await filled([0, 1].map((stream) => ({ stream, count: 1 })));
    const to = new InMemoryEventStore();
    for (const event of (await collect(from.readAll())).toReversed()) await to.replicate([event]);
    expect(await refusal(migrateLog({ from, to }))).toMatchObject({ code: 'target-differs' });
  });

  it('moving a log is refused when the target went on by itself', async () => {
    const from = await filled();
    const to = new InMemoryEventStore();
    await migrateLog({ from, to });
    await to.append('new', [fact(0)], 'no-stream');
    const { code, message } = await refusal(migrateLog({ from, to }));
    expect(code).toBe('target-ahead');
    expect(message).toContain('new 第 0 号 Counted');
    await from.append('other', [fact(0)], 'no-stream');
    expect(await refusal(migrateLog({ from, to }))).toMatchObject({ code: 'target-differs' });
    expect(await contentOf(to)).toHaveLength(31);
  });

  it('moving a log is refused when somebody else writes to the target meanwhile', async () => {
    const from = await filled();
    const [first] = await collect(from.readAll());
    const to = new Watched();
    to.onCall = async () => {
      if (to.calls.length === 1) await to.append(first!.stream, [fact(0)], 'any');
    };
    const { code, message } = await refusal(migrateLog({ from, to }));
    expect(code).toBe('target-busy');
    expect(message).toContain(first!.stream);
  });

  it('moving a log is refused when somebody else wrote to the target between copying and verifying', async () => {
    const from = await filled([{ stream: 0, count: 1 }]);
    const to = new Watched();
    to.onCall = () => to.append('foreign', [fact(0)], 'any').then(() => undefined);
    const { message } = await refusal(migrateLog({ from, to }));
    expect(message).toContain('不能使用');
  });
});

const manyTurns = (count: number): Turns => upTo(count).map((n) => ({ stream: n % 5, count: 1 }));

/** A log in memory that records its calls, may fail after them, and lets others act in between. */
class Watched extends InMemoryEventStore {
  readonly calls: (readonly RecordedEvent[])[] = [];
  readonly faults: Error[] = [];
  onCall: () => Promise<void> = () => Promise.resolve();

  override async replicate(events: readonly RecordedEvent[]): Promise<Appended> {
    const appended = await super.replicate(events);
    if (events.length > 0) {
      this.calls.push(events);
      await this.onCall();
    }
    const fault = this.faults.shift();
    if (fault) throw fault;
    return appended;
  }
}
