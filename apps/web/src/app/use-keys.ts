import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { PAGES } from './pages.ts';
import { usePreferences } from './preferences.ts';
import { isTyping } from './is-typing.ts';

/** After `g` so long, in milliseconds. */
const NEXT_MS = 1500;

const LETTER = /^Key([A-Z])$/;

/**
 * `g`, then a letter: another page; `?`: the sheet of keys. By the key that was pressed, not by what an input method makes
 * of it.
 */
export function useKeys(onSheet: () => void): void {
  const go = useNavigate();
  const { keys } = usePreferences();
  useEffect(() => {
    if (keys === 'off') return;
    let since = -NEXT_MS;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.code === 'Slash' && event.shiftKey) onSheet();
      const letter = LETTER.exec(event.code)?.[1]?.toLowerCase();
      if (event.timeStamp - since < NEXT_MS) {
        const page = PAGES.find(({ key }) => key !== undefined && key === letter);
        if (page) void go(page.path);
      }
      since = letter === 'g' ? event.timeStamp : -NEXT_MS;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go, keys, onSheet]);
}
