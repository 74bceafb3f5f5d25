import { setTimeout as pause } from 'node:timers/promises';
import { parseInstant, type Instant } from '#kernel';
import { InMemoryJobQueue } from '#jobs/in-memory';
import { type JobDefinition, QueueUnavailable } from '#jobs';
import { FakeClock } from '#testing';
import { type Projection } from '#views';
import { tablesWith } from '../../views/src/tables.fixtures.ts';
import { DueScheduler, type DueSchedulerOptions } from './due-scheduler.ts';

type Due = { readonly group: string; readonly nextAt: string };

const dueList: Projection<Due> = {
  name: 'due-list',
  version: 1,
  prefixes: [],
  columns: { nextAt: (row) => row.nextAt, group: (row) => row.group },
  keys: () => [],
  evolve: (row) => row,
};

type Moment = { readonly group: string; readonly at: Instant };
const job: JobDefinition<Moment> = {
  name: 'do-group',
  idOf: ({ group, at }) => `${group}.${at}`,
};

const now = '2025-12-01T08:30:00+08:00';
const tomorrow = '2025-12-02T08:30:00+08:00';

class LostQueue extends InMemoryJobQueue {
  override add(): Promise<void> {
    return Promise.reject(new QueueUnavailable('away'));
  }
}

const queues: InMemoryJobQueue[] = [];
afterEach(() => Promise.all(queues.splice(0).map((queue) => queue.close())));

type Options = Partial<DueSchedulerOptions> & {
  /** Key to moment; the group is the key's first word. */
  readonly due: Readonly<Record<string, string>>;
};

async function open({ due, ...options }: Options) {
  const rows = Object.entries(due).map(([key, at]) => {
    return {
      view: dueList.name,
      key,
      row: { group: key.split(' ')[0] ?? '', nextAt: parseInstant(at) },
    };
  });
  const ops = await tablesWith([dueList as never], rows);
  const queue = new InMemoryJobQueue();
  queues.push(queue);
  const scheduler = new DueScheduler({
    ops,
    queue,
    clock: new FakeClock(now),
    view: dueList.name,
    jobsBetween: async (after, until) => {
      const where = { nextAt: { gt: after, lte: until } };
      const groups = await ops.count(dueList.name, where, ['nextAt', 'group']);
      return groups.map(({ group: { group, nextAt } }) => {
        return { definition: job, data: { group: String(group), at: nextAt as Instant } };
      });
    },
    process: () => Promise.resolve(),
    onError: () => undefined,
    ...options,
  });
  return { scheduler, queue: options.queue ?? queue };
}

/** Does what a row asks for, and remembers it. */
function notebook() {
  const tried: string[] = [];
  const process = (key: string): Promise<void> => {
    tried.push(key);
    return Promise.resolve();
  };
  return { tried, process };
}

describe('what falls due within 26 hours', () => {
  const due = {
    'a 1': tomorrow,
    'a 2': tomorrow,
    'b 1': tomorrow,
    'c 1': '2025-12-03T08:30:00+08:00',
  };

  it('is one delayed job for each group and moment', async () => {
    const { scheduler, queue } = await open({ due });
    expect(await scheduler.scheduleUpcoming()).toBe(2);
    expect(await scheduler.expectedJobs()).toBe(2);
    expect(await queue.counts()).toMatchObject({ delayed: 2, waiting: 0 });
  });

  it('the horizon is 26 hours to the millisecond, and two minutes less for what must be there', async () => {
    const { scheduler } = await open({
      due: {
        'a 1': '2025-12-02T10:28:00+08:00',
        'b 1': '2025-12-02T10:28:00.001+08:00',
        'c 1': '2025-12-02T10:30:00+08:00',
        'd 1': '2025-12-02T10:30:00.001+08:00',
      },
    });
    expect(await scheduler.scheduleUpcoming()).toBe(3);
    expect(await scheduler.expectedJobs()).toBe(1);
  });

  it('stays one job, however often it is scheduled, and comes back when the queue has lost it', async () => {
    const { scheduler, queue } = await open({ due });
    await scheduler.scheduleUpcoming();
    await scheduler.scheduleUpcoming();
    expect((await queue.counts()).delayed).toBe(2);
    (queue as InMemoryJobQueue).forget();
    await scheduler.scheduleUpcoming();
    expect((await queue.counts()).delayed).toBe(2);
  });

  it('is not scheduled while the queue is out of reach, and that is told', async () => {
    const { scheduler } = await open({ due, queue: new LostQueue() });
    await expect(scheduler.scheduleUpcoming()).rejects.toBeInstanceOf(QueueUnavailable);
  });
});

describe('what is due and handed to the queue', () => {
  const due = { 'a 1': now, 'b 1': '2025-12-01T08:00:00+08:00', 'c 1': tomorrow };

  it('is one job that is ready, and is not handed over again before the next schedule', async () => {
    const { scheduler, queue } = await open({ due });
    expect(await scheduler.handOverDue()).toBe(true);
    expect(await queue.counts()).toMatchObject({ delayed: 0, waiting: 2 });
    (queue as InMemoryJobQueue).forget();
    await scheduler.handOverDue();
    expect((await queue.counts()).waiting).toBe(0);
    await scheduler.scheduleUpcoming();
    await scheduler.handOverDue();
    expect(await queue.counts()).toMatchObject({ delayed: 1, waiting: 2 });
  });

  it('is left to the caller while the queue is out of reach', async () => {
    const errors: unknown[] = [];
    const onError = (error: unknown): void => void errors.push(error);
    const { scheduler } = await open({ due, queue: new LostQueue(), onError });
    expect(await scheduler.handOverDue()).toBe(false);
    expect(errors).toHaveLength(1);
  });
});

describe('what is due', () => {
  it('is done straight from the table, up to the moment that is given', async () => {
    const { tried, process } = notebook();
    const due = { 'a 1': now, 'a 2': '2025-12-01T08:29:00+08:00', 'b 1': tomorrow };
    const { scheduler } = await open({ due, process });
    expect(await scheduler.processDue(parseInstant('2025-12-01T08:29:30+08:00'))).toBe(1);
    expect(tried).toEqual(['a 2']);
    expect(await scheduler.processDue(parseInstant(now))).toBe(2);
    expect(tried.toSorted()).toEqual(['a 1', 'a 2', 'a 2']);
  });

  it('is done for one group when a job says so', async () => {
    const { tried, process } = notebook();
    const due = { 'a 1': now, 'a 2': tomorrow, 'b 1': now };
    const { scheduler } = await open({ due, process });
    await scheduler.processDueWhere({ group: 'a' });
    expect(tried).toEqual(['a 1']);
  });

  it('is not done by a round while a job is doing it', async () => {
    const tried: string[] = [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const process = async (key: string): Promise<void> => {
      tried.push(key);
      await promise;
    };
    const { scheduler } = await open({ due: { 'a 1': now }, process });
    const byJob = scheduler.processDueWhere({ group: 'a' });
    expect(await scheduler.processDue(parseInstant(now))).toBe(1);
    resolve(undefined);
    await byJob;
    expect(tried).toEqual(['a 1']);
  });

  it('is tried in every round when it fails, but soon nobody waits any more for what stays stuck', async () => {
    const tried: string[] = [];
    const process = (key: string): Promise<void> => {
      tried.push(key);
      return Promise.reject(new Error('no such policy'));
    };
    const errors: unknown[] = [];
    const onError = (error: unknown): void => void errors.push(String(error));
    const { scheduler } = await open({ due: { 'a 1': now }, process, onError, stuckMs: 5 });
    expect(await scheduler.processDue(parseInstant(now))).toBe(1);
    await pause(20);
    expect(await scheduler.processDue(parseInstant(now))).toBe(0);
    expect(tried).toEqual(['a 1', 'a 1']);
    expect(errors).toEqual(['Error: no such policy', 'Error: no such policy']);
  });

  it('does not hold up a round for longer than it may take, and its rest is the next one’s', async () => {
    const due = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`mail ${n}`, now]));
    const tried: string[] = [];
    const process = async (key: string): Promise<void> => {
      tried.push(key);
      await pause(20);
    };
    const { scheduler } = await open({ due, process, processMs: 1 });
    expect(await scheduler.processDue(parseInstant(now))).toBe(100);
    expect(tried).toHaveLength(32);
  });
});
