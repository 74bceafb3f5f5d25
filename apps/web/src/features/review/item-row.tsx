import { memo, type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { joined } from '../../components/joined.ts';
import css from './review.module.css';

/** An item of the outline: its head opens it in place. */
export const ItemRow = memo(function ItemRow({
  id,
  number,
  title,
  under,
  questions,
  isOpen,
  isLit,
  isMuted = false,
  onOpen,
  onLight,
  children,
}: {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly under: ReactNode;
  /** Open ones about it. */
  readonly questions: number;
  readonly isOpen: boolean;
  readonly isLit: boolean;
  readonly isMuted?: boolean;
  readonly onOpen: (id: string | null) => void;
  readonly onLight: (id: string | null) => void;
  readonly children: ReactNode;
}): ReactElement {
  const t = useText();
  return (
    <li
      id={`item-${id}`}
      className={joined(css.row, isOpen && css.open, isLit && css.lit, isMuted && css.muted)}
      onMouseEnter={() => onLight(id)}
      onMouseLeave={() => onLight(null)}
    >
      <button
        type="button"
        className={css.head}
        data-head={id}
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : id)}
        onFocus={() => onLight(id)}
        onBlur={() => onLight(null)}
      >
        <span>
          {number} <strong>{title}</strong>
        </span>
        {questions > 0 && (
          <span className={css.asked}>{t(words.reviewPage.open, { n: questions })}</span>
        )}
      </button>
      <p className={css.under}>{under}</p>
      {isOpen && <div className={css.detail}>{children}</div>}
    </li>
  );
});
