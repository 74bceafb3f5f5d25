/** ISO 8601 in UTC with milliseconds, `2025-11-03T00:30:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __brand: 'Instant' };

/** @param epochMs milliseconds since 1970-01-01T00:00:00Z */
export const toInstant = (epochMs: number): Instant =>
  // oxlint-disable-next-line house/no-new-date -- converts a given moment, asks no clock
  new Date(epochMs).toISOString() as Instant;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const toEpochMs = (instant: Instant): number => Date.parse(instant);

const SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** Parses ISO 8601 with an offset. @throws {RangeError} when the text is no such moment. */
export function parseInstant(text: string): Instant {
  const ms = SHAPE.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(ms))
    throw new RangeError(`"${text}" is not a moment like 2025-11-03T08:30:00+08:00`);
  return toInstant(ms);
}
