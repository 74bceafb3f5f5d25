import { LeaderElection } from '#views';
import { type Logger, type Settings } from '#platform';
import { type Unrecorded } from '#notifications';
import {
  closeAll,
  type Resources,
  type Startup,
  openResources,
  errorReporter,
} from './resources.ts';
import { type WorkerRuntime, startWorker } from './worker-runtime.ts';
import { hasEnded, processName } from './process-name.ts';
import { RestartableWorker } from './restartable-worker.ts';
import { opsSet } from './view-sets.ts';

/** The name of the lease of the leading worker. */
export const WORKER_LEASE = 'worker';

/** Everything a running process stands on, opened in order and closed in reverse. */
export type AppContext = Resources & {
  /** What the leading worker runs; undefined in every other process. */
  readonly worker: () => WorkerRuntime | undefined;
  /** Joins the election of the leading worker; without the role `worker` nothing happens. Once only. */
  readonly joinElection: () => Promise<void>;
  /** Gives leadership up in good order, so that another takes over at once, and closes everything. Harmless when repeated. */
  readonly close: () => Promise<void>;
};

/** @throws {StoreUnavailable} another process writes this log, or the log's server is out of reach */
export async function openApp(settings: Settings, logger: Logger): Promise<AppContext> {
  const startup = { settings, logger, closing: [] as (() => Promise<unknown>)[] };
  const close = (): Promise<void> => closeAll(startup);
  try {
    const resources = await openResources(startup);
    let worker: RestartableWorker | undefined;
    followCalendar(resources, () => worker, startup);
    const unrecorded: Unrecorded = new Map();
    const election = new LeaderElection({
      leases: resources.leases,
      name: WORKER_LEASE,
      holder: processName(),
      isDead: hasEnded,
      onError: errorReporter(startup, 'duty'),
      onStuck: (error) => {
        logger.fatal({ err: error }, 'duty');
        process.exit(3); // the supervisor of this process starts it again, and another takes over
      },
      begin: async (leadership) => {
        const mine = new RestartableWorker({
          start: () => startWorker({ resources, leadership, unrecorded }, startup),
          holds: ({ calendar }) => calendar === resources.calendars.current(),
          onError: errorReporter(startup, 'duty'),
        });
        worker = mine;
        const end = async (): Promise<void> => {
          await mine.end();
          worker = undefined;
          await readCurrentTables(resources);
        };
        await mine.begin().catch(async (error: unknown) => {
          await end();
          throw error;
        });
        logger.info({ epoch: leadership.epoch }, 'on duty');
        return async () => {
          await end();
          logger.info({ epoch: leadership.epoch }, 'off duty');
        };
      },
    });
    const joinElection = async (): Promise<void> => {
      if (!settings.roles.includes('worker')) return;
      startup.closing.push(() => election.stop());
      await election.start();
    };
    return { ...resources, worker: () => worker?.now(), joinElection, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A year that is published or corrected takes effect: the leading worker builds its tables anew, the others read those. */
function followCalendar(
  resources: Resources,
  worker: () => RestartableWorker | undefined,
  startup: Startup,
): void {
  const { calendars, clock } = resources;
  const onError = errorReporter(startup, 'calendar');
  const following = calendars.subscribe(() => {
    startup.logger.info({ calendar: calendars.current().version, at: clock.now() }, 'calendar');
    const current = worker();
    if (current) current.restartIfStale();
    else void readCurrentTables(resources).catch(onError);
  }, onError);
  startup.closing.push(() => following.stop());
}

/** Reads the tables of the calendar in force, as soon as they are built. */
const readCurrentTables = ({ ops, policies, calendars }: Resources): Promise<void> =>
  ops.switchTo(opsSet(policies, calendars.current()));
