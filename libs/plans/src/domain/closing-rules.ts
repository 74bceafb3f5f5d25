import { Rejection } from '#contract';
import { type Of } from '#kernel';
import { type PlanCommand } from './plan.commands.ts';
import { type PlanEvent } from './plan.events.ts';
import { everythingRemoved } from './changes.ts';
import { changedParticipants } from './participants.ts';
import { type AdoptedPlan, type ExistingPlan, partsIn } from './plan-state.ts';
import { mustBeDay, mustGiveReason } from './plannable.ts';

type Decision = readonly PlanEvent[];

/** Characters of a plan's summary, at most. */
export const MAX_SUMMARY = 5_000;

export function conclude({ data }: Of<PlanCommand, 'ConcludePlan'>, state: ExistingPlan): Decision {
  const { concludedOn, summary } = data;
  if (state.status === 'concluded') {
    if (summary === state.summary) return [];
    const { content, endedOn: on } = state;
    throw new Rejection('plan-already-concluded', { title: content.title, on });
  }
  if (summary.trim() === '') throw new Rejection('summary-missing');
  if (summary.length > MAX_SUMMARY) {
    throw new Rejection('summary-too-long', { most: MAX_SUMMARY, length: summary.length });
  }
  mustBeDay(concludedOn);
  const { planId, region } = state;
  return [{ type: 'PlanConcluded', data: { planId, region, concludedOn, summary } }];
}

/** Discarded already: no events. */
export function discardDraft(
  { data }: Of<PlanCommand, 'DiscardDraft'>,
  state: ExistingPlan,
): Decision {
  if (state.status === 'discarded') return [];
  if (state.status !== 'draft')
    throw new Rejection('plan-already-adopted', { title: state.content.title });
  mustGiveReason(data.reason);
  const { planId, region } = state;
  return [{ type: 'DraftDiscarded', data: { planId, region, reason: data.reason } }];
}

export function withdraw({ data }: Of<PlanCommand, 'WithdrawPlan'>, state: AdoptedPlan): Decision {
  if (state.status === 'withdrawn') return [];
  const { withdrawnOn, reason } = data;
  mustGiveReason(reason);
  mustBeDay(withdrawnOn);
  const { planId, region, content } = state;
  const changes = everythingRemoved(content);
  const participants = changedParticipants(partsIn(state), []);
  const facts = { planId, region, withdrawnOn, reason, changes, participants };
  return [{ type: 'PlanWithdrawn', data: facts }];
}
