import { type EventStore, type ReadOptions } from './event-store.port.ts';
import {
  type OpenLog,
  collect,
  fact,
  facts,
  idsOf,
  newStream,
  revisionsOf,
  upTo,
} from './event-store.fixtures.ts';
import { useLog } from './use-log.fixtures.ts';

/** Numbers 24 to 33. */
export function readingContract(open: OpenLog): void {
  const log = useLog(open);
  let store: EventStore;
  beforeAll(() => {
    store = log.store;
  });

  const read = async (stream: string, options?: ReadOptions): Promise<readonly number[]> =>
    revisionsOf(await collect(store.read(stream, options)));

  it('24 finds a stream never written to be missing, and that is no error', async () => {
    expect(await store.load(newStream())).toEqual({ exists: false, events: [], revision: -1 });
    expect(await read(newStream())).toEqual([]);
    expect(await read(newStream(), { direction: 'backward' })).toEqual([]);
  });

  it.each<[ReadOptions, readonly number[]]>([
    [{}, upTo(10)],
    [{ from: 4 }, [4, 5, 6, 7, 8, 9]],
    [{ from: 4, maxCount: 3 }, [4, 5, 6]],
    [{ from: 4, to: 6 }, [4, 5, 6]],
    [{ to: 2 }, [0, 1, 2]],
    [{ from: 8, to: 100 }, [8, 9]],
    [{ from: 7, to: 3 }, []],
    [{ from: 10 }, []],
    [{ maxCount: 0 }, []],
    [{ from: 3, to: 8, maxCount: 2 }, [3, 4]],
    [{ direction: 'backward' }, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
    [{ direction: 'backward', from: 2 }, [2, 1, 0]],
    [{ direction: 'backward', from: 5, to: 3 }, [5, 4, 3]],
    [{ direction: 'backward', from: 100, maxCount: 2 }, [9, 8]],
    [{ direction: 'backward', from: 3, to: 5 }, []],
    [{ direction: 'backward', maxCount: 1 }, [9]],
  ])('25, 26, 27 of ten events %j gives %j', async (options, revisions) => {
    const stream = newStream();
    await store.append(stream, facts(10), 'no-stream');
    expect(await read(stream, options)).toEqual(revisions);
  });

  it('28 loses and doubles nothing over many pages', async () => {
    const stream = newStream();
    const events = facts(1_700);
    await store.append(stream, events, 'no-stream');
    expect(idsOf(await collect(store.read(stream)))).toEqual(idsOf(events));
    const backward = await collect(store.read(stream, { direction: 'backward' }));
    expect(idsOf(backward)).toEqual(idsOf(events).toReversed());
    expect(await read(stream, { from: 150, maxCount: 1_001 })).toEqual(
      upTo(1_001).map((n) => n + 150),
    );
    expect(idsOf((await store.load(stream)).events)).toEqual(idsOf(events));
  });

  it('29 orders by revision when streams were written in turns', async () => {
    const streams = [newStream(), newStream(), newStream()];
    for (const n of upTo(10))
      for (const stream of streams) await store.append(stream, [fact(n)], 'any');
    for (const stream of streams) {
      expect(await read(stream)).toEqual(upTo(10));
      expect(revisionsOf((await store.load(stream)).events)).toEqual(upTo(10));
    }
  });

  it('31 gives events of a type nobody knows any more', async () => {
    const stream = newStream();
    await store.append(stream, [fact(0, { type: 'LongForgottenV1' }), fact(1)], 'any');
    const { events } = await store.load(stream);
    expect(events.map(({ type }) => type)).toEqual(['LongForgottenV1', 'Counted']);
  });

  it('32 sees a beginning of what is being written, never a gap', async () => {
    const stream = newStream();
    const writing = (async () => {
      for (const n of upTo(300)) await store.append(stream, facts((n % 3) + 1), 'any');
    })();
    for (let look = 0; look < 20; look++) {
      const seen = await read(stream);
      expect(seen).toEqual(upTo(seen.length));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
    expect(await read(stream)).toEqual(upTo(600));
  });

  it('33 reads ten thousand events one by one, and stops when nobody wants more', async () => {
    const stream = newStream();
    await Promise.all(upTo(10).map(() => store.append(stream, facts(1_000), 'any')));
    let count = 0;
    for await (const { revision } of store.read(stream)) {
      if (revision !== count++) throw new Error(`${revision} came as number ${count}`);
    }
    expect(count).toBe(10_000);
    for await (const { revision } of store.read(stream)) if (revision === 3) break;
    expect((await store.append(stream, [fact(0)], 9_999)).revision).toBe(10_000);
  });
}
