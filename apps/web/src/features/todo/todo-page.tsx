import { type ReactElement, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { useListKeys } from '../../app/use-list-keys.ts';
import { BESIDE, useMedia } from '../../app/use-media.ts';
import { type Text, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Banner, Empty, Skeleton } from '../../components/notices.tsx';
import { Page } from '../../components/page.tsx';
import { Beside, SidePanel } from '../../components/side-panel.tsx';
import { BulkBar } from '../acts/bulk-bar.tsx';
import { TaskPanel } from '../task/task-panel.tsx';
import { type Section } from './todo.ts';
import { QUIET, TodoSection } from './todo-section.tsx';
import { tickedRow, useBulk } from './use-bulk.ts';
import { type ShownRow, useRows } from './use-rows.ts';
import css from './todo.module.css';

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
  const [open, group] = [search.get('open'), search.get('group')];
  const close = (): void =>
    setSearch(group === null ? {} : { group }, { preventScrollReset: true });
  const rows = sections.flatMap((section) => section.rows);
  const opened = rows.find(({ key }) => key === open) ?? null;
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
              <TodoSection
                key={section.id}
                section={section}
                isWhole={section.id === group}
                bulk={bulk}
                showsUnit={!isLiaison}
              />
            ))}
          </div>
        }
        panel={isWide && opened && <OpenTask shown={opened} onClose={close} />}
      />
      <BulkBar
        rows={rows.filter(({ key }) => bulk.ticked.has(key)).map(tickedRow)}
        onClear={bulk.clear}
        onDone={(name, keys) => bulk.setDone(keys, name)}
      />
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
  const { empty, comma, stop } = words.todoPage;
  return parts.length === 0 ? t(empty) : t(stop, { all: parts.join(t(comma)) });
}
