import writeXlsx from 'write-excel-file/node';
import { daysBetween, type LocalDate, parseLocalDate } from '#kernel';
import { MAX_CELL } from './limits.ts';

/** A text, a number, a day, a share from 0 to 1, or nothing. */
export type WrittenCell =
  | string
  | number
  | null
  | { readonly day: LocalDate }
  | { readonly share: number };

export type WrittenSheet = {
  readonly name: string;
  /** Of each column: its head, and how wide it is in characters. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly WrittenCell[])[];
};

/** The day that Excel counts as 0, for days after February 1900. */
const DAY_ZERO = parseLocalDate('1899-12-30');

/** An Excel table (.xlsx), A4 across; the heads stay in sight. Texts are texts, whatever they begin with. */
export function writeSheets(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ head }) => ({ ...textCell(head), fontWeight: 'bold' as const })),
      ...rows.map((cells) => cells.map(cellOf)),
    ],
  }));
  return writeXlsx(written).toBuffer();
}

const textCell = (text: string) => ({ value: plain(text), type: String, wrap: true });

function cellOf(cell: WrittenCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell === 'number') return { value: cell, type: Number };
  if ('share' in cell) return { value: cell.share, type: Number, format: '0%' };
  return { value: daysBetween(DAY_ZERO, cell.day), type: Number, format: 'yyyy-mm-dd' };
}

/** What no XML may hold, half characters among it. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const plain = (text: string): string => text.slice(0, MAX_CELL).replaceAll(UNWRITABLE, '');
