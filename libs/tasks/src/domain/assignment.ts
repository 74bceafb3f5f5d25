import { type LocalDate } from '#kernel';
import { type AssignmentEvent, type TaskAssigned } from './task.events.ts';

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
  readonly role: Role;
  /** Whether completion is asked of it. */
  readonly owes: boolean;
  /** 办理中 · 申请办结 · 退回 · 办结. */
  readonly status: 'open' | 'claimed' | 'returned' | 'accepted';
  readonly signedOn: LocalDate | null;
  readonly claimedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  /** The latest return. */
  readonly returned: { readonly on: LocalDate; readonly reason: string } | null;
  readonly latestReport: LatestReport | null;
};

type Duties = Pick<TaskAssigned['data'], 'leads' | 'responsible' | 'supports' | 'office'>;

/**
 * Everybody named in the task, each once, leads first. Completion is owed by each lead; while nobody leads, by every
 * responsible one; with neither, by each support; where nobody is named, by the supervising office (domain.md §4).
 */
export function assignmentsOf(duties: Duties): readonly Assignment[] {
  const { leads, responsible, supports, office } = duties;
  const named = [
    ...inRole('lead', leads),
    ...inRole('responsible', responsible),
    ...inRole('support', supports),
  ];
  const [first] = named;
  if (!first) return [assignment(office, 'office', true)];
  const once = named.filter(({ organization }, index) => {
    return named.findIndex((other) => other.organization === organization) === index;
  });
  return once.map(({ organization, role }) => assignment(organization, role, role === first.role));
}

const inRole = (
  role: Role,
  organizations: readonly string[],
): readonly Pick<Assignment, 'organization' | 'role'>[] =>
  organizations.map((organization) => ({ organization, role }));

const assignment = (organization: string, role: Role, owes: boolean): Assignment => ({
  ...{ organization, role, owes },
  status: 'open',
  signedOn: null,
  claimedOn: null,
  acceptedOn: null,
  returned: null,
  latestReport: null,
});

/** The assignment of the event's organization after the event; others, and the outsider's, stay as they are. */
export const withNews = (
  assignments: readonly Assignment[],
  event: AssignmentEvent,
): readonly Assignment[] =>
  assignments.map((one) =>
    one.organization === event.data.organization ? after(one, event) : one,
  );

function after(before: Assignment, { type, data }: AssignmentEvent): Assignment {
  switch (type) {
    case 'AssignmentSigned':
      return { ...before, signedOn: data.signedOn };
    case 'ProgressReported':
      return { ...before, latestReport: laterOf(before.latestReport, data) };
    case 'CompletionClaimed':
      return { ...before, status: 'claimed', claimedOn: data.claimedOn };
    case 'CompletionAccepted':
      return { ...before, status: 'accepted', acceptedOn: data.acceptedOn };
    case 'CompletionReturned': {
      const returned = { on: data.returnedOn, reason: data.reason };
      return { ...before, status: 'returned', claimedOn: null, returned };
    }
  }
}

type Reported = Extract<AssignmentEvent, { type: 'ProgressReported' }>['data'];
const EXCERPT = 200;

/** A report handed in later may be about an earlier day. */
function laterOf(latest: LatestReport | null, report: Reported): LatestReport {
  const { reportId, reportedOn, percent = null, text } = report;
  if (latest && latest.reportedOn > reportedOn) return latest;
  return { reportId, reportedOn, percent, excerpt: text.slice(0, EXCERPT) };
}

/**
 * The whole task: accepted when all that owe it are; else claimed while one waits for the office,
 * returned while one has to do it again, open otherwise.
 */
export function statusOf(assignments: readonly Assignment[]): Assignment['status'] {
  const owing = assignments.filter(({ owes }) => owes);
  const has = (status: Assignment['status']): boolean => owing.some((one) => one.status === status);
  if (owing.every(({ status }) => status === 'accepted')) return 'accepted';
  if (has('claimed')) return 'claimed';
  return has('returned') ? 'returned' : 'open';
}
