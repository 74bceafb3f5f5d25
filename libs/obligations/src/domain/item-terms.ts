import { type WorkCalendar, shift } from '#calendar';
import { type Duties, everyoneIn, ownersOf } from '#contract';
import { defined, type LocalDate, parseLocalDate, yearOf } from '#kernel';
import { type ObligationTerms } from './obligation.events.ts';
import { terms } from './obligation-terms.ts';

/** What every item of a plan has: who sees to it where nobody is named, and when it came into the plan. */
type Item = {
  /** Name of the supervising office. */
  readonly office: string;
  /** What was due before is past already: set aside for a ruling. */
  readonly since: LocalDate;
};

export type PhaseItem = Item & {
  readonly phaseId: string;
  readonly number: string;
  readonly name: string;
  readonly text: string;
  readonly to: LocalDate;
};

export const phaseTerms = (phase: PhaseItem): readonly ObligationTerms[] => [
  terms(phase.since, {
    kind: 'phase',
    subjectId: phase.phaseId,
    number: phase.number,
    subject: phase.name,
    clause: phase.text,
    dueOn: phase.to,
    ...ownedBy(phase.office),
  }),
];

export type TaskItem = Item &
  Duties & {
    readonly taskId: string;
    readonly number: string;
    readonly title: string;
    readonly clause: string;
    /** Else it is shown, and owed by nobody. */
    readonly tracked: boolean;
    readonly dueOn: LocalDate | null;
    readonly dueOnDefaulted: boolean;
  };

/** One of each organization that owes it. */
export function taskTerms(task: TaskItem): readonly ObligationTerms[] {
  const { taskId: subjectId, number, title: subject, clause, dueOn, dueOnDefaulted } = task;
  if (!task.tracked || dueOn === null) return [];
  const about = {
    kind: 'task',
    subjectId,
    number,
    subject,
    clause,
    dueOn,
    dueOnDefaulted,
  } as const;
  return owing(task, task.office).map((owner) => terms(task.since, { ...about, ...owner }));
}

export type TargetItem = Item &
  Duties & {
    readonly targetId: string;
    readonly number: string;
    readonly subject: string;
    readonly quote: string;
    /** Null: it belongs to the whole plan. */
    readonly taskId: string | null;
    readonly deadline: LocalDate | null;
    readonly recurrence: 'level' | 'cumulative' | 'yearly';
    readonly soft: boolean;
    /** Of the plan. */
    readonly periodFrom: LocalDate | null;
    readonly periodTo: LocalDate | null;
  };

/** `yearly`: one of each organization that owes it and calendar year of the period, due on its last day; else one. */
export function targetTerms(target: TargetItem): readonly ObligationTerms[] {
  const { targetId: subjectId, number, quote: clause, soft, office, since } = target;
  const ofNobody = target.taskId === null && everyoneIn(target).length === 0;
  const owners = ofNobody ? [{ ...ownedBy(office), leadless: false }] : owing(target, office);
  const dueOnDefaulted = target.recurrence !== 'yearly' && target.deadline === null;
  return dueDates(target).flatMap(({ dueOn, part }) => {
    const subject = part === undefined ? target.subject : `${target.subject}（${part}年）`;
    const about = { kind: 'target', subjectId, number, subject, clause, soft } as const;
    const due = { dueOn, dueOnDefaulted, ...defined({ part }) };
    return owners.map((owner) => terms(since, { ...about, ...due, ...owner }));
  });
}

function dueDates(target: TargetItem): readonly { dueOn: LocalDate; part?: string }[] {
  const { recurrence, deadline, periodFrom, periodTo } = target;
  if (recurrence !== 'yearly') {
    const dueOn = deadline ?? periodTo;
    return dueOn === null ? [] : [{ dueOn }];
  }
  if (periodTo === null) return [];
  const first = yearOf(periodFrom ?? periodTo);
  return Array.from({ length: yearOf(periodTo) - first + 1 }, (_, index) => {
    const part = String(first + index);
    return { dueOn: parseLocalDate(`${part}-12-31`), part };
  });
}

type Owner = Pick<ObligationTerms, 'organization' | 'supports' | 'leadless'>;

/** Whoever leads has the supports in copy; who owes it for want of a lead is flagged. */
function owing(duties: Duties, office: string): readonly Owner[] {
  const leadless = duties.leads.length === 0;
  const supports = leadless ? [] : duties.supports;
  return ownersOf(duties, office).map((organization) => ({ organization, supports, leadless }));
}

const ownedBy = (organization: string): Pick<Owner, 'organization' | 'supports'> => ({
  organization,
  supports: [],
});

/** Time to sign for an assignment, or to object to it, from the day on which it was made. */
const SIGN_OFF = { days: 3, unit: 'wd' } as const;

export const signedBy = (assignedOn: LocalDate, calendar: WorkCalendar): LocalDate =>
  shift(calendar, assignedOn, SIGN_OFF);

/** The first working day after that time: from then on who was newly named is reminded. */
export const afterGrace = (assignedOn: LocalDate, calendar: WorkCalendar): LocalDate =>
  shift(calendar, signedBy(assignedOn, calendar), { days: 1, unit: 'wd' });

type Part = {
  readonly planId: string;
  readonly planTitle: string;
  readonly organization: string;
  /** The day on which it was asked. */
  readonly on: LocalDate;
};

/** One organization signs for all that it was assigned, once, 3 working days after it was. */
export const signOffTerms = (
  { planId, planTitle, organization, on }: Part,
  calendar: WorkCalendar,
): ObligationTerms =>
  terms(on, {
    kind: 'sign-off',
    subjectId: `${planId}.sign-off`,
    number: '签收',
    subject: '签收责任分工',
    clause: planTitle,
    dueOn: signedBy(on, calendar),
    ...ownedBy(organization),
  });

/** One report a day for all tasks of an organization. */
export const reportTerms = (
  { planId, planTitle, organization, on }: Part,
  dueOn: LocalDate,
): ObligationTerms =>
  terms(on, {
    kind: 'check-in',
    subjectId: reportId(planId, dueOn),
    number: '报送',
    subject: '报送各项任务进展情况',
    clause: planTitle,
    dueOn,
    ...ownedBy(organization),
  });

const reportId = (planId: string, dueOn: LocalDate): string => `${planId}.check-in.${dueOn}`;
