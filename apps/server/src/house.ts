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
  type EngineTools,
  followWork,
  keepEscalations,
  openObligations,
  PolicyBook,
  writeLettersAtOnce,
} from '#supervision';
import { schedulePhases } from '#phases';
import { setTargets } from '#targets';
import { assignTasks } from '#tasks';
import { type RunningReaction, startReaction, type Views, type ViewSet } from '#views';
import { openSqliteViewStore, openViews } from '#views/sqlite';
import { DirectoryContacts } from './directory-contacts.ts';
import { passingRefusals } from './passing-refusals.ts';
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
  readonly close: () => Promise<void>;
};

/** What has been opened, to be closed in reverse. */
type Closing = (() => Promise<unknown>)[];

type Opening = {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly closing: Closing;
};

/** @throws {StoreUnavailable} another server has these data · {Rejection} `redis-missing` */
export async function openHouse(settings: Settings, logger: Logger): Promise<House> {
  const closing: Closing = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) {
      await step().catch((error: unknown) => {
        logger.error({ err: error }, 'closing');
      });
    }
  };
  try {
    mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
    const opening = { settings, logger, closing };
    const stores = await openStores(opening);
    const queue = await openQueue(opening);
    const transport = openTransport(opening);
    const reactions = await startReactions(stores, opening);
    const engine = engineOf({ ...stores, queue, transport, followers: reactions }, opening);
    return { settings, ...stores, queue, transport, reactions, engine, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const telling =
  ({ logger }: Opening, where: string) =>
  (error: unknown) => {
    logger.error({ err: error }, where);
  };

type Stores = Pick<House, 'log' | 'clock' | 'desk' | 'ops' | 'views' | 'policies' | 'contacts'>;

async function openStores(opening: Opening): Promise<Stores> {
  const { settings, closing } = opening;
  const folder = settings.dataFolder;
  const log = await openSqliteEventStore({ path: join(folder, 'log.db') });
  closing.push(() => log.close());
  const clock = settings.demo ? new DemoClock(settings.demoStart) : new SystemClock();
  if (clock instanceof DemoClock) await clock.recall(log);
  const policies = new PolicyBook(log);
  await policies.load();
  const live = async (set: ViewSet): Promise<Views> => {
    const onError = telling(opening, set.name);
    const views = await openViews({ log, set, folder: join(folder, set.name), onError });
    closing.push(() => views.close());
    return views;
  };
  const ops = await live(opsSet(policies));
  const views = await live(viewsSet);
  const contacts = new DirectoryContacts(ops);
  return { log, clock, desk: new Desk(log, clock), ops, views, policies, contacts };
}

async function openQueue({ settings, logger, closing }: Opening): Promise<JobQueue> {
  let own: PrivateRedis | undefined;
  if (!settings.redisUrl) {
    own = await startPrivateRedis({
      folder: join(settings.dataFolder, 'redis'),
      log: (text) => {
        logger.info({ redis: text }, 'private redis');
      },
    });
    closing.push(own.stop);
  }
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

async function startReactions(
  { log, desk, ops, contacts }: Stores,
  opening: Opening,
): Promise<readonly RunningReaction[]> {
  const { settings, closing } = opening;
  const path = join(settings.dataFolder, 'reactions.db');
  const checkpoints = await openSqliteViewStore({ path, durable: true });
  closing.push(() => checkpoints.close());
  const calendar = stateCouncilCalendar;
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

type EngineNeeds = Omit<EngineTools, 'calendar' | 'from'>;

function engineOf(needs: EngineNeeds, opening: Opening): Engine {
  const { settings, closing } = opening;
  const from = { name: '督办系统', address: settings.mailFrom };
  const engine = new Engine(
    { ...needs, calendar: stateCouncilCalendar, from },
    {
      clockRuns: !settings.demo,
      onError: telling(opening, 'engine'),
      ...(settings.demo && { graceMs: 2_000, tickMs: 250 }),
    },
  );
  closing.push(() => engine.stop());
  return engine;
}
