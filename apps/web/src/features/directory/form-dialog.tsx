import { type UseMutationResult } from '@tanstack/react-query';
import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import css from './directory.module.css';

/** A form over the page, which closes when what it asks for is done. */
export function FormDialog<Given, Answered>({
  title,
  act,
  command,
  given,
  onClose,
  children,
}: {
  readonly title: string;
  /** On the button; default 保存. */
  readonly act?: string;
  readonly command: UseMutationResult<Answered, Error, Given>;
  /** What the form asks for. */
  readonly given: (form: FormData) => Given;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const t = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          command.mutate(given(new FormData(event.currentTarget)), { onSuccess: onClose });
        }}
      >
        {children}
        <ErrorNotice error={command.error} />
        <Acts>
          <Button type="submit" look="main" busy={command.isPending}>
            {act ?? t(words.listing.save)}
          </Button>
          <Button onClick={onClose}>{t(words.listing.cancel)}</Button>
        </Acts>
      </form>
    </Dialog>
  );
}

/** A text of a form, trimmed; empty where there is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Several names in one field. */
export const namesIn = (form: FormData, name: string): string[] =>
  textIn(form, name)
    .split(/[、，,\s]+/)
    .filter((one) => one !== '');

/** The region, where it was asked for. */
export function regionIn(form: FormData): { region?: string } {
  const region = textIn(form, 'region');
  return region === '' ? {} : { region };
}
