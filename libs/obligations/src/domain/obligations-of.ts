import { type WorkCalendar } from '#calendar';
import { everyoneIn, ownersOf, Rejection } from '#contract';
import { defined, type LocalDate, parseLocalDate, yearOf } from '#kernel';
import type { Duties, PlanContent, TargetContent, TaskContent } from '#plans';
import { type Adoption, type ObligationTerms, ownedBy, terms } from './obligation-terms.ts';
import { checkIns, signOffs } from './organization-duties.ts';

/**
 * The obligations that a plan opens when it is adopted (domain.md §4), in the order of the document, sign-offs last.
 * @throws {Rejection} `period-missing` when something has no date of its own and the plan no last day
 */
export function obligationsOf(
  content: PlanContent,
  adoption: Adoption,
  calendar: WorkCalendar,
): readonly ObligationTerms[] {
  const phases = content.phases.map((phase) =>
    terms(adoption, {
      kind: 'phase',
      subjectId: phase.id,
      number: phase.number,
      subject: phase.name,
      clause: phase.text,
      dueOn: phase.to,
      ...ownedBy(adoption.office),
    }),
  );
  const tasks = content.tasks
    .filter((task) => task.tracked)
    .flatMap((task) => taskTerms(task, content, adoption));
  const targets = content.targets.flatMap((target) => targetTerms(target, content, adoption));
  const outcomes = [...phases, ...tasks, ...targets];
  return [
    ...outcomes,
    ...checkIns(content, outcomes, adoption),
    ...signOffs(content, outcomes, adoption, calendar),
  ];
}

type Owner = Pick<ObligationTerms, 'organization' | 'supports' | 'leadless'>;

/** Whoever leads has the supports in copy; who owes it for want of a lead is flagged. */
function owing(duties: Duties, office: string): readonly Owner[] {
  const leadless = duties.leads.length === 0;
  const supports = leadless ? [] : duties.supports;
  return ownersOf(duties, office).map((organization) => ({ organization, supports, leadless }));
}

function taskTerms(
  task: TaskContent,
  content: PlanContent,
  adoption: Adoption,
): readonly ObligationTerms[] {
  const { id, number, title, clause } = task;
  const dueOn = task.dueOn ?? lastDay(content, number);
  return owing(task, adoption.office).map((owner) =>
    terms(adoption, {
      kind: 'task',
      subjectId: id,
      number,
      subject: title,
      clause,
      dueOn,
      dueOnDefaulted: task.dueOn === null,
      ...owner,
    }),
  );
}

function targetTerms(
  target: TargetContent,
  content: PlanContent,
  adoption: Adoption,
): readonly ObligationTerms[] {
  const { office } = adoption;
  const owners =
    target.taskId === null && namesNobody(target)
      ? [{ ...ownedBy(office), leadless: false }]
      : owing(target, office);
  return dueDates(target, content).flatMap(({ dueOn, part }) =>
    owners.map((owner) =>
      terms(adoption, {
        kind: 'target',
        subjectId: target.id,
        number: target.number,
        subject: part === undefined ? target.subject : `${target.subject}（${part}年）`,
        clause: target.quote,
        dueOn,
        dueOnDefaulted: target.recurrence !== 'yearly' && target.deadline === null,
        soft: target.soft,
        ...owner,
        ...defined({ part }),
      }),
    ),
  );
}

const namesNobody = (duties: Duties): boolean => everyoneIn(duties).length === 0;

/** `yearly`: one a calendar year of the period, due on its last day; else one. */
function dueDates(
  target: TargetContent,
  content: PlanContent,
): readonly { dueOn: LocalDate; part?: string }[] {
  if (target.recurrence !== 'yearly') {
    return [{ dueOn: target.deadline ?? lastDay(content, target.number) }];
  }
  const last = lastDay(content, target.number);
  const first = content.period?.from ?? last;
  return Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => {
    const part = String(yearOf(first) + index);
    return { dueOn: parseLocalDate(`${part}-12-31`), part };
  });
}

function lastDay({ period }: PlanContent, number: string): LocalDate {
  if (period) return period.to;
  throw new Rejection('period-missing', { number });
}
