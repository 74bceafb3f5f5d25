import { type ReactElement } from 'react';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { useAddress } from '../../app/use-address.ts';
import { useText } from '../../app/use-text.ts';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { Contacts } from './contacts.tsx';
import { Units } from './units.tsx';
import { Users } from './users.tsx';

type Part = 'contacts' | 'units' | 'users';
const USERS_FOR: readonly string[] = ['administrator', 'office', 'auditor'];

/** Who keeps the accounts does nothing else. */
function partsFor(roles: readonly string[]): readonly Part[] {
  const isElse = roles.some((role) => role !== 'administrator');
  const seesUsers = roles.some((role) => USERS_FOR.includes(role));
  return [
    ...(isElse ? (['contacts', 'units'] as const) : []),
    ...(seesUsers ? ['users' as const] : []),
  ];
}

/** 通讯录与账号: who receives, the units, who signs in. */
export function DirectoryPage(): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const [address] = useAddress();
  const parts = partsFor(useMe().roles);
  const shown = parts.find((part) => part === address.get('show')) ?? parts[0];
  return (
    <Page wide title={t(words.pages.directory)}>
      <Tabs
        name={t(words.pages.directory)}
        parameter="show"
        current={shown ?? ''}
        tabs={parts.map((part) => [part, t(said[part])])}
      />
      {shown === 'contacts' && <Contacts />}
      {shown === 'units' && <Units />}
      {shown === 'users' && <Users />}
    </Page>
  );
}
