import { type EventStore, type Position, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { newId } from '#kernel';
import fc from 'fast-check';
import { CheckpointMoved, ViewsAheadOfLog } from './errors.ts';
import { type CheckpointStore } from './checkpoint-store.port.ts';
import { openSqliteViewStore } from './sqlite/index.ts';
import { type ViewStore } from './view-store.port.ts';
import { Projector } from './projector.ts';
import { type Happening, boards, given, reported, taskRows, tell } from './views.fixtures.ts';

describe('a projector', () => {
  let log: EventStore;
  let store: ViewStore & CheckpointStore;
  const running: Projector[] = [];

  beforeEach(async () => {
    log = new InMemoryEventStore();
    store = await openSqliteViewStore({ path: ':memory:' });
  });
  afterEach(async () => {
    for (const projector of running.splice(0)) await projector.stop();
    await store.close();
    await log.close();
  });

  const begin = async (
    options: Partial<ConstructorParameters<typeof Projector>[0]> = {},
  ): Promise<Projector> => {
    const projector = new Projector({ log, store, set: boards, ...options });
    running.push(projector);
    await projector.start();
    return projector;
  };

  it('tells of what happened before it started, and of what happens then', async () => {
    const past = await tell(log, given('a'), reported('a', 40));
    const projector = await begin();
    expect(await projector.waitFor(past)).toBe(true);
    expect(await store.get('task-rows', 'a')).toMatchObject({ percent: 40, reports: 1 });

    const present = await tell(log, { type: 'TaskMoved', task: 'a', organization: 'west' });
    expect(await projector.waitFor(present)).toBe(true);
    expect(await store.get('task-rows', 'a')).toMatchObject({ organization: 'west', percent: 40 });
    expect(projector.position()).toBe(present);
  });

  it('counts once a row that an event names twice', async () => {
    const projector = await begin();
    await projector.waitFor(await tell(log, given('a'), given('b', 'west')));
    expect(await store.get('organization-rows', 'total')).toEqual({ given: 2, reports: 0 });
  });

  it('goes on where it stopped', async () => {
    const first = await begin();
    await first.waitFor(await tell(log, given('a'), reported('a', 10)));
    await first.stop();
    const position = await tell(log, reported('a', 20));
    const second = await begin();
    await second.waitFor(position);
    expect(await store.get('task-rows', 'a')).toMatchObject({ percent: 20, reports: 2 });
  });

  it('57 folds no event twice when a batch is given again after a commit that failed', async () => {
    const failures: unknown[] = [];
    const commit = store.commit.bind(store);
    let attempts = 0;
    store.commit = (...args) => {
      return ++attempts === 2 ? Promise.reject(new Error('disk full')) : commit(...args);
    };
    const projector = await begin({ onError: (error) => failures.push(error) });
    await projector.waitFor(await tell(log, given('a')));
    await projector.waitFor(await tell(log, reported('a', 10)));
    await projector.waitFor(await tell(log, reported('a', 20)));
    expect(failures).toEqual([new Error('disk full')]);
    expect(await store.get('task-rows', 'a')).toMatchObject({ percent: 20, reports: 2 });
    expect(await store.get('organization-rows', 'total')).toMatchObject({ given: 1 });
  });

  it('52 stops when another has moved its checkpoint, and tells those who wait', async () => {
    const failures: unknown[] = [];
    const projector = await begin({ onError: (error) => failures.push(error) });
    const position = await tell(log, given('a'));
    await projector.waitFor(position);
    const from = await store.checkpoint('boards');
    await store.commit('boards', [], from, { position, epoch: 'of another' });

    const next = await tell(log, given('b'));
    expect(await projector.waitFor(next, 5_000)).toBe(false);
    await tell(log, given('c'));
    await projector.stop();
    expect(failures).toEqual([expect.any(CheckpointMoved)]);
    expect(await store.get('task-rows', 'b')).toBeUndefined();
  });

  it('58 begins anew when a view has a new version', async () => {
    const first = await begin();
    await first.waitFor(await tell(log, given('a'), given('b')));
    await first.stop();
    const kept = { ...taskRows, version: 2, keys: (event: RecordedEvent) => [event.stream] };
    const second = await begin({ set: { ...boards, projections: [kept] } });
    await second.waitFor(await log.head());
    expect((await store.find('task-rows')).rows.map(({ key }) => key)).toEqual([
      'task-a',
      'task-b',
    ]);
  });

  it('60 gives the same rows however the history was cut into batches and restarts', async () => {
    const task = fc.constantFrom('a', 'b', 'c');
    const organization = fc.constantFrom('east', 'west', 'north');
    const happening: fc.Arbitrary<Happening> = fc.oneof(
      fc.record({ type: fc.constant('TaskGiven' as const), task, organization }),
      fc.record({ type: fc.constant('TaskMoved' as const), task, organization }),
      fc.record({ type: fc.constant('TaskReported' as const), task, percent: fc.nat(100) }),
      fc.record({ type: fc.constant('TaskClosed' as const), task }),
    );
    const parts = fc.array(fc.array(happening, { maxLength: 12 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, fc.integer({ min: 1, max: 5 }), async (history, batchSize) => {
        log = new InMemoryEventStore();
        store = await openSqliteViewStore({ path: ':memory:' });
        for (const part of history) {
          const projector = await begin({ batchSize });
          await projector.waitFor(await tell(log, ...part));
          await projector.stop();
        }
        const atOnce = await openSqliteViewStore({ path: ':memory:' });
        const projector = await begin({ store: atOnce });
        await projector.waitFor(await log.head());
        await projector.stop();
        for (const view of ['task-rows', 'organization-rows']) {
          expect(await store.find(view)).toEqual(await atOnce.find(view));
        }
        for (const each of [store, atOnce]) await each.close();
        await log.close();
      }),
      { numRuns: 60 },
    );
  });

  it('63 refuses to start on a log that ends before its checkpoint', async () => {
    const projector = await begin();
    await projector.waitFor(await tell(log, given('a'), given('b')));
    await projector.stop();
    const restored = new InMemoryEventStore();
    await tell(restored, given('a'));
    restored.epoch = () => log.epoch();
    const command = begin({ log: restored });
    await expect(command).rejects.toThrow(ViewsAheadOfLog);
    await expect(command).rejects.toThrow(
      'The views "boards" have seen events that the log no longer holds: rebuild them before starting.',
    );
    await restored.close();
  });

  it('63 refuses to start on another log, even one that is longer', async () => {
    const projector = await begin();
    await projector.waitFor(await tell(log, given('a')));
    await projector.stop();
    const other = new InMemoryEventStore();
    await tell(other, given('a'), given('b'));
    await expect(begin({ log: other })).rejects.toThrow('come from another log');
    await other.close();
  });

  it('64 answers at once when it has come far enough, and gives up in time when it has not', async () => {
    const projector = await begin();
    const position = await tell(log, given('a'));
    expect(await projector.waitFor(position)).toBe(true);
    expect(await projector.waitFor(position, 0)).toBe(true);
    const later = position.replace(/\d$/, '9') as Position;
    expect(await projector.waitFor(later, 20)).toBe(false);
  });

  it('64 has come to the end of an empty log at once', async () => {
    const projector = await begin();
    expect(await projector.waitFor(await log.head())).toBe(true);
  });

  it('64 moves on past events of other streams, and remembers it', async () => {
    const projector = await begin();
    const { position } = await log.append(
      'plan-1',
      [{ id: newId(), type: 'PlanAdopted', data: {}, meta: {} }],
      'any',
    );
    expect(await projector.waitFor(position)).toBe(true);
    await projector.stop();
    expect(await store.checkpoint('boards')).toMatchObject({ position });
  });

  it('tells those who wait when it stops', async () => {
    const projector = await begin();
    const waiting = projector.waitFor('m1:00000000000000000009' as Position, 60_000);
    await projector.stop();
    await projector.stop();
    expect(await waiting).toBe(false);
    expect(await projector.waitFor('m1:00000000000000000009' as Position, 60_000)).toBe(false);
  });

  it('lets a set look up what it needs before a batch is folded', async () => {
    const seen: string[] = [];
    const prepare = (events: readonly RecordedEvent[]): Promise<void> => {
      seen.push(...events.map(({ type }) => type));
      return Promise.resolve();
    };
    const projector = await begin({ set: { ...boards, prepare } });
    await projector.waitFor(await tell(log, given('a'), reported('a', 5)));
    expect(seen).toEqual(['TaskGiven', 'TaskReported']);
  });

  it('reads every stream when one of its views does', async () => {
    const audit = {
      name: 'audit-lines',
      version: 1,
      prefixes: [],
      columns: {},
      keys: ({ id }: RecordedEvent) => [id],
      evolve: (_: object | undefined, { type }: RecordedEvent) => ({ type }),
    };
    const projector = await begin({ set: { name: 'boards', projections: [taskRows, audit] } });
    await tell(log, given('a'));
    const odd = { id: newId(), type: 'PlanAdopted', data: { task: 'p' }, meta: {} };
    await projector.waitFor((await log.append('plan-1', [odd], 'any')).position);
    expect(await store.count('audit-lines')).toEqual([{ group: {}, count: 2 }]);
    expect(await store.count('task-rows')).toEqual([{ group: {}, count: 1 }]);
  });
});
