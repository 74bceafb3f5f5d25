import { type UseMutationResult } from '@tanstack/react-query';
import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../app/use-text.ts';
import { Dialog } from './dialog.tsx';
import { TextArea } from './field.tsx';
import { Form } from './form.tsx';
import { textIn } from './form-texts.ts';

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
      <Form
        act={act}
        command={command}
        onSubmit={(form) => command.mutate(textIn(form, 'reason'), { onSuccess: onClose })}
        onCancel={onClose}
      >
        <TextArea
          label={t(words.listing.reason)}
          hint={hint}
          name="reason"
          rows={3}
          maxLength={2000}
          required={required}
        />
      </Form>
    </Dialog>
  );
}
