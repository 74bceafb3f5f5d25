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
export const occurredAt = ({ meta, recordedAt }: RecordedEvent): Instant =>
  (meta['occurredAt'] as Instant | undefined) ?? recordedAt;

/** Runs `work` on every item, at most `width` at once. */
export async function eachOf<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  width = 64,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
