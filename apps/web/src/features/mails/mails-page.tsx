import { type ReactElement } from 'react';
import { words } from '#contract';
import { useAddress } from '../../app/use-address.ts';
import { useText } from '../../app/use-text.ts';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { AllMails } from './all-mails.tsx';
import { Problems } from './problems.tsx';

/** 邮件与未送达: every mail, and what reached nobody or was not followed. */
export function MailsPage(): ReactElement {
  const t = useText();
  const { mailsPage: said } = words;
  const [address, change] = useAddress();
  const shown = address.get('show') === 'problems' ? 'problems' : 'all';
  return (
    <Page wide title={t(words.pages.mails)}>
      <Tabs
        name={t(words.pages.mails)}
        parameter="show"
        current={shown}
        tabs={[
          ['all', t(said.all)],
          ['problems', t(said.problems)],
        ]}
      />
      {shown === 'all' ? <AllMails address={address} onChange={change} /> : <Problems />}
    </Page>
  );
}
