import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DueScheduler } from '#due';
import { CommandRunner } from '#event-store';
import { openSqliteEventStore } from '#event-store/sqlite';
import { type JobDefinition } from '#jobs';
import { openBullmqQueue } from '#jobs/bullmq';
import {
  type Command,
  type Decider,
  type Event,
  type Instant,
  SystemClock,
  toEpochMs,
  toInstant,
} from '#kernel';
import { type Projection } from '#views';
import { openViews } from '#views/sqlite';
import { nowMs, type Parts } from './bare-bullmq.ts';

/** Obligations of a plan that fall due together. */
const OBLIGATIONS = 3;

type Opened = Event<'Opened', { readonly planId: string; readonly nextAt: Instant }>;
type Reminded = Event<'Reminded'>;
type State = { readonly nextAt: Instant | null };

const decider: Decider<Command<'Evaluate', { readonly at: Instant }>, Opened | Reminded, State> = {
  initialState: { nextAt: null },
  decide: ({ data }, { nextAt }) =>
    nextAt !== null && nextAt <= data.at ? [{ type: 'Reminded', data: {} }] : [],
  evolve: (_, event) => ({ nextAt: event.type === 'Opened' ? event.data.nextAt : null }),
};

type Row = { readonly planId: string; readonly nextAt: Instant | null };
const dueList: Projection<Row> = {
  name: 'due-list',
  version: 1,
  prefixes: ['due-'],
  columns: { planId: (row) => row.planId, nextAt: (row) => row.nextAt },
  keys: ({ stream }) => [stream],
  evolve: (row, { type, data }) =>
    type === 'Opened' ? (data as Opened['data']) : row && { ...row, nextAt: null },
};

type Moment = { readonly planId: string; readonly at: Instant };
const job: JobDefinition<Moment> = {
  name: 'evaluate-plan',
  idOf: ({ planId, at }) => `${planId}.${at}`,
};

/** One job a plan, as the engine has it, and a round each second. @returns how late the first fact of each plan was, in milliseconds */
export async function planLateness(
  offsets: readonly number[],
  { redis, folder, leadMs }: Parts,
): Promise<readonly number[]> {
  mkdirSync(folder);
  const log = await openSqliteEventStore({ path: join(folder, 'log.db') });
  const clock = new SystemClock();
  const runner = new CommandRunner(log, clock);
  const begin = nowMs() + leadMs + 5_000;
  const planOf = (stream: string): string => stream.split('.')[0] ?? '';
  const moments = new Map<string, Instant>(
    offsets.map((offset, n) => [`due-${n}`, toInstant(Math.round(begin + offset))]),
  );
  const opening = [...moments].flatMap(([planId, nextAt]) =>
    Array.from({ length: OBLIGATIONS }, (_, n) =>
      log.append(
        `${planId}.${n}`,
        [{ id: crypto.randomUUID(), type: 'Opened', data: { planId, nextAt }, meta: {} }],
        'any',
      ),
    ),
  );
  await Promise.all(opening);
  const set = { name: 'ops', projections: [dueList] };
  const ops = await openViews({ log, set, folder: join(folder, 'ops') });
  await ops.waitFor(await log.head(), 60_000);
  const onError = (error: unknown): void => console.error(error);
  const queue = await openBullmqQueue({ redis, prefix: '{plans}', onError });
  const late = new Map<string, number>();
  const scheduler = new DueScheduler({
    ops,
    queue,
    clock,
    view: dueList.name,
    onError,
    async jobsBetween(after, until) {
      const where = { nextAt: { gt: after, lte: until } };
      const groups = await ops.count(dueList.name, where, ['planId', 'nextAt']);
      return groups.map(({ group }) => ({
        definition: job,
        data: { planId: String(group['planId']), at: group['nextAt'] as Instant },
      }));
    },
    async process(key) {
      const command = { type: 'Evaluate', data: { at: clock.now() } } as const;
      const origin = { actor: 'bench', commandId: `${key} ${command.data.at}` };
      await runner.run(key, decider, command, origin);
      const planId = planOf(key);
      const at = moments.get(planId);
      if (at && !late.has(planId)) late.set(planId, nowMs() - toEpochMs(at));
    },
  });
  await queue.work([
    { definition: job, handle: ({ planId }: Moment) => scheduler.processDueWhere({ planId }) },
  ]);
  const added = await scheduler.scheduleUpcoming();
  if (added !== offsets.length || nowMs() > begin) throw new Error('The moments came too soon');
  while (late.size < offsets.length) {
    await scheduler.processDue(clock.now());
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await queue.close();
  await ops.close();
  await log.close();
  return [...late.values()];
}
