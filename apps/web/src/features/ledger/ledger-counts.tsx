import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Tick } from '../../components/field.tsx';
import { LevelShape } from '../../components/tags.tsx';
import { type Asked, type Ledger } from './ledger-query.ts';
import css from './ledger.module.css';

type Change = (changes: Readonly<Record<string, string | undefined>>) => void;

/** How many there are of each state and level; each is a filter. */
export function LedgerCounts({
  ledger,
  asked,
  onChange,
}: {
  readonly ledger: Ledger;
  readonly asked: Asked;
  readonly onChange: Change;
}): ReactElement {
  const t = useText();
  const code = useCodeText();
  const { total = 0, counts } = ledger;
  const { statuses = [], levels = [], overdue = 0 } = counts ?? {};
  const states = [
    ...statuses,
    ...(overdue > 0 || asked.status === 'overdue'
      ? [{ status: 'overdue' as const, count: overdue }]
      : []),
  ];
  return (
    <div className={css.counts} role="group" aria-label={t(words.ledgerPage.byState)}>
      <span className={css.total}>{t(words.ledgerPage.total, { n: total })}</span>
      {states.map(({ status, count }) => (
        <button
          key={status}
          type="button"
          className={css.count}
          aria-pressed={asked.status === status}
          onClick={() => onChange({ state: asked.status === status ? undefined : status })}
        >
          {code(words.ledgerStates, status)} {count}
        </button>
      ))}
      {levels.map(({ level, count }) => (
        <button
          key={level}
          type="button"
          className={`${css.count ?? ''} ${css[level] ?? ''}`}
          aria-pressed={asked.level === level}
          onClick={() => onChange({ level: asked.level === level ? undefined : level })}
        >
          <LevelShape level={level} />
          {code(words.levels, level)} {count}
        </button>
      ))}
      <span className={css.all}>
        <Tick
          label={t(words.ledgerPage.all)}
          checked={asked.all === true}
          onChange={() => onChange({ all: asked.all ? undefined : '1' })}
        />
      </span>
    </div>
  );
}
