/** A stretch of a document's text, and where it stands in the file: on a page within a box, or in a paragraph. */
export type Passage = {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  /** Ids of what was read from it: what it is about first. Empty: of nothing. */
  readonly items: readonly string[];
  readonly page?: number | undefined;
  /** Left, top, right, bottom in points from the upper left corner of the page. */
  readonly box?: readonly number[] | undefined;
};

/** What is shown of a file beside what was read from it. */
export type Marked = {
  /** Ascending. */
  readonly passages: readonly Passage[];
  /** Id of what is pointed at, or open, on either side. */
  readonly shown: string | null;
  /** Id of what is open. */
  readonly at: string | null;
  /** A place in the text that was asked for. */
  readonly sought: { readonly offset: number } | undefined;
  readonly light: (id: string | null) => void;
  readonly open: (id: string) => void;
  /** What an item is called. */
  readonly labelOf: (id: string) => string;
};
