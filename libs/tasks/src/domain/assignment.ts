import { namedOwners, organizationIdIn } from '#contract';
import { type LocalDate } from '#kernel';
import { type LeadRuled, type TaskAssigned } from './task.events.ts';

/** 牵头 · 负责 · 配合 · the supervising office where the text names nobody. */
type Role = 'lead' | 'responsible' | 'support' | 'office';

type LatestReport = {
  readonly reportId: string;
  readonly reportedOn: LocalDate;
  readonly percent: number | null;
  /** The first 200 characters; the whole stands in the task's history. */
  readonly excerpt: string;
};

/** 责任分工: one organization's part in one task, and how far it is. */
export type Assignment = {
  readonly organization: string;
  readonly organizationId: string;
  readonly role: Role;
  /** Whether completion is asked of it. */
  readonly owes: boolean;
  /** 办理中 · 申请办结 · 退回 · 办结 · 撤销 (before it was accepted). */
  readonly status: 'open' | 'claimed' | 'returned' | 'accepted' | 'cancelled';
  /** Day on which it was named. */
  readonly assignedOn: LocalDate;
  readonly signedOn: LocalDate | null;
  /** The day that its claim bears, and the day on which it was received. */
  readonly claimedOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  /** The latest return. */
  readonly returned: { readonly returnedOn: LocalDate; readonly reason: string } | null;
  /** The latest reopening. */
  readonly reopened: { readonly reopenedOn: LocalDate; readonly reason: string } | null;
  readonly latestReport: LatestReport | null;
  /** 原定: the task's date when it was named. */
  readonly originallyDueOn: LocalDate | null;
  /** 现行. */
  readonly dueOn: LocalDate | null;
  /** Its date was moved for itself (extension, suspension, reopening): the task's own no longer counts for it. */
  readonly moved: boolean;
  /** 实际: the day of the claim that was accepted, or the one that the office confirmed. */
  readonly doneOn: LocalDate | null;
  /** Was done after the date then in force. Stays, whatever is moved or reopened later. */
  readonly late: boolean;
  /** Extensions granted. */
  readonly extensions: number;
  /** 延期申请 that waits for the office. */
  readonly pendingExtension: {
    readonly requestedOn: LocalDate;
    readonly newDueOn: LocalDate;
    readonly reason: string;
    readonly late: boolean;
  } | null;
  /** What became of the latest request. */
  readonly answeredExtension: {
    readonly answer: 'granted' | 'declined' | 'withdrawn';
    readonly answeredOn: LocalDate;
    /** Of a decline. */
    readonly reason: string | null;
  } | null;
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
 */
export function namedIn(duties: Duties): readonly Participant[] {
  const { leads, responsible, supports, office, organizationIds } = duties;
  const idOf = (organization: string): string => organizationIdIn(organizationIds, organization);
  const named = [
    ...inRole('lead', leads),
    ...inRole('responsible', responsible),
    ...inRole('support', supports),
  ];
  if (named.length === 0) {
    return [{ organization: office, organizationId: idOf(office), role: 'office', owes: true }];
  }
  const once = named.filter(({ organization }, index) => {
    return named.findIndex((other) => other.organization === organization) === index;
  });
  const owners = namedOwners({ leads, responsible, supports });
  return once.map(({ organization, role }) => {
    const owes = owners.includes(organization);
    return { organization, organizationId: idOf(organization), role, owes };
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
  status: 'open',
  assignedOn,
  signedOn: null,
  claimedOn: null,
  receivedOn: null,
  acceptedOn: null,
  returned: null,
  reopened: null,
  latestReport: null,
  originallyDueOn: dueOn,
  dueOn,
  moved: false,
  doneOn: null,
  late: false,
  extensions: 0,
  pendingExtension: null,
  answeredExtension: null,
  dispute: null,
  dismissed: null,
  suspendedFrom,
});

/** The parts of a task that begins. */
export function assignmentsOf(assigned: TaskAssigned['data']): readonly Assignment[] {
  const { assignedOn, dueOn } = assigned;
  return namedIn(assigned).map((named) => begun(named, { assignedOn, dueOn, suspendedFrom: null }));
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
  const { ruledOn: assignedOn, dueOn, suspendedFrom, handedOn: moved = false } = ruling;
  return namedIn(ruling).map((named) => {
    const before = assignments.find((one) => one.organization === named.organization);
    if (!before) return { ...begun(named, { assignedOn, dueOn, suspendedFrom }), moved };
    const dispute = before.role === named.role ? before.dispute : null;
    if (!named.owes || before.owes) return { ...before, ...named, dispute };
    const anew = { assignedOn, dispute: null, ...(moved && { dueOn, moved }) };
    return { ...before, ...named, ...anew };
  });
}

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
export function statusOf(assignments: readonly Assignment[]): Assignment['status'] {
  const owing = assignments.filter(({ owes }) => owes);
  const has = (status: Assignment['status']): boolean => owing.some((one) => one.status === status);
  if (owing.every(({ status }) => status === 'accepted')) return 'accepted';
  if (has('claimed')) return 'claimed';
  return has('returned') ? 'returned' : 'open';
}
