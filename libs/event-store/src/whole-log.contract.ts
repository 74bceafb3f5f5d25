import { type EventStore, type Position, type RecordedEvent } from './event-store.port.ts';
import {
  type OpenLog,
  collect,
  fact,
  facts,
  idsOf,
  newStream,
  upTo,
} from './event-store.fixtures.ts';
import { useLog } from './use-log.fixtures.ts';

/** Numbers 34 to 41. */
export function wholeLogContract(open: OpenLog): void {
  const log = useLog(open);
  let store: EventStore;
  beforeAll(() => {
    store = log.store;
  });

  const since = (after: Position, prefixes: readonly string[] = []): Promise<RecordedEvent[]> =>
    collect(store.readAll({ after, prefixes }));

  it('34 is in the order of the commits, its positions strictly growing', async () => {
    const start = await store.head();
    const written: string[] = [];
    for (const n of upTo(50)) {
      const events = facts((n % 3) + 1);
      await store.append(newStream(), events, 'any');
      written.push(...idsOf(events));
    }
    const events = await since(start);
    expect(idsOf(events)).toEqual(written);
    for (const [index, { position }] of events.slice(1).entries()) {
      expect(store.compare(position, events[index]!.position)).toBeGreaterThan(0);
    }
    expect(events.at(-1)?.position).toBe(await store.head());
  });

  it('35 compares positions the same after they were stored as text', async () => {
    const a = await store.head();
    const { position: b } = await store.append(newStream(), facts(200), 'any');
    const [a2, b2] = JSON.parse(JSON.stringify([a, b])) as [Position, Position];
    expect(store.compare(a2, a)).toBe(0);
    expect(store.compare(a2, b2)).toBeLessThan(0);
    expect(store.compare(b2, a2)).toBeGreaterThan(0);
    expect(await since(a2)).toHaveLength(200);
  });

  it('36 begins after the given position, not at it', async () => {
    const stream = newStream();
    await store.append(stream, facts(5), 'no-stream');
    const { events } = await store.load(stream);
    expect(idsOf(await since(events[1]!.position))).toEqual(idsOf(events.slice(2)));
    expect(await since(events[4]!.position)).toEqual([]);
  });

  it('36 refuses a position of some other log', async () => {
    await expect(since('k1:7' as Position)).rejects.toBeInstanceOf(RangeError);
  });

  it('37 gives only the streams that were asked for', async () => {
    const start = await store.head();
    for (const name of ['plan-a', 'plan-督', 'planet-a', 'phase-a', "p'%_-a", 'Plan-a']) {
      await store.append(`${name}${newStream('')}`, [fact(0)], 'any');
    }
    const found = async (...prefixes: string[]): Promise<readonly string[]> =>
      (await since(start, prefixes)).map(({ stream }) => stream.slice(0, -37));
    expect(await found('plan-')).toEqual(['plan-a', 'plan-督']);
    expect(await found('plan-督')).toEqual(['plan-督']);
    expect(await found('plan')).toEqual(['plan-a', 'plan-督', 'planet-a']);
    expect(await found('phase-', 'plan-', 'plan-a')).toEqual(['plan-a', 'plan-督', 'phase-a']);
    expect(await found("p'%_")).toEqual(["p'%_-a"]);
    expect(await found('nobody')).toEqual([]);
  });

  it('37 gives at most as many as asked for, and counts only those that fit', async () => {
    const start = await store.head();
    for (let turn = 0; turn < 30; turn++) {
      await store.append(newStream('left'), facts(10), 'any');
      await store.append(newStream('right'), facts(10), 'any');
    }
    const some = await collect(store.readAll({ after: start, prefixes: ['right'], maxCount: 250 }));
    expect(some).toHaveLength(250);
    expect(new Set(some.map(({ stream }) => stream.slice(0, 5)))).toEqual(new Set(['right']));
    expect(await collect(store.readAll({ after: start, maxCount: 0 }))).toEqual([]);
  });

  it('38 never skips an append that was slower than one begun after it', async () => {
    const start = await store.head();
    const slow = store.append(newStream(), facts(400), 'any');
    const quick = upTo(50).map(() => store.append(newStream(), [fact(0)], 'any'));
    let at = start;
    const seen: string[] = [];
    const look = async (): Promise<void> => {
      for await (const { id, position } of store.readAll({ after: at })) {
        seen.push(id);
        at = position;
      }
    };
    const appending = Promise.all([slow, ...quick]);
    await look();
    await appending;
    await look();
    expect(seen).toEqual(idsOf(await since(start)));
    expect(seen).toHaveLength(450);
  });

  it('39 is not held up by appends that were refused', async () => {
    const stream = newStream();
    await store.append(stream, [fact(0)], 'no-stream');
    const start = await store.head();
    const refused = upTo(5).map(() => store.append(stream, facts(3), 'no-stream'));
    const taken = store.append(newStream(), [fact(7)], 'any');
    await Promise.allSettled(refused);
    const { position } = await taken;
    expect((await since(start)).map(({ data }) => data)).toEqual([{ n: 7 }]);
    expect(await store.head()).toBe(position);
  });

  it('40 has a head before its first event', async () => {
    const { store: empty, discard } = await open();
    const head = await empty.head();
    expect(await collect(empty.readAll({ after: head }))).toEqual([]);
    const { position } = await empty.append(newStream(), [fact(0)], 'any');
    expect(empty.compare(head, position)).toBeLessThan(0);
    expect(await collect(empty.readAll({ after: head }))).toHaveLength(1);
    await empty.close();
    await discard?.();
  });

  it('41 has an identity, which stays with it and no other log has', async () => {
    const { store: other, reopen, discard } = await open();
    const identity = await other.epoch();
    expect(identity).not.toBe(await store.epoch());
    const again = await reopen?.();
    if (again) expect(await again.epoch()).toBe(identity);
    await (again ?? other).close();
    await discard?.();
  });
}
