import { median } from './columns.ts';
import { type Box, boxOf } from './page.ts';
import { boxOfRow, type Row, textOf } from './rows.ts';

export type PageParagraph = { readonly text: string; readonly page: number; readonly box: Box };

/** Where the lines of a column begin and full ones end. */
export type Margins = { readonly left: number; readonly right: number };

/** Fewer letters fill no column. */
const FEWEST = 10;
/** In letters: how far a line may end before the margin and yet be full, and how far an indented one begins behind it. */
const FULL = 1.6;
const INDENT = 1.2;
/** A line that begins so begins an item, however full the one above it is. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[.．、](?!\d)|(?:\.\d{1,2}){1,2}[^\d%])|[①-⑳●•■◆▪]|第[一二三四五六七八九十\d]{1,3}[章节条部]|附\s*件|——)/;

/** Joins the lines of text that the edge of a column broke. */
export class Paragraphs {
  readonly done: PageParagraph[] = [];
  private open: { text: string; page: number; boxes: Box[]; full: boolean } | null = null;

  column(page: number, rows: readonly Row[], margins: Margins): void {
    for (const row of rows) this.row(row, page, margins);
  }

  /** What comes next goes on with nothing before it. */
  close(): void {
    const { open } = this;
    if (open) this.done.push({ text: open.text, page: open.page, box: boxOf(open.boxes) });
    this.open = null;
  }

  private row(row: Row, page: number, { left, right }: Margins): void {
    const text = textOf(row);
    const indented = row.left - left > row.size * INDENT;
    if (!this.open?.full || indented || ITEM.test(text)) this.close();
    const full = right - row.right < row.size * FULL && row.right - row.left > row.size * FEWEST;
    if (this.open) {
      this.open.text = wrapped(this.open.text, text);
      if (this.open.page === page) this.open.boxes.push(boxOfRow(row));
      this.open.full = full;
    } else this.open = { text, page, boxes: [boxOfRow(row)], full };
  }
}

/** Words of Latin letters are parted by the break; Chinese goes on. */
const wrapped = (above: string, below: string): string =>
  /[A-Za-z]$/.test(above) && /^[A-Za-z]/.test(below) ? `${above} ${below}` : above + below;

/** The left margin is where the first lines begin; the right one where most of those end that reach furthest. */
export function marginsOf(rows: readonly Row[]): Margins {
  const left = Math.min(...rows.map((row) => row.left));
  const edge = Math.max(...rows.map(({ right }) => right));
  const size = median(rows.map((row) => row.size));
  const near = rows.map(({ right }) => right).filter((right) => edge - right < size * FULL);
  return { left, right: median(near) };
}
