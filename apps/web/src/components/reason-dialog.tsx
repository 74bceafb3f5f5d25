import { type UseMutationResult } from '@tanstack/react-query';
import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../app/use-text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextArea } from './field.tsx';
import { textsIn } from './listing.tsx';
import { ErrorNotice } from './notices.tsx';
import { Acts } from './page.tsx';
import css from './listing.module.css';

/** Asks for a reason, and does it; closes itself when it is done. */
export function ReasonDialog<Answered>({
  title,
  about,
  hint,
  act,
  command,
  required = false,
  onClose,
}: {
  readonly title: string;
  /** What it is about. */
  readonly about: ReactNode;
  readonly hint?: string;
  /** On the button. */
  readonly act: string;
  readonly command: UseMutationResult<Answered, Error, string>;
  readonly required?: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{about}</p>
      <form
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          const { reason = '' } = textsIn(event.currentTarget);
          command.mutate(reason, { onSuccess: onClose });
        }}
      >
        <TextArea
          label={t(words.listing.reason)}
          hint={hint}
          name="reason"
          rows={3}
          maxLength={2000}
          required={required}
        />
        <ErrorNotice error={command.error} />
        <Acts>
          <Button type="submit" look="main" busy={command.isPending}>
            {act}
          </Button>
          <Button onClick={onClose}>{t(words.listing.cancel)}</Button>
        </Acts>
      </form>
    </Dialog>
  );
}
