import { Duty } from '#views';
import { type Logger, type Settings } from '#platform';
import { type Unrecorded } from '#notifications';
import { closeAll, type Ground, type Opening, openGround, telling } from './ground.ts';
import { type Post, takeUp } from './post.ts';
import { hasEnded, processName } from './process-name.ts';
import { StandingPost } from './standing-post.ts';
import { opsSet } from './view-sets.ts';

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
    let standing: StandingPost | undefined;
    followCalendar(ground, () => standing, opening);
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
        const mine = new StandingPost({
          take: () => takeUp({ ground, watch, unrecorded }, opening),
          holds: ({ calendar }) => calendar === ground.calendars.current(),
          onError: telling(opening, 'duty'),
        });
        standing = mine;
        const end = async (): Promise<void> => {
          await mine.end();
          standing = undefined;
          await lookOn(ground);
        };
        await mine.begin().catch(async (error: unknown) => {
          await end();
          throw error;
        });
        logger.info({ epoch: watch.epoch }, 'on duty');
        return async () => {
          await end();
          logger.info({ epoch: watch.epoch }, 'off duty');
        };
      },
    });
    const startDuty = async (): Promise<void> => {
      if (!settings.roles.includes('worker')) return;
      opening.closing.push(() => duty.stop());
      await duty.start();
    };
    return { ...ground, post: () => standing?.now(), startDuty, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A year that is published or corrected takes effect: whoever is on duty counts anew, the others look on at that. */
function followCalendar(
  ground: Ground,
  standing: () => StandingPost | undefined,
  opening: Opening,
): void {
  const { calendars, clock } = ground;
  const onError = telling(opening, 'calendar');
  const following = calendars.follow(() => {
    opening.logger.info({ calendar: calendars.current().version, at: clock.now() }, 'calendar');
    const post = standing();
    if (post) post.look();
    else void lookOn(ground).catch(onError);
  }, onError);
  opening.closing.push(() => following.stop());
}

/** Reads the tables that are counted by the calendar in force, as soon as somebody has built them. */
const lookOn = ({ ops, policies, calendars }: Ground): Promise<void> =>
  ops.turnTo(opsSet(policies, calendars.current()));
