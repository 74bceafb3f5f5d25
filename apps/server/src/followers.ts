import { join } from 'node:path';
import { type WorkCalendar } from '#calendar';
import { registerNamed } from '#directory';
import { type CommandRunner } from '#event-store';
import { holdObligations, keepEscalations } from '#escalations';
import { type Follower, type RunningFollower, startFollower } from '#following';
import { reachContacts, writeLetters } from '#notifications';
import { followItems } from '#obligations';
import { schedulePhases } from '#phases';
import { setTargets } from '#targets';
import { askParticipants, assignTasks } from '#tasks';
import { type Leadership } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { type Resources, type Startup, errorReporter } from './resources.ts';

type Parts = {
  readonly resources: Resources;
  readonly leadership: Pick<Leadership, 'epoch'>;
  readonly calendar: WorkCalendar;
};

/** Who opens and ends what is owed: plan, item, obligation. */
export const chainOf = (runner: CommandRunner, calendar: WorkCalendar): readonly Follower[] => [
  schedulePhases(runner),
  assignTasks(runner),
  setTargets(runner),
  askParticipants(runner),
  ...followItems(runner, calendar),
];

/** Who follows facts with commands, each from the facts of the one before: plan, item, obligation, case, letter. */
function followersOf(
  { runner, ops, contacts }: Resources,
  calendar: WorkCalendar,
): readonly Follower[] {
  return [
    registerNamed(runner),
    ...chainOf(runner, calendar),
    keepEscalations(runner),
    holdObligations(runner),
    ...writeLetters({ runner, ops, contacts, calendar }),
    ...reachContacts({ runner, ops, contacts, calendar }),
  ];
}

/** How soon other processes are told how far the followers are. */
const SAY_MS = 20;

/** Starts them all where each stood, and says how far they are to whoever waits for it. */
export async function startFollowers(
  { resources, leadership: { epoch }, calendar }: Parts,
  startup: Startup,
): Promise<readonly RunningFollower[]> {
  const { runner, settling, progress, settings } = resources;
  const { closing } = startup;
  const path = join(settings.dataFolder, 'reactions.db');
  const checkpoints = await openSqliteViewStore({ path, durable: true, epoch });
  closing.push(() => checkpoints.close());
  const running: RunningFollower[] = [];
  const say = (): void => {
    const said = running.map((one) => ({
      name: one.name,
      handled: one.position() ?? null,
      written: one.wroteUpTo(),
      held: one.held().map(({ position }) => position),
    }));
    progress.write(said, epoch);
  };
  let planned: NodeJS.Timeout | undefined;
  const onProgress = (): void => {
    planned ??= setTimeout(() => {
      planned = undefined;
      say();
    }, SAY_MS);
  };
  closing.push(() => {
    clearTimeout(planned);
    return Promise.resolve();
  });
  for (const follower of followersOf(resources, calendar)) {
    const onError = errorReporter(startup, follower.name);
    const options = { runner, checkpoints, follower, onError, onRefused: onError, onProgress };
    const one = await startFollower(options);
    running.push(one);
    closing.push(() => one.stop());
  }
  settling.turnTo(running);
  closing.push(() => {
    settling.turnTo(undefined);
    return Promise.resolve();
  });
  return running;
}
