import { isDeepStrictEqual } from 'node:util';
import type { RecordedEvent } from '#event-store';
import { sha256 } from '#kernel';

/** A field that an event set: what it was in its stream before, and what it is after. */
export type FieldChange = {
  readonly field: string;
  /** Null when it was not set before. */
  readonly before: unknown;
  readonly after: unknown;
};

/** Stands for a value too long for a list; the event itself has it whole. */
type LongValue = {
  /** How its JSON begins. */
  readonly beginning: string;
  /** Characters of its JSON. */
  readonly length: number;
  readonly sha256: string;
};

const LONGEST = 400;

/** Some events carry the former values themselves; those are no field of their subject. */
const EVIDENCE = 'before';

/**
 * What the event at a revision set or changed, field by field of its data (not deeper), against the last value that each
 * field had in the events before it that tell of the same part.
 * @param events of one stream from its first, at least up to the revision
 */
export function changesAt(
  events: Iterable<RecordedEvent>,
  revision: number,
): readonly FieldChange[] {
  const parts = new Map<string, Map<string, unknown>>();
  for (const event of events) {
    const part = partOf(event);
    const known = parts.get(part) ?? new Map<string, unknown>();
    parts.set(part, known);
    const fields = Object.entries<unknown>({ ...event.data }).filter(([name]) => name !== EVIDENCE);
    if (event.revision === revision) {
      return fields.flatMap(([field, after]) => changeOf(field, known.get(field) ?? null, after));
    }
    for (const [field, value] of fields) known.set(field, value);
  }
  return [];
}

/** Fields that name a part of what a stream is about: a measurement of a target, a notice of an obligation. */
const PARTS = ['measurementId', 'reportId', 'rule'];

/** Which part of its stream an event tells of: values of one part are no history of another's. */
function partOf({ stream, data }: RecordedEvent): string {
  const names = stream.startsWith('task-') ? [...PARTS, 'organization'] : PARTS;
  const fields = data as Readonly<Record<string, unknown>>;
  return JSON.stringify(names.map((name) => fields[name] ?? null));
}

const changeOf = (field: string, before: unknown, after: unknown): readonly FieldChange[] =>
  isDeepStrictEqual(before, after)
    ? []
    : [{ field, before: shortened(before), after: shortened(after) }];

function shortened(value: unknown): unknown {
  const json = JSON.stringify(value);
  if (json.length <= LONGEST) return value;
  const long: LongValue = {
    beginning: json.slice(0, LONGEST),
    length: json.length,
    sha256: sha256(json),
  };
  return long;
}
