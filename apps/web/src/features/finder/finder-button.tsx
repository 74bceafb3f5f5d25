import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import css from './finder.module.css';

/** Opens the box; `/` does, too. */
export function FinderButton({ onOpen }: { readonly onOpen: () => void }): ReactElement {
  const t = useText();
  return (
    <button type="button" className={css.opener} aria-label={t(words.finder.open)} onClick={onOpen}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="5" />
        <path d="m11 11 4 4" />
      </svg>
      <span className={css.text} aria-hidden="true">
        {t(words.finder.open)}
      </span>
      <kbd aria-hidden="true">/</kbd>
    </button>
  );
}
