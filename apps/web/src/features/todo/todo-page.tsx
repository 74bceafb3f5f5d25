import { type ReactElement, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { BESIDE, useMedia } from '../../app/use-media.ts';
import { type Text, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Banner, Empty, Skeleton } from '../../components/notices.tsx';
import { Page } from '../../components/page.tsx';
import { Beside, SidePanel } from '../../components/side-panel.tsx';
import { TaskPanel } from '../task/task-panel.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { type Section } from './todo.ts';
import { TodoLine } from './todo-row.tsx';
import { type Bulk, bulkOffers, useBulk } from './use-bulk.ts';
import { useListKeys } from './use-list-keys.ts';
import { type ShownRow, type ShownSection, useRows } from './use-rows.ts';
import css from './todo.module.css';

/** Waits for others: no reason to hurry. */
const QUIET: readonly Section['id'][] = ['due10', 'submitted'];

/** Everyone's first page: what presses most first, and the button for it. */
export function TodoPage(): ReactElement {
  const t = useText();
  const me = useMe();
  const { on, sections, now, changes, showChanges } = useRows();
  const bulk = useBulk();
  const list = useListKeys();
  const isLiaison = me.roles.includes('liaison');
  const who = me.organization === null ? me.name : `${me.organization} · ${me.name}`;
  const isWide = useMedia(BESIDE);
  const [search, setSearch] = useSearchParams();
  const open = search.get('open');
  const close = (): void => setSearch({}, { preventScrollReset: true });
  const opened = sections.flatMap(({ rows }) => rows).find(({ key }) => key === open) ?? null;
  const pressing = now.filter(({ id }) => !QUIET.includes(id));
  const count = pressing.reduce((sum, section) => sum + section.count, 0);
  return (
    <Page
      title={t(words.pages.todo)}
      count={count}
      under={t(words.todoPage.under, { who, on })}
      acts={<Button onClick={() => window.print()}>{t(words.shell.print)}</Button>}
    >
      <p className={css.sentence}>{sentence(now, t)}</p>
      {changes > 0 && (
        <Banner>
          {t(words.todoPage.changes, { n: changes })}
          <Button onClick={showChanges}>{t(words.todoPage.show)}</Button>
        </Banner>
      )}
      {sections.length === 0 && <Empty>{t(words.todoPage.empty)}</Empty>}
      <Beside
        list={
          <div ref={list} className={css.list}>
            {sections.map((section) => (
              <TodoSection key={section.id} section={section} bulk={bulk} showsUnit={!isLiaison} />
            ))}
          </div>
        }
        panel={isWide && opened && <OpenTask shown={opened} onClose={close} />}
      />
      <BulkBar bulk={bulk} rows={sections.flatMap(({ rows }) => rows)} />
    </Page>
  );
}

/** A row's task beside the list. */
function OpenTask({
  shown: { row },
  onClose,
}: {
  readonly shown: ShownRow;
  readonly onClose: () => void;
}): ReactElement {
  return (
    <SidePanel key={row.itemId} title={`${row.number} ${row.title}`.trim()} onClose={onClose}>
      <Suspense fallback={<Skeleton />}>
        <TaskPanel taskId={row.itemId} unit={row.organization} />
      </Suspense>
    </SidePanel>
  );
}

/** Each section with its count, what presses most first. */
function sentence(sections: readonly Section[], t: Text): string {
  const parts = sections.map(({ id, count }) =>
    t(words.todoPage.count, { section: t(words.todoSections[id]), n: count }),
  );
  return parts.length === 0 ? t(words.todoPage.empty) : `${parts.join('，')}。`;
}

function TodoSection({
  section: { id, count, rows },
  bulk,
  showsUnit,
}: {
  readonly section: ShownSection;
  readonly bulk: Bulk;
  readonly showsUnit: boolean;
}): ReactElement {
  const t = useText();
  const unlisted = count - rows.filter(({ isGone }) => !isGone).length;
  return (
    <details className={css.section} open={!QUIET.includes(id)}>
      <summary>
        <h2>
          {t(words.todoSections[id])} <span className={css.count}>{count}</span>
        </h2>
      </summary>
      <ul className={css.rows}>
        {rows.map((shown) => (
          <TodoLine
            key={shown.key}
            row={shown.row}
            isGone={shown.isGone}
            isTicked={bulk.ticked.has(shown.key)}
            onTick={
              rows.length > 1 && bulkOffers(shown).length > 0
                ? (isTicked) => bulk.tick(shown.key, isTicked)
                : null
            }
            done={bulk.done.get(shown.key) ?? null}
            onDone={(name) => bulk.setDone(shown.key, name)}
            failed={bulk.failed.get(shown.key) ?? null}
            showsUnit={showsUnit}
          />
        ))}
      </ul>
      {unlisted > 0 && <p className={css.soft}>{t(words.todoPage.more, { n: unlisted })}</p>}
    </details>
  );
}
