import { type ReactElement, type ReactNode } from 'react';
import { useTitle } from '../app/use-title.ts';
import { joined } from './joined.ts';
import css from './page.module.css';

/** A page: title of the tab, heading, what stands under and beside it. */
export function Page({
  title,
  tabTitle = title,
  count = 0,
  under,
  acts,
  wide = false,
  paper = false,
  children,
}: {
  readonly title: string;
  readonly tabTitle?: string;
  /** Of what waits, in the title of the tab. */
  readonly count?: number;
  readonly under?: ReactNode;
  readonly acts?: ReactNode;
  /** As wide as the window: a table of many columns. */
  readonly wide?: boolean;
  /** It shows a paper that is printed alone, without the head of the page. */
  readonly paper?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  useTitle(tabTitle, count);
  return (
    <div className={joined(css.page, wide && css.wide)}>
      <header className={joined(css.head, paper && css.unprinted)}>
        <h1 tabIndex={-1}>{title}</h1>
        {under !== undefined && <p className={css.under}>{under}</p>}
        {acts !== undefined && <div className={css.acts}>{acts}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page on a ground of its own. */
export function Card({
  title,
  unprinted = false,
  children,
}: {
  readonly title?: ReactNode;
  /** It holds what is done on the screen. */
  readonly unprinted?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className={joined(css.card, unprinted && css.unprinted)}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** Buttons beside each other. */
export const Acts = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className={css.acts}>{children}</div>
);
