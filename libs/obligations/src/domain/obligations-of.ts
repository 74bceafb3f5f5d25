import { type WorkCalendar } from '#calendar';
import { Rejection } from '#contract';
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

/** Each lead; while nobody leads, every responsible organization; with none at all, the supervising office. */
function ownersOf(duties: Duties, office: string): readonly Owner[] {
  const { leads, supports, responsible } = duties;
  if (leads.length > 0) {
    return leads.map((organization) => ({ organization, supports, leadless: false }));
  }
  const named = responsible.length > 0 ? responsible : supports;
  if (named.length === 0) return [{ ...ownedBy(office), leadless: true }];
  return named.map((organization) => ({ ...ownedBy(organization), leadless: true }));
}

function taskTerms(
  task: TaskContent,
  content: PlanContent,
  adoption: Adoption,
): readonly ObligationTerms[] {
  const { id, number, title, clause } = task;
  const dueOn = task.dueOn ?? lastDay(content, number);
  return ownersOf(task, adoption.office).map((owner) =>
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
      : ownersOf(target, office);
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

const namesNobody = ({ leads, supports, responsible }: Duties): boolean =>
  leads.length + supports.length + responsible.length === 0;

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
