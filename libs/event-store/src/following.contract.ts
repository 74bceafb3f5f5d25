import { eventually, expectSoon, timed } from '#testing';
import { StoreUnavailable } from './errors.ts';
import { type EventStore, type Position, type SubscribeOptions } from './event-store.port.ts';
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

/** Numbers 42 to 51 and 53. */
export function followingContract(open: OpenLog): void {
  const log = useLog(open);
  let store: EventStore;
  beforeAll(() => {
    store = log.store;
  });

  const listen = (
    options: Partial<SubscribeOptions> = {},
    onStore: EventStore = store,
  ): { ids: string[]; batches: number[]; upTo: () => Position; stop: () => Promise<void> } => {
    const ids: string[] = [];
    const batches: number[] = [];
    let at: Position | undefined;
    const subscription = onStore.subscribe({
      after: 'end',
      onEvents: async (events, upToNow) => {
        ids.push(...idsOf(events));
        batches.push(events.length);
        at = upToNow;
        await Promise.resolve();
      },
      ...options,
    });
    return { ids, batches, upTo: () => at!, stop: () => subscription.stop() };
  };

  const write = async (count: number, stream = newStream()): Promise<readonly string[]> => {
    const events = facts(count);
    await store.append(stream, events, 'any');
    return idsOf(events);
  };

  it('42 gives history, then the present, without gap or repeat at the seam', async () => {
    const start = await store.head();
    const written: string[] = [];
    const writing = (async () => {
      for (const n of upTo(200)) written.push(...(await write((n % 4) + 1)));
    })();
    const received = listen({ after: start, batchSize: 7 });
    await writing;
    await eventually('all heard', () => received.ids.length >= written.length);
    await received.stop();
    expect(received.ids).toEqual(written);
    expect(Math.max(...received.batches)).toBeLessThanOrEqual(7);
    expect(received.upTo()).toBe(await store.head());
  });

  it('42 gives the whole history from the start', async () => {
    await write(3);
    const all = idsOf(await collect(store.readAll()));
    const received = listen({ after: 'start' });
    await eventually('all heard', () => received.ids.length >= all.length);
    await received.stop();
    expect(received.ids).toEqual(all);
  });

  it('42 hears of an append soon after it happened', async () => {
    let caughtUp = false;
    const received = listen({ onCaughtUp: () => (caughtUp = true) });
    await eventually('quiet', () => caughtUp);
    let written = 0;
    await expectSoon(500, () =>
      timed(async () => {
        await write(1);
        written++;
        await eventually('heard', () => received.ids.length === written);
      }),
    );
    await received.stop();
  });

  it('43 begins after the given position, not at it', async () => {
    const stream = newStream();
    await write(5, stream);
    const { events } = await store.load(stream);
    const received = listen({ after: events[2]!.position });
    await eventually('two heard', () => received.ids.length >= 2);
    await received.stop();
    expect(received.ids).toEqual(idsOf(events.slice(3)));
  });

  it('44 skips history when it begins at the end, but nothing that comes after', async () => {
    await write(3);
    const received = listen({ after: 'end' });
    const later = await write(2);
    await eventually('both heard', () => received.ids.length >= 2);
    await received.stop();
    expect(received.ids).toEqual(later);
  });

  it('45 hands over one batch at a time, in order, and waits for it', async () => {
    const start = await store.head();
    await write(30);
    let inside = 0;
    let most = 0;
    const seen: string[] = [];
    const received = listen({
      after: start,
      batchSize: 4,
      onEvents: async (events) => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 1));
        seen.push(...idsOf(events));
        inside--;
      },
    });
    await write(5);
    await eventually('all heard', () => seen.length === 35);
    await received.stop();
    expect(most).toBe(1);
    expect(seen).toEqual(idsOf(await collect(store.readAll({ after: start }))));
  });

  it('45 gives no handler a call before its subscriber holds the subscription', async () => {
    await write(1);
    let early = true;
    const received = listen({
      after: 'start',
      onEvents: () => (early ? Promise.reject(new Error('too early')) : Promise.resolve()),
      onError: () => expect(early).toBe(false),
    });
    early = false;
    await received.stop();
  });

  it('46 tells that it caught up only when all has been handled', async () => {
    const start = await store.head();
    await write(20);
    let handled = 0;
    const told: [Position, number][] = [];
    const received = listen({
      after: start,
      batchSize: 6,
      onEvents: async (events) => {
        await new Promise((resolve) => setTimeout(resolve, 3));
        handled += events.length;
      },
      onCaughtUp: (at) => told.push([at, handled]),
    });
    await eventually('caught up', () => told.length === 1);
    await write(1);
    await eventually('caught up again', () => told.length === 2);
    await received.stop();
    expect(told.map(([, count]) => count)).toEqual([20, 21]);
    expect(told[1]?.[0]).toBe(await store.head());
  });

  it('46 tells of an empty log that it is caught up', async () => {
    const { store: empty, discard } = await open();
    const told: Position[] = [];
    const received = listen({ after: 'start', onCaughtUp: (at) => told.push(at) }, empty);
    await eventually('caught up', () => told.length === 1);
    expect(told).toEqual([await empty.head()]);
    await received.stop();
    await empty.close();
    await discard?.();
  });

  it('47, 49 gives the same batch again, after growing pauses, to a handler that failed', async () => {
    const start = await store.head();
    const written = await write(6);
    const given: (readonly string[])[] = [];
    const errors: [string, number, number][] = [];
    const received = listen({
      after: start,
      batchSize: 3,
      onEvents: (events) => {
        given.push(idsOf(events));
        return given.length <= 3 ? Promise.reject(new Error('not now')) : Promise.resolve();
      },
      onError: (error, attempt) => {
        errors.push([(error as Error).message, attempt, performance.now()]);
      },
    });
    await eventually('handled', () => given.length === 5);
    await received.stop();
    const [first, second] = [written.slice(0, 3), written.slice(3)];
    expect(given).toEqual([first, first, first, first, second]);
    expect(errors.map(([message, attempt]) => [message, attempt])).toEqual([
      ['not now', 1],
      ['not now', 2],
      ['not now', 3],
    ]);
    const pauses = errors.slice(1).map(([, , at], index) => at - errors[index]![2]);
    expect(pauses[0]).toBeGreaterThan(45);
    expect(pauses[1]).toBeGreaterThan(90);
  });

  it('47 survives a handler that throws at once, and listeners that throw', async () => {
    const start = await store.head();
    const written = await write(1);
    let calls = 0;
    const received: string[] = [];
    const { stop } = listen({
      after: start,
      onEvents: (events) => {
        if (++calls === 1) throw new Error('at once');
        received.push(...idsOf(events));
        return Promise.resolve();
      },
      onError: () => {
        throw new Error('even here');
      },
      onCaughtUp: () => {
        throw new Error('and here');
      },
    });
    await eventually('heard', () => received.length === 1);
    const more = await write(1);
    await eventually('heard more', () => received.length === 2);
    await stop();
    expect(received).toEqual([...written, ...more]);
  });

  it('48 waits on stop for the call under way, and makes none after it', async () => {
    const start = await store.head();
    await write(4);
    let begun = 0;
    let ended = 0;
    const received = listen({
      after: start,
      batchSize: 1,
      onEvents: async () => {
        begun++;
        await new Promise((resolve) => setTimeout(resolve, 30));
        ended++;
      },
      onCaughtUp: () => {
        throw new Error('never');
      },
    });
    await eventually('begun', () => begun === 1);
    await Promise.all([received.stop(), received.stop()]);
    expect([begun, ended]).toEqual([1, 1]);
    await write(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(begun).toBe(1);
  });

  it('48 stops in the middle of a pause without waiting for its end', async () => {
    const start = await store.head();
    await write(1);
    await expectSoon(100, async () => {
      let failures = 0;
      const received = listen({
        after: start,
        onEvents: () => Promise.reject(new Error('never')),
        onError: () => failures++,
      });
      await eventually('third failure', () => failures === 3);
      return timed(() => received.stop());
    });
  });

  it('50 begins with short pauses again after progress', async () => {
    const start = await store.head();
    await write(2);
    const attempts: number[] = [];
    let failuresLeft = 2;
    let handled = 0;
    const received = listen({
      after: start,
      batchSize: 1,
      onEvents: () => {
        if (failuresLeft-- > 0) return Promise.reject(new Error('not now'));
        failuresLeft = 1;
        handled++;
        return Promise.resolve();
      },
      onError: (_, attempt) => attempts.push(attempt),
    });
    await eventually('both handled', () => handled === 2);
    await received.stop();
    expect(attempts).toEqual([1, 2, 1]);
  });

  it('51 goes on where it stopped, also when the log was closed meanwhile', async () => {
    const { store: first, reopen, discard } = await open();
    const stream = newStream();
    await first.append(stream, facts(10), 'no-stream');
    const before = listen({ after: 'start', batchSize: 4 }, first);
    await eventually('some heard', () => before.ids.length >= 4);
    await before.stop();
    const second = (await reopen?.()) ?? first;
    const after = listen({ after: before.upTo() }, second);
    await second.append(stream, [fact(10)], 9);
    await eventually('the rest heard', () => before.ids.length + after.ids.length >= 11);
    await after.stop();
    expect([...before.ids, ...after.ids]).toEqual(idsOf((await second.load(stream)).events));
    await second.close();
    await discard?.();
  });

  it('53 moves on over a long stretch in which nothing fits', async () => {
    const start = await store.head();
    const batches = upTo(25).map(() => store.append(newStream('other'), facts(1_000), 'any'));
    const { position } = (await Promise.all(batches)).at(-1)!;
    const received = listen({ after: start, prefixes: ['wanted-'] });
    await eventually('moved', () => received.upTo() === position);
    expect(received.ids).toEqual([]);
    const wanted = await write(1, newStream('wanted'));
    await write(1);
    const head = await store.head();
    await eventually('moved to the end', () => received.upTo() === head);
    await received.stop();
    expect(received.ids).toEqual(wanted);
  });

  it('is stopped by closing the log, which waits for the call under way', async () => {
    const { store: closing, discard } = await open();
    await closing.append(newStream(), facts(2), 'any');
    const seen: (string | number)[] = [];
    listen(
      {
        after: 'start',
        batchSize: 1,
        onEvents: async () => {
          seen.push('begun');
          await new Promise((resolve) => setTimeout(resolve, 20));
          seen.push(await closing.head());
        },
      },
      closing,
    );
    await eventually('begun', () => seen.length === 1);
    await closing.close();
    expect(seen).toEqual(['begun', expect.any(String)]);
    await expect(closing.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await discard?.();
  });
}
