import { type ComponentProps, type MouseEvent, type ReactElement, useId } from 'react';
import { Link, type LinkProps } from 'react-router';
import { joined } from './joined.ts';
import css from './button.module.css';

type Look = {
  /** `main`: the one act of a page or form. `quiet`: looks like a link. Default plain. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
};

type Props = ComponentProps<'button'> &
  Look & {
    /** Why it cannot be done now: the button stays in the tab order, and says so. */
    readonly refused?: string | null | undefined;
    /** It was pressed and is not done yet. */
    readonly busy?: boolean;
  };

const lookOf = (look: Look['look'] = 'plain'): string | undefined =>
  look === 'plain' ? undefined : css[look];

export function Button({
  look,
  refused,
  busy = false,
  onClick,
  className,
  ...rest
}: Props): ReactElement {
  const why = useId();
  const isOff = busy || (refused !== undefined && refused !== null);
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (isOff) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      className={joined(css.button, lookOf(look), className)}
      aria-disabled={isOff}
      aria-busy={busy}
      aria-describedby={refused ? why : rest['aria-describedby']}
      onClick={press}
    />
  );
  if (!refused) return button;
  return (
    <span className={css.group}>
      {button}
      <span id={why} className={css.why}>
        {refused}
      </span>
    </span>
  );
}

/** Looks like a button and leads somewhere. */
export function ButtonLink({ look, className, ...rest }: LinkProps & Look): ReactElement {
  return <Link {...rest} className={joined(css.button, lookOf(look), className)} />;
}
