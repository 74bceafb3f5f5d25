import { Duty } from '#views';
import { type Logger, type Settings } from '#platform';
import { type Unrecorded } from '#supervision';
import { closeAll, type Ground, openGround, telling } from './ground.ts';
import { type Post, takeUp } from './post.ts';
import { hasEnded, processName } from './process-name.ts';

/** The lease of the one worker that is on duty. */
export const DUTY = 'worker';

/** Everything a running process stands on, opened in order and closed in reverse. */
export type House = Ground & {
  /** What the worker on duty runs; undefined in every other process. */
  readonly post: () => Post | undefined;
  /** Takes up duty, or stands by for it; without the role `worker` nothing happens. Once only. */
  readonly startDuty: () => Promise<void>;
  /** Ends the duty in good order, so that another takes over at once, and closes everything. Harmless when repeated. */
  readonly close: () => Promise<void>;
};

/** @throws {StoreUnavailable} another process writes this log, or the log's server is out of reach */
export async function openHouse(settings: Settings, logger: Logger): Promise<House> {
  const opening = { settings, logger, closing: [] as (() => Promise<unknown>)[] };
  const close = (): Promise<void> => closeAll(opening);
  try {
    const ground = await openGround(opening);
    let post: Post | undefined;
    const unrecorded: Unrecorded = new Map();
    const duty = new Duty({
      leases: ground.leases,
      name: DUTY,
      holder: processName(),
      isDead: hasEnded,
      onError: telling(opening, 'duty'),
      onStuck: (error) => {
        logger.fatal({ err: error }, 'duty');
        process.exit(3); // whoever watches over us starts us again, and another takes over
      },
      begin: async (watch) => {
        const mine = await takeUp({ ground, watch, unrecorded }, opening);
        post = mine;
        logger.info({ epoch: watch.epoch }, 'on duty');
        return async () => {
          post = undefined;
          await mine.leave();
          logger.info({ epoch: watch.epoch }, 'off duty');
        };
      },
    });
    const startDuty = async (): Promise<void> => {
      if (!settings.roles.includes('worker')) return;
      opening.closing.push(() => duty.stop());
      await duty.start();
    };
    return { ...ground, post: () => post, startDuty, close };
  } catch (error) {
    await close();
    throw error;
  }
}
