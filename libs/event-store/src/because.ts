import pMap from 'p-map';
import { type Origin } from './run.ts';
import { type RecordedEvent } from './event-store.port.ts';
import { type Instant } from '#kernel';

/** Origin of what Duban does because of an event: the same event leads to the same command ids. */
export const because = (event: RecordedEvent, actor: string, part = ''): Origin => ({
  actor,
  commandId: `${event.id}|${part}`,
  causationId: event.id,
  correlationId: event.meta['correlationId'] ?? event.id,
  ...(event.meta['occurredAt'] !== undefined && {
    occurredAt: event.meta['occurredAt'] as Instant,
  }),
});

/** When it happened, by whoever caused it; else when it was recorded. */
export const occurredAt = ({
  meta,
  recordedAt,
}: Pick<RecordedEvent, 'meta' | 'recordedAt'>): Instant =>
  (meta['occurredAt'] as Instant | undefined) ?? recordedAt;

/** Runs `work` on every item, at most 64 at once. */
export const eachOf = <T>(items: readonly T[], work: (item: T) => unknown): Promise<unknown> =>
  pMap(items, work, { concurrency: 64 });
