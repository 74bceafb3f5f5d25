import { type WorkCalendar, shift } from '#calendar';
import {
  type Duties,
  everyoneIn,
  type OwedPart,
  owedParts,
  ownersOf,
  partsOf,
  WHOLE,
  words,
} from '#contract';
import { defined, type LocalDate, parseLocalDate, yearOf } from '#kernel';
import type { TaskTerms } from '#tasks';
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
  Duties &
  Pick<TaskTerms, 'steps' | 'periods'> & {
    readonly taskId: string;
    readonly number: string;
    readonly title: string;
    readonly clause: string;
    /** Else it is shown, and owed by nobody. */
    readonly tracked: boolean;
    readonly dueOn: LocalDate | null;
    readonly dueOnDefaulted: boolean;
  };

/**
 * One of each organization that owes it; of a task with parts one of each part and organization.
 * @param owed of a task with parts: who owes which, after rulings; default: whom the plan names
 */
export function taskTerms(
  task: TaskItem,
  owed:
    | readonly Pick<OwedPart, 'organization' | 'step' | 'title' | 'words' | 'dueOn'>[]
    | null = null,
): readonly ObligationTerms[] {
  if (!task.tracked) return [];
  const parts = new Map(partsOf(task).map((part) => [part.step, part]));
  return (owed ?? owedParts(task, task.office)).flatMap((part) => {
    const { organization, step, dueOn } = part;
    if (dueOn === null) return [];
    const copied = copiedIn(parts.get(step)?.duties ?? task);
    return [terms(task.since, { ...aboutPart(task, part), dueOn, organization, ...copied })];
  });
}

type Part = Pick<OwedPart, 'step' | 'title' | 'words'>;

/** A step is called by its number and words, and its clause is what is printed of it. */
function aboutPart(
  { taskId: subjectId, number, title, clause, dueOnDefaulted }: TaskItem,
  { step, title: what, words: when }: Part,
) {
  const about = { kind: 'task', subjectId, number } as const;
  if (step === WHOLE) return { ...about, subject: title, clause, dueOnDefaulted };
  const subject = `${title}（${words.stepTitle({ step, title: what })}）`;
  return { ...about, part: step, step, subject, clause: what === when ? what : `${when}${what}` };
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
const owing = (duties: Duties, office: string): readonly Owner[] =>
  ownersOf(duties, office).map((organization) => ({ organization, ...copiedIn(duties) }));

function copiedIn({ leads, supports }: Duties): Omit<Owner, 'organization'> {
  const leadless = leads.length === 0;
  return { supports: leadless ? [] : supports, leadless };
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

type Taking = {
  readonly planId: string;
  readonly planTitle: string;
  readonly organization: string;
  /** The day on which it was asked. */
  readonly on: LocalDate;
};

/** One organization signs for all that it was assigned, once, 3 working days after it was. */
export const signOffTerms = (
  { planId, planTitle, organization, on }: Taking,
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
  { planId, planTitle, organization, on }: Taking,
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
