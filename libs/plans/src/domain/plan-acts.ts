import {
  type Act,
  actsOn,
  type Attempt,
  type Holder,
  type Operation,
  refusedTo,
  RIGHTS,
} from '#contract';
import { type LocalDate } from '#kernel';
import type { Outline } from '#outline';
import { decisiveOf } from './decisive.ts';
import { type PlanCommand } from './plan.commands.ts';
import { type ExistingPlan } from './plan-state.ts';
import { planDecider } from './plan.ts';

const ACTIONS = [
  'editOutline',
  'ruleDuties',
  'adoptPlan',
  'discardDraft',
  'concludePlan',
  'withdrawPlan',
  'draftAmendment',
  'beginAmendment',
  'editAmendment',
  'approveAmendment',
  'discardAmendment',
] as const satisfies readonly Operation[];
type PlanAction = (typeof ACTIONS)[number];

export type PlanAct = Act<PlanAction>;

/** Whether somebody may do anything with some plan. */
export const mayActOnPlans = (holder: Holder): boolean =>
  ACTIONS.some((action) => refusedTo(holder, RIGHTS[action]) === undefined);

const TEXT = '…';

/** What somebody may do with a plan now, and with the amendment that is in review. */
export function planActs(plan: ExistingPlan, holder: Holder, today: LocalDate): readonly PlanAct[] {
  if (plan.status === 'discarded') return [];
  const { planId, region } = plan;
  const why = { planId, reason: TEXT };
  const edits = [{ edit: 'set-period', from: today, to: today }] as const;
  const notYet = ['plan-not-adopted', 'plan-withdrawn'] as const;
  const nothing = [...notYet, 'amendment-not-found'] as const;
  const attempts: readonly PlanAttempt[] = [
    {
      action: 'editOutline',
      command: { type: 'EditOutline', data: { planId, edits } },
      idle: ['plan-already-adopted'],
    },
    ...adopting(plan, today),
    {
      action: 'discardDraft',
      command: { type: 'DiscardDraft', data: why },
      idle: ['plan-already-adopted'],
    },
    ...ruling(plan, today),
    {
      action: 'concludePlan',
      command: { type: 'ConcludePlan', data: { planId, concludedOn: today, summary: TEXT } },
      idle: [...notYet, 'plan-already-concluded'],
    },
    {
      action: 'withdrawPlan',
      command: { type: 'WithdrawPlan', data: { ...why, withdrawnOn: today } },
      idle: notYet,
    },
    ...amending(plan),
    {
      action: 'editAmendment',
      command: { type: 'EditAmendment', data: { planId, edits } },
      idle: nothing,
    },
    {
      action: 'approveAmendment',
      command: { type: 'ApproveAmendment', data: { ...why, amendedOn: today } },
      idle: nothing,
    },
    {
      action: 'discardAmendment',
      command: { type: 'DiscardAmendment', data: why },
      idle: nothing,
    },
  ];
  return actsOn(planDecider, decisiveOf(plan), attempts, { holder, subject: { region } });
}

type PlanAttempt = Attempt<PlanCommand, PlanAction>;

function adopting({ planId }: ExistingPlan, today: LocalDate): readonly PlanAttempt[] {
  const facts = { adoptedOn: today, office: TEXT, calendarVersion: '' };
  const data = { planId, ...facts, policy: { name: '', version: 1 } };
  return [{ action: 'adoptPlan', command: { type: 'AdoptPlan', data } }];
}

/** A plan in which nobody is named has nothing to be ruled on. */
function ruling({ planId, content }: ExistingPlan, today: LocalDate): readonly PlanAttempt[] {
  const [from] = content.organizations;
  if (from === undefined) return [];
  const rulings = [{ edit: 'merge-organization', from, into: TEXT }] as const;
  const data = { planId, ruledOn: today, reason: TEXT, rulings };
  return [
    { action: 'ruleDuties', command: { type: 'RuleDuties', data }, idle: ['plan-withdrawn'] },
  ];
}

/** A document that says nothing: whatever the plan says, it is another one. */
const BLANK: Outline = {
  title: TEXT,
  noticeTitle: null,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  publishedOn: null,
  period: null,
  phases: [],
  sections: [],
  targets: [],
  optionalTargets: [],
  departments: [],
  departmentsVerbatim: [],
  collectives: [],
  aliases: {},
  aliasConfidence: {},
  warnings: [],
};

function amending({ planId }: ExistingPlan): readonly PlanAttempt[] {
  const source = { name: TEXT, sha256: TEXT, text: TEXT };
  return [
    {
      action: 'draftAmendment',
      command: { type: 'DraftAmendment', data: { planId, source, outline: BLANK } },
      idle: ['plan-not-adopted', 'plan-withdrawn'],
    },
    {
      action: 'beginAmendment',
      command: { type: 'BeginAmendment', data: { planId } },
      idle: ['plan-not-adopted', 'plan-withdrawn'],
    },
  ];
}
