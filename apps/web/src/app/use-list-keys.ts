import { type RefObject, useEffect, useRef } from 'react';
import { isTyping } from './is-typing.ts';
import { usePreferences } from './preferences.ts';

const STEPS: Readonly<Record<string, number>> = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 };

/**
 * Keys of a list, given to what holds it: `j` and `k`, or the arrows within it, move from row to row, `x` ticks, Shift with an
 * arrow ticks on the way; Enter is the row's own. A row is marked `data-row`.
 */
export function useListKeys(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const { keys } = usePreferences();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((isLetter(event) && keys === 'off') || isTyping(event) || isModified(event)) return;
      const rows = shownRows(list.current);
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const to = destinationOf(event, at, rows.length);
      if (event.code === 'KeyX') boxIn(rows[at])?.click();
      if (to === undefined) return;
      event.preventDefault();
      rows[to]?.querySelector<HTMLElement>('a, button')?.focus();
      if (event.shiftKey) for (const row of [rows[at], rows[to]]) tick(row);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys]);
  return list;
}

const isLetter = ({ code }: KeyboardEvent): boolean => code.startsWith('Key');
const isModified = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey;

/** Without those of a group that is folded. */
const shownRows = (list: HTMLElement | null): readonly HTMLElement[] =>
  [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].filter(
    ({ offsetParent }) => offsetParent !== null,
  );

const boxIn = (row: HTMLElement | undefined): HTMLInputElement | null =>
  row?.querySelector<HTMLInputElement>('input[type="checkbox"]') ?? null;

function tick(row: HTMLElement | undefined): void {
  const box = boxIn(row);
  if (box?.checked === false) box.click();
}

/** The row that takes the focus; undefined: the key moves nothing. @param at -1: none has it yet */
function destinationOf(event: KeyboardEvent, at: number, count: number): number | undefined {
  const step = STEPS[event.code];
  if (step === undefined || (isLetter(event) ? event.shiftKey : at < 0)) return undefined;
  return at < 0 ? 0 : Math.min(Math.max(at + step, 0), count - 1);
}
