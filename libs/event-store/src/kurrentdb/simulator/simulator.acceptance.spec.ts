/**
 * The simulator, spoken to by the real client. The first part says what a server does
 * (source of release 24.6; run on 23.10.8), and runs on one, too: `KURRENTDB_URL=kurrentdb://127.0.0.1:2113?tls=false`.
 */
import {
  ANY,
  type AppendToStreamOptions,
  BACKWARDS,
  END,
  type KurrentDBClient,
  NO_STREAM,
  STREAM_EXISTS,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import {
  all,
  clientOf,
  counted,
  filled,
  failure,
  failureName,
  newNamespace,
  oneByOne,
  revisions,
  Watched,
} from './client.fixtures.ts';
import { type KurrentSimulator, startKurrentSimulator } from './kurrent-simulator.fixtures.ts';

type Expected = NonNullable<AppendToStreamOptions['streamState']>;

const elsewhere = process.env['KURRENTDB_URL'];

describe(`a server of KurrentDB (${elsewhere ?? 'simulated'})`, () => {
  let simulator: KurrentSimulator | undefined;
  let client: KurrentDBClient;
  let ours: string;
  let stream: string;

  beforeAll(async () => {
    simulator = elsewhere === undefined ? await startKurrentSimulator() : undefined;
    client = clientOf(elsewhere ?? simulator?.url ?? '');
  });
  beforeEach(() => {
    ours = newNamespace();
    stream = `${ours}任务-1`;
  });
  afterAll(async () => {
    await client.dispose();
    await simulator?.close();
  });

  const filter = (): ReturnType<typeof streamNameFilter> => streamNameFilter({ prefixes: [ours] });

  describe.each([
    { how: 'in the stream of appends', options: {} },
    { how: 'one call each', options: oneByOne },
  ])('appends $how', ({ options }) => {
    const append = (events: ReturnType<typeof counted>[], streamState: Expected) =>
      client.appendToStream(stream, events, { streamState, ...options });

    it('answers with the last revision and the position of the last event', async () => {
      const done = await append([counted(0), counted(1)], NO_STREAM);
      expect(done.nextExpectedRevision).toBe(1n);
      const [, last] = await all(client.readStream(stream));
      expect(last?.position).toEqual(done.position);
    });

    it('refuses another revision than the current one, and tells that one', async () => {
      await append([counted(0), counted(1)], NO_STREAM);
      const { name, error } = await failure(append([counted(2)], 0n));
      expect(name).toBe('WrongExpectedVersionError');
      expect(error).toMatchObject({ expectedState: 0n, actualState: 1n, streamName: stream });
      expect(await failureName(append([counted(2)], 7n))).toBe('WrongExpectedVersionError');
    });

    it('tells a stream that is not there from one that has events', async () => {
      const { error } = await failure(append([counted(0)], STREAM_EXISTS));
      expect(error).toMatchObject({ expectedState: 'stream_exists', actualState: 'no_stream' });
      expect((await failure(append([counted(0)], 3n))).error).toMatchObject({
        actualState: 'no_stream',
      });
    });

    it.each<[string, Expected]>([
      ['no stream', NO_STREAM],
      ['any stream', ANY],
      ['an existing stream', STREAM_EXISTS],
    ])('takes the same events again for done, expecting %s', async (_name, streamState) => {
      const events = [counted(0), counted(1)];
      const first = await append(events, NO_STREAM);
      await append([counted(2)], 1n);
      const again = await append(events, streamState);
      expect(again).toMatchObject({ nextExpectedRevision: 1n, position: first.position });
      expect(await revisions(client.readStream(stream))).toEqual([0, 1, 2]);
    });

    it('takes the same event again for done, expecting the revision before it', async () => {
      const event = counted(1);
      await append([counted(0), event], NO_STREAM);
      expect((await append([event], 0n)).nextExpectedRevision).toBe(1n);
    });

    it('refuses a repeat that has more events than were written', async () => {
      const events = [counted(0), counted(1)];
      await append(events, NO_STREAM);
      const more = [...events, counted(2)];
      expect(await failureName(append(more, NO_STREAM))).toBe('WrongExpectedVersionError');
      expect(await failureName(append(more, ANY))).toBe('WrongExpectedVersionError');
    });

    it('goes on counting behind a soft delete, and leaves what was before unreadable', async () => {
      const events = [counted(0), counted(1)];
      await append(events, NO_STREAM);
      await client.deleteStream(stream, { expectedRevision: 1n });
      expect(await failureName(all(client.readStream(stream)))).toBe('StreamNotFoundError');
      const again = await append(events, NO_STREAM);
      expect(again).toMatchObject({ nextExpectedRevision: 1n, position: undefined });
      expect((await append([counted(2)], NO_STREAM)).nextExpectedRevision).toBe(2n);
      expect(await revisions(client.readStream(stream))).toEqual([2]);
    });

    it('refuses a soft-deleted stream to who expects an existing one', async () => {
      stream = `${ours}task-1`;
      await append([counted(0)], NO_STREAM);
      await client.deleteStream(stream);
      expect(await failureName(append([counted(1)], STREAM_EXISTS))).toBe('StreamDeletedError');
      expect(await failureName(append([counted(1)], 3n))).toBe('WrongExpectedVersionError');
    });

    it('never takes an event for a tombstoned stream again', async () => {
      stream = `${ours}task-1`;
      await append([counted(0)], NO_STREAM);
      await client.tombstoneStream(stream);
      expect(await failureName(append([counted(1)], ANY))).toBe('StreamDeletedError');
      expect(await failureName(all(client.readStream(stream)))).toBe('StreamDeletedError');
    });

    it('takes no event without a type, and none for a stream without a name', async () => {
      expect(await failureName(append([{ ...counted(0), type: '' }], ANY))).toBe('UnknownError');
      stream = '';
      expect(await failureName(append([counted(0)], ANY))).toBe('UnknownError');
    });

    it('takes 1 MiB of data at once, and not a byte more', async () => {
      await append([filled(1024 * 1024 - 2)], ANY);
      const { name, error } = await failure(append([filled(1024 * 1024 - 1)], ANY));
      expect(name).toBe('MaxAppendSizeExceededError');
      expect(error).toMatchObject({ maxAppendSize: 1024 * 1024 });
    });
  });

  it('cannot say of a Chinese stream that it is tombstoned: reads see an unavailable server', async () => {
    await client.appendToStream(stream, counted(0));
    await client.tombstoneStream(stream);
    expect(await failureName(all(client.readStream(stream)))).toBe('UnavailableError');
    const alone = client.appendToStream(stream, counted(1), oneByOne);
    expect(await failureName(alone)).toBe('UnknownError');
    expect(await failureName(client.appendToStream(stream, counted(1)))).toBe('StreamDeletedError');
  });

  it('answers many appends at once, each its own way', async () => {
    const names = Array.from({ length: 50 }, (_, n) => `${ours}${n}`);
    const taken = await Promise.allSettled(
      names.map((name, n) =>
        client.appendToStream(name, counted(n), { streamState: n % 2 ? 5n : NO_STREAM }),
      ),
    );
    expect(taken.map(({ status }) => status === 'fulfilled')).toEqual(
      names.map((_, n) => n % 2 === 0),
    );
  });

  describe('reads', () => {
    beforeEach(async () => {
      await client.appendToStream(
        stream,
        Array.from({ length: 70 }, (_, n) => counted(n)),
      );
    });

    it('a stream forwards and backwards, from a revision, and no more than asked for', async () => {
      expect((await revisions(client.readStream(stream))).length).toBe(70);
      expect(await revisions(client.readStream(stream, { fromRevision: 68n }))).toEqual([68, 69]);
      const back = { direction: BACKWARDS, fromRevision: END, maxCount: 2 } as const;
      expect(await revisions(client.readStream(stream, back))).toEqual([69, 68]);
      const before = { direction: BACKWARDS, fromRevision: 1n } as const;
      expect(await revisions(client.readStream(stream, before))).toEqual([1, 0]);
      expect(await revisions(client.readStream(stream, { fromRevision: 90n }))).toEqual([]);
    });

    it('reads nothing of a stream that does not exist', async () => {
      const { name, error } = await failure(all(client.readStream(`${ours}none`)));
      expect(name).toBe('StreamNotFoundError');
      expect(error).toMatchObject({ streamName: `${ours}none` });
    });

    it('everything in the order of positions, with what the server writes itself', async () => {
      const positions = (await all(client.readAll())).map(
        ({ position }) => position?.commit ?? -1n,
      );
      expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      const names = (await all(client.readAll())).map(({ streamId }) => streamId);
      expect(names.some((name) => name.startsWith('$'))).toBe(true);
    });

    it('everything of a prefix, from a position on, that event included', async () => {
      const [third] = (await all(client.readAll({ filter: filter() }))).slice(3);
      const fromPosition = third?.position ?? END;
      const rest = await all(client.readAll({ fromPosition, filter: filter(), maxCount: 3 }));
      expect(rest.map(({ revision }) => revision)).toEqual([3, 4, 5]);
    });

    it('backwards from a position, that event left out', async () => {
      const back = { direction: BACKWARDS, filter: filter() } as const;
      const [last] = await all(client.readAll({ ...back, fromPosition: END, maxCount: 1 }));
      expect(last?.revision).toBe(69);
      const fromPosition = last?.position ?? END;
      const rest = await all(client.readAll({ ...back, fromPosition, maxCount: 2 }));
      expect(rest.map(({ revision }) => revision)).toEqual([68, 67]);
    });

    it('reads only what the metadata of a stream leaves of it', async () => {
      await client.setStreamMetadata(stream, { maxCount: 3 });
      expect(await revisions(client.readStream(stream))).toEqual([67, 68, 69]);
      await client.setStreamMetadata(stream, { truncateBefore: 69 });
      expect(await revisions(client.readStream(stream))).toEqual([69]);
      expect((await all(client.readAll({ filter: filter() }))).length).toBe(70);
    });

    it('reads nothing when nothing is wanted', async () => {
      const none = client.readStream(stream, { maxCount: 0 });
      expect(await failureName(all(none))).toBe('UnavailableError');
    });

    it('reads nothing from a position inside of an event', async () => {
      const [first] = await all(client.readAll({ filter: filter(), maxCount: 1 }));
      const inside = (first?.position?.commit ?? 0n) + 1n;
      const fromPosition = { commit: inside, prepare: inside };
      expect(await failureName(all(client.readAll({ fromPosition })))).toBe('UnavailableError');
      const beyond = { commit: inside + 10n ** 9n, prepare: inside + 10n ** 9n };
      expect(await all(client.readAll({ fromPosition: beyond }))).toEqual([]);
    });

    it('the moment of recording in whole seconds, where a subscription has milliseconds', async () => {
      for await (const { event } of client.readStream(stream, { maxCount: 1 }))
        expect(event?.created.getMilliseconds()).toBe(0);
    });
  });

  describe('subscriptions', () => {
    const append = (name: string, count = 1) =>
      client.appendToStream(
        `${ours}${name}`,
        Array.from({ length: count }, (_, n) => counted(n)),
      );

    it('send what was there, say that they have caught up, and go on live', async () => {
      await append('a', 40);
      const watched = new Watched(client, ours, { fromPosition: 'start' });
      await watched.until('caught up');
      await append('b', 2);
      const told = await watched.tells(44);
      await watched.end();
      const before = Array.from({ length: 40 }, (_, n) => `a@${n}`);
      expect(told).toEqual(['confirmed', ...before, 'caught up', 'b@0', 'b@1']);
    });

    it('begin behind the position they are given', async () => {
      await append('a', 3);
      const [, second] = await all(client.readAll({ filter: filter() }));
      const watched = new Watched(client, ours, { fromPosition: second?.position ?? END });
      const told = await watched.until('caught up');
      await watched.end();
      expect(told).toEqual(['confirmed', 'a@2', 'caught up']);
    });

    it('give checkpoints as they search, also when nothing fits', async () => {
      const { position } = await append('a');
      for (let n = 0; n < 70; n++) await append('a');
      const watched = new Watched(client, `${ours}none`, { fromPosition: position ?? END });
      await watched.until('caught up');
      await watched.end();
      expect(watched.checkpoints.length).toBeGreaterThanOrEqual(2);
      expect(watched.checkpoints[0]?.prepare).toBe(0n);
    });

    it('subscriptions from the very first position give the first event, too', async () => {
      const watched = new Watched(client, '', { fromPosition: { commit: 0n, prepare: 0n } });
      const [first] = await all(client.readAll({ maxCount: 1 }));
      expect((await watched.tells(2))[1]).toBe(`${first?.streamId}@${first?.revision}`);
      await watched.end();
    });

    it('lose an event to who resumes from a checkpoint of the search', async () => {
      await append('a', 5);
      const [, , third] = await all(client.readAll({ filter: filter() }));
      const checkpoint = { commit: third?.position?.commit ?? 0n, prepare: 0n };
      const watched = new Watched(client, ours, { fromPosition: checkpoint });
      const told = await watched.until('caught up');
      await watched.end();
      expect(told).toEqual(['confirmed', 'a@3', 'a@4', 'caught up']);
    });

    it('give checkpoints of events that were looked at while they are live', async () => {
      const watched = new Watched(client, `${ours}a`, { window: 5 });
      await watched.until('caught up');
      const positions = [];
      for (let n = 0; n < 12; n++) positions.push((await append('b')).position);
      await append('a');
      await watched.until('@0');
      await watched.end();
      expect(watched.checkpoints.length).toBeGreaterThanOrEqual(2);
      expect(positions).toContainEqual(watched.checkpoints[0]);
    });

    it('subscriptions from the end give only what comes', async () => {
      await append('a');
      const watched = new Watched(client, ours);
      await watched.until('caught up');
      await append('b');
      expect(await watched.tells(3)).toEqual(['confirmed', 'caught up', 'b@0']);
      await watched.end();
    });

    it('end when they are read too slowly', async () => {
      const watched = new Watched(client, ours);
      await watched.until('caught up');
      watched.subscription.pause();
      for (let n = 0; n < 10; n++)
        await client.appendToStream(
          stream,
          Array.from({ length: 40 }, () => filled(9_000)),
        );
      await new Promise((resolve) => setTimeout(resolve, 500));
      watched.subscription.resume();
      const reason =
        'UnknownError: 10 ABORTED: Operation timed out: Consumer too slow to handle event';
      await watched.until(`${reason} while live. Client resubscription required.`);
      expect(watched.told.at(-1)).toContain(reason);
    });
  });
});
