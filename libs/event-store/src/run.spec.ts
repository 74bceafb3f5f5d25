import { Rejection } from '#contract';
import { type Command, type Decider, type Event } from '#kernel';
import { FakeClock } from '#testing';
import { StoreUnavailable, UnknownOutcome } from './errors.ts';
import { type Appended, type EventStore } from './event-store.port.ts';
import { newStream, revisionsOf, upTo } from './event-store.fixtures.ts';
import { InMemoryEventStore } from './in-memory/in-memory.event-store.ts';
import { type Origin, type Outcome, run } from './run.ts';

type Add = Command<'Add', { key: string }>;
type Added = Event<'Added', { key: string }>;

/** A list of at most thirty keys, each once. */
const keys: Decider<Add, Added, readonly string[]> = {
  initialState: [],
  decide: ({ data }, state) => {
    if (state.includes(data.key)) return [];
    if (state.length === 30) throw new Rejection('summary-missing');
    return [{ type: 'Added', data }];
  },
  evolve: (state, { data }) => [...state, data.key],
};

const clock = new FakeClock('2026-03-01T09:00:00+08:00');
const originOf = (commandId: string, more: Partial<Origin> = {}): Origin => ({
  actor: 'zhang',
  commandId,
  ...more,
});

const add = (
  store: EventStore,
  stream: string,
  key: string,
  origin = originOf(`add-${key}`),
): Promise<Outcome<readonly string[]>> =>
  run({ store, clock, stream, decider: keys }, { type: 'Add', data: { key } }, origin);

/** A log whose first answers are lost, after or before it has written. */
class ForgetfulEventStore extends InMemoryEventStore {
  private readonly faults: Error[];
  private readonly writesFirst: boolean;

  constructor(faults: readonly Error[], writesFirst: boolean) {
    super({ clock });
    this.faults = [...faults];
    this.writesFirst = writesFirst;
  }

  override async append(...order: Parameters<EventStore['append']>): Promise<Appended> {
    const fault = this.faults.shift();
    if (!fault) return super.append(...order);
    if (this.writesFirst) await super.append(...order);
    throw fault;
  }
}

describe('a command', () => {
  it('is decided on what happened, and written with who, when and why', async () => {
    const store = new InMemoryEventStore({ clock });
    const stream = newStream();
    const outcome = await add(store, stream, 'a', originOf('c1', { reason: '来函' }));
    expect(outcome).toEqual({
      state: ['a'],
      revision: 0,
      position: await store.head(),
      written: 1,
    });
    const { events } = await store.load(stream);
    expect(events[0]).toMatchObject({
      type: 'Added',
      data: { key: 'a' },
      meta: {
        actor: 'zhang',
        reason: '来函',
        commandId: 'c1',
        correlationId: 'c1',
        occurredAt: '2026-03-01T01:00:00.000Z',
      },
    });
  });

  it('a command that is already true writes nothing and succeeds', async () => {
    const store = new InMemoryEventStore({ clock });
    const stream = newStream();
    await add(store, stream, 'a');
    expect(await add(store, stream, 'a')).toEqual({ state: ['a'], revision: 0, written: 0 });
  });

  it('a command that a rule refuses writes nothing', async () => {
    const store = new InMemoryEventStore({ clock });
    const stream = newStream();
    for (const n of upTo(30)) await add(store, stream, `k${n}`);
    await expect(add(store, stream, 'one more')).rejects.toThrow(new Rejection('summary-missing'));
    expect((await store.load(stream)).revision).toBe(29);
  });

  it('is refused on another state than it was asked for on, with what was done since', async () => {
    const store = new InMemoryEventStore({ clock });
    const stream = newStream();
    for (const key of ['a', 'b', 'c']) await add(store, stream, key);
    const late = add(store, stream, 'd', originOf('late', { ifRevision: 0 }));
    await expect(late).rejects.toMatchObject({
      name: 'StaleRevision',
      changes: Array.from({ length: 2 }, () => ({
        actor: 'zhang',
        at: '2026-03-01T01:00:00.000Z',
        type: 'Added',
      })),
    });
    await expect(
      add(store, stream, 'd', originOf('ahead', { ifRevision: 7 })),
    ).rejects.toMatchObject({ name: 'StaleRevision', changes: [] });
    expect((await store.load(stream)).revision).toBe(2);
  });

  it('is carried out on the state that it was asked for on, and once, though its answer is lost', async () => {
    const store = new InMemoryEventStore({ clock });
    const stream = newStream();
    await add(store, stream, 'a');
    const origin = originOf('d', { ifRevision: 0 });
    expect(await add(store, stream, 'd', origin)).toMatchObject({ written: 1, revision: 1 });
    expect(await add(store, stream, 'd', origin)).toMatchObject({ written: 0, revision: 1 });
    await add(store, stream, 'e');
    await expect(add(store, stream, 'd', origin)).rejects.toMatchObject({ name: 'StaleRevision' });
  });

  it('is decided again when another came first', async () => {
    const store = new InMemoryEventStore({ clock });
    const stream = newStream();
    const commands = upTo(8).map((n) => add(store, stream, `k${n % 4}`, originOf(`c${n}`)));
    const outcomes = await Promise.all(commands);
    expect(outcomes.reduce((sum, { written }) => sum + written, 0)).toBe(4);
    expect(revisionsOf((await store.load(stream)).events)).toEqual(upTo(4));
  });

  it.each([
    ['after it was written', true],
    ['before anything was written', false],
  ])('is written once when the answer is lost %s', async (_, writesFirst) => {
    const faults = [new UnknownOutcome('lost'), new StoreUnavailable('busy')];
    const store = new ForgetfulEventStore(faults, writesFirst);
    const stream = newStream();
    expect(await add(store, stream, 'a')).toMatchObject({ revision: 0, written: 1 });
    expect((await store.load(stream)).revision).toBe(0);
  });

  it('is given up at once when retrying cannot help', async () => {
    const fatal = new StoreUnavailable('read-only disk', true);
    const store = new ForgetfulEventStore([fatal], false);
    await expect(add(store, newStream(), 'a')).rejects.toBe(fatal);
  });
});
