import { type ReactElement, type ReactNode } from 'react';
import css from './sign-in.module.css';

/** Devices and tokens are few: a line each, which folds on a telephone. */
export const OwnLines = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement => (
  <ul className={css.lines} aria-label={name}>
    {children}
  </ul>
);

export function OwnLine({
  title,
  about,
  act,
}: {
  readonly title: string;
  readonly about: string;
  readonly act: ReactNode;
}): ReactElement {
  return (
    <li className={css.line}>
      <span className={css.what}>
        <strong>{title}</strong>
        <span className={css.about}>{about}</span>
      </span>
      {act}
    </li>
  );
}
