import { type World } from './world.ts';

/** What every command offers: one JSON document in place of text for people. */
export type JsonOption = { readonly json?: true };

export function printJson({ write }: World, document: unknown): void {
  write(`${JSON.stringify(document, null, 2)}\n`);
}

export const heading = ({ paint }: World, text: string): string => paint('bold', text);

/**
 * Text of others on one line: line breaks and control characters, which could move a terminal's cursor or change what
 * it shows, become spaces.
 */
export const plain = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');

/** The parts that say something, with a dot between. */
export const joined = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');

/** What is shown of one thing, line by line; what there is not has no line. */
export type Fact = readonly [label: string, value: string | number | null | undefined];

export const factLines = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap(([label, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [`${label} ${plain(String(value))}`],
  );
