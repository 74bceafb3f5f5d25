import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Rows drawn before and after those that are seen. */
const OVER = 12;

type Seen = { readonly first: number; readonly last: number };

export type Window = Seen & {
  /** Pixels of one row, as measured. */
  readonly height: number;
  /** Pixels of the rows that are not drawn. */
  readonly before: number;
  readonly after: number;
};

/**
 * Which of very many rows of one height are to be drawn. A drawn row says so by `data-row`; its height is measured, so
 * that style sheets decide it.
 * @param scroller what scrolls, and holds the rows; `page`: the page does
 */
export function useWindow(
  count: number,
  box: RefObject<HTMLElement | null>,
  scroller: 'box' | 'page',
): Window {
  const [height, setHeight] = useState(48);
  const [{ first, last }, setSeen] = useState<Seen>({ first: 0, last: 40 });
  const look = useCallback(() => {
    const { current } = box;
    if (!current) return;
    const row = current.querySelector('[data-row]');
    const measured = (row instanceof HTMLElement && row.offsetHeight) || height;
    const top = scroller === 'box' ? current.scrollTop : -current.getBoundingClientRect().top;
    const shown = scroller === 'box' ? current.clientHeight : innerHeight;
    const next = {
      first: Math.max(0, Math.floor(top / measured) - OVER),
      last: Math.max(0, Math.ceil((top + shown) / measured)) + OVER,
    };
    setHeight(measured);
    setSeen((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, [box, scroller, height]);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    // Told at once, and when a change of density or of the window changes heights.
    const sizes = new ResizeObserver(look);
    sizes.observe(current);
    if (current.firstElementChild) sizes.observe(current.firstElementChild);
    const target: EventTarget = scroller === 'box' ? current : globalThis;
    target.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      target.removeEventListener('scroll', look);
    };
  }, [box, scroller, look]);
  const end = Math.min(count, last);
  const start = Math.min(first, Math.max(0, end - 1));
  return {
    height,
    first: start,
    last: end,
    before: start * height,
    after: Math.max(0, count - end) * height,
  };
}
