import type { Warning } from '#outline';

/** Where a stretch of the text stands in its file. What the file does not tell is left out. */
export type Place = {
  /** Where it begins in the text, in UTF-16 code units; it reaches to the next place. */
  readonly start: number;
  /** Of a Word file: the paragraph, from 1, those of tables and text boxes counted, in the order of the document. */
  readonly paragraph?: number;
  /** Of a PDF or OFD file, from 1. */
  readonly page?: number;
  /** Of an Excel table: the row as Excel numbers it. */
  readonly row?: number;
  /** Left, top, right, bottom in points from the upper left corner of the page, to a tenth. */
  readonly box?: readonly [left: number, top: number, right: number, bottom: number];
};

/** What a file is, by its content. */
export type DocumentKind = 'text' | 'docx' | 'doc' | 'pdf' | 'xlsx' | 'ofd';

/** The text of a document, made to be read: a line for each paragraph, a table's row between bars. */
export type DocumentText = {
  readonly kind: DocumentKind;
  readonly text: string;
  /** Ascending; none of a plain text. */
  readonly places: readonly Place[];
  readonly warnings: readonly Warning[];
};
