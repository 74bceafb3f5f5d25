import { expectSoon, timed } from '#testing';
import { RevisionConflict, StoreUnavailable, TooLarge, UnknownOutcome } from '../errors.ts';
import { type EventStore, type ExpectedRevision, type NewEvent } from '../event-store.port.ts';
import { fact, facts, idsOf, newStream, upTo } from '../event-store.fixtures.ts';
import { useSimulator } from './simulated.fixtures.ts';
import { type AppendFailure } from './simulator/faults.fixtures.ts';

const server = useSimulator();
let store: EventStore;
beforeEach(async () => {
  store = await server.open();
});

const written = async (stream: string): Promise<readonly string[]> =>
  idsOf((await store.load(stream)).events);

const FAILURES: readonly AppendFailure[] = [
  'unavailable',
  'cancelled',
  'deadline',
  'timeout',
  'too-busy',
  'not-ready',
];

it.each(FAILURES)(
  '65 who writes to KurrentDB writes once when the answer is lost (%s)',
  async (how) => {
    const stream = newStream();
    const events = facts(2);
    server.simulator.faults.loseNextAppendAnswers(1, how);
    const { revision, position } = await store.append(stream, events, 'no-stream');
    expect(revision).toBe(1);
    expect(position).toBe(await store.head());
    expect(await written(stream)).toEqual(idsOf(events));
  },
);

it.each(FAILURES)(
  '65 who writes to KurrentDB writes once when the append failed before it was written (%s)',
  async (how) => {
    const stream = newStream();
    const event = fact(0);
    server.simulator.faults.failNextAppends(2, how);
    expect(await store.append(stream, [event], 'no-stream')).toMatchObject({ revision: 0 });
    expect(await written(stream)).toEqual([event.id]);
  },
);

it.each<ExpectedRevision>(['any', 'stream-exists', 0])(
  '65 who writes to KurrentDB writes once when the answer is lost and %s was expected',
  async (expected) => {
    const stream = newStream();
    await store.append(stream, [fact(0)], 'no-stream');
    server.simulator.faults.loseNextAppendAnswers(1);
    expect(await store.append(stream, facts(3), expected)).toMatchObject({ revision: 3 });
    expect(await written(stream)).toHaveLength(4);
  },
);

it.each<ExpectedRevision>(['any', 'no-stream'])(
  '65 who writes to KurrentDB finds what it wrote when no answer ever comes, and %s was expected',
  async (expected) => {
    const stream = newStream();
    const events = facts(3);
    server.simulator.faults.loseNextAppendAnswers(100);
    const { revision, position } = await store.append(stream, events, expected);
    server.simulator.faults.clear();
    expect(revision).toBe(2);
    expect(position).toBe((await store.load(stream)).events[2]?.position);
    expect(await written(stream)).toEqual(idsOf(events));
  },
);

it('66 who writes to KurrentDB does not claim to know what became of an append that nobody answers, and takes it again', async () => {
  const stream = newStream();
  const event = fact(0);
  server.simulator.faults.failNextAppends(100, 'unavailable');
  await expect(store.append(stream, [event], 'no-stream')).rejects.toBeInstanceOf(UnknownOutcome);
  server.simulator.faults.clear();
  expect(await store.append(stream, [event], 'no-stream')).toMatchObject({ revision: 0 });
  expect(await store.append(stream, [event], 'no-stream')).toMatchObject({ revision: 0 });
  expect(await written(stream)).toEqual([event.id]);
});

it('66 who writes to KurrentDB waits for no answer longer than five seconds', async () => {
  const stream = newStream();
  const event = fact(0);
  server.simulator.faults.hangNextAppends(1);
  const begun = performance.now();
  let answered = false;
  const hanging = store.append(stream, [event], 'no-stream').finally(() => (answered = true));
  await store.append(newStream(), [fact(1)], 'any');
  expect(answered).toBe(false); // others do not wait for it
  expect(await hanging).toMatchObject({ revision: 0 });
  expect(performance.now() - begun).toBeGreaterThan(4_900);
  expect(await written(stream)).toEqual([event.id]);
});

it('who writes to KurrentDB tells a conflict after a retry from its own success', async () => {
  const stream = newStream();
  await store.append(stream, [fact(0)], 'no-stream');
  server.simulator.faults.failNextAppends(1, 'unavailable');
  const other = fact(1);
  const [lost, won] = await Promise.allSettled([
    store.append(stream, [fact(2)], 0),
    new Promise((resolve) => setTimeout(resolve, 10)).then(() => store.append(stream, [other], 0)),
  ]);
  expect(won.status).toBe('fulfilled');
  expect(lost).toMatchObject({ reason: expect.any(RevisionConflict) as unknown });
  expect(lost).toMatchObject({ reason: { actual: 1 } });
  expect((await written(stream)).slice(1)).toEqual([other.id]);
});

it('who writes to KurrentDB is told of its own success, not of a conflict, when others wrote after it', async () => {
  const stream = newStream();
  const mine = facts(2);
  await store.append(stream, mine, 'no-stream');
  await store.append(stream, facts(3), 1);
  server.simulator.faults.loseNextAppendAnswers(1);
  expect(await store.append(stream, mine, 'no-stream')).toMatchObject({ revision: 1 });
  expect(await written(stream)).toHaveLength(5);
});

it('65 who writes to KurrentDB goes on at once when the server ends the stream of appends in good order, and can be closed', async () => {
  await store.append(newStream(), [fact(0)], 'no-stream');
  await expectSoon(1_500, async () => {
    server.simulator.faults.hangNextAppends(1);
    const stream = newStream();
    const event = fact(1);
    const underWay = store.append(stream, [event], 'no-stream');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.simulator.faults.endAppends()).toBe(1);
    const ms = await timed(() => underWay);
    expect(await underWay).toMatchObject({ revision: 0 });
    expect(await written(stream)).toEqual([event.id]);
    return ms;
  });
  await store.append(newStream(), [fact(2)], 'no-stream');
  expect(server.simulator.faults.endAppends()).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await store.append(newStream(), [fact(3)], 'no-stream');
  expect(server.simulator.faults.endAppends()).toBe(1);
  await store.close();
});

it('66 who writes to KurrentDB does not retry what is denied', async () => {
  server.simulator.faults.failNextAppends(1, 'access-denied');
  const append = store.append(newStream(), [fact(0)], 'any');
  await expect(append).rejects.toMatchObject({ name: 'StoreUnavailable', fatal: true });
  await expect(append).rejects.toBeInstanceOf(StoreUnavailable);
});

it('17 who writes to KurrentDB says of an append that is too large for this server that it is', async () => {
  const text = 'x'.repeat(600_000);
  const two = upTo(2).map(() => fact(0, { data: { text } }));
  const stream = newStream();
  await expect(store.append(stream, two, 'any')).rejects.toBeInstanceOf(TooLarge);
  expect(await store.load(stream)).toMatchObject({ exists: false });
});

it('who writes to KurrentDB survives that the server dies with many appends on their way, and leaves no failure unheard', async () => {
  const unheard: unknown[] = [];
  const listen = (error: unknown): unknown => unheard.push(error);
  process.on('unhandledRejection', listen);
  const streams = upTo(200).map(() => newStream());
  server.simulator.faults.pause();
  const big = (n: number): NewEvent => fact(n, { data: { text: 'x'.repeat(50_000) } });
  const appends = streams.map((stream) => store.append(stream, [big(0), big(1)], 'no-stream'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.simulator.stop();
  server.simulator.faults.resume();
  await server.simulator.start();
  expect(await Promise.all(appends)).toHaveLength(200);
  for (const stream of streams) expect(await written(stream)).toHaveLength(2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('unhandledRejection', listen);
  expect(unheard).toEqual([]);
});
