import { type RecordedEvent } from '#event-store';

/**
 * In whose name a follower writes: its own for facts of these types, which ask for many things that nobody does one by
 * one; else that of whoever caused the fact.
 * @param own used also where nobody is known to have caused it
 */
export const inNameOf =
  (own: string, ...types: readonly string[]) =>
  ({ type, meta }: Pick<RecordedEvent, 'type' | 'meta'>): string =>
    types.includes(type) ? own : (meta['actor'] ?? own);
