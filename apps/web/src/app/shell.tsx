import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, Suspense, useCallback, useState } from 'react';
import { Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { words } from '#contract';
import { meQuery } from '../api/me.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { Skeleton } from '../components/notices.tsx';
import { clockQuery } from '../features/demo/demo.ts';
import { DemoBar } from '../features/demo/demo-bar.tsx';
import { Finder } from '../features/finder/finder.tsx';
import { FinderButton } from '../features/finder/finder-button.tsx';
import { SignInAgain } from '../features/sign-in/sign-in-again.tsx';
import { type PageEntry, menuOf } from './pages.ts';
import { KeySheet } from './key-sheet.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Remarks } from './remarks.tsx';
import { useKeys } from './use-keys.ts';
import { useLive } from './use-live.ts';
import { useText } from './use-text.ts';
import css from './shell.module.css';

/** What stands around every page of who is signed in. Nobody is: the page of signing in, and back. */
export function Shell(): ReactElement {
  const t = useText();
  const { pathname, search } = useLocation();
  const { data: me } = useSuspenseQuery(meQuery);
  const isDemo = useQuery(clockQuery).data !== null;
  const [over, setOver] = useState<'finder' | 'keys' | null>(null);
  const onFind = useCallback(() => setOver('finder'), []);
  const onSheet = useCallback(() => setOver('keys'), []);
  const onClose = useCallback(() => setOver(null), []);
  useKeys({ onFind, onSheet });
  if (me === null) {
    const next = encodeURIComponent(pathname + search);
    return <Navigate to={pathname === '/' ? '/login' : `/login?next=${next}`} replace />;
  }
  const menu = menuOf(me.roles);
  const keepsAccountsOnly = me.roles.every((role) => role === 'administrator');
  const inBar = (page: PageEntry): boolean => page.first === true || keepsAccountsOnly;
  const [first, rest] = [menu.filter(inBar), menu.filter((page) => !inBar(page))];
  return (
    <>
      <a className={css.skip} href="#page">
        {t(words.shell.skip)}
      </a>
      <header className={css.bar}>
        <NavLink className={css.name ?? ''} to="/">
          {t(words.shell.name)}
        </NavLink>
        <nav className={css.menu} aria-label={t(words.shell.main)}>
          <Items pages={first} />
          {rest.length > 0 && (
            <Disclosure floating label={`${t(words.shell.more)}▾`}>
              {(close) => rest.map((page) => <Item key={page.path} page={page} onGo={close} />)}
            </Disclosure>
          )}
        </nav>
        {!keepsAccountsOnly && <FinderButton onOpen={onFind} />}
        <PersonMenu me={me} />
      </header>
      {isDemo && <DemoBar me={me} />}
      <Remarks me={me} />
      <main key={me.userId} id="page" tabIndex={-1}>
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <nav className={css.phone} aria-label={t(words.shell.menu)}>
        <Items pages={first.slice(0, 4)} />
      </nav>
      {over === 'keys' && <KeySheet onClose={onClose} />}
      {over === 'finder' && !keepsAccountsOnly && <Finder onClose={onClose} />}
      <SignInAgain me={me} />
      <Live />
      <ScrollRestoration />
    </>
  );
}

/** While somebody is signed in. */
function Live(): null {
  useLive();
  return null;
}

const Items = ({ pages }: { readonly pages: readonly PageEntry[] }): ReactElement => (
  <>
    {pages.map((page) => (
      <Item key={page.path} page={page} />
    ))}
  </>
);

function Item({
  page: { path, title },
  onGo,
}: {
  readonly page: PageEntry;
  readonly onGo?: () => void;
}): ReactElement {
  const t = useText();
  return (
    <NavLink className={css.item ?? ''} to={path} onClick={onGo}>
      {t(title)}
    </NavLink>
  );
}
