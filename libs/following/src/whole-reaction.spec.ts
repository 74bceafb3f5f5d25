import { type EventStore } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { Rejection } from '#contract';
import { deskOf, eventsIn, parcels, placed, tell } from './following.fixtures.ts';
import { reacting, type Reaction } from './whole-reaction.ts';

describe('a reaction that reads and writes as it needs', () => {
  let log: EventStore;
  beforeEach(() => (log = new InMemoryEventStore()));
  afterEach(() => log.close());

  const origin = { actor: 'duban.test', commandId: 'c1' };

  /** Runs what the reaction has to do because of one order. */
  async function react(make: (runner: ReturnType<typeof deskOf>) => Reaction['react']) {
    await tell(log, placed('1', 'pen'));
    const [fact] = await eventsIn(log, 'order-');
    const { tasksOf, orderOf } = reacting(deskOf(log), (runner) => ({
      name: 'wrapping',
      prefixes: ['order-'],
      react: make(runner),
    }));
    const [task] = await tasksOf(fact!);
    return { fact: fact!, orderOf, run: task!.run };
  }

  it('a reaction says where the last thing it wrote stands, and nothing while it wrote none', async () => {
    const pack = (parcel: string) => ({ type: 'Pack', data: { parcel, what: 'pen' } }) as const;
    const { run } = await react((runner) => async () => {
      await runner.run('parcel-1', parcels, pack('1'), origin);
      await runner.run('parcel-2', parcels, pack('2'), origin);
    });
    expect(await run()).toEqual({ written: 0, position: await log.head() });
    const idle = await react(() => () => Promise.resolve());
    expect(await idle.run()).toEqual({ written: 0 });
  });

  it('a reaction is not done before its work is done', async () => {
    let done = false;
    const { run } = await react(() => async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done = true;
    });
    await run();
    expect(done).toBe(true);
  });

  it('tables that are not ready are a fault of a reaction, a rule’s no is a refusal', async () => {
    const met = async (code: 'views-not-ready' | 'task-cancelled') => {
      const { run } = await react(() => () => Promise.reject(new Rejection(code)));
      return run().catch((error: unknown) => error);
    };
    expect(await met('task-cancelled')).toBeInstanceOf(Rejection);
    const fault = await met('views-not-ready');
    expect(fault).not.toBeInstanceOf(Rejection);
    expect(fault).toMatchObject({ message: 'views-not-ready' });
  });

  it('a reaction takes facts of one plan in their order, and others by their stream', async () => {
    const { fact, orderOf } = await react(() => () => Promise.resolve());
    expect(orderOf(fact)).toBe('order-1');
    expect(orderOf({ ...fact, data: { planId: 'zezhou' } })).toBe('zezhou');
  });
});
