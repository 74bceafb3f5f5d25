/** Controls and marks that turn the direction of writing: in a title they could hide or fake what stands beside them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

export const oneLine = (text: string): string =>
  text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** Text in which each code unit is a character of its own: what titles and clauses are made of. */
const SINGLE = /^[\u0020-\u007e\u00b7\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

const characters = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** At most `length` characters as a reader counts them, with … in place of what is left out. */
export function shorten(text: string, length: number): string {
  // A character has at least one code unit, so most texts are settled without counting.
  if (text.length <= length) return text;
  // The one behind the end, too: it might belong to the last one.
  const end = SINGLE.test(text.slice(0, length + 1)) ? length : endOf(text, length);
  if (end === text.length) return text;
  return `${text.slice(0, end).replace(/[，、；：。,;:.\s]+$/, '')}…`;
}

/** Where the first `length` characters end. */
function endOf(text: string, length: number): number {
  let count = 0;
  for (const { index } of characters.segment(text)) {
    if (count === length) return index;
    count += 1;
  }
  return text.length;
}

/** After these a clause may be cut. */
const PAUSES = '。；，';
const OPEN = '（(《“‘〔[【';
const CLOSE = '）)》”’〕]】';

/**
 * A clause of at most some `length` characters: cut after a pause outside brackets and marks only, so that no date, number
 * or name is broken, with …… in place of what is left out. One that offers no such place stays whole.
 */
export function cutClause(text: string, length: number): string {
  if (text.length <= length) return text;
  let [end, depth] = [0, 0];
  for (let at = 0; at < text.length - 1 && (at <= length || end === 0); at++) {
    const character = text.charAt(at);
    if (OPEN.includes(character)) depth++;
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && PAUSES.includes(character)) end = at;
  }
  return end === 0 ? text : `${text.slice(0, end)}……`;
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
