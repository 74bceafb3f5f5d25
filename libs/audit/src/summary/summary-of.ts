import { FORMS, plain } from './forms.ts';
import { SENTENCES } from './sentences.ts';

export const MISSING = '（未填）';

/** A place in a sentence where the name of something stands, by the stream that tells of it: `task-zezhou.t1`. */
export type NamePlace = { readonly of: string };

/** A sentence about an event, in pieces: text, and places for names, which other events tell. */
export type Summary = readonly (string | NamePlace)[];

const OPTIONAL = /\[([^\]]*)\]/;
const FIELD = /\{([\w.]+)(?:\|(\w+))?\}/;

/** Whose name a field's id stands for; each has streams of its own. */
export const NAMED = ['task', 'target', 'phase', 'obligation', 'contact', 'user', 'mail'];

type Filled = { readonly pieces: Summary; readonly isWhole: boolean };

/** What happened, in one sentence. A type that is not in the table is given by its name: no event goes untold. */
export function summaryOf(type: string, data: object): Summary {
  const sentence = Object.hasOwn(SENTENCES, type) ? SENTENCES[type] : undefined;
  if (sentence === undefined) return [type];
  // What is filled in may itself hold brackets: only those of the sentence are optional parts.
  const pieces = sentence.split(OPTIONAL).flatMap((part, index) => {
    const filled = fill(part, data);
    const isOptional = index % 2 === 1;
    return isOptional && !filled.isWhole ? [] : filled.pieces;
  });
  return merged(pieces);
}

/** The sentence with names in it; what has none is called by its id. */
export const told = (summary: Summary, nameOf: (stream: string) => string | undefined): string =>
  summary
    .map((piece) => (typeof piece === 'string' ? piece : (nameOf(piece.of) ?? idIn(piece.of))))
    .join('');

/** The streams whose names a sentence needs. */
export const streamsIn = (summary: Summary): readonly string[] =>
  summary.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.of]));

const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** Splitting by a field with two groups gives text, path, form, text, path, form … */
function fill(text: string, data: object): Filled {
  const [first = '', ...rest] = text.split(FIELD);
  const pieces: (string | NamePlace)[] = [first];
  let isWhole = true;
  for (let at = 0; at < rest.length; at += 3) {
    const value = written(data, rest[at] ?? '', rest[at + 1]);
    isWhole &&= value !== undefined;
    pieces.push(value ?? MISSING, rest[at + 2] ?? '');
  }
  return { pieces, isWhole };
}

function merged(pieces: Summary): Summary {
  const whole: (string | NamePlace)[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (typeof piece === 'string' && typeof last === 'string')
      whole[whole.length - 1] = last + piece;
    else if (piece !== '') whole.push(piece);
  }
  return whole;
}

function written(
  data: object,
  path: string,
  form: string | undefined,
): string | NamePlace | undefined {
  let value: unknown = data;
  for (const field of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) {
      return undefined;
    }
    value = (value as Record<string, unknown>)[field];
  }
  if (form === undefined) return plain(value);
  if (!NAMED.includes(form)) return FORMS[form]?.(value);
  return typeof value === 'string' && value !== '' ? { of: `${form}-${value}` } : undefined;
}
