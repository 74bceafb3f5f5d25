import fc from 'fast-check';
import { InvalidAppend, RevisionConflict, StoreUnavailable, TooLarge } from './errors.ts';
import { type ContractLimits } from './limits.contract.ts';
import { type EventStore, type ExpectedRevision, type NewEvent } from './event-store.port.ts';
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

/** Numbers 1 to 22, 65 and 66 as far as a caller can see them. */
export function appendingContract(open: OpenLog, limits: ContractLimits): void {
  const log = useLog(open);
  let store: EventStore;
  beforeAll(() => {
    store = log.store;
  });

  const written = async (stream: string): Promise<readonly string[]> =>
    idsOf((await store.load(stream)).events);

  const refusedWith = async (append: Promise<unknown>, actual: number): Promise<void> => {
    const conflict = await append.then(
      () => 'written',
      (error: unknown) => error,
    );
    expect(conflict).toBeInstanceOf(RevisionConflict);
    expect((conflict as RevisionConflict).actual).toBe(actual);
  };

  it('1 begins a stream at revision 0', async () => {
    const stream = newStream();
    expect(await store.append(stream, [fact(0)], 'no-stream')).toMatchObject({ revision: 0 });
  });

  it('2 refuses to begin a stream twice, and says where it stands', async () => {
    const stream = newStream();
    await store.append(stream, facts(2), 'no-stream');
    await refusedWith(store.append(stream, [fact(2)], 'no-stream'), 1);
    expect(await written(stream)).toHaveLength(2);
  });

  it('3 demands a stream when one is expected', async () => {
    const stream = newStream();
    await refusedWith(store.append(stream, [fact(0)], 'stream-exists'), -1);
    await store.append(stream, [fact(0)], 'no-stream');
    expect(await store.append(stream, [fact(1)], 'stream-exists')).toMatchObject({ revision: 1 });
  });

  it.each([0, 1, 3, 4, 1_000_000, Number.MAX_SAFE_INTEGER])(
    '4 appends at the exact revision only: not when %d is expected and 2 is there',
    async (expected) => {
      const stream = newStream();
      await store.append(stream, facts(3), 'no-stream');
      await refusedWith(store.append(stream, [fact(3)], expected), 2);
      expect(await store.append(stream, [fact(3)], 2)).toMatchObject({ revision: 3 });
    },
  );

  it('4 refuses an exact revision of a stream that is not there', async () => {
    await refusedWith(store.append(newStream(), [fact(0)], 0), -1);
  });

  it('5 appends to any stream, there or not, when nothing is expected', async () => {
    const stream = newStream();
    expect(await store.append(stream, [fact(0)], 'any')).toMatchObject({ revision: 0 });
    expect(await store.append(stream, [fact(1)], 'any')).toMatchObject({ revision: 1 });
  });

  it('6 writes a batch whole or not at all', async () => {
    const stream = newStream();
    const first = facts(3);
    await store.append(stream, first, 'no-stream');
    await refusedWith(store.append(stream, facts(3), 1), 2);
    expect(await written(stream)).toEqual(idsOf(first));
  });

  it('7 takes no events as done, and makes no stream of them', async () => {
    const stream = newStream();
    expect(await store.append(stream, [], 'no-stream')).toMatchObject({ revision: -1 });
    expect(await store.load(stream)).toEqual({ exists: false, events: [], revision: -1 });
    await store.append(stream, facts(2), 'no-stream');
    expect(await store.append(stream, [], 'no-stream')).toMatchObject({ revision: 1 });
  });

  it('8 counts revisions without a gap inside and across batches', async () => {
    const stream = newStream();
    for (const size of [1, 3, 2, 7]) await store.append(stream, facts(size), 'any');
    expect(revisionsOf((await store.load(stream)).events)).toEqual(upTo(13));
  });

  it('9 lets exactly one of two writers win', async () => {
    const stream = newStream();
    await store.append(stream, [fact(0)], 'no-stream');
    const both = await Promise.allSettled([1, 2].map((n) => store.append(stream, [fact(n)], 0)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await written(stream)).toHaveLength(2);
  });

  it('9 lets the others of the moment through when one is refused', async () => {
    const [lost, won] = [newStream(), newStream()];
    await store.append(lost, [fact(0)], 'no-stream');
    const results = await Promise.allSettled([
      store.append(won, facts(2), 'no-stream'),
      store.append(lost, facts(2), 'no-stream'),
      store.append(won, facts(2), 1),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(revisionsOf((await store.load(won)).events)).toEqual(upTo(4));
    expect(await written(lost)).toHaveLength(1);
  });

  it('10 keeps every event of many writers to one stream, each in its own order', async () => {
    const stream = newStream();
    const writers = upTo(20);
    await Promise.all(
      writers.map(async (writer) => {
        for (const n of upTo(25)) {
          await store.append(stream, [fact(n, { meta: { actor: String(writer) } })], 'any');
        }
      }),
    );
    const { events } = await store.load(stream);
    expect(revisionsOf(events)).toEqual(upTo(500));
    for (const writer of writers) {
      const own = events.filter(({ meta }) => meta['actor'] === String(writer));
      expect(own.map(({ data }) => data)).toEqual(upTo(25).map((n) => ({ n })));
    }
  });

  it.each<[string, ExpectedRevision, number]>([
    ['no-stream', 'no-stream', 0],
    ['an exact revision', 1, 2],
    ['any', 'any', 2],
    ['stream-exists', 'stream-exists', 2],
  ])(
    '11 retries the same ids with the same expectation (%s) without writing twice',
    async (_, expected, before) => {
      const stream = newStream();
      if (before > 0) await store.append(stream, facts(before), 'no-stream');
      const event = fact(9);
      const once = await store.append(stream, [event], expected);
      const again = await store.append(stream, [event], expected);
      expect(again.revision).toBe(once.revision);
      expect(await written(stream)).toHaveLength(before + 1);
    },
  );

  it('11 takes a retry that overtakes its own first try', async () => {
    const stream = newStream();
    const event = fact(0);
    const both = [1, 2].map(() => store.append(stream, [event], 'no-stream'));
    expect(await Promise.all(both)).toMatchObject([{ revision: 0 }, { revision: 0 }]);
    expect(await written(stream)).toEqual([event.id]);
  });

  it('12 retries a batch, and the beginning of a batch, without writing twice', async () => {
    const stream = newStream();
    const batch = facts(3);
    await store.append(stream, batch, 'no-stream');
    expect(await store.append(stream, batch, 'no-stream')).toMatchObject({ revision: 2 });
    expect(await store.append(stream, batch.slice(0, 1), 'no-stream')).toMatchObject({
      revision: 0,
    });
    expect(await store.append(stream, batch.slice(1), 0)).toMatchObject({ revision: 2 });
    expect(await written(stream)).toEqual(idsOf(batch));
  });

  it.each<ExpectedRevision>(['no-stream', 'any'])(
    '13 knows a retry (%s) after others have written since',
    async (expected) => {
      const stream = newStream();
      const batch = facts(2);
      await store.append(stream, batch, expected);
      for (const n of upTo(5)) await store.append(stream, [fact(n)], 'any');
      expect(await store.append(stream, batch, expected)).toMatchObject({ revision: 1 });
      expect(await written(stream)).toHaveLength(7);
    },
  );

  it.each<ExpectedRevision>(['no-stream', 'any', 'stream-exists'])(
    '14 refuses an old beginning with a new end (%s), and writes none of it',
    async (expected) => {
      const stream = newStream();
      const batch = facts(2);
      await store.append(stream, batch, 'no-stream');
      await refusedWith(store.append(stream, [...batch, fact(2)], expected), 1);
      expect(await written(stream)).toEqual(idsOf(batch));
    },
  );

  it('15 refuses a known id where something else was expected', async () => {
    const stream = newStream();
    const event = fact(0);
    await store.append(stream, [event], 'no-stream');
    await refusedWith(store.append(stream, [event], 7), 0);
    expect(await written(stream)).toEqual([event.id]);
  });

  if (limits.idsOnceInLog) {
    it('15 refuses a known id at any other place', async () => {
      const stream = newStream();
      const event = fact(0);
      await store.append(stream, [event], 'no-stream');
      await expect(store.append(stream, [event], 0)).rejects.toBeInstanceOf(InvalidAppend);
      await expect(store.append(stream, [fact(1), event], 0)).rejects.toBeInstanceOf(InvalidAppend);
      await expect(store.append(newStream(), [event], 'any')).rejects.toBeInstanceOf(InvalidAppend);
      expect(await written(stream)).toEqual([event.id]);
    });
  }

  it('16 refuses the same id twice in one batch', async () => {
    const stream = newStream();
    const event = fact(0);
    await expect(store.append(stream, [event, event], 'any')).rejects.toBeInstanceOf(InvalidAppend);
    expect(await store.load(stream)).toMatchObject({ exists: false });
  });

  it('17 refuses events over 1 MiB and batches over 4 MiB, and writes nothing of them', async () => {
    const stream = newStream();
    const big = (bytes: number): NewEvent => fact(0, { data: { text: 'x'.repeat(bytes) } });
    const mib = 1024 * 1024;
    await expect(store.append(stream, [big(mib)], 'any')).rejects.toBeInstanceOf(TooLarge);
    await expect(
      store.append(
        stream,
        upTo(5).map(() => big(0.9 * mib)),
        'any',
      ),
    ).rejects.toBeInstanceOf(TooLarge);
    expect(await store.load(stream)).toMatchObject({ exists: false });
    const most = Math.floor(limits.appendBytes / mib);
    const fitting = upTo(most).map(() => big(0.9 * mib));
    await store.append(stream, fitting, 'any');
    expect((await store.load(stream)).revision).toBe(most - 1);
  });

  it('17 counts bytes, not characters', async () => {
    const text = '督'.repeat(400_000);
    const append = store.append(newStream(), [fact(0, { data: { text } })], 'any');
    await expect(append).rejects.toBeInstanceOf(TooLarge);
  });

  it.each(['', '$system', 'line\nbreak', 'nul\u0000', 'x'.repeat(251), 'half \ud83d'])(
    '18 refuses the stream name %j',
    async (name) => {
      await expect(store.append(name, [fact(0)], 'any')).rejects.toBeInstanceOf(InvalidAppend);
    },
  );

  it.each(['phase-督办', 'a:b/c d', 'x'.repeat(250), "it's", '100%_'])(
    '18 takes the stream name %j as it is',
    async (name) => {
      const stream = `${newStream().slice(0, 12)}${name}`.slice(-250);
      await store.append(stream, [fact(0)], 'any');
      expect((await store.load(stream)).events).toMatchObject([{ stream }]);
    },
  );

  it('19 gives positions that never go back', async () => {
    const stream = newStream();
    const event = fact(0);
    const places = [
      await store.append(stream, [event], 'no-stream'),
      await store.append(newStream(), facts(3), 'any'),
      await store.append(stream, [event], 'no-stream'),
      await store.append(stream, [], 'any'),
      await store.append(newStream(), [fact(1)], 'any'),
    ].map(({ position }) => position);
    for (const [index, position] of places.slice(1).entries()) {
      expect(store.compare(position, places[index]!)).toBeGreaterThanOrEqual(0);
    }
    expect(places.at(-1)).toBe(await store.head());
  });

  it('20 keeps what is said about an event', async () => {
    const stream = newStream();
    const meta = { actor: '张三', correlationId: 'c', causationId: 'e', schemaVersion: '2' };
    await store.append(stream, [fact(0, { meta })], 'any');
    expect((await store.load(stream)).events[0]?.meta).toEqual(meta);
  });

  it('20 takes only text as meta data', async () => {
    const meta = { attempt: 1 } as unknown as Record<string, string>;
    const append = store.append(newStream(), [fact(0, { meta })], 'any');
    await expect(append).rejects.toBeInstanceOf(InvalidAppend);
  });

  it('21 gives back what was written, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(jsonObject, fc.string({ unit: 'binary' }), async (data, note) => {
        const stream = newStream();
        await store.append(stream, [fact(0, { data, meta: { note } })], 'no-stream');
        const event = (await store.load(stream)).events[0];
        expect(JSON.stringify(event?.data)).toBe(JSON.stringify(data));
        expect(event?.meta).toEqual({ note });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    { big: Number.MAX_SAFE_INTEGER, small: -Number.MAX_SAFE_INTEGER, tiny: 1e-300 },
    { text: '𠮷 督办 🏗️ \u0000 \u2028 \ud83d', nested: [[[]], {}, [null, false]], '': 0 },
  ])('21 gives back %j', async (data) => {
    const stream = newStream();
    await store.append(stream, [fact(0, { data })], 'any');
    expect((await store.load(stream)).events[0]?.data).toEqual(data);
  });

  it.each<[string, object]>([
    ['NaN', { n: NaN }],
    ['an integer beyond 2^53', { n: 2 ** 53 }],
    ['a bigint', { n: 1n }],
    ['a date', { at: { toJSON: () => 'today' } }],
    ['a map', { map: new Map() }],
    ['a function', { f: () => 1 }],
    ['a hole in an array', { list: [undefined] }],
    ['an array for a whole', [1, 2]],
  ])('21 refuses %s, which JSON would bend', async (_, data) => {
    const stream = newStream();
    const append = store.append(stream, [fact(0, { data })], 'any');
    await expect(append).rejects.toBeInstanceOf(InvalidAppend);
    expect(await store.load(stream)).toMatchObject({ exists: false });
  });

  it('21 refuses what holds itself', async () => {
    const data: Record<string, unknown> = {};
    data['self'] = data;
    const append = store.append(newStream(), [fact(0, { data })], 'any');
    await expect(append).rejects.toBeInstanceOf(InvalidAppend);
  });

  it('21 keeps what was handed in, not what the caller makes of it later', async () => {
    const stream = newStream();
    const data = { n: 1 };
    const append = store.append(stream, [fact(0, { data })], 'any');
    data.n = 2;
    await append;
    const { events } = await store.load(stream);
    expect(events[0]?.data).toEqual({ n: 1 });
    (events[0]?.data as { n: number }).n = 3;
    expect((await store.load(stream)).events[0]?.data).toEqual({ n: 1 });
  });

  it.each(['e-1', '', upperCaseUuid])('22 takes only a UUID as id, not %j', async (id) => {
    const append = store.append(newStream(), [fact(0, { id })], 'any');
    await expect(append).rejects.toBeInstanceOf(InvalidAppend);
  });

  it('22 sets the time of recording itself, to the millisecond', async () => {
    const stream = newStream();
    const meta = { actor: 'a', occurredAt: '2001-02-03T04:05:06.789Z' };
    await store.append(stream, [fact(0, { meta })], 'any');
    const [event] = await collect(store.read(stream));
    expect(event?.meta).toEqual(meta);
    expect(event?.recordedAt).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(event?.recordedAt).not.toBe(meta.occurredAt);
  });

  it('works as the model does over any history', async () => {
    const expectation = fc.oneof(
      fc.constantFrom<ExpectedRevision>('any', 'no-stream', 'stream-exists'),
      fc.integer({ min: 0, max: 4 }),
    );
    const command = fc.record({ stream: fc.nat(2), count: fc.nat(3), expected: expectation });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
        const names = upTo(3).map(() => newStream());
        const model = names.map((): string[] => []);
        for (const { stream, count, expected } of commands) {
          const events = facts(count);
          const ids = model[stream]!;
          const due = count === 0 || expectedHolds(expected, ids.length - 1);
          const done = await store.append(names[stream]!, events, expected).catch(() => undefined);
          if (due) ids.push(...idsOf(events));
          expect(done?.revision).toBe(due ? ids.length - 1 : undefined);
        }
        expect(await Promise.all(names.map(written))).toEqual(model);
      }),
      { numRuns: 40 },
    );
  });

  it('answers nothing any more once closed, and may be closed twice', async () => {
    const { store: other, discard } = await open();
    await other.close();
    await other.close();
    await expect(other.append(newStream(), [fact(0)], 'any')).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    await expect(other.load(newStream())).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(other.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(collect(other.readAll())).rejects.toBeInstanceOf(StoreUnavailable);
    expect(() => other.subscribe({ after: 'start', onEvents: () => Promise.resolve() })).toThrow(
      StoreUnavailable,
    );
    await discard?.();
  });

  it('finishes what was handed in before it closes', async () => {
    const { store: other, reopen, discard } = await open();
    const stream = newStream();
    const append = other.append(stream, [fact(0)], 'no-stream');
    await other.close();
    expect(await append).toMatchObject({ revision: 0 });
    const again = await reopen?.();
    if (again) expect((await again.load(stream)).revision).toBe(0);
    await again?.close();
    await discard?.();
  });
}

const text = fc.string({ unit: 'binary' });
const jsonObject = fc.object({
  key: text,
  values: [
    text,
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  ],
});

const upperCaseUuid = 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11';

function expectedHolds(expected: ExpectedRevision, actual: number): boolean {
  if (expected === 'no-stream') return actual < 0;
  if (expected === 'stream-exists') return actual >= 0;
  return expected === 'any' || expected === actual;
}
