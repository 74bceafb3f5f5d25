import { type OrganizationIds, Rejection } from '#contract';
import { equal, type Of } from '#kernel';
import { changesOf } from './changes.ts';
import { type Ruling } from './edits.events.ts';
import { firstNamed } from './first-named.ts';
import { identified } from './identified.ts';
import { changedParticipants } from './participants.ts';
import { mustBeDay, mustGiveReason } from './plannable.ts';
import { type PlanCommand } from './plan.commands.ts';
import { type PlanChanges, type PlanEvent } from './plan.events.ts';
import { type ExistingPlan, inForceOf, isAdopted, partsIn } from './plan-state.ts';
import { settledBy } from './settled.ts';
import { keyOf, questionsOf } from './questions.ts';
import { applyRulings } from './rulings.ts';
import { suggestionsOf } from './suggestions.ts';

type Decision = readonly PlanEvent[];

export function rule({ data }: Of<PlanCommand, 'RuleDuties'>, state: ExistingPlan): Decision {
  const { rulings, ruledOn, reason, directory } = data;
  mustGiveReason(reason);
  mustBeDay(ruledOn);
  // Said again: a batch such as "from A to B, from B to C" cannot be applied again, only recognised.
  if (equal(rulings, state.lastEdits)) return [];
  mustBeOpen(rulings, state);
  const { state: after, changes } = outcomeOf(rulings, state, directory);
  if (changes.items.length === 0 && sameNames(after, state)) return [];
  const { planId, region, content } = after;
  const { organizations, collectives } = content;
  const facts = {
    planId,
    region,
    ruledOn,
    reason,
    rulings,
    organizations,
    collectives,
    changes,
    participants: changedParticipants(partsIn(state), partsIn(after)),
    inForce: isAdopted(after) ? inForceOf(after) : null,
    needsRuling: questionsOf(after).length,
  };
  return [{ type: 'DutiesRuled', data: facts }];
}

export function ruleFirstNamed(
  { data }: Of<PlanCommand, 'RuleFirstNamed'>,
  state: ExistingPlan,
): Decision {
  const { sections, ...rest } = data;
  mustGiveReason(data.reason);
  const rulings = firstNamed(state.content, questionsOf(state), sections);
  return ruleAny({ ...rest, rulings }, state);
}

export function takeSuggestions(
  { data }: Of<PlanCommand, 'TakeSuggestions'>,
  state: ExistingPlan,
): Decision {
  const { kinds, ...rest } = data;
  mustGiveReason(data.reason);
  const suggested = suggestionsOf(state.content, questionsOf(state), kinds);
  return ruleAny({ ...rest, rulings: suggested.map(({ ruling }) => ruling) }, state);
}

/** What was found in the plan itself is nothing once it was ruled. */
const ruleAny = (data: Of<PlanCommand, 'RuleDuties'>['data'], state: ExistingPlan): Decision =>
  data.rulings.length === 0 ? [] : rule({ type: 'RuleDuties', data }, state);

/** What rulings would make of a plan. @throws {Rejection} as `applyRulings` */
export function outcomeOf(
  rulings: readonly Ruling[],
  state: ExistingPlan,
  directory?: OrganizationIds,
): { readonly state: ExistingPlan; readonly changes: PlanChanges } {
  const content = applyRulings(state.content, rulings);
  const settled = settledBy(state.settled, rulings);
  const { region, inForce } = state;
  const ids = (plan: OrganizationIds, office: string): OrganizationIds =>
    identified(content, office, { region, plan, directory });
  const terms = inForce && {
    ...inForce,
    organizationIds: ids(inForce.organizationIds, inForce.office),
  };
  const changes = changesOf(state.content, content);
  return { state: { ...state, content, settled, inForce: terms }, changes };
}

/** Only what is asked can be settled as it is. */
function mustBeOpen(rulings: readonly Ruling[], state: ExistingPlan): void {
  const kept = rulings.filter((ruling) => ruling.edit === 'keep');
  if (kept.length === 0) return;
  const known = new Set([...state.settled, ...questionsOf(state).map(keyOf)]);
  const unknown = kept.map(keyOf).find((key) => !known.has(key));
  if (unknown === undefined) return;
  throw new Rejection('question-not-open', { question: unknown });
}

const sameNames = (one: ExistingPlan, other: ExistingPlan): boolean =>
  equal(one.settled, other.settled) &&
  equal(one.content.organizations, other.content.organizations) &&
  equal(one.content.collectives, other.content.collectives);
