import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TodoLine } from './todo-row.tsx';
import { type Section } from './todo.ts';
import { type Bulk, bulkOffers } from './use-bulk.ts';
import { type ShownSection } from './use-rows.ts';
import css from './todo.module.css';

/** Waits for others, or is only to be known: no reason to hurry. */
export const QUIET: readonly Section['id'][] = ['due10', 'submitted', 'raised', 'done'];

/** So many rows of a group show at first: a long one hides no other. */
const FIRST = 5;

/** One group: its first rows, and all of it by one click. */
export function TodoSection({
  section: { id, count, rows },
  isWhole,
  bulk,
  showsUnit,
}: {
  readonly section: ShownSection;
  /** The address asks for all of it. */
  readonly isWhole: boolean;
  readonly bulk: Bulk;
  readonly showsUnit: boolean;
}): ReactElement {
  const t = useText();
  const { todoPage } = words;
  const isLong = rows.length > FIRST + 1;
  const folds = isLong && !isWhole;
  const shown = folds ? rows.slice(0, FIRST) : rows;
  const unlisted = count - rows.filter(({ isGone }) => !isGone).length;
  const among = shown.filter((row) => bulkOffers(row).length > 0).map(({ key }) => key);
  return (
    <details className={css.section} open={isWhole || !QUIET.includes(id)}>
      <summary>
        <h2>
          {t(words.todoSections[id])} <span className={css.count}>{count}</span>
        </h2>
      </summary>
      {among.length > 1 && (
        <div className={css.all}>
          <Button look="quiet" onClick={() => bulk.tick(among, true)}>
            {t(todoPage.tickAll, { n: among.length })}
          </Button>
        </div>
      )}
      <ul className={css.rows}>
        {rows.map((one, at) => (
          <TodoLine
            key={one.key}
            isFolded={folds && at >= FIRST}
            row={one.row}
            isGone={one.isGone}
            isTicked={bulk.ticked.has(one.key)}
            onTick={
              among.length > 1 && among.includes(one.key)
                ? (isTicked) => bulk.tick([one.key], isTicked)
                : null
            }
            done={bulk.done.get(one.key) ?? null}
            onDone={(name) => bulk.setDone([one.key], name)}
            showsUnit={showsUnit}
          />
        ))}
      </ul>
      {isLong && <Whole id={id} isWhole={isWhole} n={rows.length} />}
      {unlisted > 0 && <p className={css.soft}>{t(todoPage.more, { n: unlisted })}</p>}
    </details>
  );
}

function Whole({
  id,
  isWhole,
  n,
}: {
  readonly id: Section['id'];
  readonly isWhole: boolean;
  readonly n: number;
}): ReactElement {
  const t = useText();
  return (
    <p className={css.whole}>
      <Link to={isWhole ? '?' : `?group=${id}`} preventScrollReset>
        {isWhole ? t(words.todoPage.fold) : t(words.todoPage.whole, { n })}
      </Link>
    </p>
  );
}
