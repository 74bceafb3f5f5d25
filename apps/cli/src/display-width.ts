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

const OPENING = /[（“《【〔[(]$/;
const CLOSING = /^[，。；：！？、）”》】〕…)\],.;:!?%]/;

/** What must not be parted: words and numbers of Latin script, a mark with what it belongs to. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  for (const piece of text.match(/[\w./@:=<>+~-]+| +|[^\w]/gu) ?? []) {
    const last = units.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) {
      units[units.length - 1] = last + piece;
    } else units.push(piece);
  }
  return units;
}

/** In lines of at most `width` columns, parted between words or Chinese characters, no mark at a wrong end. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text)) {
    if (displayWidth(line + unit.trimEnd()) <= width) line += unit;
    else {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = unit.trimStart();
    }
    while (displayWidth(line) > width && width > 1) {
      const head = clip(line, width + 1).slice(0, -1);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Filled up with spaces to `width` columns; a longer text stays as it is. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + space : space + text;
}
