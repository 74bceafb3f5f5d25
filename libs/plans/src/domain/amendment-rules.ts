import { Rejection } from '#contract';
import { equal, type Of } from '#kernel';
import { amendedBy, shortForms } from './amended-content.ts';
import { changesOf } from './changes.ts';
import { findingsOf } from './content-of.ts';
import { differenceOf } from './difference.ts';
import { applyEdits } from './edits.ts';
import { type Rename } from './current-plan.ts';
import { standingEdits } from './reviewed.ts';
import { identified } from './identified.ts';
import { type PlanCommand } from './plan.commands.ts';
import { type PlanEvent } from './plan.events.ts';
import { changedParticipants, participantsOf } from './participants.ts';
import { type AdoptedPlan, type Amendment, inForceOf, partsIn, withAdded } from './plan-state.ts';
import { keptSettled, renamesIn, settledBy } from './settled.ts';
import { mustBePlannable, mustGiveReason } from './plannable.ts';
import { questionsOf } from './questions.ts';

type Decision = readonly PlanEvent[];
const noEvents: Decision = [];

export function draftAmendment(
  { data }: Of<PlanCommand, 'DraftAmendment'>,
  state: AdoptedPlan,
): Decision {
  const { source, outline } = data;
  const { planId, region, amendment } = state;
  if (amendment?.sha256 === source.sha256) return noEvents;
  if (amendment) {
    throw new Rejection('amendment-in-review', { name: amendment.name });
  }
  if (source.sha256 === state.sourceSha256) throw unchanged();
  const { content, printed } = amendedBy(state, outline);
  if (differenceOf(state.content, content).length === 0) throw unchanged();
  const findings = findingsOf(outline);
  const facts = { planId, region, source, findings, printed, content };
  return [{ type: 'AmendmentDrafted', data: facts }];
}

/** An amendment by hand, without a new document: the plan as it is, to be edited. In review already: no events. */
export function beginAmendment(state: AdoptedPlan): Decision {
  const { planId, region, amendment, findings, printed, content } = state;
  const { sourceSha256: sha256 } = state;
  if (amendment?.sha256 === sha256) return noEvents;
  if (amendment) throw new Rejection('amendment-in-review', { name: amendment.name });
  const facts = { planId, region, source: { name: '', sha256, text: '' } };
  return [{ type: 'AmendmentDrafted', data: { ...facts, findings, printed, content } }];
}

export function editAmendment(
  { data }: Of<PlanCommand, 'EditAmendment'>,
  state: AdoptedPlan,
): Decision {
  const { planId, region } = state;
  const amendment = reviewed(state);
  const { content, printed, past, highest } = amendment;
  if (equal(data.edits, past.at(-1)?.edits)) return noEvents;
  const renames = amendedRenames(state, amendment);
  const after = applyEdits({ planId, printed, content, renames, highest, past }, data.edits);
  if (equal(after, content)) return noEvents;
  return [{ type: 'AmendmentEdited', data: { planId, region, edits: data.edits, content: after } }];
}

/** Names that stand for others in an amended document in review. */
export const amendedRenames = (
  { renames }: Pick<AdoptedPlan, 'renames'>,
  { findings, past }: Pick<Amendment, 'findings' | 'past'>,
): readonly Rename[] => [...renames, ...shortForms(findings), ...renamesIn(standingEdits(past))];

/** Approved already, nothing new in review: no events. */
export function approve(
  { data }: Of<PlanCommand, 'ApproveAmendment'>,
  state: AdoptedPlan,
): Decision {
  if (!state.amendment && state.lastAmendment === 'approved') return noEvents;
  const { amendedOn, reason, directory } = data;
  mustGiveReason(reason);
  const { content, sha256: sourceSha256, findings, past } = reviewed(state);
  const { planId, region, content: before } = state;
  if (differenceOf(before, content).length === 0) throw unchanged();
  mustBePlannable(content, amendedOn);
  const changes = changesOf(before, content);
  const settled = settledBy(
    keptSettled(state.settled, changes, sourceSha256 === state.sourceSha256),
    standingEdits(past),
  );
  const needsRuling = questionsOf({ content, findings, settled }).length;
  const facts = { planId, region, amendedOn, sourceSha256, content, reason, needsRuling };
  const { office, organizationIds: plan } = state.inForce;
  const organizationIds = identified(content, office, { region, plan, directory });
  const terms = { ...withAdded(state.inForce, changes, amendedOn), organizationIds };
  const participants = changedParticipants(partsIn(state), participantsOf(content, terms));
  const inForce = inForceOf({ ...state, content, inForce: terms });
  return [{ type: 'PlanAmended', data: { ...facts, changes, participants, inForce } }];
}

/** Discarded already: no events. */
export function discard(
  { data }: Of<PlanCommand, 'DiscardAmendment'>,
  state: AdoptedPlan,
): Decision {
  if (!state.amendment && state.lastAmendment === 'discarded') return noEvents;
  reviewed(state);
  mustGiveReason(data.reason);
  const { planId, region } = state;
  return [{ type: 'AmendmentDiscarded', data: { planId, region, reason: data.reason } }];
}

function reviewed({ amendment, content }: AdoptedPlan): Amendment {
  if (amendment) return amendment;
  throw new Rejection('amendment-not-found', { title: content.title });
}

const unchanged = (): Rejection => new Rejection('amendment-without-changes');
