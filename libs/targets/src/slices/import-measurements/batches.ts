import { type Origin } from '#event-store';
import { type MeasurementInput } from '../../domain/target.commands.ts';

/** Bytes of one append: below the mebibyte that a server of events takes at once by default. */
const MAX_BYTES = 800_000;
/** Of an event beside the texts of people: ids, names of fields, dates. */
const FRAME_BYTES = 900;
/** A Chinese character in UTF-8. */
const BYTES_A_CHARACTER = 3;

/** Commands in their order, as many together as fit one append; the command's own reason is written with every event. */
export function batchesOf(
  commands: readonly MeasurementInput[],
  { reason = '', onBehalfOf = '' }: Origin,
): readonly (readonly MeasurementInput[])[] {
  const batches: MeasurementInput[][] = [];
  let room = 0;
  for (const command of commands) {
    const { evidence, source } = command;
    // A correction says the reason itself, too.
    const texts = [evidence, source, reason, reason, onBehalfOf].join('').length;
    const bytes = FRAME_BYTES + texts * BYTES_A_CHARACTER;
    if (bytes > room) {
      batches.push([]);
      room = MAX_BYTES;
    }
    batches.at(-1)?.push(command);
    room -= bytes;
  }
  return batches;
}
