import { join } from 'node:path';
import { type WorkCalendar } from '#calendar';
import { type JobQueue } from '#jobs';
import { openBullmqQueue, startPrivateRedis } from '#jobs/bullmq';
import { MailLinks, type WayOut } from '#mail';
import { settleDemoClock } from './demo/settle-demo-clock.ts';
import { Engine } from './engine/engine.ts';
import { type MailSeen } from './engine/mail-seen.ts';
import { MailWay } from './engine/mail-way.ts';
import { type Unrecorded } from '#notifications';
import { DemoClock } from '#platform';
import { type RunningFollower } from '#following';
import { type Leadership } from '#views';
import { startFollowers } from './followers.ts';
import { openMail } from './open-mail.ts';
import { closeAll, type Resources, type Startup, errorReporter } from './resources.ts';
import { startConsistencyChecks } from './consistency/start-consistency-checks.ts';
import { opsSet } from './view-sets.ts';

/** What the leading worker runs, and nobody else at the same time. */
export type WorkerRuntime = {
  readonly queue: JobQueue;
  readonly engine: Engine;
  readonly mailWay: MailWay;
  /** By which it counts: with another one it must be restarted. */
  readonly calendar: WorkCalendar;
  readonly stop: () => Promise<void>;
};

export type WorkerOptions = {
  readonly resources: Resources;
  readonly leadership: Leadership;
  /** One per process. */
  readonly unrecorded: Unrecorded;
};

/**
 * Starts what the leader does: keeps the tables up, runs reactions, evaluates deadlines, sends mail.
 * @throws {Rejection} `redis-missing` · {ViewsAheadOfLog} the tables belong to another log
 */
export async function startWorker(
  { resources, leadership, unrecorded }: WorkerOptions,
  { logger }: Pick<Startup, 'logger'>,
): Promise<WorkerRuntime> {
  const startup = { settings: resources.settings, logger, closing: [] };
  const calendar = resources.calendars.current();
  try {
    // A standby has not gone along: with the time at which it began, notices of today would leave in mails of then.
    if (resources.clock instanceof DemoClock) await resources.clock.recall(resources.log);
    await acquireTables({ resources, leadership, calendar }, startup);
    const followers = await startFollowers({ resources, leadership, calendar }, startup);
    // Closed in reverse: the queue ends before the transport.
    const transport = openTransport(startup, resources.mailSeen);
    const queue = await openQueue(startup);
    const parts = { resources, leadership, unrecorded, calendar, queue, transport, followers };
    const engine = engineOf(parts, startup);
    await engine.start();
    transport.start(() => engine.sendHeld().catch(errorReporter(startup, 'engine')));
    await settleDemoClock({ resources, leadership, engine, calendar }, startup);
    await startConsistencyChecks({ ...parts, engine }, startup);
    return { queue, engine, mailWay: transport, calendar, stop: () => closeAll(startup) };
  } catch (error) {
    await closeAll(startup);
    throw error;
  }
}

type Counting = Pick<WorkerOptions, 'resources' | 'leadership'> & {
  readonly calendar: WorkCalendar;
};

async function acquireTables(
  { resources: { ops, policies, views }, leadership, calendar }: Counting,
  { closing }: Startup,
): Promise<void> {
  await ops.switchTo(opsSet(policies, calendar));
  for (const tables of [ops, views]) {
    await tables.acquire(leadership);
    closing.push(() => tables.release());
  }
}

async function openQueue({ settings, logger, closing }: Startup): Promise<JobQueue> {
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

function openTransport(startup: Startup, mailSeen: MailSeen): MailWay {
  const { settings, logger, closing } = startup;
  const { mailFrom } = settings;
  const transport = openMail(settings);
  const onChange = ({ problem, remark }: WayOut): void => {
    if (problem !== null) logger.error({ problem }, 'mail: no letter can leave');
    else logger.info({ ...(remark !== null && { remark }) }, 'mail: letters can leave');
  };
  const onError = errorReporter(startup, 'mail');
  const onTried = (tried: WayOut): void => {
    try {
      mailSeen.tell(tried);
    } catch (error) {
      onError(error);
    }
  };
  const way = new MailWay({ transport, from: mailFrom, onChange, onTried });
  closing.push(() => way.close());
  return way;
}

type Parts = WorkerOptions & {
  readonly calendar: WorkCalendar;
  readonly queue: JobQueue;
  readonly transport: MailWay;
  readonly followers: readonly RunningFollower[];
};

function engineOf(
  { resources, leadership, unrecorded, calendar, followers, ...ways }: Parts,
  startup: Startup,
): Engine {
  const { settings, closing } = startup;
  const engine = new Engine(
    {
      ...resources,
      ...ways,
      followers: [...followers, resources.calendars],
      calendar,
      from: { name: '督办系统', address: settings.mailFrom },
      links: new MailLinks(settings.publicUrl),
      maySend: leadership.holds,
      unrecorded,
    },
    { onError: errorReporter(startup, 'engine') },
  );
  closing.push(() => engine.stop());
  return engine;
}
