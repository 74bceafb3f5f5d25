import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { TextField } from '../../components/field.tsx';
import css from './sign-in.module.css';

/** Six digits; a paste with spaces works, and so does the keyboard of a telephone. It takes focus. */
export function CodeField({
  label,
  hint,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextField
      ref={field}
      label={label}
      hint={hint}
      className={css.code}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*(\d\s*){6}"
      maxLength={20}
      required
    />
  );
}

/** The digits alone. */
export const digitsOf = (text: string): string => text.replace(/\s/g, '');
