import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { grouped } from '../grouped.ts';
import { type Marked, type Passage } from './passages.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { PdfPage } from './pdf-page.tsx';
import { type ViewProps } from './view-props.ts';
import { useMarks } from './use-marks.ts';
import css from './file-view.module.css';

/** A PDF file, page by page. */
export function PdfView({ file: blob, marked, onFailed }: ViewProps): ReactElement {
  const [file, setFile] = useState<PdfFile>();
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    const opening = openPdf(blob);
    opening.then(setFile, onFailed);
    return () =>
      void opening.then(
        ({ document }) => document.loadingTask.destroy(),
        () => undefined,
      );
  }, [blob, onFailed]);
  const byPage = useMemo(() => pagesOf(marked?.passages ?? []), [marked?.passages]);
  useMarks(file ? (root ?? undefined) : undefined, marked);
  const count = file?.document.numPages ?? 0;
  return (
    <div ref={setRoot} className={css.pages} aria-busy={!file}>
      {file &&
        Array.from({ length: count }, (_, at) => (
          <PdfPage
            key={at}
            file={file}
            number={at + 1}
            passages={byPage.get(at + 1) ?? NONE}
            labelOf={marked?.labelOf}
          />
        ))}
    </div>
  );
}

const NONE: readonly Passage[] = [];

/** Those that something was read from, by their page. */
function pagesOf(passages: Marked['passages']): ReadonlyMap<number, readonly Passage[]> {
  const shown = passages.filter(({ items, box }) => items.length > 0 && box);
  return new Map(grouped(shown, ({ page = 0 }) => page));
}
