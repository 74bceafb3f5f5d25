import { Rejection } from '#contract';
import { equal, type Of } from '#kernel';
import { amendedBy } from './amended-content.ts';
import { changeListOf, differenceOf } from './difference.ts';
import { applyEdit } from './edits.ts';
import { type PlanCommand } from './plan.commands.ts';
import { type PlanEvent } from './plan.events.ts';
import { type Amendment, keptSettled, type ExistingPlan, settledBy } from './plan-state.ts';
import { mustBeDay, mustBePlannable, mustGiveReason } from './plannable.ts';
import { questionsOf } from './questions.ts';

type Decision = readonly PlanEvent[];
const noEvents: Decision = [];

export function draftAmendment(
  { data }: Of<PlanCommand, 'DraftAmendment'>,
  state: ExistingPlan,
): Decision {
  const { source, outline } = data;
  const { planId, region, amendment } = state;
  if (amendment?.sha256 === source.sha256) return noEvents;
  if (amendment) {
    throw new Rejection('amendment-in-review', { name: amendment.name });
  }
  if (source.sha256 === state.sourceSha256) throw unchanged();
  const { content, ids } = amendedBy(state, outline);
  if (differenceOf(state.content, content).length === 0) throw unchanged();
  return [{ type: 'AmendmentDrafted', data: { planId, region, source, outline, ids, content } }];
}

export function editAmendment(
  { data }: Of<PlanCommand, 'EditAmendment'>,
  state: ExistingPlan,
): Decision {
  const { planId, region } = state;
  const { content, lastEdits } = reviewed(state);
  if (equal(data.edits, lastEdits)) return noEvents;
  const after = data.edits.reduce(applyEdit, content);
  if (equal(after, content)) return noEvents;
  return [{ type: 'AmendmentEdited', data: { planId, region, edits: data.edits, content: after } }];
}

/** Approved already, nothing new in review: no events. */
export function approve(
  { data }: Of<PlanCommand, 'ApproveAmendment'>,
  state: ExistingPlan,
): Decision {
  if (!state.amendment && state.lastAmendment === 'approved') return noEvents;
  const { amendedOn, reason } = data;
  mustGiveReason(reason);
  mustBeDay(amendedOn);
  const { content, sha256, outline, edits } = reviewed(state);
  const { planId, region } = state;
  const changes = changeListOf(differenceOf(state.content, content));
  if (changes.items.length === 0) throw unchanged();
  mustBePlannable(content, amendedOn);
  const fact = { planId, region, amendedOn, sourceSha256: sha256, content, changes, reason };
  const settled = settledBy(keptSettled(state.settled, changes), edits);
  const needsRuling = questionsOf({ content, outline, settled }).length;
  return [{ type: 'PlanAmended', data: { ...fact, needsRuling } }];
}

/** Discarded already: no events. */
export function discard(
  { data }: Of<PlanCommand, 'DiscardAmendment'>,
  state: ExistingPlan,
): Decision {
  if (!state.amendment && state.lastAmendment === 'discarded') return noEvents;
  reviewed(state);
  mustGiveReason(data.reason);
  const { planId, region } = state;
  return [{ type: 'AmendmentDiscarded', data: { planId, region, reason: data.reason } }];
}

function reviewed({ amendment, planId }: ExistingPlan): Amendment {
  if (amendment) return amendment;
  throw new Rejection('amendment-not-found', { id: planId });
}

const unchanged = (): Rejection => new Rejection('amendment-without-changes');
