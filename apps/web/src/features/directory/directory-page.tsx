import { type ReactElement } from 'react';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { useAddress } from '../../app/use-address.ts';
import { useText } from '../../app/use-text.ts';
import { Parts } from '../../components/listing.tsx';
import { Page } from '../../components/page.tsx';
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
  const [address, change] = useAddress();
  const parts = partsFor(useMe().roles).map((id) => ({ id, label: t(said[id]) }));
  const [first] = parts;
  const shown = parts.find(({ id }) => id === address.get('show')) ?? first;
  return (
    <Page wide title={t(words.pages.directory)}>
      <Parts
        name={t(words.pages.directory)}
        parts={parts}
        shown={shown?.id ?? ''}
        onShow={(show) => change({ show })}
      />
      {shown?.id === 'contacts' && <Contacts />}
      {shown?.id === 'units' && <Units />}
      {shown?.id === 'users' && <Users />}
    </Page>
  );
}
