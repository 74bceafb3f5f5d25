export type SheetRow = {
  /** As a person counts it: the line of a CSV text where the row begins, or the row of the table; from 1. */
  readonly line: number;
  /** Trimmed; empty where nothing stands. Dates of a table as `YYYY-MM-DD`, its numbers as typed (a percentage as its fraction). */
  readonly cells: readonly string[];
};

/** A table as people hand it in, without its empty rows. */
export type Sheet = { readonly rows: readonly SheetRow[] };
