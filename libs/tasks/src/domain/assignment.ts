import { hasParts, namedOwners, organizationIdIn, owedParts, WHOLE } from '#contract';
import { type LocalDate } from '#kernel';
import {
  begunBy,
  type Progress,
  progressOf,
  statusAmong,
  type StepProgress,
  summedUp,
} from './progress.ts';
import { type LeadRuled, type Owed, type TaskAssigned, type TaskRevised } from './task.events.ts';

/** 牵头 · 负责 · 配合 · the supervising office where the text names nobody. */
type Role = 'lead' | 'responsible' | 'support' | 'office';

type LatestReport = {
  readonly reportId: string;
  readonly reportedOn: LocalDate;
  readonly percent: number | null;
  /** The first 200 characters; the whole stands in the task's history. */
  readonly excerpt: string;
};

/** 责任分工: one organization's part in one task, and how far it is: of a task with steps, with all of its own together. */
export type Assignment = Progress & {
  readonly organization: string;
  readonly organizationId: string;
  readonly role: Role;
  /** Whether completion is asked of it. */
  readonly owes: boolean;
  /** Day on which it was named. */
  readonly assignedOn: LocalDate;
  readonly signedOn: LocalDate | null;
  readonly latestReport: LatestReport | null;
  /** 异议 that waits for the office. */
  readonly dispute: {
    readonly disputedOn: LocalDate;
    readonly reason: string;
    readonly proposed: string | null;
    readonly late: boolean;
  } | null;
  /** The latest dismissal. */
  readonly dismissed: { readonly dismissedOn: LocalDate; readonly reason: string } | null;
  /** 暂缓: the clock stands still since that day; null while it runs. */
  readonly suspendedFrom: LocalDate | null;
  /** Of a task with parts that are owed each by itself: its own, by date; left out: it owes the task as a whole, or nothing. */
  readonly steps?: readonly StepProgress[];
};

/** Somebody named in a task. */
export type Participant = Pick<Assignment, 'organization' | 'organizationId' | 'role' | 'owes'>;
type Duties = Pick<
  TaskAssigned['data'],
  'leads' | 'responsible' | 'supports' | 'office' | 'organizationIds'
>;

/**
 * Everybody named in the task, each once, leads first. Completion is owed by each lead; while nobody leads, by every
 * responsible one; with neither, by each support; where nobody is named, by the supervising office (domain.md §4).
 * @param owed of a task with parts: who owes them, also who is named for a part alone
 */
export function namedIn(
  duties: Duties,
  owed?: readonly Pick<Owed, 'organization'>[],
): readonly Participant[] {
  const { leads, responsible, supports, office, organizationIds } = duties;
  const parts = owed?.map(({ organization }) => organization);
  const named = [
    ...inRole('lead', leads),
    ...inRole('responsible', responsible),
    ...inRole('support', supports),
  ];
  const alone = (parts ?? [office]).filter(
    (name) => !named.some(({ organization }) => organization === name),
  );
  const others = parts || named.length === 0 ? alone : [];
  const all = [
    ...named,
    ...inRole(
      'office',
      others.filter((name) => name === office),
    ),
    ...inRole(
      'responsible',
      others.filter((name) => name !== office),
    ),
  ];
  const once = all.filter(({ organization }, index) => {
    return all.findIndex((other) => other.organization === organization) === index;
  });
  const owners =
    parts ?? (named.length > 0 ? namedOwners({ leads, responsible, supports }) : [office]);
  return once.map(({ organization, role }) => {
    const organizationId = organizationIdIn(organizationIds, organization);
    return { organization, organizationId, role, owes: owners.includes(organization) };
  });
}

const inRole = (
  role: Role,
  organizations: readonly string[],
): readonly Pick<Assignment, 'organization' | 'role'>[] =>
  organizations.map((organization) => ({ organization, role }));

type Beginning = Pick<Assignment, 'assignedOn' | 'dueOn' | 'suspendedFrom'>;

const begun = (
  named: Participant,
  { assignedOn, dueOn, suspendedFrom }: Beginning,
): Assignment => ({
  ...named,
  assignedOn,
  signedOn: null,
  latestReport: null,
  ...begunBy(dueOn),
  dispute: null,
  dismissed: null,
  suspendedFrom,
});

/** With these parts, and how far they are together; none leave it as it is. */
export function withParts(assignment: Assignment, parts: readonly StepProgress[]): Assignment {
  const { steps: _before, ...rest } = assignment;
  return parts.length === 0 ? rest : { ...rest, ...summedUp(parts), steps: parts };
}

/** The parts of a task that begins. */
export function assignmentsOf(assigned: TaskAssigned['data']): readonly Assignment[] {
  const { assignedOn, dueOn, office } = assigned;
  const owed = hasParts(assigned) ? owedParts(assigned, office) : undefined;
  return namedIn(assigned, owed).map((named) => {
    const mine = owed?.filter(({ organization }) => organization === named.organization) ?? [];
    const parts = mine.map(({ step, title, words, dueOn: by }) => {
      return { step, title, words, ...begunBy(by) };
    });
    return withParts(begun(named, { assignedOn, dueOn, suspendedFrom: null }), parts);
  });
}

/**
 * The parts after a ruling: who stays keeps what it did, who comes begins, who goes is gone. Who only supported and now
 * owes it may dispute that from this day on.
 * A dispute has its answer when the role of who disputed has changed.
 */
export function ruledAnew(
  assignments: readonly Assignment[],
  ruling: LeadRuled['data'],
): readonly Assignment[] {
  const { ruledOn: assignedOn, dueOn, suspendedFrom, handedOn: moved = false, owed } = ruling;
  return namedIn(ruling, owed).map((named) => {
    const before = assignments.find((one) => one.organization === named.organization);
    const begins = begun(named, { assignedOn, dueOn, suspendedFrom });
    const after = before
      ? staying(before, named, { assignedOn, dueOn, moved })
      : { ...begins, moved };
    return owed ? withOwed(after, { before, owed, redated: false }) : after;
  });
}

type Handed = Pick<Assignment, 'assignedOn' | 'dueOn' | 'moved'>;

function staying(
  before: Assignment,
  named: Participant,
  { assignedOn, dueOn, moved }: Handed,
): Assignment {
  const dispute = before.role === named.role ? before.dispute : null;
  if (!named.owes || before.owes) return { ...before, ...named, dispute };
  const anew = { assignedOn, dispute: null, ...(moved && { dueOn, moved }) };
  return { ...before, ...named, ...anew };
}

/** The parts after an amendment of a task that has steps, or had: each goes on as it stood. */
export function revisedAnew(
  assignments: readonly Assignment[],
  { owed = [], duties, revisedOn: assignedOn, dueOn, ...told }: TaskRevised['data'],
): readonly Assignment[] {
  if (!duties) return assignments;
  const office = told.office ?? '';
  return namedIn({ ...duties, office, organizationIds: told.organizationIds }, owed).map(
    (named) => {
      const before = assignments.find((one) => one.organization === named.organization);
      const { suspendedFrom = null } = assignments[0] ?? {};
      const after = before
        ? { ...before, ...named }
        : begun(named, { assignedOn, dueOn, suspendedFrom });
      return withOwed(after, { before, owed, redated: true });
    },
  );
}

/** What organizations owe anew, beside what one of them owed before. @property redated dates follow the plan where they were not moved */
type Anew = {
  readonly before: Assignment | undefined;
  readonly owed: readonly Owed[];
  readonly redated: boolean;
};

function withOwed(after: Assignment, { before, owed, redated }: Anew): Assignment {
  const mine = owed.filter(({ organization }) => organization === after.organization);
  const parts = mine.map((part): StepProgress => {
    const { step, title, words, dueOn, putOffTo, was } = part;
    const stood = partNamed(before, step) ?? (was && partNamed(before, was.step));
    if (!stood) {
      const moved = putOffTo !== undefined;
      return { step, title, words, ...begunBy(putOffTo ?? dueOn), moved };
    }
    const follows = redated && !stood.moved && !isOver(stood);
    return { step, title, words, ...stood, ...(follows && { dueOn }) };
  });
  const [only] = parts;
  if (!only || parts.some(({ step }) => step !== WHOLE)) return withParts(after, parts);
  return { ...withParts(after, []), ...progressOf(only) };
}

/** How far an organization is with a part, whether it owes only that or others beside it. */
export function partNamed(assignment: Assignment | undefined, step: string): Progress | undefined {
  if (!assignment?.owes) return undefined;
  const { steps } = assignment;
  if (steps) {
    const part = steps.find((one) => one.step === step);
    return part && progressOf(part);
  }
  return step === WHOLE ? progressOf(assignment) : undefined;
}

export const isOver = ({ status }: Progress): boolean =>
  status === 'accepted' || status === 'cancelled';

/**
 * 现行 of the whole task: the first date that somebody still has to keep; once all is done the last that was kept.
 * @param dueOn what the plan asks for, where nobody owes it by a date
 */
export function dueInForce(
  assignments: readonly Assignment[],
  dueOn: LocalDate | null,
): LocalDate | null {
  const owing = assignments.filter(({ owes }) => owes);
  const datesOf = (some: readonly Assignment[]): readonly LocalDate[] =>
    some.flatMap((one) => one.dueOn ?? []).sort();
  const running = datesOf(owing.filter(({ status }) => status !== 'accepted'));
  return running[0] ?? datesOf(owing).at(-1) ?? dueOn;
}

/**
 * The whole task, while it is not cancelled: accepted when all that owe it are; else claimed while one waits for the
 * office, returned while one has to do it again, open otherwise.
 */
export const statusOf = (assignments: readonly Assignment[]): Assignment['status'] =>
  statusAmong(assignments.filter(({ owes }) => owes));
