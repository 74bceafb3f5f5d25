import { type EventStore, type RecordedEvent } from './event-store.port.ts';

/**
 * Whether a stream has already done what a fact of another stream asks of it: the command itself is in it, or something
 * that a later fact of that stream led to. So a reaction that reads its log again from the first event changes nothing:
 * what was ruled, ruled otherwise and read again is not ruled a third time. A command without events leaves no mark
 * and is decided again, by the state of that day.
 */
export async function alreadyHandled(
  store: EventStore,
  stream: string,
  { fact, commandId }: { readonly fact: RecordedEvent; readonly commandId: string },
): Promise<boolean> {
  const { events } = await store.load(stream);
  if (events.length === 0) return false;
  if (events.some(({ meta }) => meta['commandId'] === commandId)) return true;
  const causes = new Set(events.map(({ meta }) => meta['causationId']));
  const source = await store.load(fact.stream);
  return source.events.some(({ id, revision }) => revision > fact.revision && causes.has(id));
}
