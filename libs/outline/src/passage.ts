import type { Span } from './outline.ts';
import { normalise } from './normalise.ts';

const NO_SEAMS: readonly number[] = [];

/** A run of the passage that stands unbroken in the source. */
type Piece = {
  /** Where it begins in the passage. */
  at: number;
  /** Where it begins in the source. */
  start: number;
};

/**
 * Text lifted out of the source (layout line breaks joined, markers and clauses left out) that knows its way back.
 * Immutable; all offsets are into `text` unless said otherwise.
 */
export class Passage {
  static readonly empty = new Passage('', '', [], []);

  private constructor(
    /** As printed. */
    readonly text: string,
    /** `text` in one width, offset for offset. */
    readonly norm: string,
    private readonly pieces: readonly Piece[],
    /** Offsets at which a layout line break was taken out, ascending. */
    readonly seams: readonly number[],
  ) {}

  static of(source: string, start: number, end: number): Passage {
    const text = source.slice(start, end);
    return new Passage(text, normalise(text), [{ at: 0, start }], NO_SEAMS);
  }

  /** Joins by `separator`; with none, each joint is a seam. Linear in the length of the result. */
  static join(parts: readonly Passage[], separator: '' | '\n' = ''): Passage {
    return Passage.glue(parts, separator, separator === '');
  }

  private static glue(parts: readonly Passage[], separator: string, seamed: boolean): Passage {
    const [only] = parts;
    if (parts.length <= 1) return only ?? Passage.empty;
    const pieces: Piece[] = [];
    const seams: number[] = [];
    let at = 0;
    for (const [index, part] of parts.entries()) {
      if (index > 0 && seamed) seams.push(at);
      for (const piece of part.pieces) pieces.push({ at: at + piece.at, start: piece.start });
      for (const seam of part.seams) seams.push(at + seam);
      at += part.text.length + separator.length;
    }
    const text = parts.map((part) => part.text).join(separator);
    const norm = parts.map((part) => part.norm).join(separator);
    return new Passage(text, norm, pieces, seams);
  }

  get length(): number {
    return this.text.length;
  }

  slice(from: number, to: number = this.length): Passage {
    if (from <= 0 && to >= this.length) return this;
    if (from >= to) return Passage.empty;
    const first = this.pieceAt(from);
    const pieces: Piece[] = [];
    for (let i = first; i < this.pieces.length; i++) {
      const piece = this.pieces[i];
      if (!piece || piece.at >= to) break;
      const cut = Math.max(0, from - piece.at);
      pieces.push({ at: piece.at + cut - from, start: piece.start + cut });
    }
    if (this.seams.length === 0) {
      return new Passage(this.text.slice(from, to), this.norm.slice(from, to), pieces, NO_SEAMS);
    }
    const seams: number[] = [];
    for (let i = firstAfter(this.seams, from); i < this.seams.length; i++) {
      const seam = this.seams[i];
      if (seam === undefined || seam >= to) break;
      seams.push(seam - from);
    }
    return new Passage(this.text.slice(from, to), this.norm.slice(from, to), pieces, seams);
  }

  /** Without white space at either end. */
  trim(): Passage {
    const from = this.norm.length - this.norm.trimStart().length;
    return this.slice(from, this.norm.trimEnd().length);
  }

  /** Without the given ranges (ascending, apart). */
  without(ranges: readonly { from: number; to: number }[]): Passage {
    if (ranges.length === 0) return this;
    const kept: Passage[] = [];
    let at = 0;
    for (const { from, to } of ranges) {
      if (from > at) kept.push(this.slice(at, from));
      at = to;
    }
    if (at < this.length) kept.push(this.slice(at));
    return Passage.glue(kept, '', false);
  }

  /** Where `[from, to)` stands in the source, whatever was left out in between included. */
  span(from = 0, to: number = this.length): Span {
    if (this.length === 0) return { start: 0, end: 0 };
    const last = Math.max(from, to - 1);
    return { start: this.offset(from), end: this.offset(last) + (to > from ? 1 : 0) };
  }

  private offset(at: number): number {
    const piece = this.pieces[this.pieceAt(at)];
    return piece ? piece.start + at - piece.at : 0;
  }

  private pieceAt(at: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Index of the first of the ascending `values` that is greater than `bound`. */
function firstAfter(values: readonly number[], bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
