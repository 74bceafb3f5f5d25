import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { SelectField, TextArea, TextField } from '../../components/field.tsx';
import css from './review.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Text in one line, in several, or a date. */
  readonly kind?: 'line' | 'area' | 'date' | 'number';
  readonly disabled?: boolean;
  /** Told when the field is left and its value is another one. @returns whether it is written */
  readonly onCommit: (value: string) => Promise<boolean>;
};

/**
 * A value corrected in place: sent when the field is left, as it was by Escape. What comes from elsewhere does not
 * overwrite what is being typed, and what could not be written stays, beside what stands now.
 */
export function CommitField({
  value,
  kind = 'line',
  disabled = false,
  onCommit,
  ...about
}: Props): ReactElement {
  const { typed, isUnsent, setTyped, commit, reset } = useTyped(value, onCommit);
  const common = {
    ...about,
    value: typed ?? value,
    readOnly: disabled,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setTyped(currentTarget.value),
    onBlur: () => !isUnsent && commit(),
  };
  const unsent = isUnsent && <Unsent stands={value} onSend={commit} onReset={reset} />;
  if (kind === 'area') {
    return (
      <>
        <TextArea {...common} />
        {unsent}
      </>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Enter') commit();
    if (event.code === 'Escape' && typed !== null) {
      event.stopPropagation();
      reset();
    }
  };
  return (
    <>
      {kind === 'date' ? (
        <DateField {...common} onKeyDown={onKeyDown} />
      ) : (
        <TextField
          {...common}
          type={kind === 'line' ? 'text' : kind}
          step={kind === 'number' ? 'any' : undefined}
          onKeyDown={onKeyDown}
        />
      )}
      {unsent}
    </>
  );
}

/** What is typed, and over which value: another one came from elsewhere meanwhile. */
type Typing = { readonly text: string; readonly over: string };

/** What is being typed, null where nothing is, and whether it could not be written. */
function useTyped(
  value: string,
  onCommit: Props['onCommit'],
): {
  readonly typed: string | null;
  readonly isUnsent: boolean;
  readonly setTyped: (typed: string) => void;
  readonly commit: () => void;
  readonly reset: () => void;
} {
  const [typing, setTyping] = useState<Typing | null>(null);
  const [isUnsent, setUnsent] = useState(false);
  const isSending = useRef(false);
  const reset = (): void => {
    setTyping(null);
    setUnsent(false);
  };
  const send = async (sent: string): Promise<void> => {
    isSending.current = true;
    const isWritten = await onCommit(sent);
    isSending.current = false;
    setUnsent(!isWritten);
    if (isWritten) setTyping((now) => now && (now.text === sent ? null : { ...now, over: sent }));
  };
  const commit = (): void => {
    if (typing === null || isSending.current) return;
    const { text, over } = typing;
    if (text === value) reset();
    else if (over !== value && !isUnsent) setUnsent(true);
    else void send(text);
  };
  const setTyped = (text: string): void => setTyping((now) => ({ over: value, ...now, text }));
  return { typed: typing?.text ?? null, isUnsent, setTyped, commit, reset };
}

/** What was typed stands above; what stands now is told, and either is chosen. */
function Unsent({
  stands,
  onSend,
  onReset,
}: {
  readonly stands: string;
  readonly onSend: () => void;
  readonly onReset: () => void;
}): ReactElement {
  const t = useText();
  const { notSaved, sendMine, takeTheirs } = words.reviewActs;
  return (
    <div className={css.unsent} role="status">
      <span>{t(notSaved, { value: stands || t(words.amendmentPage.nothing) })}</span>
      <Button onClick={onSend}>{t(sendMine)}</Button>
      <Button look="quiet" onClick={onReset}>
        {t(takeTheirs)}
      </Button>
    </div>
  );
}

/** One of a few, sent when it is chosen. */
export const ChoiceField = ({
  label,
  value,
  options,
  disabled = false,
  onCommit,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly disabled?: boolean;
  readonly onCommit: (value: string) => void;
}): ReactElement => (
  <SelectField
    label={label}
    value={value}
    disabled={disabled}
    onChange={({ currentTarget }) => onCommit(currentTarget.value)}
  >
    {options.map(([code, text]) => (
      <option key={code} value={code}>
        {text}
      </option>
    ))}
  </SelectField>
);
