import { type ReactElement } from 'react';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { useText } from '../../app/use-text.ts';
import { Page } from '../../components/page.tsx';
import { OwnAgencies } from './own-agencies.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { OwnTokens } from './own-tokens.tsx';
import { OwnTotp } from './own-totp.tsx';

/** One's own account: who one is here, where one is signed in, and by what. */
export function MePage(): ReactElement {
  const t = useText();
  const me = useMe();
  const roles = me.roles.map((role) => t(words.userRoles[role])).join('、');
  return (
    <Page
      title={t(words.pages.me)}
      under={[me.name, me.organization, roles].filter(Boolean).join(' · ')}
    >
      <OwnSessions />
      <OwnPassword userId={me.userId} />
      <OwnTotp />
      <OwnAgencies />
      <OwnTokens />
    </Page>
  );
}
