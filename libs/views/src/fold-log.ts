import { type EventStore, type Position, type RecordedEvent } from '#event-store';
import { type ViewSet } from './projection.ts';
import { SetFold } from './set-fold.ts';
import { prefixesOf } from './shape.ts';
import { type ViewStore } from './view-store.port.ts';
import { type RebuildOptions } from './views.port.ts';

/** Large, so that hot rows are written seldom; small enough not to block the event loop. */
const BATCH = 4_000;

export type LogFold = RebuildOptions & {
  readonly log: EventStore;
  /** A defined store without a checkpoint of the set. */
  readonly store: ViewStore;
  readonly set: ViewSet;
  /** The last event to fold. */
  readonly upTo: Position;
};

/** Folds the log from its first event to one position, and not beyond. */
export async function foldLog({
  log,
  store,
  set,
  upTo,
  onProgress,
  signal,
}: LogFold): Promise<void> {
  const fold = new SetFold(store, set, { epoch: await log.epoch(), from: undefined });
  const prefixes = prefixesOf(set);
  let batch: RecordedEvent[] = [];
  let done = 0;
  const hand = async (position: Position): Promise<void> => {
    signal?.throwIfAborted();
    await fold.apply(batch, position);
    done += batch.length;
    batch = [];
    onProgress?.(done);
    await new Promise(setImmediate);
  };
  for await (const event of log.readAll(prefixes ? { prefixes } : {})) {
    if (log.compare(event.position, upTo) > 0) break;
    batch.push(event);
    if (batch.length === BATCH) await hand(event.position);
  }
  await hand(upTo);
  await fold.flush();
}
