import { Rejection } from '#contract';
import { equal, type Of } from '#kernel';
import { firstNamed } from './first-named.ts';
import { mustBeDay, mustGiveReason } from './plannable.ts';
import { type PlanCommand } from './plan.commands.ts';
import { type PlanEvent } from './plan.events.ts';
import { type ExistingPlan, settledBy } from './plan-state.ts';
import { keyOf, questionsOf } from './questions.ts';
import { applyRulings, changedDuties, type Ruling } from './rulings.ts';

type Decision = readonly PlanEvent[];

export function rule({ data }: Of<PlanCommand, 'RuleDuties'>, state: ExistingPlan): Decision {
  const { rulings, ruledOn, reason } = data;
  mustGiveReason(reason);
  mustBeDay(ruledOn);
  // Said again: a batch such as "from A to B, from B to C" cannot be applied again, only recognised.
  if (equal(rulings, state.lastEdits)) return [];
  mustBeOpen(rulings, state);
  const after = outcomeOf(rulings, state);
  if (after.changes.length === 0 && sameNames(after.state, state)) return [];
  const { planId, region, content } = after.state;
  const { organizations, collectives } = content;
  const facts = { rulings, changed: after.changes, organizations, collectives };
  const needsRuling = questionsOf(after.state).length;
  const ruled = { planId, region, ruledOn, reason, ...facts, needsRuling };
  return [{ type: 'DutiesRuled', data: ruled }];
}

export function ruleFirstNamed(
  { data }: Of<PlanCommand, 'RuleFirstNamed'>,
  state: ExistingPlan,
): Decision {
  const { sections, ...rest } = data;
  mustGiveReason(data.reason);
  const rulings = firstNamed(state.content, questionsOf(state), sections);
  return rulings.length === 0
    ? []
    : rule({ type: 'RuleDuties', data: { ...rest, rulings } }, state);
}

/** What rulings would make of a plan. @throws {Rejection} as `applyRulings` */
export function outcomeOf(rulings: readonly Ruling[], state: ExistingPlan) {
  const content = applyRulings(state.content, rulings);
  const settled = settledBy(state.settled, rulings);
  const changes = changedDuties(state.content, content);
  return { state: { ...state, content, settled }, changes };
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
