import { workingDaysLeft } from '#calendar';
import { type EscalationEvent } from '#escalations/rules';
import { dayOf, type Recorded, type Rows } from '#following';
import { defined, type Event, type LocalDate } from '#kernel';
import type { PlanEvent } from '#plans';
import { type Audience } from '#policies/rules';
import type { TaskEvent } from '#tasks';
import { lineOf } from '../domain/digest.ts';
import { adoptionLetters, newAssignmentLetters } from './assignment-letters.ts';
import { cancellationLetters, transferLetters, withdrawalLetters } from './ending-letters.ts';
import { type DraftLetter, type LetterContext } from './letter-draft.ts';

/** Facts some of which are written about at once. */
export type LetterFact = PlanEvent | TaskEvent | EscalationEvent;

type Drafts = readonly DraftLetter[];

const nothing = (): Drafts => [];

/**
 * What each fact asks to be told at once: a new assignment, a claim returned, work opened again, an approved red card, and
 * what ends a duty: a task or a plan that ends, a task that another organization takes over.
 */
export const letterRows: Rows<LetterFact, DraftLetter, LetterContext> = {
  PlanDrafted: nothing,
  OutlineEdited: nothing,
  DraftDiscarded: nothing,
  PlanAdopted: ({ data }, { calendar }) => adoptionLetters(data, calendar),
  DutiesRuled: (fact, context) => [
    ...newAssignmentLetters(fact.id, dayOf(fact), context),
    ...transferLetters(fact, context),
  ],
  AmendmentDrafted: nothing,
  AmendmentEdited: nothing,
  AmendmentDiscarded: nothing,
  PlanAmended: (fact, context) => [
    ...newAssignmentLetters(fact.id, dayOf(fact), context),
    ...transferLetters(fact, context),
  ],
  PlanConcluded: nothing,
  PlanWithdrawn: (fact, context) => withdrawalLetters(fact, context),

  TaskAssigned: nothing,
  AssignmentSigned: nothing,
  ProgressReported: nothing,
  AssignmentDisputed: nothing,
  DisputeDismissed: nothing,
  CompletionClaimed: nothing,
  CompletionReturned: (fact, context) =>
    about(fact, context, {
      kind: 'return',
      to: ['lead.liaison'],
      note: fact.data.reason,
      settled: ['met', 'waived', 'missed'],
    }),
  CompletionAccepted: nothing,
  CompletionReopened: (fact, context) =>
    about(fact, context, {
      kind: 'return',
      to: ['lead.liaison'],
      note: fact.data.reason,
      settled: [],
      dueOn: fact.data.dueOn,
    }),
  ExtensionRequested: nothing,
  ExtensionGranted: nothing,
  ExtensionDeclined: nothing,
  ExtensionWithdrawn: nothing,
  LeadRuled: nothing,
  TaskRevised: nothing,
  TaskCancelled: (fact, context) => cancellationLetters(fact, context),
  TaskSuspended: nothing,
  TaskResumed: nothing,
  ResponsibleLeaderNamed: nothing,

  EscalationRaised: nothing,
  EscalationAcknowledged: nothing,
  RedCardApproved: (fact, context) => {
    const { onApproval: to, note } = fact.data;
    const settled = ['met', 'waived', 'missed', 'suspended'];
    return about(fact, context, { kind: 'red', to, note, settled });
  },
  RedCardDeclined: nothing,
  EscalationLowered: nothing,
  EscalationUrged: nothing,
  UrgeAnswered: nothing,
  EscalationLifted: nothing,
  EscalationResolved: nothing,
};

type About = {
  readonly kind: 'return' | 'red';
  readonly to: readonly Audience[];
  readonly note: string;
  /** Who is so is told nothing. What was returned while the clock stands is still to be put right. */
  readonly settled: readonly string[];
  /** It is opened again, by this date; the tables may not show it yet. */
  readonly dueOn?: LocalDate;
};

function about(
  fact: Recorded<Event>,
  { obligation: row, calendar }: LetterContext,
  { kind, to, note, settled, ...again }: About,
): Drafts {
  if (!row) return [];
  const { region, organization, organizationId, supports, office, planId } = row;
  const on = dayOf(fact);
  const dueOn = again.dueOn ?? row.dueOn;
  const line = lineOf(
    { ...row, dueOn, status: 'open', level: kind === 'red' ? 'red' : null, promisedOn: null },
    { role: to[0] ?? 'lead.liaison', form: kind === 'red' ? 'red' : 'reminder' },
    workingDaysLeft(calendar, on, dueOn),
  );
  const groups = [{ bucket: 'items', lines: [line] }] as const;
  const body = settled.includes(row.status) ? null : { kind, on, groups, ...defined({ note }) };
  const sides = { region, organization, organizationId, supports, office };
  return [
    { type: 'DraftLetter', data: { letterId: `${kind}.${fact.id}`, planId, sides, to, body } },
  ];
}
