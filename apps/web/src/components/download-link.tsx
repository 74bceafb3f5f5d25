import { type ReactElement, type ReactNode } from 'react';
import css from './button.module.css';

/** Looks like a button; the browser saves what the server answers. */
export const DownloadLink = ({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactElement => (
  <a className={css.button} href={href} download>
    {children}
  </a>
);
