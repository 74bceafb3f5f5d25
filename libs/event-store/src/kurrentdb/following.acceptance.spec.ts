import { eventually, expectSoon, timed } from '#testing';
import { type EventStore, type Position, type SubscribeOptions } from '../event-store.port.ts';
import { collect, fact, facts, idsOf, newStream, upTo } from '../event-store.fixtures.ts';
import { useSimulator } from './simulated.fixtures.ts';
import { type Drop } from './simulator/faults.fixtures.ts';

const server = useSimulator();
let store: EventStore;
beforeEach(async () => {
  store = await server.open();
});

type Heard = {
  readonly ids: string[];
  readonly errors: unknown[];
  upTo: Position | undefined;
  caughtUp: number;
};

function listen(options: Partial<SubscribeOptions> = {}, on: EventStore = store): Heard {
  const received: Heard = { ids: [], errors: [], upTo: undefined, caughtUp: 0 };
  on.subscribe({
    after: 'start',
    onEvents: (events, reached) => {
      received.ids.push(...idsOf(events));
      received.upTo = reached;
      return Promise.resolve();
    },
    onCaughtUp: () => received.caughtUp++,
    onError: (error) => received.errors.push(error),
    ...options,
  });
  return received;
}

const write = (count: number, stream = newStream()): Promise<unknown> =>
  store.append(stream, facts(count), 'any');

it('who follows a log on KurrentDB shares one subscription of the server among all who follow', async () => {
  await write(1);
  const all = upTo(11).map((n) => listen({ prefixes: n === 0 ? [] : [`kind${n}-`] }));
  await eventually('all quiet', () => all.every(({ caughtUp }) => caughtUp > 0));
  await write(1);
  const head = await store.head();
  await eventually('all there', () => all.every(({ upTo: reached }) => reached === head));
  expect(server.simulator.faults.dropSubscriptions()).toBe(1);
});

it.each<Drop>(['unavailable', 'cancelled', 'too-slow'])(
  '54 who follows a log on KurrentDB resumes from its own place, without gap or repeat, when it is dropped (%s)',
  async (how) => {
    const prefix = `shared-${newStream()}`;
    const [here, elsewhere] = [await server.open(prefix), await server.open(prefix)];
    const received = listen({ batchSize: 7 }, here);
    await eventually('quiet', () => received.caughtUp > 0);
    for (const round of upTo(150)) {
      await elsewhere.append(newStream(), facts((round % 3) + 1), 'any');
      if (round % 25 === 12) server.simulator.faults.dropSubscriptions(how);
    }
    const all = idsOf(await collect(elsewhere.readAll()));
    await eventually('all heard', () => received.ids.length >= all.length);
    expect(received.ids).toEqual(all);
  },
);

it('54 who follows a log on KurrentDB is not dropped for a slow handler, which gets everything, and holds up nobody', async () => {
  const slow: string[] = [];
  const quick = listen();
  listen({
    batchSize: 50,
    onEvents: async (events) => {
      await new Promise((resolve) => setTimeout(resolve, 25));
      slow.push(...idsOf(events));
    },
  });
  for (const _ of upTo(30)) await write(100);
  const all = idsOf(await collect(store.readAll()));
  await eventually('the quick one heard all', () => quick.ids.length >= all.length);
  expect(slow.length).toBeLessThan(all.length);
  await eventually('the slow one too', () => slow.length >= all.length);
  expect(slow).toEqual(all);
  expect(quick.ids).toEqual(all);
});

it('53 who follows a log on KurrentDB moves on past events of other streams within 100 ms', async () => {
  const narrow = listen({ prefixes: ['wanted-'] });
  await eventually('quiet', () => narrow.caughtUp > 0);
  await expectSoon(100, async () => {
    for (const _ of upTo(10)) await write(1, newStream('other'));
    const last = await store.head();
    return timed(() => eventually('there', () => narrow.upTo === last));
  });
  expect(narrow.ids).toEqual([]);
});

it('55 who follows a log on KurrentDB only ever moves to a place where an event of ours stands', async () => {
  const places = new Set<Position>();
  const { position: start } = { position: await store.head() };
  listen({
    prefixes: ['wanted-'],
    batchSize: 3,
    onEvents: (_, reached) => {
      places.add(reached);
      return Promise.resolve();
    },
  });
  const others = await server.open();
  for (const round of upTo(40)) {
    await write(1, newStream(round % 9 === 0 ? 'wanted' : 'other'));
    await others.append(newStream(), facts(5), 'any');
  }
  const head = await store.head();
  await eventually('there', () => places.has(head));
  const ours = new Set((await collect(store.readAll())).map(({ position }) => position));
  ours.add(start);
  expect([...places].filter((place) => !ours.has(place))).toEqual([]);
});

it('who follows a log on KurrentDB hears soon what another process writes', async () => {
  const prefix = `shared-${newStream()}`;
  const [one, two] = [await server.open(prefix), await server.open(prefix)];
  expect(await one.epoch()).toBe(await two.epoch());
  const received = listen({}, one);
  await eventually('quiet', () => received.caughtUp > 0);
  let written = 0;
  await expectSoon(500, () =>
    timed(async () => {
      await two.append(newStream(), facts(1), 'any');
      written++;
      await eventually('heard', () => received.ids.length === written);
    }),
  );
});

it('who follows a log on KurrentDB hears nothing of other logs on the same server, also when their names begin alike', async () => {
  const prefix = `p-${newStream()}`;
  const [ours, theirs] = [await server.open(prefix), await server.open(`${prefix}2`)];
  await theirs.append(newStream(), facts(3), 'any');
  const logLike = await server.open(`${prefix}-log`);
  await logLike.append(newStream(), facts(3), 'any');
  const { position } = await ours.append(newStream(), facts(1), 'any');
  await theirs.append(newStream(), facts(3), 'any');
  await logLike.append(newStream(), facts(3), 'any');
  expect(await collect(ours.readAll())).toHaveLength(1);
  expect(await ours.head()).toBe(position);
  const received = listen({}, ours);
  await eventually('quiet', () => received.caughtUp > 0);
  expect(received.ids).toHaveLength(1);
});

it('who follows a log on KurrentDB tells of a server that is gone, and goes on when it is back', async () => {
  await write(2);
  const received = listen();
  await eventually('heard', () => received.ids.length === 2);
  await server.simulator.stop();
  await eventually('told', () => received.errors.length >= 2);
  await server.simulator.start();
  await write(3);
  const all = idsOf(await collect(store.readAll()));
  await eventually('the rest heard', () => received.ids.length >= 5);
  expect(received.ids).toEqual(all);
  expect(String(received.errors[0])).toContain('The KurrentDB server does not answer');
});

it('who follows a log on KurrentDB goes on after a server that said nothing for a while', async () => {
  const received = listen();
  await eventually('quiet', () => received.caughtUp > 0);
  server.simulator.faults.pause();
  const appended = store.append(newStream(), facts(2), 'no-stream');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(received.ids).toEqual([]);
  server.simulator.faults.resume();
  await appended;
  await eventually('heard', () => received.ids.length === 2);
});

it('who follows a log on KurrentDB stops at once, also when the server says nothing', async () => {
  await write(1);
  server.simulator.faults.pause();
  await expectSoon(200, async () => {
    const subscription = store.subscribe({ after: 'start', onEvents: () => Promise.resolve() });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return timed(() => subscription.stop());
  });
});

it('who follows a log on KurrentDB keeps the seam when more is written than is kept in memory', async () => {
  const first = listen({ batchSize: 100 });
  await eventually('quiet', () => first.caughtUp > 0);
  const batches = upTo(12).map(() => facts(400));
  for (const batch of batches) await store.append(newStream(), batch, 'any');
  const all = batches.flatMap(idsOf);
  const late = listen({ batchSize: 100 });
  for (const n of upTo(20)) await store.append('late-1', [fact(n)], 'any');
  const whole = idsOf(await collect(store.readAll()));
  await eventually('both heard all', () =>
    [first, late].every(({ ids }) => ids.length >= whole.length),
  );
  expect(whole.slice(0, all.length)).toEqual(all);
  expect(first.ids).toEqual(whole);
  expect(late.ids).toEqual(whole);
});
