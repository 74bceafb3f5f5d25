import { type ReactElement } from 'react';
import { words } from '#contract';
import { NARROW, useMedia } from '../../app/use-media.ts';
import { useText } from '../../app/use-text.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { shownInstant } from '../../components/instant.ts';
import { FailedToShow, Skeleton } from '../../components/notices.tsx';
import { Page } from '../../components/page.tsx';
import { useColumns } from './column-choice.tsx';
import { LedgerActs } from './ledger-acts.tsx';
import { LedgerCounts } from './ledger-counts.tsx';
import { filtersIn, LedgerFilters } from './ledger-filters.tsx';
import { LedgerLines } from './ledger-lines.tsx';
import { askedIn, useFirstLines } from './ledger-query.ts';
import { useAddress } from '../../app/use-address.ts';
import css from './ledger.module.css';

const STATES = Object.keys(words.ledgerStates);

/** 督办台账: every line that is owed, as the address asks for it. */
export function LedgerPage(): ReactElement {
  const t = useText();
  const [address, change] = useAddress();
  const asked = askedIn(address, STATES);
  const { data: ledger, error, refetch } = useFirstLines(asked);
  const columns = useColumns(address);
  const isNarrow = useMedia(NARROW);
  const filters = <LedgerFilters asked={asked} onChange={change} />;
  const standing = filtersIn(address);
  const about = { asked, ledger, columns };
  return (
    <Page
      wide
      paper
      title={t(words.pages.ledger)}
      under={ledger && t(words.shell.asOf, { at: shownInstant(ledger.asOf) })}
      acts={ledger && <LedgerActs {...about} ledger={ledger} onChange={change} />}
    >
      {isNarrow ? (
        <Disclosure label={`${t(words.ledgerPage.filters)} ${standing || ''}▾`}>
          {filters}
        </Disclosure>
      ) : (
        filters
      )}
      <p className={css.byButton}>{t(words.ledgerPage.byButton)}</p>
      {ledger && <LedgerCounts ledger={ledger} asked={asked} onChange={change} />}
      {!ledger && error && <FailedToShow error={error} onRetry={() => void refetch()} />}
      {!ledger && !error && <Skeleton rows={10} />}
      {ledger && (
        <LedgerLines {...about} ledger={ledger} openId={address.get('open')} onChange={change} />
      )}
    </Page>
  );
}
