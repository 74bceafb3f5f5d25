import { shift, type WorkCalendar } from '#calendar';
import { type LocalDate, parseLocalDate, Rejection, yearOf } from '#kernel';
import type { Duties, PlanContent, TargetContent, TaskContent } from '#plans';
import { type ObligationKind } from './timeline.ts';

/** "Organization O owes outcome X by date D": what an adopted plan opens. */
export type ObligationTerms = {
  /** Stable: the same plan gives the same ids. */
  readonly obligationId: string;
  readonly kind: ObligationKind;
  /** Id of the phase, task or target; the plan's for a sign-off. */
  readonly subjectId: string;
  readonly number: string;
  readonly subject: string;
  readonly clause: string;
  readonly organization: string;
  /** Told in copy. */
  readonly supports: readonly string[];
  readonly dueOn: LocalDate;
  /** True when the document states no date and the plan's last day was taken. */
  readonly dueOnDefaulted: boolean;
  /** Past already when the plan was adopted: listed once for a ruling, never reminded. */
  readonly baselined: boolean;
  /** Owed only because nobody leads. */
  readonly leadless: boolean;
  readonly soft: boolean;
};

export type Adoption = {
  readonly planId: string;
  readonly adoptedOn: LocalDate;
  /** Name of the supervising office. */
  readonly office: string;
  /** `MM-DD` of every year of the period on which every organization reports; default: none. */
  readonly checkIns?: readonly string[];
};

/** Time to sign for an assignment, from the day on which it was made. */
export const SIGN_OFF = { days: 3, unit: 'wd' } as const;

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

type Draft = Omit<
  ObligationTerms,
  'obligationId' | 'dueOnDefaulted' | 'baselined' | 'leadless' | 'soft'
> &
  Partial<Pick<ObligationTerms, 'dueOnDefaulted' | 'leadless' | 'soft'>> & {
    /** Tells apart obligations of one subject and organization: a calendar year. */
    readonly part?: string;
  };

function terms({ adoptedOn }: Adoption, { part, ...draft }: Draft): ObligationTerms {
  const { subjectId, organization, dueOn } = draft;
  return {
    ...draft,
    obligationId: [subjectId, ...(part ? [part] : []), organization].join('.'),
    dueOnDefaulted: draft.dueOnDefaulted ?? false,
    leadless: draft.leadless ?? false,
    soft: draft.soft ?? false,
    baselined: dueOn < adoptedOn,
  };
}

const ownedBy = (organization: string): { organization: string; supports: readonly string[] } => ({
  organization,
  supports: [],
});

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
        ...(part !== undefined && { part }),
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

/** Every organization that still has something to do signs for it once, 3 working days after adoption. */
function signOffs(
  content: PlanContent,
  outcomes: readonly ObligationTerms[],
  adoption: Adoption,
  calendar: WorkCalendar,
): readonly ObligationTerms[] {
  const running = outcomes.filter(({ kind, baselined }) => kind === 'task' && !baselined);
  const named = new Set(running.flatMap((item) => [item.organization, ...item.supports]));
  named.delete(adoption.office);
  const dueOn = shift(calendar, adoption.adoptedOn, SIGN_OFF);
  return [...new Set([...content.organizations, ...named])]
    .filter((organization) => named.has(organization))
    .map((organization) =>
      terms(adoption, {
        kind: 'sign-off',
        subjectId: `${adoption.planId}.sign-off`,
        number: '签收',
        subject: '签收责任分工',
        clause: content.title,
        dueOn,
        ...ownedBy(organization),
      }),
    );
}

/** One report a date for all tasks of an organization, where the plan asks for it; dates before the adoption are not owed. */
function checkIns(
  content: PlanContent,
  outcomes: readonly ObligationTerms[],
  adoption: Adoption,
): readonly ObligationTerms[] {
  const { period } = content;
  if (!period || !adoption.checkIns) return [];
  const years = Array.from(
    { length: yearOf(period.to) - yearOf(period.from) + 1 },
    (_, index) => yearOf(period.from) + index,
  );
  const dates = years
    .flatMap((year) => (adoption.checkIns ?? []).map((day) => parseLocalDate(`${year}-${day}`)))
    .filter((date) => date > adoption.adoptedOn && date <= period.to);
  return dates.flatMap((dueOn) =>
    named(outcomes, adoption.office, dueOn).map((organization) =>
      terms(adoption, {
        kind: 'check-in',
        subjectId: `${adoption.planId}.check-in.${dueOn}`,
        number: '报送',
        subject: '报送各项任务进展情况',
        clause: content.title,
        dueOn,
        ...ownedBy(organization),
      }),
    ),
  );
}

/** Every organization with a task that is still to be done. */
function named(
  outcomes: readonly ObligationTerms[],
  office: string,
  on: LocalDate,
): readonly string[] {
  const running = outcomes.filter(
    ({ kind, baselined, dueOn }) => kind === 'task' && !baselined && dueOn >= on,
  );
  const names = new Set(running.flatMap((item) => [item.organization, ...item.supports]));
  names.delete(office);
  return [...names].sort();
}

function lastDay({ period }: PlanContent, number: string): LocalDate {
  if (period) return period.to;
  throw new Rejection(
    'period-missing',
    `方案没有写明起止年份，“${number}”也没有时限，请先补上方案期限`,
  );
}
