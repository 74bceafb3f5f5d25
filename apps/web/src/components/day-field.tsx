import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../app/use-text.ts';
import { Button } from './button.tsx';
import css from './day-field.module.css';

/** Which day a page tells of: today, or one that is over. */
export function DayField({
  on,
  today,
  onDay,
}: {
  /** Undefined: today. */
  readonly on: string | undefined;
  readonly today: string;
  readonly onDay: (on: string | undefined) => void;
}): ReactElement {
  const t = useText();
  return (
    <>
      <label className={css.day}>
        {t(words.dayField.day)}
        <input
          type="date"
          value={on ?? today}
          max={today}
          onChange={({ target: { value } }) =>
            onDay(value === '' || value >= today ? undefined : value)
          }
        />
      </label>
      {on !== undefined && (
        <Button onClick={() => onDay(undefined)}>{t(words.dayField.today)}</Button>
      )}
    </>
  );
}
