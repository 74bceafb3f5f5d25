import { organizationIdsOf } from '#contract';
import { defined, equal, type Of } from '#kernel';
import { namedIn, type Participant } from './assignment.ts';
import { type TaskCommand } from './task.commands.ts';
import { type LeadRuled, type TaskTerms } from './task.events.ts';
import {
  type Assigned,
  demandReason,
  dutiesOf,
  everybodyIn,
  type Decision,
  noEvents,
  termsOf,
} from './task-state.ts';

/** Follows a ruling of the plan; a cancelled task no longer does. */
export function ruleLead({ data }: Of<TaskCommand, 'RuleLead'>, state: Assigned): Decision {
  const { duties: before, office } = state;
  const duties = dutiesOf(data);
  if (state.status === 'cancelled' || equal(duties, before)) return noEvents;
  const { ruledOn, reason, planTitle, asked } = data;
  const ids = { ...state.organizationIds, ...data.organizationIds };
  const terms = { ...state.terms, ...asked };
  const after = namedIn({ ...duties, office, organizationIds: ids });
  const named = after.map(({ organization }) => organization);
  const organizations = [...new Set([...everybodyIn(state).organizations, ...named])];
  const organizationIds = organizationIdsOf([office, ...organizations], ids);
  const suspendedFrom = state.suspension?.from ?? null;
  const date = handedOn({ ...state, terms }, after);
  const concerning = { organizations, organizationIds };
  const about = { office, planTitle, ...concerning, suspendedFrom, ...defined({ asked }) };
  const facts = { ...duties, before, ruledOn, reason, ...about };
  return [{ type: 'LeadRuled', data: { ...state.ref, ...facts, ...date } }];
}

/** A date that was put off for somebody who owes it no longer is put off for who comes after it: the latest of them. */
function handedOn(
  { assignments, terms }: Assigned,
  after: readonly Participant[],
): Pick<LeadRuled['data'], 'dueOn' | 'handedOn'> {
  const stays = (organization: string): boolean =>
    after.some((one) => one.owes && one.organization === organization);
  const dates = assignments
    .filter(({ owes, moved, organization }) => owes && moved && !stays(organization))
    .flatMap(({ dueOn }) => dueOn ?? []);
  const latest = dates.sort().at(-1);
  return latest === undefined ? { dueOn: terms.dueOn } : { dueOn: latest, handedOn: true };
}

/** Follows an amended plan; a cancelled task no longer does. */
export function revise({ data }: Of<TaskCommand, 'ReviseTask'>, state: Assigned): Decision {
  const terms = termsOf({ ...state.terms, ...data });
  const before = whatChanged(state.terms, terms);
  if (state.status === 'cancelled' || equal(before, {})) return noEvents;
  const { revisedOn, reason } = data;
  const facts = { ...terms, before, revisedOn, reason, ...everybodyIn(state) };
  return [{ type: 'TaskRevised', data: { ...state.ref, ...facts } }];
}

const whatChanged = (before: TaskTerms, after: TaskTerms): Partial<TaskTerms> =>
  Object.fromEntries(
    Object.entries(before).filter(([field, was]) => was !== after[field as keyof TaskTerms]),
  );

export function cancel({ data }: Of<TaskCommand, 'CancelTask'>, state: Assigned): Decision {
  if (state.status === 'cancelled') return noEvents;
  const { cancelledOn, reason } = data;
  demandReason(reason, 'cancel');
  const facts = { cancelledOn, reason, ...everybodyIn(state) };
  return [{ type: 'TaskCancelled', data: { ...state.ref, ...facts } }];
}
