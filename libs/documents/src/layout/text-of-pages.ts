import { Rejection } from '#contract';
import type { Warning, WarningCode } from '#outline';
import { type DocumentText } from '../document-text.ts';
import { TextWriter } from '../text-writer.ts';
import { inColumns } from './columns.ts';
import { gridsIn } from './grids.ts';
import { withoutFurniture } from './page-furniture.ts';
import { type Page } from './page.ts';
import { type Margins, marginsOf, Paragraphs } from './paragraphs.ts';
import { type Row, rowsOf } from './rows.ts';
import { type RuledTable, tableIn } from './tables.ts';

/**
 * The text of pages in the order in which it is read: columns one after the other, lines that the page broke joined, ruled
 * tables as rows between bars; page numbers and running heads are left out. A warning names pages without text.
 * @throws {Rejection} `document-scanned` where no page has any
 */
export function textOfPages(
  pages: readonly Page[],
): Pick<DocumentText, 'text' | 'places' | 'warnings'> {
  if (pages.every(({ pieces }) => pieces.length === 0)) throw new Rejection('document-scanned');
  const text = new PageWriter();
  const laidOut = withoutFurniture(pages).map(layoutOf);
  for (const layout of laidOut) text.page(layout, marginsOf(likePage(layout, laidOut)));
  return { ...text.done(), warnings: warningsOf(pages) };
}

type Layout = {
  readonly number: number;
  readonly width: number;
  readonly rows: readonly Row[];
  /** From the top down. */
  readonly tables: readonly RuledTable[];
};

function layoutOf(page: Page): Layout {
  const tables = gridsIn(page)
    .map((grid) => tableIn(grid, page.pieces))
    .filter(({ rows }) => rows.some((cells) => cells.some(({ text }) => text !== '')))
    .toSorted((a, b) => a.top - b.top);
  const outside = page.pieces.filter((piece) => !tables.some(({ pieces }) => pieces.has(piece)));
  return { number: page.number, width: page.width, rows: rowsOf(outside), tables };
}

/** The rows of all pages of the same width: a page of few lines has the margins of the others. */
const likePage = ({ width }: Layout, pages: readonly Layout[]): readonly Row[] =>
  pages.filter((page) => Math.abs(page.width - width) < 1).flatMap(({ rows }) => rows);

/** Writes pages one after another; a paragraph may go on from one to the next. */
class PageWriter {
  private readonly writer = new TextWriter();
  private readonly paragraphs = new Paragraphs();

  page({ number, rows, tables }: Layout, margins: Margins): void {
    let from = -Infinity;
    for (const table of [...tables, null]) {
      const until = table?.top ?? Infinity;
      this.rows(
        rows.filter(({ y }) => y > from && y <= until),
        number,
        margins,
      );
      from = until;
      if (table) this.table(table, number);
    }
  }

  done(): Pick<DocumentText, 'text' | 'places'> {
    this.flush();
    const { text, places } = this.writer;
    return { text, places };
  }

  private rows(rows: readonly Row[], page: number, margins: Margins): void {
    const columns = inColumns(rows);
    for (const column of columns) {
      const own = columns.length > 1 && column.length > 1 ? marginsOf(column) : margins;
      this.paragraphs.column(page, column, own);
    }
  }

  private table({ rows }: RuledTable, page: number): void {
    this.flush();
    for (const cells of rows) {
      this.writer.row(
        cells.map(({ text, box }) => ({ text, where: { page, ...(box && { box }) } })),
      );
    }
  }

  private flush(): void {
    this.paragraphs.close();
    for (const { text, page, box } of this.paragraphs.done.splice(0)) {
      this.writer.line(text, { page, box });
    }
  }
}

const MOST_NAMED = 10;

function warningsOf(pages: readonly Page[]): readonly Warning[] {
  const blank = pages.filter(({ pieces, drawn }) => pieces.length === 0 && drawn);
  const partly = pages.filter(({ runs }) => runs.lost > 0);
  return [
    ...warningOf('pages-without-text', blank, '没有文字，应是扫描件或图片，未读取。'),
    ...warningOf('letters-lost', partly, '有文字的字体没有编码，未能取出，请核对。'),
  ];
}

function warningOf(code: WarningCode, pages: readonly Page[], what: string): readonly Warning[] {
  if (pages.length === 0) return [];
  const named = pages.slice(0, MOST_NAMED).map(({ number }) => number);
  const which = `第${named.join('、')}页${pages.length > named.length ? '等' : ''}`;
  return [{ code, message: which + what }];
}
