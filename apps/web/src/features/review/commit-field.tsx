import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { SelectField, TextArea, TextField } from '../../components/field.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Text in one line, in several, or a date. */
  readonly kind?: 'line' | 'area' | 'date' | 'number';
  readonly disabled?: boolean;
  /** Told when the field is left and its value is another one. */
  readonly onCommit: (value: string) => void;
};

/** A value corrected in place: sent when the field is left, as it was by Escape. What comes from elsewhere does not overwrite what is being typed. */
export function CommitField({
  value,
  kind = 'line',
  disabled = false,
  onCommit,
  ...about
}: Props): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  const common = {
    ...about,
    value: typed ?? value,
    readOnly: disabled,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setTyped(currentTarget.value),
    onBlur: commit,
  };
  if (kind === 'area') return <TextArea {...common} />;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Enter') commit();
    if (event.code === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  if (kind === 'date') return <DateField {...common} onKeyDown={onKeyDown} />;
  return (
    <TextField
      {...common}
      type={kind === 'line' ? 'text' : kind}
      step={kind === 'number' ? 'any' : undefined}
      onKeyDown={onKeyDown}
    />
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
