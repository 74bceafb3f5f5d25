import { type Box, type Piece } from './page.ts';

/** Pieces on one baseline, from left to right, that belong together. */
export type Row = {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** Shares of the font's size. */
const SAME_BASELINE = 0.45;
const WORD_GAP = 0.18;
const CJK_GAP = 0.9;
/** A raised mark is so much smaller, and stands so much higher. */
const MARK_SIZE = 0.78;
const MARK_RISE = 0.15;

/** The rows of pieces, from the top down; a row is not yet parted into columns. */
export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1);
    const first = last?.[0];
    const largest = Math.max(piece.size, first?.size ?? 0);
    if (last && first && Math.abs(piece.y - first.y) < largest * SAME_BASELINE) last.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => rowOf(row.toSorted((a, b) => a.left - b.left)));
}

export function rowOf(given: readonly Piece[]): Row {
  const size = Math.max(...given.map((piece) => piece.size));
  const base = given.find((piece) => piece.size === size)?.y ?? 0;
  const pieces = withoutMarks(given, size, base);
  return {
    pieces,
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: base,
    size,
  };
}

/** A raised number is the mark of a note, unless it is that of a unit: m². */
function withoutMarks(pieces: readonly Piece[], size: number, base: number): readonly Piece[] {
  const kept = pieces.filter(({ text, y, size: own }, at) => {
    const raised = own < size * MARK_SIZE && base - y > size * MARK_RISE;
    const before = pieces[at - 1]?.text ?? '';
    return !raised || !/^[\d①-⑳*[\]〔〕]{1,4}$/.test(text) || /[A-Za-z]$/.test(before);
  });
  return kept.length > 0 ? kept : pieces;
}

/** Between Chinese and digits a blank is the layout's. */
const BLANK_AT_DIGITS = /(?<=[\u3001-\u9fff\uff00-\uffef]) (?=\d)|(?<=[\d%]) (?=[\u4e00-\u9fff])/g;

const isWord = (character: string): boolean => /[A-Za-z\d]/.test(character);

/** The text of a row, with a blank where a gap is one. */
export function textOf({ pieces, size }: Row): string {
  let text = '';
  let end = 0;
  for (const piece of pieces) {
    const gap = text === '' ? 0 : piece.left - end;
    const words = isWord(text.slice(-1)) && isWord(piece.text.charAt(0));
    if (gap > size * (words ? WORD_GAP : CJK_GAP)) text += ' ';
    text += piece.text;
    end = piece.right;
  }
  return text.trim().replaceAll(BLANK_AT_DIGITS, '');
}

export const boxOfRow = ({ left, right, y, size }: Row): Box => [
  left,
  y - size,
  right,
  y + size / 4,
];
