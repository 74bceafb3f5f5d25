import { Rejection } from '#contract';
import { type Decider, equal, type Of } from '#kernel';
import {
  approve,
  beginAmendment,
  discard,
  draftAmendment,
  editAmendment,
} from './amendment-rules.ts';
import { checkInDays } from './check-in-days.ts';
import { begin, draft, draftMatter } from './begin-rules.ts';
import { conclude, discardDraft, withdraw } from './closing-rules.ts';
import { applyEdits } from './edits.ts';
import { type PlanCommand } from './plan.commands.ts';
import { type PlanEvent } from './plan.events.ts';
import { identified } from './identified.ts';
import { participantsOf } from './participants.ts';
import { type AdoptedPlan, evolve, isAdopted, type Plan, type ExistingPlan } from './plan-state.ts';
import { followedBy } from './settled.ts';
import { mustBePlannable } from './plannable.ts';
import { questionsOf } from './questions.ts';
import { rule, ruleFirstNamed, takeSuggestions } from './ruling-rules.ts';

export type { PlanCommand } from './plan.commands.ts';
export type { Amendment, Plan, ExistingPlan } from './plan-state.ts';

type Decision = readonly PlanEvent[];
const noEvents: Decision = [];

function edit({ data }: Of<PlanCommand, 'EditOutline'>, state: ExistingPlan): Decision {
  if (state.status !== 'draft') {
    throw new Rejection('plan-already-adopted', { title: state.content.title });
  }
  const { edits } = data;
  if (equal(edits, state.lastEdits)) return noEvents;
  const content = applyEdits(state, edits);
  if (equal(content, state.content)) return noEvents;
  const { planId, region, findings } = state;
  const made = { no: state.past.length + 1, edits, before: state.content, after: content };
  const { settled } = followedBy(state, edits, [...state.past, made]);
  const needsRuling = questionsOf({ content, findings, settled }).length;
  return [{ type: 'OutlineEdited', data: { planId, region, edits, content, needsRuling } }];
}

function adopt({ data }: Of<PlanCommand, 'AdoptPlan'>, state: ExistingPlan): Decision {
  if (state.status !== 'draft') return noEvents;
  const { planId, region, sourceSha256, content } = state;
  const { adoptedOn, office, policy, calendarVersion, directory } = data;
  mustBePlannable(content, adoptedOn);
  const checkIns = checkInDays(data.checkIns ?? []);
  const organizationIds = identified(content, office, { region, plan: {}, directory });
  const terms = { office, adoptedOn, checkIns, addedOn: {}, organizationIds };
  const participants = participantsOf(content, terms);
  const facts = { adoptedOn, office, policy, sourceSha256, calendarVersion, content };
  const reporting = checkIns.length > 0 && { checkIns };
  const parts = { participants, organizationIds };
  return [{ type: 'PlanAdopted', data: { planId, region, ...facts, ...reporting, ...parts } }];
}

/** Drafted and adopted as one step; the same matter again, adopted or not: no events. */
function assign(command: Of<PlanCommand, 'AssignMatter'>, state: Plan): Decision {
  const drafted = draftMatter(command, state);
  const plan = drafted.reduce(evolve, state);
  if (drafted.length === 0 || plan.status === 'none') return noEvents;
  return [...drafted, ...adopt({ type: 'AdoptPlan', data: command.data }, plan)];
}

function decide(command: PlanCommand, state: Plan): Decision {
  switch (command.type) {
    case 'DraftPlan':
      return draft(command, state);
    case 'BeginPlan':
      return begin(command, state);
    case 'AssignMatter':
      return assign(command, state);
    default:
      return onExisting(command, state);
  }
}

type Beginning = 'DraftPlan' | 'BeginPlan' | 'AssignMatter';

function onExisting(command: Exclude<PlanCommand, { type: Beginning }>, state: Plan): Decision {
  if (state.status === 'none') {
    throw new Rejection('plan-not-found', { id: command.data.planId });
  }
  if (command.type === 'DiscardDraft') return discardDraft(command, state);
  if (state.status === 'discarded') throw new Rejection('plan-discarded');
  switch (command.type) {
    case 'EditOutline':
      return edit(command, state);
    case 'AdoptPlan':
      return adopt(command, state);
    default:
      return govern(command, state);
  }
}

type Governing = Exclude<
  PlanCommand,
  { type: Beginning | 'DiscardDraft' | 'EditOutline' | 'AdoptPlan' }
>;

function govern(command: Governing, state: ExistingPlan): Decision {
  if (command.type === 'WithdrawPlan') return withdraw(command, inForce(state));
  if (state.status === 'withdrawn') {
    const { content, endedOn: on } = state;
    throw new Rejection('plan-withdrawn', { title: content.title, on });
  }
  switch (command.type) {
    case 'RuleDuties':
      return rule(command, state);
    case 'RuleFirstNamed':
      return ruleFirstNamed(command, state);
    case 'TakeSuggestions':
      return takeSuggestions(command, state);
    case 'DraftAmendment':
      return draftAmendment(command, inForce(state));
    case 'BeginAmendment':
      return beginAmendment(inForce(state));
    case 'EditAmendment':
      return editAmendment(command, inForce(state));
    case 'ApproveAmendment':
      return approve(command, inForce(state));
    case 'DiscardAmendment':
      return discard(command, inForce(state));
    case 'ConcludePlan':
      return conclude(command, inForce(state));
  }
}

function inForce(state: ExistingPlan): AdoptedPlan {
  if (isAdopted(state)) return state;
  throw new Rejection('plan-not-adopted', { title: state.content.title });
}

/**
 * A document being implemented: drafted from what the reader found, edited and adopted by the office, ruled on, amended as one
 * step, summed up, withdrawn.
 */
export const planDecider: Decider<PlanCommand, PlanEvent, Plan> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};

export const planStream = (planId: string): string => `plan-${planId}`;
