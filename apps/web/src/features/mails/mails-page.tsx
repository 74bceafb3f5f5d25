import { type ReactElement } from 'react';
import { words } from '#contract';
import { useAddress } from '../../app/use-address.ts';
import { useText } from '../../app/use-text.ts';
import { Parts } from '../../components/listing.tsx';
import { Page } from '../../components/page.tsx';
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
      <Parts
        name={t(words.pages.mails)}
        shown={shown}
        onShow={(show) => change({ show: show === 'all' ? undefined : show })}
        parts={[
          { id: 'all', label: t(said.all) },
          { id: 'problems', label: t(said.problems) },
        ]}
      />
      {shown === 'all' ? <AllMails address={address} onChange={change} /> : <Problems />}
    </Page>
  );
}
