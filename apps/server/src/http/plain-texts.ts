/** Controls but tab and line ends, and marks that turn the direction of what follows or are not seen; one joins emoji. */
const UNSEEN = /(?![\t\n\r\u200D])[\p{Cc}\p{Cf}]/gu;
const LINE_ENDS = /\s*[\r\n\u2028\u2029]+\s*/g;

/** Stand in one line of the audit trail, of lists and of letters. */
const ONE_LINE: ReadonlySet<string> = new Set(['reason', 'onBehalfOf']);

/** What somebody wrote, without what deceives who reads it: unseen characters go, and line ends where a line is meant. */
function plain(text: string, key: string): string {
  const seen = text.replaceAll(UNSEEN, '');
  return ONE_LINE.has(key) ? seen.replaceAll(LINE_ENDS, ' ').trim() : seen;
}

/** Under these names a body brings what a file holds. */
const FILES: ReadonlySet<string> = new Set(['text', 'csv', 'base64']);

/** Makes the texts of a body plain, in place. It is no deeper than a body may be. @param bringsFile it is left as it is */
export function plainTexts(value: unknown, bringsFile: boolean, key = ''): unknown {
  if (typeof value === 'string') {
    const whole = value.toWellFormed(); // half a character cannot be stored, hashed or sent
    return bringsFile && FILES.has(key) ? whole : plain(whole, key);
  }
  if (Array.isArray(value)) return value.map((one: unknown) => plainTexts(one, bringsFile, key));
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, one] of Object.entries(value)) {
    (value as Record<string, unknown>)[name] = plainTexts(one, bringsFile, name);
  }
  return value;
}
