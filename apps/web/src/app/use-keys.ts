import { useEffect } from 'react';
import { type NavigateFunction, useNavigate } from 'react-router';
import { askedBy } from '../features/acts/act-keys.ts';
import { PAGES } from './pages.ts';
import { usePreferences } from './preferences.ts';
import { isTyping } from './is-typing.ts';

/** After `g` so long, in milliseconds. */
const NEXT_MS = 1500;

const LETTER = /^Key([A-Z])$/;

type Opening = { readonly onFind: () => void; readonly onSheet: () => void };

/**
 * Opens a form by its letter: of the row that has the focus, else of the page. A row that does not offer it itself leads to
 * where it is offered, as its `data-keys` says.
 */
function opened(letter: string, go: NavigateFunction): boolean {
  const asked = askedBy(letter);
  if (asked === undefined || document.querySelector('dialog[open]')) return false;
  const within = document.activeElement?.closest<HTMLElement>('[data-keys]');
  const place = within ?? document.querySelector<HTMLElement>('main [data-keys="page"]');
  const button = place?.querySelector<HTMLElement>(`[aria-keyshortcuts="${letter}"]`);
  const page = place?.dataset.keys ?? '';
  if (button) button.click();
  else if (page.startsWith('/')) void go(`${page}?do=${asked}`);
  return Boolean(button) || page.startsWith('/');
}

/**
 * `g`, then a letter: another page; `/`: the box for finding; `?`: the sheet of keys; `r d y o a`: a form. By the key that was
 * pressed, not by what an input method makes of it.
 */
export function useKeys({ onFind, onSheet }: Opening): void {
  const go = useNavigate();
  const { keys } = usePreferences();
  useEffect(() => {
    if (keys === 'off') return;
    let since = -NEXT_MS;
    const onSlash = (event: KeyboardEvent): void => {
      // Else the slash would stand in the box that it opens.
      event.preventDefault();
      if (event.shiftKey) onSheet();
      else onFind();
    };
    const onLetter = (event: KeyboardEvent, letter: string): void => {
      if (event.timeStamp - since < NEXT_MS) {
        const page = PAGES.find(({ key }) => key === letter);
        if (page) void go(page.path);
      } else if (opened(letter, go)) {
        // Else the letter would stand in the field that takes the focus.
        event.preventDefault();
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const letter = LETTER.exec(event.code)?.[1]?.toLowerCase();
      if (event.code === 'Slash') onSlash(event);
      else if (letter !== undefined) onLetter(event, letter);
      since = letter === 'g' ? event.timeStamp : -NEXT_MS;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go, keys, onFind, onSheet]);
}
