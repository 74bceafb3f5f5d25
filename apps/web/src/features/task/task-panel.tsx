import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { useText } from '../../app/use-text.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Clause } from './clause.tsx';
import { Ladder } from './ladder.tsx';
import { ownOffers } from './offers.ts';
import { OfficeForm } from './office-form.tsx';
import { Reports } from './reports.tsx';
import { Requests } from './requests.tsx';
import { TaskFacts, TaskState } from './task-head.tsx';
import { contextQuery, obligationShown, taskQuery } from './task.ts';
import { WorkForm } from './work-form.tsx';
import css from './task.module.css';

/** A task beside a list: all that an answer needs, in one column. */
export function TaskPanel({
  taskId,
  unit,
}: {
  readonly taskId: string;
  /** Whose part is looked at. */
  readonly unit: string | null;
}): ReactElement {
  const t = useText();
  const me = useMe();
  const [kind, setKind] = useState<string | null>(null);
  const [{ data: task }, { data: context }] = useSuspenseQueries({
    queries: [taskQuery(taskId), contextQuery(taskId)],
  });
  const owed = obligationShown(context, unit ?? me.organization);
  const mine = me.roles.includes('office') ? task.office : me.organization;
  return (
    <div className={css.column}>
      <TaskState task={task} owed={owed} />
      <TaskFacts task={task} context={context} owed={owed} />
      {me.roles.includes('office') && <OfficeForm task={task} context={context} />}
      <Requests task={task} />
      <WorkForm taskId={taskId} offers={ownOffers(task, owed, mine)} kind={kind} onKind={setKind} />
      <Reports reports={task.reports} />
      <Clause task={task} context={context} />
      {owed && <Ladder owed={owed} />}
      <div>
        <ButtonLink to={`/tasks/${encodeURIComponent(taskId)}`}>
          {t(words.todoPage.open)}
        </ButtonLink>
      </div>
    </div>
  );
}
