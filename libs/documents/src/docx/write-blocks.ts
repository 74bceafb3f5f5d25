import type { Span } from '#outline';
import { joined } from '../joined.ts';
import { type TextWriter } from '../text-writer.ts';
import { type Block, type Cell, isTable, type Paragraph, type Table } from './blocks.ts';
import { type NoteRef } from './inline.ts';

/** A note, and where the text refers to it; null within a table. */
export type PlacedNote = NoteRef & { readonly span: Span | null };

/** Writes blocks as lines, tables of several columns as rows. Answers with the notes that they refer to. */
export function writeBlocks(blocks: readonly Block[], writer: TextWriter): readonly PlacedNote[] {
  return blocks.flatMap((block) =>
    isTable(block) ? writeTable(block, writer) : writeLine(block, writer),
  );
}

function writeLine({ text, number, notes }: Paragraph, writer: TextWriter): readonly PlacedNote[] {
  const span = writer.line(text, { paragraph: number });
  return notes.map((note) => ({ ...note, span }));
}

function writeTable(table: Table, writer: TextWriter): readonly PlacedNote[] {
  const rows = table.rows.map(({ cells }) => cells);
  if (isLayout(table)) {
    return writeBlocks(
      rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks)),
      writer,
    );
  }
  /** What reaches down from above, by column. */
  const reaching = new Map<number, WrittenCell>();
  for (const cells of rows) writer.row(written(cells, reaching));
  const paragraphs = rows.flat().flatMap(({ blocks }) => paragraphsIn(blocks));
  return paragraphs.flatMap(({ notes }) => notes.map((note) => ({ ...note, span: null })));
}

type WrittenCell = { readonly text: string; readonly where: { readonly paragraph?: number } };

function written(cells: readonly Cell[], reaching: Map<number, WrittenCell>): WrittenCell[] {
  const row: WrittenCell[] = [];
  for (const { blocks, wide, merged } of cells) {
    const column = row.length;
    const cell = merged === 'above' ? (reaching.get(column) ?? EMPTY) : cellOf(blocks);
    if (merged !== 'above') reaching.set(column, cell);
    row.push(merged === 'left' ? EMPTY : cell);
    for (let i = 1; i < wide; i++) row.push(EMPTY);
  }
  return row;
}

const EMPTY: WrittenCell = { text: '', where: {} };

function cellOf(blocks: readonly Block[]): WrittenCell {
  const said = paragraphsIn(blocks).filter(({ text }) => text.trim() !== '');
  const [first] = said;
  if (!first) return EMPTY;
  const text = said.map((paragraph) => paragraph.text.trim()).reduce(joined);
  return { text, where: { paragraph: first.number } };
}

const paragraphsIn = (blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.flatMap((block) =>
    isTable(block)
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)))
      : [block],
  );

const LONGEST_HEADER = 20;

/** A table that shares nothing out: one column, one row, or two columns without a header over them. */
function isLayout({ rows }: Table): boolean {
  const [first] = rows;
  if (!first || rows.length < 2) return true;
  const columns = Math.max(
    ...rows.map(({ cells }) => cells.reduce((sum, { wide }) => sum + wide, 0)),
  );
  if (columns !== 2) return columns < 2;
  if (first.isHeader) return false;
  const heads = first.cells.map(({ blocks }) => cellOf(blocks).text);
  return !heads.every(
    (head) => head !== '' && head.length <= LONGEST_HEADER && !/[。：:]/.test(head),
  );
}
