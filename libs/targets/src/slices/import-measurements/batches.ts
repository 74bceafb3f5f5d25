import { type Origin } from '#event-store';
import { type MeasurementWish } from '../../domain/target.commands.ts';

/** Bytes of one append: below the mebibyte that a server of events takes at once by default. */
const MAX_BYTES = 800_000;
/** Of an event beside the texts of people: ids, names of fields, dates. */
const FRAME_BYTES = 900;
/** A Chinese character in UTF-8. */
const BYTES_A_CHARACTER = 3;

/** Wishes in their order, as many together as fit one append; the wish's own reason is written with every event. */
export function batchesOf(
  wishes: readonly MeasurementWish[],
  { reason = '', onBehalfOf = '' }: Origin,
): readonly (readonly MeasurementWish[])[] {
  const batches: MeasurementWish[][] = [];
  let room = 0;
  for (const wish of wishes) {
    const { evidence, source } = wish;
    const texts = [evidence, source, reason, onBehalfOf].join('').length;
    const bytes = FRAME_BYTES + texts * BYTES_A_CHARACTER;
    if (bytes > room) {
      batches.push([]);
      room = MAX_BYTES;
    }
    batches.at(-1)?.push(wish);
    room -= bytes;
  }
  return batches;
}
