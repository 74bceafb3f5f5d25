import type { Position, RecordedEvent } from '#event-store';
import { type Event, idOf, type Instant } from '#kernel';
import type { Projection, Row } from '#views';
import { morning } from '../../../policies/src/domain/policy.fixtures.ts';

/** One event as the log hands it over, at that place of it. */
export const recorded = (
  { type, data }: Event,
  place: number,
  recordedAt: Instant = morning('2025-12-01'),
): RecordedEvent => ({
  id: idOf(`event ${place}`),
  type,
  data,
  meta: {},
  stream: 'any',
  revision: place,
  position: String(place).padStart(20, '0') as Position,
  recordedAt,
});

/** The rows that a history leaves, by key. Rows are frozen: a fold that changes what it was given fails. */
export function rowsOf<R extends Row>(
  projection: Projection<R>,
  history: readonly RecordedEvent[],
): ReadonlyMap<string, R> {
  const rows = new Map<string, R>();
  for (const event of history) {
    for (const key of new Set(projection.keys(event))) {
      const row = projection.evolve(rows.get(key), event, key);
      if (row) rows.set(key, Object.freeze(row));
      else rows.delete(key);
    }
  }
  return rows;
}

/** What its columns say of a row. */
export const columnsOf = <R extends Row>(projection: Projection<R>, row: R | undefined) =>
  row &&
  Object.fromEntries(Object.entries(projection.columns).map(([name, of]) => [name, of(row)]));
