/** A run of text as it is drawn. All lengths are in points, from the upper left corner of the page. */
export type Piece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Its baseline. */
  readonly y: number;
  /** Of the font. */
  readonly size: number;
};

/** A straight line that is drawn along the page or down it. */
export type Ruling = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type Page = {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Whether anything is drawn on it. */
  readonly drawn: boolean;
  /** Runs of letters that are drawn, and how many of them the file does not tell the letters of. */
  readonly runs: { readonly all: number; readonly lost: number };
  readonly rulings: readonly Ruling[];
};

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** Rounded to a tenth of a point. */
export const boxOf = (boxes: readonly Box[]): Box => {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return [
    tenth(Math.min(...boxes.map(([left]) => left))),
    tenth(Math.min(...boxes.map(([, top]) => top))),
    tenth(Math.max(...boxes.map(([, , right]) => right))),
    tenth(Math.max(...boxes.map(([, , , bottom]) => bottom))),
  ];
};
