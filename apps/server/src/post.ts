import { join } from 'node:path';
import { type WorkCalendar } from '#calendar';
import { type JobQueue } from '#jobs';
import { openBullmqQueue, startPrivateRedis } from '#jobs/bullmq';
import { type MailTransport } from '#mail';
import { openMailFolder } from '#mail/file';
import { openSmtp } from '#mail/smtp';
import { DemoClock } from '#platform';
import { schedulePhases } from '#phases';
import { Engine, type QuietRound } from './engine/engine.ts';
import { followWork, openObligations } from '#obligations';
import { keepEscalations } from '#escalations';
import { type Unrecorded, writeLettersAtOnce } from '#notifications';
import { setTargets } from '#targets';
import { assignTasks } from '#tasks';
import { type RunningReaction, startReaction, type Watch } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { closeAll, type Ground, type Opening, telling } from './ground.ts';
import { startDoctor } from './consistency/start-doctor.ts';
import { passingRefusals } from './passing-refusals.ts';
import { opsSet } from './view-sets.ts';

/** What the worker on duty runs, and nobody else at the same time. */
export type Post = {
  readonly queue: JobQueue;
  readonly engine: Engine;
  /** By which it counts: with another one it is to be left and taken up again. */
  readonly calendar: WorkCalendar;
  /** Waits for what is under way, closes everything. */
  readonly leave: () => Promise<void>;
};

export type Duties = {
  readonly ground: Ground;
  readonly watch: Watch;
  /** One for the life of the process. */
  readonly unrecorded: Unrecorded;
};

/**
 * Takes up duty: keeps the tables up, reacts to what happens, looks at what is due, posts mail.
 * @throws {Rejection} `redis-missing` · {ViewsAheadOfLog} the tables belong to another log
 */
export async function takeUp(
  { ground, watch, unrecorded }: Duties,
  { logger }: Pick<Opening, 'logger'>,
): Promise<Post> {
  const opening = { settings: ground.settings, logger, closing: [] };
  const calendar = ground.calendars.current();
  try {
    await keepTables({ ground, watch, calendar }, opening);
    const reactions = await startReactions({ ground, watch, calendar }, opening);
    // Closed in reverse: who hands mails in ends before what they are handed to.
    const transport = openTransport(opening);
    const queue = await openQueue(opening);
    const parts = { ground, watch, unrecorded, calendar, queue, transport, reactions };
    const engine = engineOf(parts, opening);
    await engine.start();
    followDemoClock(ground, engine, opening);
    await startDoctor({ ...parts, engine }, opening);
    return { queue, engine, calendar, leave: () => closeAll(opening) };
  } catch (error) {
    await closeAll(opening);
    throw error;
  }
}

type Counting = Pick<Duties, 'ground' | 'watch'> & { readonly calendar: WorkCalendar };

async function keepTables(
  { ground: { ops, policies, views }, watch, calendar }: Counting,
  { closing }: Opening,
): Promise<void> {
  await ops.turnTo(opsSet(policies, calendar));
  for (const tables of [ops, views]) {
    await tables.keep(watch);
    closing.push(() => tables.leave());
  }
}

async function startReactions(
  { ground: { log, desk, ops, contacts }, watch: { epoch }, calendar }: Counting,
  opening: Opening,
): Promise<readonly RunningReaction[]> {
  const { settings, closing } = opening;
  const path = join(settings.dataFolder, 'reactions.db');
  const checkpoints = await openSqliteViewStore({ path, durable: true, epoch });
  closing.push(() => checkpoints.close());
  const all = [
    schedulePhases(desk),
    assignTasks(desk),
    setTargets(desk),
    openObligations(desk, calendar),
    followWork(desk, calendar),
    keepEscalations(desk),
    writeLettersAtOnce({ desk, ops, contacts, calendar }),
  ];
  const running: RunningReaction[] = [];
  for (const each of all) {
    const onError = telling(opening, each.name);
    const reaction = passingRefusals(each, onError);
    const started = await startReaction({ log, checkpoints, reaction, onError });
    running.push(started);
    closing.push(() => started.stop());
  }
  return running;
}

async function openQueue({ settings, logger, closing }: Opening): Promise<JobQueue> {
  const own = settings.redisUrl
    ? undefined
    : await startPrivateRedis({
        folder: join(settings.dataFolder, 'redis'),
        log: (text) => {
          logger.info({ redis: text }, 'private redis');
        },
      });
  if (own) closing.push(own.stop);
  const queue = await openBullmqQueue({
    redis: own?.address ?? { url: settings.redisUrl ?? '' },
    onError: (error) => {
      logger.warn({ err: error }, 'redis');
    },
    onWarning: (sentence) => {
      logger.warn(sentence);
    },
  });
  closing.push(() => queue.close());
  return queue;
}

function openTransport({ settings, closing }: Opening): MailTransport {
  const { smtpUrl, dataFolder } = settings;
  const transport = smtpUrl
    ? openSmtp({ url: smtpUrl })
    : openMailFolder({ folder: join(dataFolder, 'mail') });
  closing.push(() => transport.close());
  return transport;
}

type Parts = Duties & {
  readonly calendar: WorkCalendar;
  readonly queue: JobQueue;
  readonly transport: MailTransport;
  readonly reactions: readonly RunningReaction[];
};

function engineOf(
  { ground, watch, unrecorded, calendar, reactions, ...ways }: Parts,
  opening: Opening,
): Engine {
  const { settings, closing } = opening;
  const onError = telling(opening, 'engine');
  const engine = new Engine(
    {
      ...ground,
      ...ways,
      followers: reactions,
      calendar,
      from: { name: '督办系统', address: settings.mailFrom },
      mayPost: watch.holds,
      unrecorded,
    },
    {
      clockRuns: !settings.demo,
      onError,
      onQuiet: (round) => {
        const { calendars } = ground;
        const upToDate = calendars.hasSeen(round.head) && calendars.current() === calendar;
        if (upToDate) void watch.say(quietWord(round)).catch(onError);
      },
      ...(settings.demo && { graceMs: 2_000, tickMs: 250 }),
    },
  );
  closing.push(() => engine.stop());
  return engine;
}

function followDemoClock({ clock, log }: Ground, engine: Engine, opening: Opening): void {
  if (!(clock instanceof DemoClock)) return;
  const onError = telling(opening, 'engine');
  const following = clock.follow(log, () => {
    void engine.settle().catch(onError);
  });
  opening.closing.push(() => following.stop());
}

/** What the one on duty leaves with the lease after a round that found nothing left to do. */
const quietWord = (round: QuietRound): string => JSON.stringify(round);

/** @returns undefined when nothing was said yet */
export const readQuietWord = (said: string | null | undefined): QuietRound | undefined =>
  said ? (JSON.parse(said) as QuietRound) : undefined;
