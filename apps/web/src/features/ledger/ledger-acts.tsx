import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { addressOf } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { DownloadLink } from '../../components/download-link.tsx';
import { Banner } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { type LedgerColumn } from './ledger-columns.tsx';
import { LedgerPaper, MOST_ON_PAPER } from './ledger-paper.tsx';
import { allLines, type Asked, type Ledger, type LedgerLine } from './ledger-query.ts';

/** Columns, export of exactly this view, print. */
export function LedgerActs({
  asked,
  ledger,
  columns,
  onChange,
}: {
  readonly asked: Asked;
  readonly ledger: Ledger;
  readonly columns: readonly LedgerColumn[];
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}): ReactElement {
  const t = useText();
  const { ledgerPage: said } = words;
  const [paper, setPaper] = useState<readonly LedgerLine[] | 'coming' | 'failed'>();
  const { total = 0 } = ledger;
  const print = (): void => {
    setPaper('coming');
    allLines(asked, total).then(setPaper, () => setPaper('failed'));
  };
  const tooMany = t(said.tooManyToPrint, { n: total, most: MOST_ON_PAPER });
  return (
    <>
      <Acts>
        <ColumnChoice columns={columns} onChange={onChange} />
        <DownloadLink href={addressOf('/api/ledger.xlsx', { query: asked })}>
          {t(said.exported)}
        </DownloadLink>
        <Button
          refused={total > MOST_ON_PAPER ? tooMany : null}
          busy={paper === 'coming'}
          onClick={print}
        >
          {t(paper === 'coming' ? said.printing : said.print)}
        </Button>
      </Acts>
      {paper === 'failed' && <Banner kind="wrong">{t(words.shell.failed)}</Banner>}
      {Array.isArray(paper) && (
        <LedgerPaper
          lines={paper as readonly LedgerLine[]}
          columns={columns}
          asOf={ledger.asOf}
          onPrinted={() => setPaper(undefined)}
        />
      )}
    </>
  );
}
