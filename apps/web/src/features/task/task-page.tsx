import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { NARROW, useMedia } from '../../app/use-media.ts';
import { useText } from '../../app/use-text.ts';
import { Page } from '../../components/page.tsx';
import { actAsked, wordOf } from '../acts/act-keys.ts';
import { Clause } from './clause.tsx';
import { Ladder } from './ladder.tsx';
import { ownOffers } from './offers.ts';
import { OfficeForm } from './office-form.tsx';
import { TaskRecord } from './record.tsx';
import { Reports } from './reports.tsx';
import { Requests } from './requests.tsx';
import { TaskFacts, TaskState } from './task-head.tsx';
import { type Context, contextQuery, obligationShown, taskQuery } from './task.ts';
import { WorkForm } from './work-form.tsx';
import css from './task.module.css';

/** One task: what it asks, how it stands, what comes next, and one form for all that one does with it. */
export function TaskPage(): ReactElement {
  const me = useMe();
  const { taskId = '' } = useParams();
  const [search] = useSearchParams();
  const isNarrow = useMedia(NARROW);
  const [{ data: task }, { data: context }] = useSuspenseQueries({
    queries: [taskQuery(taskId), contextQuery(taskId)],
  });
  const owed = obligationShown(context, search.get('unit') ?? me.organization);
  const [kind, onKind] = useKind();
  const mine = me.roles.includes('office') ? task.office : me.organization;
  const form = (
    <WorkForm
      key={taskId}
      taskId={taskId}
      offers={ownOffers(task, owed, mine)}
      kind={kind}
      onKind={onKind}
    />
  );
  const isFormFirst = isNarrow && kind !== null;
  const oversees = me.roles.some((role) => role !== 'liaison' && role !== 'visitor');
  return (
    <Page
      title={`${task.number} ${task.title}`.trim()}
      under={!isFormFirst && <Path context={context} />}
      acts={!isFormFirst && <Beside context={context} />}
    >
      <TaskState task={task} owed={owed} />
      {isFormFirst && form}
      <TaskFacts task={task} context={context} owed={owed} />
      <div className={css.columns}>
        <div className={css.column}>
          <Clause task={task} context={context} />
          {owed && <Ladder owed={owed} />}
          <Requests task={task} />
        </div>
        <div className={css.column}>
          {!isFormFirst && form}
          {me.roles.includes('office') && <OfficeForm key={taskId} task={task} context={context} />}
          <Reports reports={task.reports} />
          {oversees && <TaskRecord taskId={taskId} />}
        </div>
      </div>
    </Page>
  );
}

/** What the address asks to be done, such as `?do=report`. */
function useKind(): readonly [kind: string | null, onKind: (name: string) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('do');
  const onKind = (name: string): void => {
    setSearch(
      (before) => {
        before.set('do', wordOf(name));
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [asked === null ? null : actAsked(asked), onKind];
}

function Path({ context }: { readonly context: Context }): ReactElement {
  const t = useText();
  const { planId, planTitle, documentNumber } = context;
  return (
    <>
      <Link to={`/ledger?plan=${encodeURIComponent(planId)}`}>{t(words.taskPage.ledger)}</Link> ›{' '}
      {planTitle} {documentNumber}
    </>
  );
}

/** The tasks before and after it in the document. */
function Beside({ context: { previous, next } }: { readonly context: Context }): ReactElement {
  const t = useText();
  const { taskPage } = words;
  return (
    <nav className={css.beside} aria-label={t(taskPage.next)}>
      {previous && (
        <Link to={`/tasks/${encodeURIComponent(previous.taskId)}`} title={previous.title}>
          ‹ {t(taskPage.previous)}
        </Link>
      )}
      {next && (
        <Link to={`/tasks/${encodeURIComponent(next.taskId)}`} title={next.title}>
          {t(taskPage.next)} ›
        </Link>
      )}
    </nav>
  );
}
