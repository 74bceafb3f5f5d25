import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { Refusal } from '../api/problem.ts';
import { type Text, useText } from '../app/use-text.ts';
import { Button } from './button.tsx';
import { joined } from './joined.ts';
import css from './notices.module.css';

/** A line that stands out. `wrong`: read out at once. */
export function Banner({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'good' | 'warn' | 'wrong';
  readonly children: ReactNode;
}): ReactElement {
  const look = kind === 'plain' ? undefined : css[kind];
  return (
    <div className={joined(css.banner, look)} role={kind === 'wrong' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** A refusal says itself; whatever else happened, nothing that was typed is lost. */
export function sentenceOf(error: Error, t: Text): string {
  if (!(error instanceof Refusal)) return t(words.shell.notSent);
  if (error.code !== 'changed-meanwhile') return error.message;
  const { why } = error.details as { readonly why: string };
  return t(words.shell.changedMeanwhile, { why });
}

/** What became of a change that failed. */
export function ErrorNotice({ error }: { readonly error: Error | null }): ReactElement | null {
  const t = useText();
  return error === null ? null : <Banner kind="wrong">! {sentenceOf(error, t)}</Banner>;
}

/** What could not be read; 404 and 403 read alike. */
export function FailedToShow({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry?: () => void;
}): ReactElement {
  const t = useText();
  const isAbsent = error instanceof Refusal && [403, 404].includes(error.status);
  return (
    <Empty>
      <p>{t(isAbsent ? words.shell.notFound : words.shell.failed)}</p>
      {!isAbsent && onRetry && <Button onClick={onRetry}>{t(words.shell.retry)}</Button>}
    </Empty>
  );
}

/** What would stand here, the next date, one act. */
export const Empty = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className={css.empty}>{children}</div>
);

/** Of the height of what comes, after 200 ms. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }): ReactElement {
  const t = useText();
  return (
    <div className={css.skeleton} role="status">
      <span className={css.said}>{t(words.shell.loading)}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} aria-hidden="true" />
      ))}
    </div>
  );
}

/** For who does not see the page. */
export const Unseen = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span className={css.said}>{children}</span>
);
