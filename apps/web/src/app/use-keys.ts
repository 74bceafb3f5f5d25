import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { PAGES } from './pages.ts';
import { usePreferences } from './preferences.ts';
import { isTyping } from './is-typing.ts';

/** After `g` so long, in milliseconds. */
const NEXT_MS = 1500;

const LETTER = /^Key([A-Z])$/;

type Opening = { readonly onFind: () => void; readonly onSheet: () => void };

/**
 * `g`, then a letter: another page; `/`: the box for finding; `?`: the sheet of keys. By the key that was pressed, not by
 * what an input method makes of it.
 */
export function useKeys({ onFind, onSheet }: Opening): void {
  const go = useNavigate();
  const { keys } = usePreferences();
  useEffect(() => {
    if (keys === 'off') return;
    let since = -NEXT_MS;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.code === 'Slash') {
        // Else the slash would stand in the box that it opens.
        event.preventDefault();
        if (event.shiftKey) onSheet();
        else onFind();
      }
      const letter = LETTER.exec(event.code)?.[1]?.toLowerCase();
      if (event.timeStamp - since < NEXT_MS) {
        const page = PAGES.find(({ key }) => key !== undefined && key === letter);
        if (page) void go(page.path);
      }
      since = letter === 'g' ? event.timeStamp : -NEXT_MS;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go, keys, onFind, onSheet]);
}
