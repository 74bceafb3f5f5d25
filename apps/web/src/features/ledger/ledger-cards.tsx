import { type ReactElement, useRef } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { TimeLeft } from '../../components/due.tsx';
import { LevelTag } from '../../components/tags.tsx';
import { useWindow } from '../../components/use-window.ts';
import { ItemTitle } from './ledger-columns.tsx';
import { type Asked, type Ledger, type LedgerLine, useLines } from './ledger-query.ts';
import css from './ledger.module.css';

/** The ledger on a telephone: a card a line, the page itself scrolls. */
export function LedgerCards({
  asked,
  ledger,
  onOpen,
}: {
  readonly asked: Asked;
  readonly ledger: Ledger;
  readonly onOpen: (line: LedgerLine) => void;
}): ReactElement {
  const t = useText();
  const code = useCodeText();
  const { total = 0 } = ledger;
  const box = useRef<HTMLDivElement>(null);
  const seen = useWindow(total, box, 'page');
  const lineAt = useLines(asked, seen, ledger);
  const numbers = Array.from({ length: seen.last - seen.first }, (_, at) => seen.first + at);
  return (
    <div ref={box} role="list" aria-label={t(words.pages.ledger)}>
      <svg className={css.gap} width="1" height={seen.before} aria-hidden="true" />
      {numbers.map((at) => {
        const line = lineAt(at);
        return (
          <div
            key={at}
            data-row={at}
            role="listitem"
            aria-setsize={total}
            aria-posinset={at + 1}
            className={css.card}
          >
            {line && (
              <button type="button" className={css.cardButton} onClick={() => onOpen(line)}>
                <span className={css.cardTitle}>
                  <LevelTag level={line.level} /> <ItemTitle line={line} />
                </span>
                <span className={css.cardNote}>
                  {line.leads[0]?.organization ?? '—'} · {line.dueOn ?? '—'}{' '}
                  {line.workingDaysLeft === null ? (
                    code(words.ledgerStates, line.status)
                  ) : (
                    <TimeLeft days={line.workingDaysLeft} />
                  )}
                  {line.percent !== null && ` · ${line.percent}%`}
                </span>
              </button>
            )}
          </div>
        );
      })}
      <svg className={css.gap} width="1" height={seen.after} aria-hidden="true" />
    </div>
  );
}
