import { Rejection } from '#contract';
import { type DocumentText } from '../document-text.ts';
import { type Page } from '../layout/page.ts';
import { textOfPages } from '../layout/text-of-pages.ts';
import { openPages } from './open-pages.ts';

/**
 * The text of a PDF file in the order in which it is read.
 * @throws {Rejection} `document-damaged`, `document-password`, `document-scanned`, `document-text-locked`
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const pages = await openPages(bytes);
  demandReadable(pages);
  return { kind: 'pdf', ...textOfPages(pages) };
}

/** Share of characters without a meaning above which the text cannot be taken out. */
const MOST_UNREADABLE = 0.2;

/** @throws {Rejection} `document-text-locked`: its fonts do not say which characters they draw */
function demandReadable(pages: readonly Page[]): void {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  const unreadable = text.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  const [all, lost] = [
    sum(pages.map(({ runs }) => runs.all)),
    sum(pages.map(({ runs }) => runs.lost)),
  ];
  if (unreadable > text.length * MOST_UNREADABLE || lost > all * MOST_UNREADABLE) {
    throw new Rejection('document-text-locked');
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
