import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { type ShownRow } from './use-rows.ts';
import { type Bulk, bulkOffers } from './use-bulk.ts';
import css from './todo.module.css';

/** What all ticked rows have in common, in one press. */
export function BulkBar({
  bulk,
  rows,
}: {
  readonly bulk: Bulk;
  readonly rows: readonly ShownRow[];
}): ReactElement | null {
  const t = useText();
  const ticked = rows.filter(({ key }) => bulk.ticked.has(key));
  if (ticked.length === 0) return null;
  const [first = [], ...others] = ticked.map((row) => bulkOffers(row).map(({ name }) => name));
  const common = first.filter((name) => others.every((names) => names.includes(name)));
  return (
    <div
      className={css.bulk}
      role="toolbar"
      aria-label={t(words.todoPage.selected, { n: ticked.length })}
    >
      <span role="status">{t(words.todoPage.selected, { n: ticked.length })}</span>
      {common.map((name) => (
        <Button
          key={name}
          look="main"
          busy={bulk.isRunning}
          onClick={() => void bulk.run(name, ticked)}
        >
          {t(words.actForms[name])}
        </Button>
      ))}
      <Button onClick={bulk.clear}>{t(words.todoPage.clear)}</Button>
    </div>
  );
}
