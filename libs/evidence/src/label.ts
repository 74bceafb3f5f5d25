/** Characters of a file's name, at most. */
export const MAX_EVIDENCE_NAME = 200;

const NAMELESS = '未命名';
/** Control and format characters: line breaks in headers, marks that turn `fdp.exe` round. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * What people are shown of the name a file came with: its last part, without what cannot be seen. Never used as a path.
 * A long one loses its end but keeps its extension.
 */
export function evidenceName(given: string): string {
  const [last = ''] = given.toWellFormed().split(/[/\\]/).slice(-1);
  const seen = Array.from(last.replaceAll(UNSEEN, '').trim());
  if (seen.every((character) => character === '.')) return NAMELESS;
  if (seen.join('').length <= MAX_EVIDENCE_NAME) return seen.join('');
  const extension = /\.\w{1,10}$/.exec(seen.join(''))?.[0] ?? '';
  return `${cut(seen, MAX_EVIDENCE_NAME - extension.length)}${extension}`;
}

/** By whole characters: some take two units. */
function cut(characters: readonly string[], units: number): string {
  let text = '';
  for (const character of characters) {
    if (text.length + character.length > units) break;
    text += character;
  }
  return text;
}
