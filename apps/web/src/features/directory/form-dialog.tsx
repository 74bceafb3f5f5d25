import { type UseMutationResult } from '@tanstack/react-query';
import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { textIn } from '../../components/form-texts.ts';

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
      <Form
        act={act ?? t(words.listing.save)}
        command={command}
        onSubmit={(form) => command.mutate(given(form), { onSuccess: onClose })}
        onCancel={onClose}
      >
        {children}
      </Form>
    </Dialog>
  );
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
