import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../app/use-text.ts';
import css from './due.module.css';

/** Today, three working days left, five overdue. Overdue is bold ink: colours are those of cases. */
export function TimeLeft({ days }: { readonly days: number | null }): ReactElement | null {
  const t = useText();
  if (days === null) return null;
  const { today, left, late } = words.timeLeft;
  if (days < 0) return <strong className={css.late}>{t(late, { n: -days })}</strong>;
  return <span className={css.left}>{days === 0 ? t(today) : t(left, { n: days })}</span>;
}

/** A date in force, with the first one where it was moved. Civil dates as `2026-12-31`. */
export function Due({
  on,
  originally = on,
}: {
  readonly on: string | null;
  readonly originally?: string | null;
}): ReactElement {
  const t = useText();
  if (on === null) return <span>—</span>;
  return (
    <span className={css.due}>
      <time dateTime={on}>{on}</time>
      {originally !== null && originally !== on && (
        <span className={css.was}>{t(words.timeLeft.originally, { on: originally })}</span>
      )}
    </span>
  );
}
