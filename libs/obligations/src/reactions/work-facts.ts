import { type RecordedEvent } from '#event-store';
import { defined, type LocalDate } from '#kernel';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { type DueChange } from '../domain/obligation.events.ts';

type NamedOrganizations = {
  readonly leads?: readonly string[];
  readonly supports?: readonly string[];
  readonly responsible?: readonly string[];
};

/** Who owes it: the leads; while nobody leads, the responsible; with neither, the supports. */
const owing = ({
  leads = [],
  responsible = [],
  supports = [],
}: NamedOrganizations): readonly string[] =>
  [leads, responsible, supports].find((names) => names.length > 0) ?? [];

export const namedIn = ({
  leads = [],
  responsible = [],
  supports = [],
}: NamedOrganizations): ReadonlySet<string> => new Set([...leads, ...responsible, ...supports]);

/** What the other features tell that concerns an obligation; only these fields are relied upon. */
export type WorkFact = NamedOrganizations & {
  readonly planId: string;
  /** Null: the supervising office itself. */
  readonly organization?: string | null;
  readonly organizations?: readonly string[];
  readonly taskId?: string;
  readonly phaseId?: string;
  readonly targetId?: string;
  readonly dueOn?: LocalDate;
  readonly newDueOn?: LocalDate;
  readonly claimedOn?: LocalDate;
  readonly acceptedOn?: LocalDate;
  readonly returnedOn?: LocalDate;
  readonly closedOn?: LocalDate;
  readonly reportedOn?: LocalDate;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly on?: LocalDate;
  readonly reason?: string;
  readonly note?: string;
  readonly year?: number | null;
  readonly attained?: boolean;
  readonly attainedOn?: LocalDate;
  readonly workingDays?: number;
  readonly handedOn?: boolean;
  readonly ruledOn?: LocalDate;
  readonly before?: NamedOrganizations | undefined;
  readonly dueDates?: readonly { readonly organization: string; readonly dueOn: LocalDate }[];
};

/**
 * What a fact asks of obligations, and of which: one organization's on the task, or all on the subject; a sign-off, where
 * nothing is left to sign; what only a task that is no more had asked for.
 */
export type WorkCommand = {
  readonly of: 'organization' | 'subject' | 'sign-off' | 'check-in' | 'left-alone';
  /** Another than the fact's own. */
  readonly organization?: string;
  readonly command: (obligationId: string) => ObligationCommand;
};

type Commands = (fact: WorkFact, on: LocalDate) => readonly WorkCommand[];

const meet = (on: LocalDate, metOn?: LocalDate): WorkCommand['command'] => {
  const done = metOn !== undefined && { metOn };
  return (obligationId) => ({ type: 'MeetObligation', data: { obligationId, on, ...done } });
};

const reschedule = (
  dueOn: LocalDate,
  on: LocalDate,
  { because, reason = '' }: { because: DueChange; reason: string | undefined },
): WorkCommand['command'] => {
  const facts = { dueOn, on, because, reason };
  return (obligationId) => ({ type: 'RescheduleObligation', data: { obligationId, ...facts } });
};

const resume = (on: LocalDate, workingDays: number, dueOn?: LocalDate): WorkCommand['command'] => {
  const facts = { on, workingDays, ...defined({ dueOn }) };
  return (obligationId) => ({ type: 'ResumeObligation', data: { obligationId, ...facts } });
};

const reopen = (dueOn: LocalDate, on: LocalDate, reason: string): WorkCommand['command'] => {
  const facts = { dueOn, on, reason };
  return (obligationId) => ({ type: 'ReopenObligation', data: { obligationId, ...facts } });
};

const waive =
  (on: LocalDate, reason: string): WorkCommand['command'] =>
  (obligationId) => ({ type: 'WaiveObligation', data: { obligationId, on, reason } });

/** Who has signed for all that is left has signed. */
const signedAll = (organization: string, on: LocalDate): WorkCommand => ({
  of: 'sign-off',
  organization,
  command: meet(on),
});

/** Who comes begins where the one before stood with its date. */
function newlyAssigned(
  before: NamedOrganizations,
  { handedOn, dueOn, ruledOn, reason, ...now }: WorkFact,
  on: LocalDate,
): readonly WorkCommand[] {
  if (!handedOn || dueOn === undefined) return [];
  const known = owing(before);
  const newcomers = owing(now).filter((name) => !known.includes(name));
  return newcomers.map((organization) => ({
    of: 'organization',
    organization,
    command: reschedule(dueOn, ruledOn ?? on, { because: 'handed-on', reason }),
  }));
}

const unassigned = (before: NamedOrganizations, now: NamedOrganizations): readonly string[] => {
  const still = namedIn(now);
  return [...namedIn(before)].filter((name) => !still.has(name));
};

const COMMANDS: Readonly<Record<string, Commands>> = {
  CompletionClaimed: ({ claimedOn }, on) => [
    {
      of: 'organization',
      command: (obligationId) => ({
        type: 'ClaimObligation',
        data: { obligationId, claimedOn: claimedOn ?? on },
      }),
    },
  ],
  CompletionReturned: ({ returnedOn, reason = '' }, on) => [
    {
      of: 'organization',
      command: (obligationId) => ({
        type: 'ReturnObligation',
        data: { obligationId, returnedOn: returnedOn ?? on, reason },
      }),
    },
  ],
  CompletionAccepted: ({ acceptedOn, claimedOn }, on) => [
    { of: 'organization', command: meet(acceptedOn ?? on, claimedOn) },
  ],
  CompletionReopened: ({ dueOn, reason = '' }, on) => [
    { of: 'organization', command: reopen(dueOn ?? on, on, reason) },
  ],
  ExtensionGranted: ({ newDueOn, reason }, on) => [
    {
      of: 'organization',
      command: reschedule(newDueOn ?? on, on, { because: 'extension', reason }),
    },
  ],
  LeadRuled: ({ before = {}, ...now }, on) => [
    ...newlyAssigned(before, now, on),
    ...unassigned(before, now).map((organization) => signedAll(organization, on)),
  ],
  TaskSuspended: ({ from, reason = '' }, on) => [
    {
      of: 'subject',
      command: (obligationId) => ({
        type: 'SuspendObligation',
        data: { obligationId, from: from ?? on, reason },
      }),
    },
  ],
  // Those whose date stays run again, too: no working day may have passed.
  TaskResumed: ({ dueDates = [], workingDays = 0, ...fact }, on) => [
    ...dueDates.map(({ organization, dueOn }): WorkCommand => ({
      of: 'organization',
      organization,
      command: resume(fact.on ?? on, workingDays, dueOn),
    })),
    { of: 'subject', command: resume(fact.on ?? on, workingDays) },
  ],
  TaskCancelled: ({ reason = '', organizations = [] }, on) => [
    { of: 'subject', command: waive(on, reason) },
    { of: 'left-alone', command: waive(on, reason) },
    ...organizations.map((organization) => signedAll(organization, on)),
  ],
  PhaseClosed: ({ closedOn }, on) => [{ of: 'subject', command: meet(on, closedOn ?? on) }],
  PhaseRescheduled: ({ to, reason }, on) => [
    { of: 'subject', command: reschedule(to ?? on, on, { because: 'phase', reason }) },
  ],
  TargetAttained: ({ attainedOn }, on) => [{ of: 'subject', command: meet(on, attainedOn ?? on) }],
  TargetUnattained: (_, on) => [
    {
      of: 'subject',
      command: (obligationId) => ({
        type: 'ReopenObligation',
        data: { obligationId, on, reason: '数据更正后未达标' },
      }),
    },
  ],
  TargetYearClosed: ({ attained, note = '', year }, on) =>
    attained
      ? []
      : [
          {
            of: 'subject',
            command: (obligationId) => ({
              type: 'MissObligation',
              data: { obligationId, on, reason: note || `${year ?? ''} 年指标未达标，已关账` },
            }),
          },
        ],
  AssignmentSigned: (_, on) => [{ of: 'sign-off', command: meet(on) }],
  CheckInReported: ({ reportedOn }, on) => [
    { of: 'check-in', command: meet(on, reportedOn ?? on) },
  ],
};

/** What an event of the work asks of obligations; of most events: nothing. @param on the day on which it happened */
export const commandsOf = ({ type, data }: RecordedEvent, on: LocalDate): readonly WorkCommand[] =>
  COMMANDS[type]?.(data as WorkFact, on) ?? [];
