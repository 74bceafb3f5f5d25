import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

type Rows = {
  readonly total: number;
  /** Pixels of one. */
  readonly height: number;
};

/** How far a key moves in a list of so many rows; undefined: it does not. */
function stepOf(
  code: string,
  { page, total }: { readonly page: number; readonly total: number },
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    KeyJ: 1,
    ArrowUp: -1,
    KeyK: -1,
    PageDown: page,
    PageUp: -page,
    Home: -total,
    End: total,
  };
  return steps[code];
}

/** Scrolls a row into what is seen. */
function reveal(box: HTMLElement, at: number, height: number): void {
  const top = at * height;
  const shown = box.clientHeight - (box.querySelector('thead')?.offsetHeight ?? 0);
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + shown) box.scrollTop = top + height - shown;
}

const isPlain = ({ nativeEvent, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !nativeEvent.isComposing && !ctrlKey && !metaKey && !altKey;

/** Moves through rows of which only some are drawn, as `data-row` says; one of them is in the order of the tab key. */
export function useRowKeys(
  box: RefObject<HTMLElement | null>,
  { total, height }: Rows,
  onOpen: (at: number) => void,
) {
  const [active, setActive] = useState(0);
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (!row) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
  });
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(total - 1, to));
    if (box.current) reveal(box.current, next, height);
    wanted.current = true;
    setActive(next);
  };
  /** Within a row: to its link and back. */
  const within = ({ code, currentTarget: row, target }: KeyboardEvent<HTMLElement>): boolean => {
    if (code === 'ArrowRight' && target === row) row.querySelector('a')?.focus();
    else if (code === 'ArrowLeft' && target !== row) row.focus();
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (!isPlain(event)) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / height) - 2);
    const step = stepOf(event.code, { page, total });
    const isOnRow = event.target === event.currentTarget;
    if (step !== undefined) move(active + step);
    else if (event.code === 'Enter' && isOnRow) onOpen(active);
    else if (!within(event)) return;
    event.preventDefault();
  };
  return { active, setActive, onKey };
}
