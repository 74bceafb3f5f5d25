import { type EventStore, type RecordedEvent } from '#event-store';
import { type EventName, ReactionAheadOfLog, type ReactionPlace, whyAhead } from '#views';
import { type FollowerOptions, RunningFollower } from './running-follower.ts';
import { defined } from '#kernel';

/**
 * Follows the log from the follower's stored place; on first sight from the first event.
 * A place in another log is found again in this one by the last event that the follower was given: when a log was migrated it is the same event, with the same ones before it.
 * @throws {ReactionAheadOfLog} when it has acted on events that this log does not hold
 */
export async function startFollower(options: FollowerOptions): Promise<RunningFollower> {
  const { runner, checkpoints, follower } = options;
  const log = runner.store;
  const epoch = await log.epoch();
  const stored = await checkpoints.load(follower.name);
  const why = stored && (await whyAhead(log, stored));
  const head = await log.head();
  if (!stored || !why) return begin(options, { epoch, from: stored, head });
  const moved = stored.epoch === epoch ? undefined : await placeIn(log, stored);
  if (!moved) {
    const advice = 'settle what was done since, then set its checkpoint';
    throw new ReactionAheadOfLog(`Deeds of the follower "${follower.name}" ${why}: ${advice}.`);
  }
  await checkpoints.save(follower.name, stored, moved);
  return begin(options, { epoch, from: moved, head });
}

async function begin(
  options: FollowerOptions,
  start: ConstructorParameters<typeof RunningFollower>[1],
): Promise<RunningFollower> {
  const held: RecordedEvent[] = [];
  for (const name of start.from?.held ?? []) {
    const fact = await named(options.runner.store, name);
    if (fact) held.push(fact);
  }
  return new RunningFollower(options, start, held);
}

/** Undefined when the event is not in this log. */
async function placeIn(
  log: EventStore,
  { last, held }: ReactionPlace,
): Promise<ReactionPlace | undefined> {
  const event = last && (await named(log, last));
  if (!event) return undefined;
  return { position: event.position, epoch: await log.epoch(), last, ...defined({ held }) };
}

async function named(
  log: EventStore,
  { stream, revision, id }: EventName,
): Promise<RecordedEvent | undefined> {
  for await (const event of log.read(stream, { from: revision, maxCount: 1 })) {
    if (event.revision === revision && event.id === id) return event;
  }
  return undefined;
}
