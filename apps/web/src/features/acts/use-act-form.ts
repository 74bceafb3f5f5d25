import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { ACTS } from './act-specs.ts';
import { type About, type ActName, type Given } from './act-types.ts';
import { type Faults, faultsIn } from './faults.ts';
import { type Draft } from './use-draft.ts';

/** A form for an act: whose text it is, what happens when it is written. */
export type ActFormOf = {
  readonly name: ActName;
  readonly about: About;
  readonly draft: Draft;
  /** It is written, and what was typed is dropped. */
  readonly onDone: () => void;
  /** Why it cannot be done now. */
  readonly refused?: string | null;
  /** Somebody opened it, and begins to type. */
  readonly takesFocus?: boolean;
};

type ActFormState = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly faults: Faults;
  readonly isUploading: boolean;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly submit: (event: SubmitEvent) => void;
};

/** Sends when nothing is missing and every file has arrived; else the first field that is wrong takes the focus. */
export function useActForm(asked: ActFormOf): ActFormState {
  const { name, about, draft, onDone, refused, takesFocus = false } = asked;
  const { given, files, drop } = draft;
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [takesFocus]);
  const spec = ACTS[name];
  const command = useCommand(
    async (sent: { readonly about: About; readonly given: Given }, key) => {
      await spec.send(sent.about, sent.given, key);
      // At once: when the lists have been asked anew, this form may have left with its row.
      drop();
      setTried(false);
    },
  );
  const isUploading = files.uploads.some(({ failed }) => failed === null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(faultsIn(spec, given, t));
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    if (isUploading || command.isPending || refused) return;
    command.mutate({ about, given }, { onSuccess: onDone });
  };
  const faults = isTried ? faultsIn(spec, given, t) : {};
  const { isPending: isSending, error } = command;
  return { form, faults, isUploading, isSending, error, submit };
}
