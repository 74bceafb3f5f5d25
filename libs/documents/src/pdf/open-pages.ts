import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { Rejection } from '#contract';
import { damaged } from '../limits.ts';
import { unshaped } from '../plain-letters.ts';
import { applied, type Matrix, matrixOf, times } from '../layout/matrix.ts';
import { type Page, type Piece } from '../layout/page.ts';
import { type OperationCodes, type Operations, rulingsIn } from './rulings.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type ProxyPage = Awaited<ReturnType<Proxy['getPage']>>;
type Item = Awaited<ReturnType<ProxyPage['getTextContent']>>['items'][number];

/** Only text and lines are wanted: fonts are not made, pictures are not unpacked, nothing is said on the console. */
const OPTIONS = { verbosity: 0, maxImageSize: 1, disableFontFace: true, isEvalSupported: false };

/**
 * The pages of a PDF file: its text and lines, where they stand.
 * @throws {Rejection} `document-damaged`, `document-password`
 */
export async function openPages(bytes: Uint8Array): Promise<readonly Page[]> {
  const document = await opened(bytes);
  const { OPS } = await getResolvedPDFJS();
  const pages: Page[] = [];
  try {
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await pageOf(await document.getPage(number), OPS));
    }
  } finally {
    await document.loadingTask.destroy();
  }
  return pages;
}

async function opened(bytes: Uint8Array): Promise<Proxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), OPTIONS); // it takes the bytes away
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Rejection('document-password');
    }
    throw damaged();
  }
}

async function pageOf(
  page: ProxyPage,
  codes: OperationCodes & { readonly showText: number },
): Promise<Page> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const view = matrixOf(transform);
  if (!view) throw damaged();
  const { items } = await page.getTextContent();
  const operations = (await page.getOperatorList()) as Operations;
  return {
    number: page.pageNumber,
    width,
    height,
    pieces: items.flatMap((item) => pieceOf(item, view)),
    drawn: operations.fnArray.length > 0,
    runs: runsIn(operations, codes.showText),
    rulings: rulingsIn(operations, codes, view),
  };
}

/** Of letters whose font cannot be read nothing is left but that they were drawn. */
function runsIn({ fnArray, argsArray }: Operations, showText: number): Page['runs'] {
  const shown = argsArray.filter((_, at) => fnArray[at] === showText);
  const lost = shown.filter((args) => (args as readonly (readonly unknown[])[])[0]?.length === 0);
  return { all: shown.length, lost: lost.length };
}

/** Text that stands upright. Blanks are made anew from the gaps between pieces. */
function pieceOf(item: Item, view: Matrix): readonly Piece[] {
  if (!('str' in item) || item.str.trim() === '') return [];
  const own = matrixOf(item.transform);
  if (!own) return [];
  const matrix = times(view, own);
  const [a, b, c, d] = matrix;
  if (a <= 0 || Math.abs(b) > a / 10) return [];
  const [left, y] = applied(matrix, 0, 0);
  const text = unshaped(item.str.trimEnd());
  return [{ text, left, right: left + item.width, y, size: Math.hypot(c, d) }];
}
