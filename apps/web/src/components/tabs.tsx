import { type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Link } from 'react-router';
import css from './tabs.module.css';

/** Parts of a page, as links: which one is shown stands in the address. */
export function Tabs({
  name,
  parameter,
  current,
  tabs,
}: {
  readonly name: string;
  /** Of the address. */
  readonly parameter: string;
  readonly current: string;
  readonly tabs: readonly (readonly [string, string])[];
}): ReactElement {
  const [search] = useSearchParams();
  const addressOf = (tab: string): string => {
    const next = new URLSearchParams(search);
    next.set(parameter, tab);
    return `?${next.toString()}`;
  };
  return (
    <nav className={css.tabs} aria-label={name}>
      {tabs.map(([tab, label]) => (
        <Link
          key={tab}
          to={addressOf(tab)}
          replace
          preventScrollReset
          className={css.tab}
          aria-current={tab === current ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
