import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter();

/**
 * Columns of a terminal that a text takes: two for Chinese, full-width and emoji characters, none for combining marks.
 * Ambiguous characters such as “”—① count as one.
 */
export const displayWidth = (text: string): number => stringWidth(text);

/** The beginning that fits into `width` columns, ending in … when something was left out. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let room = width - 1;
  for (const { segment } of graphemes.segment(text)) {
    room -= displayWidth(segment);
    if (room < 0) break;
    kept += segment;
  }
  return width < 1 ? '' : `${kept}…`;
}

/** Filled up with spaces to `width` columns; a longer text stays as it is. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + space : space + text;
}
