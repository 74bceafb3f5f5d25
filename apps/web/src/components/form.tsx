import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../app/use-text.ts';
import { Button } from './button.tsx';
import css from './form.module.css';
import { ErrorNotice } from './notices.tsx';
import { Acts } from './page.tsx';

/** Fields beneath each other, what went wrong, and the button. */
export function Form({
  act,
  command: { error, isPending },
  onSubmit,
  onCancel,
  children,
}: {
  /** On the button. */
  readonly act: string;
  readonly command: { readonly error: Error | null; readonly isPending: boolean };
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
      <ErrorNotice error={error} />
      <Acts>
        <Button type="submit" look="main" busy={isPending}>
          {act}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t(words.listing.cancel)}</Button>}
      </Acts>
    </form>
  );
}
