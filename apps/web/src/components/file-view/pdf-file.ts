import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** What PDF.js asks for when a file needs it; the build puts it there. */
const FILES = `/assets/pdfjs-${version}`;

export type PageSize = { readonly width: number; readonly height: number };
export type PdfFile = {
  readonly document: PDFDocumentProxy;
  /** Of its first page, in points. */
  readonly size: PageSize;
};

/** @throws where it is none, or wants a password */
export async function openPdf(file: Blob): Promise<PdfFile> {
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    cMapUrl: `${FILES}/cmaps/`,
    standardFontDataUrl: `${FILES}/standard_fonts/`,
    wasmUrl: `${FILES}/wasm/`,
    useWasm: false, // the policy for contents lets no code be made
    disableWorkerRendering: true,
    verbosity: 0,
  });
  const document = await task.promise;
  return { document, size: (await document.getPage(1)).getViewport({ scale: 1 }) };
}

/** No canvas is wider: twice what a wide screen shows of a page. */
const WIDEST = 2_400;

/** Draws a page as wide as its canvas is shown. @returns its own size in points; undefined: it was told to stop */
export async function drawPage(
  { document }: PdfFile,
  number: number,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<PageSize | undefined> {
  const page = await document.getPage(number);
  if (signal.aborted) return undefined;
  const size = page.getViewport({ scale: 1 });
  const wanted = Math.min(WIDEST, canvas.clientWidth * devicePixelRatio);
  const viewport = page.getViewport({ scale: wanted / size.width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const drawing = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
  return size;
}
