import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stateCouncilCalendar } from '#calendar';
import { Desk, type EventStore } from '#event-store';
import { openSqliteEventStore } from '#event-store/sqlite';
import { type JobQueue } from '#jobs';
import { openBullmqQueue, startPrivateRedis, type PrivateRedis } from '#jobs/bullmq';
import { type Clock, SystemClock } from '#kernel';
import { type MailTransport } from '#mail';
import { openMailFolder } from '#mail/file';
import { openSmtp } from '#mail/smtp';
import { DemoClock, type Logger, type Settings } from '#platform';
import {
  type Contacts,
  Engine,
  followWork,
  keepEscalations,
  openObligations,
  PolicyBook,
  writeLettersAtOnce,
} from '#supervision';
import { schedulePhases } from '#phases';
import { setTargets } from '#targets';
import { assignTasks } from '#tasks';
import { type Reaction, type RunningReaction, startReaction, type Views } from '#views';
import { openSqliteViewStore, openViews } from '#views/sqlite';
import { DirectoryContacts } from './directory-contacts.ts';
import { opsSet, viewsSet } from './view-sets.ts';

/** Everything a running server stands on, opened in order and closed in reverse. */
export type House = {
  readonly settings: Settings;
  readonly log: EventStore;
  readonly clock: Clock;
  readonly desk: Desk;
  readonly ops: Views;
  readonly views: Views;
  readonly policies: PolicyBook;
  readonly contacts: Contacts;
  readonly queue: JobQueue;
  readonly transport: MailTransport;
  readonly engine: Engine;
  readonly reactions: readonly RunningReaction[];
  readonly mailFolder: string;
  readonly close: () => Promise<void>;
};

/** @throws {StoreUnavailable} another server has these data · {Rejection} `redis-missing` */
export async function openHouse(settings: Settings, logger: Logger): Promise<House> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) {
      await step().catch((error: unknown) => logger.error({ err: error }, 'closing'));
    }
  };
  try {
    return await build(settings, logger, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function build(
  settings: Settings,
  logger: Logger,
  closing: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<House> {
  const folder = settings.dataFolder;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const onError = (where: string) => (error: unknown) => logger.error({ err: error }, where);

  const log = await openSqliteEventStore({ path: join(folder, 'log.db') });
  closing.push(() => log.close());
  const clock = settings.demo ? new DemoClock(settings.demoStart) : new SystemClock();
  if (clock instanceof DemoClock) await clock.recall(log);
  const desk = new Desk(log, clock);
  const policies = new PolicyBook(log);
  await policies.load();

  const ops = await openViews({
    log,
    set: opsSet(policies),
    folder: join(folder, 'ops'),
    onError: onError('ops'),
  });
  closing.push(() => ops.close());
  const views = await openViews({
    log,
    set: viewsSet,
    folder: join(folder, 'views'),
    onError: onError('views'),
  });
  closing.push(() => views.close());

  const queue = await openQueue(settings, logger, closing);
  const mailFolder = join(folder, 'mail');
  const transport = settings.smtpUrl
    ? openSmtp({ url: settings.smtpUrl })
    : openMailFolder({ folder: mailFolder });
  closing.push(() => transport.close());

  const contacts = new DirectoryContacts(ops);
  const calendar = stateCouncilCalendar;
  const reactions = await startReactions(
    [
      schedulePhases(desk),
      assignTasks(desk),
      setTargets(desk),
      openObligations(desk, calendar),
      followWork(desk, calendar),
      keepEscalations(desk),
      writeLettersAtOnce({ desk, ops, contacts, calendar }),
    ],
    { log, folder, onError: onError('reaction') },
    closing,
  );
  const from = { name: '督办系统', address: settings.mailFrom };
  const engine = new Engine(
    {
      desk,
      ops,
      views,
      policies,
      contacts,
      calendar,
      transport,
      from,
      queue,
      followers: reactions,
    },
    {
      clockRuns: !settings.demo,
      onError: onError('engine'),
      ...(settings.demo && { graceMs: 2_000, tickMs: 250 }),
    },
  );
  closing.push(() => queue.close());
  closing.push(() => engine.stop());
  return {
    ...{
      settings,
      log,
      clock,
      desk,
      ops,
      views,
      policies,
      contacts,
      queue,
      transport,
      engine,
      reactions,
    },
    mailFolder,
    close,
  };
}

async function openQueue(
  settings: Settings,
  logger: Logger,
  closing: (() => Promise<unknown>)[],
): Promise<JobQueue> {
  let own: PrivateRedis | undefined;
  if (!settings.redisUrl) {
    const line = (text: string): void => logger.info({ redis: text }, 'private redis');
    own = await startPrivateRedis({ folder: join(settings.dataFolder, 'redis'), log: line });
    const { stop } = own;
    closing.push(() => stop());
  }
  return openBullmqQueue({
    redis: own?.address ?? { url: settings.redisUrl ?? '' },
    onError: (error) => logger.warn({ err: error }, 'redis'),
    onWarning: (sentence) => logger.warn(sentence),
  });
}

async function startReactions(
  all: readonly Reaction[],
  { log, folder, onError }: { log: EventStore; folder: string; onError: (error: unknown) => void },
  closing: (() => Promise<unknown>)[],
): Promise<readonly RunningReaction[]> {
  const checkpoints = await openSqliteViewStore({
    path: join(folder, 'reactions.db'),
    durable: true,
  });
  closing.push(() => checkpoints.close());
  const running: RunningReaction[] = [];
  for (const reaction of all) {
    const started = await startReaction({ log, checkpoints, reaction, onError });
    running.push(started);
    closing.push(() => started.stop());
  }
  return running;
}
