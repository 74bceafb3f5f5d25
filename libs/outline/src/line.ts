import type { Furniture } from './furniture.ts';
import type { Marker } from './markers.ts';
import type { Passage } from './passage.ts';
import type { Column } from './table-columns.ts';

/** One line of the document, trimmed, Markdown emphasis taken out. Never empty. */
export type Line = {
  passage: Passage;
  marker: Marker | null;
  furniture: Furniture | null;
  /** It is a cell of a table of duties, and this is what it holds. */
  cell?: Exclude<Column, 'number' | 'group'>;
};
