import { type EventStore } from '#event-store';
import { type Checkpoint } from './view-store.port.ts';

/** Another process has moved this checkpoint. Nothing was written. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/** The views know of events that this log does not hold: it was replaced, or restored from an older copy. */
export class ViewsAheadOfLog extends Error {
  override readonly name = 'ViewsAheadOfLog';
}

/** The reaction has acted on events that this log does not hold; what it did cannot be taken back by a rebuild. */
export class ReactionAheadOfLog extends Error {
  override readonly name = 'ReactionAheadOfLog';
}

/**
 * Why a stored checkpoint cannot be resumed from this log; undefined when it can.
 * Positions may only be compared within one epoch.
 */
export async function whyAhead(log: EventStore, stored: Checkpoint): Promise<string | undefined> {
  if (stored.epoch !== (await log.epoch())) {
    return 'come from another log, or from this one before it was restored from a copy';
  }
  if (log.compare(stored.position, await log.head()) > 0) {
    return 'have seen events that the log no longer holds';
  }
  return undefined;
}
