import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Tick } from '../../components/field.tsx';
import {
  type ColumnId,
  DEFAULT_COLUMNS,
  type LedgerColumn,
  useLedgerColumns,
} from './ledger-columns.tsx';
import css from './ledger.module.css';

const KEY = 'duban.ledger.columns';

/** As chosen last on this device. */
function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? DEFAULT_COLUMNS.join();
  } catch {
    return DEFAULT_COLUMNS.join();
  }
}

const chosenIn = (address: URLSearchParams): readonly string[] =>
  (address.get('cols') ?? kept()).split(',');

/** The columns that the address asks for, else those chosen last. */
export function useColumns(address: URLSearchParams): readonly LedgerColumn[] {
  const chosen = chosenIn(address);
  return useLedgerColumns().filter(({ id }) => chosen.includes(id));
}

/** Which columns are shown: kept on this device, and in the address, so that a link shows the same. */
export function ColumnChoice({
  columns,
  onChange,
}: {
  readonly columns: readonly LedgerColumn[];
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}): ReactElement {
  const t = useText();
  const all = useLedgerColumns();
  const shown = new Set<ColumnId>(columns.map(({ id }) => id));
  const turn = (id: ColumnId): void => {
    const next = all.filter((one) => (one.id === id ? !shown.has(id) : shown.has(one.id)));
    const cols = next.map((one) => one.id).join();
    try {
      localStorage.setItem(KEY, cols);
    } catch {
      // A browser that keeps nothing has it in the address.
    }
    onChange({ cols: cols || 'none' });
  };
  return (
    <Disclosure floating label={`${t(words.ledgerPage.columns)}▾`}>
      <span className={css.choice}>
        {all.map(({ id, head }) => (
          <Tick key={id} label={t(head)} checked={shown.has(id)} onChange={() => turn(id)} />
        ))}
      </span>
    </Disclosure>
  );
}
