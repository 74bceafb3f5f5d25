import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Due, TimeLeft } from '../../components/due.tsx';
import { LevelTag, StateTag } from '../../components/tags.tsx';
import { type Context, type Obligation, type Task } from './task.ts';
import css from './task.module.css';

type Props = {
  readonly task: Task;
  readonly context: Context;
  readonly owed: Obligation | undefined;
};

/** Who does it, whom to call, when it was done. */
export function TaskFacts({ task, context, owed }: Props): ReactElement {
  const t = useText();
  return (
    <dl className={css.facts}>
      {owed?.metOn && <Fact name={t(words.taskPage.doneOn)}>{owed.metOn}</Fact>}
      <Parties task={task} context={context} />
    </dl>
  );
}

/** What a task is at a glance: its colour, how it stands, by when. */
export function TaskState({ task, owed }: Omit<Props, 'context'>): ReactElement {
  const t = useText();
  const codeText = useCodeText();
  const { taskPage } = words;
  const percent = task.reports.findLast((report) => report.percent !== undefined)?.percent;
  return (
    <p className={css.state}>
      {owed && <LevelTag level={owed.level} draft={!owed.redIssued} />}
      <StateTag done={task.status === 'accepted'}>
        {codeText(words.taskStates, task.status)}
      </StateTag>
      <span>
        {t(taskPage.due)} <Dates task={task} owed={owed} />
      </span>
      {percent !== undefined && <span>{t(taskPage.done, { n: percent })}</span>}
      {task.suspendedFrom !== null && (
        <strong>{t(taskPage.suspended, { on: task.suspendedFrom })}</strong>
      )}
    </p>
  );
}

/** Its own where it is one unit's that is looked at, else the task's. */
function Dates({ task, owed }: Omit<Props, 'context'>): ReactElement {
  const t = useText();
  if (!owed) return <Due on={task.dueOn} />;
  return (
    <>
      <Due on={owed.dueOn} originally={owed.originallyDueOn} />{' '}
      {owed.status === 'open' && <TimeLeft days={owed.workingDaysLeft} />}
      {owed.extensions > 0 && <span> {t(words.taskPage.extended, { n: owed.extensions })}</span>}
    </>
  );
}

const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Units in the order of the document, with whom to call. */
function Parties({
  task,
  context,
}: {
  readonly task: Task;
  readonly context: Context;
}): ReactElement {
  const t = useText();
  const { taskPage } = words;
  const owners = task.assignments.filter(({ role }) => role === 'lead' || role === 'responsible');
  const others = task.assignments.filter(({ role }) => role === 'support');
  const called = (role: 'lead' | 'office', unit: string): string =>
    context.people
      .filter((person) => person.role === role && person.organization === unit)
      .map(({ name, phone }) => (phone === null ? name : `${name} ${phone}`))
      .join('、');
  const withPeople = (role: 'lead' | 'office', unit: string): string => {
    const people = called(role, unit);
    return people === '' ? unit : `${unit}（${people}）`;
  };
  const { signed, named } = task.signed;
  return (
    <>
      <Fact name={t(taskPage.leads)}>
        {owners.map(({ organization }) => withPeople('lead', organization)).join('、') || '—'}
      </Fact>
      <Fact name={t(taskPage.supports)}>
        {others.map(({ organization }) => organization).join('、') || '—'}{' '}
        <span className={css.soft}>{t(taskPage.signed, { signed, named })}</span>
      </Fact>
      <Fact name={t(taskPage.office)}>{withPeople('office', task.office)}</Fact>
    </>
  );
}
