import { type ReactElement, useEffect, useRef, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { type Marked, type Passage } from './passages.ts';
import { drawPage, type PdfFile } from './pdf-file.ts';
import css from './file-view.module.css';

/** A page as it is printed, drawn while it is in sight, with what is marked over it. */
export function PdfPage({
  file,
  number,
  passages,
  labelOf,
}: {
  readonly file: PdfFile;
  readonly number: number;
  /** Those of this page that something was read from. */
  readonly passages: readonly Passage[];
  readonly labelOf: Marked['labelOf'] | undefined;
}): ReactElement {
  const t = useText();
  const page = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState(file.size);
  const isInSight = useInSight(page);
  useEffect(() => {
    if (!isInSight || !canvas.current) return undefined;
    const stop = new AbortController();
    drawPage(file, number, canvas.current, stop.signal).then(
      (own) => own && setSize(own),
      () => undefined, // cancelled, or a page that is broken: it stays white
    );
    return () => stop.abort();
  }, [file, number, isInSight]);
  return (
    <div ref={page} className={css.page} data-page={number}>
      {isInSight && <canvas ref={canvas} aria-hidden="true" />}
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={t(words.fileView.page, { n: number })}
      >
        {passages.map((passage) => (
          <PassageBox key={passage.start} passage={passage} labelOf={labelOf} />
        ))}
      </svg>
    </div>
  );
}

/** Points around the letters. */
const ROOM = 2;

function PassageBox({
  passage: { start, items, box = [] },
  labelOf,
}: {
  readonly passage: Passage;
  readonly labelOf: Marked['labelOf'] | undefined;
}): ReactElement {
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  return (
    <rect
      x={left - ROOM}
      y={top - ROOM}
      width={right - left + 2 * ROOM}
      height={bottom - top + 2 * ROOM}
      data-items={items.join(' ')}
      data-start={start}
      role="button"
      tabIndex={-1}
      aria-label={items
        .slice(0, 1)
        .map((id) => labelOf?.(id) ?? id)
        .join('')}
    />
  );
}

/** Whether it can be seen; what cannot holds no picture. */
function useInSight(element: { readonly current: Element | null }): boolean {
  const [isInSight, setInSight] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver((entries) =>
      setInSight(entries.some(({ isIntersecting }) => isIntersecting)),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isInSight;
}
