import { type RefObject, useEffect, useRef } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { isTyping } from '../../app/is-typing.ts';

const STEPS: Readonly<Record<string, number>> = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 };

/** `j` and `k`, or the arrows, move from row to row, `x` ticks, Enter opens what has the focus. Arrows only within the list. */
export function useListKeys(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const { keys } = usePreferences();
  useEffect(() => {
    if (keys === 'off') return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || isModified(event)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('details[open] li') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const to = destinationOf(event.code, at, rows.length);
      if (to !== undefined) {
        event.preventDefault();
        rows[to]?.querySelector<HTMLElement>('a, button')?.focus();
      } else if (event.code === 'KeyX') {
        rows[at]?.querySelector('input')?.click();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys]);
  return list;
}

const isModified = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || shiftKey;

/** The row that takes the focus; undefined: the key moves nothing. @param at -1: none has it yet */
function destinationOf(code: string, at: number, count: number): number | undefined {
  const step = STEPS[code];
  if (step === undefined || (at < 0 && !code.startsWith('Key'))) return undefined;
  return at < 0 ? 0 : Math.min(Math.max(at + step, 0), count - 1);
}
