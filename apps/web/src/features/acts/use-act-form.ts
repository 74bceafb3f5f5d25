import { type RefObject, type SubmitEvent, useRef, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { ACTS } from './act-specs.ts';
import { type About, type ActName, type Given } from './act-types.ts';
import { type Faults, faultsIn } from './faults.ts';
import { type Uploads, useUploads } from './use-uploads.ts';

/** A form for an act: whose text it is, what happens when it is written. */
export type ActFormOf = {
  readonly name: ActName;
  readonly about: About;
  readonly given: Given;
  readonly onGiven: (change: (before: Given) => Given) => void;
  /** It is written: what was typed is no longer needed. */
  readonly onDone: () => void;
  /** Why it cannot be done now. */
  readonly refused?: string | null;
};

type ActFormState = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly faults: Faults;
  readonly files: Uploads;
  readonly isUploading: boolean;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly submit: (event: SubmitEvent) => void;
};

/** Sends when nothing is missing and every file has arrived; else the first field that is wrong takes the focus. */
export function useActForm(asked: ActFormOf): ActFormState {
  const { name, about, given, onGiven, onDone, refused } = asked;
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const spec = ACTS[name];
  const command = useCommand((sent: { readonly about: About; readonly given: Given }, key) =>
    spec.send(sent.about, sent.given, key),
  );
  const files = useUploads({
    evidence: given.evidence,
    onEvidence: (change) => onGiven((before) => ({ ...before, evidence: change(before.evidence) })),
  });
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
  return { form, faults, files, isUploading, isSending, error, submit };
}
