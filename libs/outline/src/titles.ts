import { squeeze } from './normalise.ts';
import type { Passage } from './passage.ts';

export type Titled = {
  /** Null when the text starts at once. */
  title: string | null;
  body: Passage;
};

const LONGEST_ITEM_TITLE = 40;
/** A sentence that is all there is to an item is its text, unless it is as short as a title. */
const LONGEST_LONE_TITLE = 25;
const LONGEST_SECTION_TITLE = 60;

/** The title of a heading: its own line, or up to the first 。 (or an early ： or wide blank). */
export function sectionTitle(
  text: Passage,
  standsAlone: boolean,
): { title: string; body: Passage } {
  const cut = standsAlone ? lineEnd(text) : firstCut(text, LONGEST_SECTION_TITLE);
  const title = clean(text.slice(0, cut));
  if (title.length <= LONGEST_SECTION_TITLE) return { title, body: text.slice(cut).trim() };
  return { title: clean(text.slice(0, firstOf(text.norm, /[，；。：]/))), body: text };
}

/** The title of a numbered item, or none when it opens with a sentence of its text. */
export function itemTitle(text: Passage, standsAlone: boolean): Titled {
  const cut = standsAlone ? lineEnd(text) : firstCut(text, LONGEST_ITEM_TITLE);
  const title = clean(text.slice(0, cut));
  const body = skipStop(text.slice(cut));
  const lone = body.length === 0 && (title.length > LONGEST_LONE_TITLE || /[，,]/.test(title));
  if (title === '' || title.length > LONGEST_ITEM_TITLE || title.includes('；') || lone) {
    return { title: null, body: text };
  }
  return { title, body };
}

const lineEnd = (text: Passage): number => firstOf(text.norm, /\n/);

/** Just behind the title: before 。, ： or a wide blank, whichever comes first outside brackets. */
function firstCut(text: Passage, reach: number): number {
  const head = text.norm.slice(0, 4 * reach);
  const line = firstOf(head, /[。\n]/);
  let depth = 0;
  for (let i = 1; i < Math.min(line, reach); i++) {
    const char = head.charAt(i);
    if ('（《“'.includes(char)) depth++;
    else if ('）》”'.includes(char)) depth--;
    else if (depth === 0 && (char === '：' || isWideBlank(text.text, i))) return i;
  }
  return line;
}

const isWideBlank = (text: string, at: number): boolean =>
  text.charAt(at) === '\u3000' || text.slice(at, at + 2) === '  ';

function firstOf(norm: string, pattern: RegExp): number {
  const at = norm.search(pattern);
  return at < 0 ? norm.length : at;
}

const skipStop = (text: Passage): Passage =>
  text.slice(/^[。：；\s]*/.exec(text.norm)?.[0].length ?? 0).trim();

const clean = (title: Passage): string => squeeze(title.text).replace(/[。：；:;．.]+$/, '');
