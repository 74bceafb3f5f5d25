/**
 * Columns of a terminal that a text takes: two for Chinese, full-width and emoji characters, none for combining marks
 * (Unicode's East Asian Width W and F). Ambiguous characters such as “”—① count as one.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char.codePointAt(0) ?? 0);
  return width;
}

const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function widthOf(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  if (code < 0x1100) return isMark(code) ? 0 : 1;
  if (WIDE.some(([from, to]) => code >= from && code <= to)) return 2;
  return isMark(code) ? 0 : 1;
}

const isMark = (code: number): boolean =>
  /[\p{Mn}\p{Me}\u200b-\u200f]/u.test(String.fromCodePoint(code));

/** The beginning that fits into `width` columns, ending in … when something was left out. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let room = width - 1;
  for (const char of text) {
    room -= displayWidth(char);
    if (room < 0) break;
    kept += char;
  }
  return width < 1 ? '' : `${kept}…`;
}

/** Filled up with spaces to `width` columns; a longer text stays as it is. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + space : space + text;
}
