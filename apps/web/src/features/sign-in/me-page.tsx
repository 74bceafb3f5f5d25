import { type ReactElement } from 'react';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { useText } from '../../app/use-text.ts';
import { Card, Page } from '../../components/page.tsx';

/** Who one is here. */
export function MePage(): ReactElement {
  const t = useText();
  const me = useMe();
  return (
    <Page title={t(words.pages.me)}>
      <Card title={me.name}>
        <p>
          {me.roles.map((role) => t(words.userRoles[role])).join('、')} {me.organization}
        </p>
      </Card>
    </Page>
  );
}
