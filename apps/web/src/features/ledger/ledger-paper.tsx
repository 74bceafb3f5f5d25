import { type ReactElement, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { words } from '#contract';
import { shownInstant } from '../../components/instant.ts';
import { useText } from '../../app/use-text.ts';
import { type LedgerColumn, ItemTitle } from './ledger-columns.tsx';
import { type LedgerLine } from './ledger-query.ts';
import css from './ledger.module.css';

/** Lines that are still printed. */
export const MOST_ON_PAPER = 5_000;

/** Every line on A4 across; prints itself when it is there. */
export function LedgerPaper({
  lines,
  columns,
  asOf,
  onPrinted,
}: {
  readonly lines: readonly LedgerLine[];
  readonly columns: readonly LedgerColumn[];
  readonly asOf: string;
  readonly onPrinted: () => void;
}): ReactElement {
  const t = useText();
  useEffect(() => {
    print();
    onPrinted();
    // oxlint-disable-next-line react/exhaustive-deps -- once
  }, []);
  // Beside the page: its head and its buttons are not printed.
  return createPortal(
    <section className={css.paper}>
      <h1>{t(words.pages.ledger)}</h1>
      <p>
        {t(words.ledgerPage.total, { n: lines.length })} ·{' '}
        {t(words.shell.asOf, { at: shownInstant(asOf) })}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t(words.ledgerHeadings.ordinal)}</th>
            <th>{t(words.ledgerHeadings.title)}</th>
            {columns.map(({ id, head }) => (
              <th key={id}>{t(head)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.itemId}>
              <td>{at + 1}</td>
              <td>
                <ItemTitle line={line} />
              </td>
              {columns.map(({ id, cell }) => (
                <td key={id}>{cell(line)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}
