import { type KeyboardEvent } from 'react';
import { isTyping } from './is-typing.ts';
import { usePreferences } from './preferences.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 };

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey;

/**
 * Keys of a list, given to what holds it: arrows or `j` and `k` move from row to row, `x` ticks the row that has the focus.
 * What is focused in a row is marked `data-row`, its box `data-tick`; Enter is the row's own.
 */
export function useListKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const { keys } = usePreferences();
  return (event) => {
    const { code, currentTarget, target, nativeEvent } = event;
    const isOff = code.startsWith('Key') && keys === 'off';
    if (isOff || isTyping(nativeEvent) || !isPlain(event)) return;
    const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const place = rows.findIndex((row) => row === target);
    const row = rows[place];
    const next = rows[place + (STEPS[code] ?? 0)];
    if (!row || !next) return;
    if (code === 'KeyX') row.closest('li, tr')?.querySelector<HTMLElement>('[data-tick]')?.click();
    if (next === row) return;
    event.preventDefault();
    next.focus();
  };
}
