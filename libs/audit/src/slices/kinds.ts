import { Rejection, words } from '#contract';

const kinds: readonly (readonly [type: string, zh: string])[] = Object.entries(words.acts).map(
  ([type, { zh }]) => [type, zh],
);

/** What happened, in a word: 同意办结. A type that has none stays as it is. */
export const kindOf = (type: string): string => words.zh(words.acts, type);

/**
 * The types of facts that somebody means by a kind: by its word, of which two types may share one, or by the type's name.
 * @throws {Rejection} `audit-kind-unknown`, which lists the kinds
 */
export function typesOf(kind: string): readonly string[] {
  const types = kinds.filter(([type, zh]) => zh === kind || type === kind).map(([type]) => type);
  if (types.length > 0) return types;
  const known = [...new Set(kinds.map(([, zh]) => zh))].join('、');
  throw new Rejection('audit-kind-unknown', { kind, known });
}
