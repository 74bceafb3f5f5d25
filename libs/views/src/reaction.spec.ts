import { type EventStore, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { newId } from '#kernel';
import { CheckpointMoved, ReactionAheadOfLog } from './errors.ts';
import { type CheckpointStore } from './checkpoint-store.port.ts';
import { openSqliteViewStore } from './sqlite/index.ts';
import { type ViewStore } from './view-store.port.ts';
import { Projector } from './projector.ts';
import { type Reaction, type RunningReaction, startReaction } from './reaction.ts';
import { boards, given, reported, taskRows, tell } from './views.fixtures.ts';

describe('a reaction', () => {
  let log: EventStore;
  let store: ViewStore & CheckpointStore;
  let letters: string[];
  const running: RunningReaction[] = [];

  beforeEach(async () => {
    log = new InMemoryEventStore();
    store = await openSqliteViewStore({ path: ':memory:' });
    letters = [];
  });
  afterEach(async () => {
    for (const reaction of running.splice(0)) await reaction.stop();
    await log.close();
  });

  const post = (event: RecordedEvent): Promise<void> => {
    letters.push(`${event.type} ${event.stream}`);
    return Promise.resolve();
  };
  const mailer: Reaction = { name: 'mailer', prefixes: ['task-'], from: 'start', react: post };
  const begin = async (
    change: Partial<Reaction> = {},
    onError?: Parameters<typeof startReaction>[0]['onError'],
  ): Promise<RunningReaction> => {
    const reaction = { ...mailer, ...change };
    const options = { log, checkpoints: store, reaction, ...(onError && { onError }) };
    const started = await startReaction(options);
    running.push(started);
    return started;
  };

  it('acts on each event once, in order, also across a restart', async () => {
    await tell(log, given('a'));
    const first = await begin();
    await first.waitFor(await tell(log, reported('a', 1)));
    await first.stop();
    const position = await tell(log, given('b'));
    const second = await begin();
    expect(await second.waitFor(position)).toBe(true);
    expect(letters).toEqual(['TaskGiven task-a', 'TaskReported task-a', 'TaskGiven task-b']);
  });

  it('leaves the past alone when it begins now, though nothing happens before a restart', async () => {
    await tell(log, given('a'));
    await (await begin({ from: 'now' })).stop();
    const position = await tell(log, given('b'));
    const again = await begin({ from: 'now' });
    await again.waitFor(position);
    expect(letters).toEqual(['TaskGiven task-b']);
  });

  it('waits for one event before it takes the next', async () => {
    let busy = 0;
    let most = 0;
    const react = async (): Promise<void> => {
      most = Math.max(most, ++busy);
      await new Promise(setImmediate);
      busy--;
    };
    const reaction = await begin({ react });
    await reaction.waitFor(await tell(log, given('a'), given('b'), given('c')));
    expect(most).toBe(1);
  });

  it('tries a failing event again, reports it, and lets those behind it wait', async () => {
    let failures = 2;
    const told: (string | undefined)[] = [];
    const react = (event: RecordedEvent): Promise<void> => {
      if (event.type === 'TaskReported' && failures-- > 0) {
        return Promise.reject(new Error('no route to the mail server'));
      }
      return post(event);
    };
    await tell(log, given('a'), reported('a', 1));
    const position = await tell(log, given('b'));
    const reaction = await begin({ react }, (error, attempt, event) => {
      told.push(`${String(error)} ${attempt} ${event?.type ?? ''}`);
    });
    expect(await reaction.waitFor(position)).toBe(true);
    expect(letters).toEqual(['TaskGiven task-a', 'TaskReported task-a', 'TaskGiven task-b']);
    expect(told).toEqual([
      'Error: no route to the mail server 1 TaskReported',
      'Error: no route to the mail server 2 TaskReported',
    ]);
  });

  it('keeps what was done of a batch that failed, also when it is stopped then', async () => {
    await tell(log, given('a'), given('b'));
    let failed: () => void = () => undefined;
    const hasFailed = new Promise<void>((resolve) => (failed = resolve));
    const react = (event: RecordedEvent): Promise<void> =>
      event.stream === 'task-b' ? Promise.reject(new Error('no')) : post(event);
    const first = await begin({ react }, () => failed());
    await hasFailed;
    await first.stop();
    const second = await begin();
    await second.waitFor(await log.head());
    expect(letters).toEqual(['TaskGiven task-a', 'TaskGiven task-b']);
  });

  it('gets on when each life is too short for a whole batch', async () => {
    await tell(log, ...Array.from({ length: 40 }, (_, n) => given(`t${n}`)));
    const slowly = async (event: RecordedEvent): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await post(event);
    };
    await begin({ react: slowly });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const killed = await store.load('mailer');
    expect(killed?.last?.stream).toMatch(/^task-t\d+$/);
    expect(letters.length).toBeLessThan(40);
  });

  it('stops after the event under way, not after the whole batch', async () => {
    await tell(log, given('a'), given('b'), given('c'));
    let stopping: Promise<void> | undefined;
    const started: RunningReaction[] = [];
    let ready: () => void = () => undefined;
    const isReady = new Promise<void>((resolve) => (ready = resolve));
    const react = async (event: RecordedEvent): Promise<void> => {
      await isReady;
      stopping ??= started[0]?.stop();
      await post(event);
    };
    const reaction = await begin({ react });
    started.push(reaction);
    ready();
    await reaction.waitFor(await log.head());
    await stopping;
    expect(letters).toEqual(['TaskGiven task-a']);
    expect(await store.load('mailer')).toMatchObject({
      position: reaction.position(),
      epoch: await log.epoch(),
    });
  });

  it('52 stops when another has moved its place', async () => {
    const failures: unknown[] = [];
    const reaction = await begin({}, (error) => failures.push(error));
    const position = await tell(log, given('a'));
    await reaction.waitFor(position);
    await tell(log, given('b'));
    await reaction.waitFor(await log.head());
    await new Promise(setImmediate);
    const from = await store.load('mailer');
    await store.save('mailer', from, { position, epoch: 'of another' });
    await tell(log, given('c'));
    await reaction.waitFor(await log.head());
    await new Promise(setImmediate);
    await tell(log, given('d'));
    expect(await reaction.waitFor(await log.head(), 50)).toBe(false);
    expect(failures).toEqual([expect.any(CheckpointMoved)]);
    expect(letters).not.toContain('TaskGiven task-d');
  });

  it('61 is not called by any rebuild: a view has nothing to call it with', async () => {
    const first = await begin();
    await first.waitFor(await tell(log, given('a')));
    const raised = { ...boards, projections: [{ ...taskRows, version: 2 }] };
    for (const set of [boards, raised]) {
      const projector = new Projector({ log, store, set });
      await projector.start();
      await projector.waitFor(await log.head());
      await projector.stop();
    }
    expect(letters).toEqual(['TaskGiven task-a']);
  });

  it('62 goes on from where the old code stood when its code is new', async () => {
    const old = await begin();
    await old.waitFor(await tell(log, given('a')));
    await old.stop();
    const react = (event: RecordedEvent): Promise<void> =>
      post({ ...event, type: `new ${event.type}` });
    const changed = await begin({ react, prefixes: [] });
    await changed.waitFor(await tell(log, given('b')));
    expect(letters).toEqual(['TaskGiven task-a', 'new TaskGiven task-b']);
  });

  it('63 refuses to start on a log that does not hold what it has acted on', async () => {
    const reaction = await begin();
    await reaction.waitFor(await tell(log, given('a')));
    await reaction.stop();
    const other = new InMemoryEventStore();
    const command = startReaction({ log: other, checkpoints: store, reaction: mailer });
    await expect(command).rejects.toThrow(ReactionAheadOfLog);
    await expect(command).rejects.toThrow('Deeds of the reaction "mailer" come from another log');
    await other.close();
  });

  it('63 goes on in a log that was migrated, and repeats nothing', async () => {
    const reaction = await begin();
    await reaction.waitFor(await tell(log, given('a'), given('b')));
    await reaction.stop();
    await tell(log, given('c'));
    const moved = new InMemoryEventStore();
    await moved.append('before-1', [{ id: newId(), type: 'Made', data: {}, meta: {} }], 'any');
    for await (const event of log.readAll()) await moved.replicate([event]);
    await log.close();
    log = moved;
    const again = await begin();
    await again.waitFor(await log.head());
    expect(letters).toEqual(['TaskGiven task-a', 'TaskGiven task-b', 'TaskGiven task-c']);
    expect((await store.load('mailer'))?.epoch).toBe(await log.epoch());
  });

  it('63 refuses a log in which another event stands where its last one stood', async () => {
    const reaction = await begin();
    await reaction.waitFor(await tell(log, given('a')));
    await reaction.stop();
    const other = new InMemoryEventStore();
    await tell(other, given('a'));
    const command = startReaction({ log: other, checkpoints: store, reaction: mailer });
    await expect(command).rejects.toThrow(ReactionAheadOfLog);
    await other.close();
  });

  it('64 has come to the end of an empty log at once', async () => {
    expect(await (await begin()).waitFor(await log.head())).toBe(true);
  });
});
