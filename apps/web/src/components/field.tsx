import { type ComponentProps, type ReactElement, type ReactNode, useId } from 'react';
import { joined } from './joined.ts';
import css from './field.module.css';

type Common = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it, in a sentence. */
  readonly error?: string | null | undefined;
};

type Parts = Common & {
  readonly children: (ids: Readonly<Record<string, unknown>>) => ReactElement;
};

/** A label above, the sentence of what is wrong below, both tied to the control. */
export function Labelled({ label, hint, error, children }: Parts): ReactElement {
  const id = useId();
  const [hintId, errorId] = [`${id}h`, `${id}e`];
  const about = joined(hint !== undefined && hintId, Boolean(error) && errorId);
  const ids = { id, 'aria-describedby': about || undefined, 'aria-invalid': Boolean(error) };
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children(ids)}
      {hint !== undefined && (
        <span id={hintId} className={css.hint}>
          {hint}
        </span>
      )}
      {error && (
        <span id={errorId} className={css.error}>
          {error}
        </span>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: ComponentProps<'input'> & Common): ReactElement {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ids) => <input {...rest} {...ids} className={joined(css.input, className)} />}
    </Labelled>
  );
}

/** Enter makes a line; Ctrl+Enter sends the form, unless an input method is at work. */
export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: ComponentProps<'textarea'> & Common): ReactElement {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids}
          className={joined(css.input, css.area, className)}
          onKeyDown={(event) => {
            const isSend = (event.ctrlKey || event.metaKey) && event.code === 'Enter';
            if (!isSend || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      )}
    </Labelled>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  ...rest
}: ComponentProps<'select'> & Common): ReactElement {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ids) => <select {...rest} {...ids} className={joined(css.input, className)} />}
    </Labelled>
  );
}

export function Tick({
  label,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { readonly label: ReactNode }): ReactElement {
  return (
    <label className={css.tick}>
      <input {...rest} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}
