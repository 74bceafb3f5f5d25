import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import css from './cases.module.css';

/** A form of one act: its fields, what it sets off, and its button. */
export function ActForm({
  submit,
  effect,
  error,
  busy,
  look = 'main',
  onSubmit,
  onCancel,
  children,
}: {
  readonly submit: string;
  /** What follows from it. */
  readonly effect?: string;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly look?: 'main' | 'danger';
  readonly onSubmit: (given: FormData) => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const t = useText();
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      {children}
      {effect !== undefined && <p className={css.soft}>{effect}</p>}
      <ErrorNotice error={error} />
      <Acts>
        <Button type="submit" look={look} busy={busy}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t(words.caseActs.cancel)}</Button>}
      </Acts>
    </form>
  );
}

/** A field as text; what is no text is none. */
export function textIn(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
