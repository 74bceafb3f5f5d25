/** Controls and marks that turn the direction of writing: in a title they could hide or fake what stands beside them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

export const oneLine = (text: string): string =>
  text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

const characters = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** At most `length` characters as a reader counts them, with … in place of what is left out. */
export function shorten(text: string, length: number): string {
  // A character has at least one code unit, so most texts are settled without counting.
  if (text.length <= length) return text;
  let count = 0;
  for (const { index } of characters.segment(text)) {
    if (count === length) return `${text.slice(0, index).replace(/[，、；：。,;:.\s]+$/, '')}…`;
    count += 1;
  }
  return text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text of an element and for a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
