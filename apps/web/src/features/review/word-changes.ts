import { diffArrays } from 'diff';

/** A run of a text, and what became of it. */
export type Part = {
  readonly text: string;
  readonly change: 'same' | 'deleted' | 'inserted';
};

/** More words that are not the same are no correction, but another text. */
const MOST = 600;
const LONGEST_MS = 200;
/** So much of what stays is shown on either side of a change. */
const AROUND = 30;
const CUT = '……';

const inWords = new Intl.Segmenter('zh', { granularity: 'word' });

const wordsOf = (text: string): string[] =>
  Array.from(inWords.segment(text), ({ segment }) => segment);

/** What became of a text, word by word; long stretches that stay are cut. Undefined: too little of it stayed. */
export function wordChanges(before: string, after: string): readonly Part[] | undefined {
  return partsOf(wordsOf(before), wordsOf(after), '');
}

/** What became of a list of names, name by name. */
export const nameChanges = (
  before: readonly string[],
  after: readonly string[],
): readonly Part[] | undefined => partsOf([...before], [...after], '、');

function partsOf(before: string[], after: string[], between: string): readonly Part[] | undefined {
  const runs = diffArrays(before, after, { maxEditLength: MOST, timeout: LONGEST_MS });
  const parts = runs?.map(({ value, added, removed }, at): Part => {
    const change = added ? 'inserted' : removed ? 'deleted' : 'same';
    const end = at < runs.length - 1 ? between : '';
    return { text: value.join(between) + end, change };
  });
  const isKept = parts?.some(({ text, change }) => change === 'same' && /\p{L}{2}/u.test(text));
  return isKept ? parts?.map(shortened) : undefined;
}

function shortened(part: Part, at: number, parts: readonly Part[]): Part {
  const { text, change } = part;
  if (change !== 'same' || text.length <= 2 * AROUND) return part;
  const head = at === 0 ? '' : text.slice(0, AROUND);
  const tail = at === parts.length - 1 ? '' : text.slice(-AROUND);
  return { text: head + CUT + tail, change };
}
