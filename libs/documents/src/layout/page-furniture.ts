import { type Page, type Piece } from './page.ts';
import { rowsOf, textOf } from './rows.ts';

const PAGE_NUMBER =
  /^(?:[-—–―─·•~\s]*\d{1,4}[-—–―─·•~\s]*|第\s*\d{1,4}\s*页(?:\s*[，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/;
/** Of the page's height: where headers and footers stand. */
const BAND = 0.12;
/** On so many pages the same stands at the same height. */
const FEWEST_PAGES = 3;
const NEAR = 4;

type Edge = {
  readonly page: number;
  readonly y: number;
  readonly words: string;
  readonly pieces: readonly Piece[];
};

/** The pages without what is printed on each: page numbers, and lines that repeat themselves above or below the text. */
export function withoutFurniture(pages: readonly Page[]): readonly Page[] {
  const edges = pages.flatMap(edgesOf);
  const gone = new Set(
    edges.filter((edge) => isFurniture(edge, edges)).flatMap(({ pieces }) => pieces),
  );
  return pages.map((page) => ({
    ...page,
    pieces: page.pieces.filter((piece) => !gone.has(piece)),
  }));
}

function edgesOf({ number, height, pieces }: Page): readonly Edge[] {
  const near = pieces.filter(({ y }) => y < height * BAND || y > height * (1 - BAND));
  return rowsOf(near).map((row) => {
    return {
      page: number,
      y: row.y,
      words: textOf(row),
      pieces: near.filter(({ y }) => Math.abs(y - row.y) < NEAR),
    };
  });
}

function isFurniture({ y, words }: Edge, edges: readonly Edge[]): boolean {
  if (PAGE_NUMBER.test(words)) return true;
  const pages = new Set(
    edges
      .filter((one) => Math.abs(one.y - y) < NEAR && bare(one.words) === bare(words))
      .map(({ page }) => page),
  );
  return pages.size >= FEWEST_PAGES;
}

const bare = (words: string): string => words.replace(/\d+/g, '#');
