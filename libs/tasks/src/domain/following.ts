import { hasParts, organizationIdsOf } from '#contract';
import { defined, equal, type LocalDate, type Of } from '#kernel';
import { namedIn, type Participant } from './assignment.ts';
import { isParted, owedAfter } from './owed.ts';
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
  const owed = hasParts(state.terms)
    ? owedAfter(state, { terms: state.terms, duties, organizationIds: ids })
    : undefined;
  const after = namedIn({ ...duties, office, organizationIds: ids }, owed);
  const named = after.map(({ organization }) => organization);
  const organizations = [...new Set([...everybodyIn(state).organizations, ...named])];
  const organizationIds = organizationIdsOf([office, ...organizations], ids);
  const suspendedFrom = state.suspension?.from ?? null;
  const date = owed ? { dueOn: terms.dueOn } : handedOn({ ...state, terms }, after);
  const concerning = { organizations, organizationIds };
  const about = { office, planTitle, ...concerning, suspendedFrom, ...defined({ asked, owed }) };
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
  const { revisedOn, reason, organizationIds: told = {} } = data;
  const terms = asTold(state.terms, termsOf({ ...state.terms, ...data }), revisedOn);
  const before = whatChanged(state.terms, terms);
  if (state.status === 'cancelled' || equal(before, {})) return noEvents;
  const facts = { ...terms, before, revisedOn, reason };
  if (!isParted(state.terms, terms)) {
    return [{ type: 'TaskRevised', data: { ...state.ref, ...facts, ...everybodyIn(state) } }];
  }
  const { duties, office } = state;
  const ids = { ...state.organizationIds, ...told };
  const owed = owedAfter(state, { terms, duties, organizationIds: ids });
  const names = [...everybodyIn(state).organizations, ...owed.map((one) => one.organization)];
  const organizations = [...new Set(names)];
  const organizationIds = organizationIdsOf([office, ...organizations], ids);
  const concerning = { organizations, organizationIds, owed, duties, office };
  return [{ type: 'TaskRevised', data: { ...state.ref, ...facts, ...concerning } }];
}

/** What begins to recur does not begin before it was told. */
function asTold(before: TaskTerms, after: TaskTerms, revisedOn: LocalDate): TaskTerms {
  const known = new Set(before.periods?.map(({ period }) => period));
  const periods = after.periods?.filter(
    ({ period, dueOn }) => dueOn >= revisedOn || known.has(period),
  );
  return termsOf({ ...after, ...defined({ periods }) });
}

/** What it was; lists that were left out were empty. */
function whatChanged(before: TaskTerms, after: TaskTerms): Partial<TaskTerms> {
  const fields = [
    ...new Set([...Object.keys(before), ...Object.keys(after)]),
  ] as (keyof TaskTerms)[];
  const changed = fields.filter((field) => !equal(before[field], after[field]));
  return Object.fromEntries(changed.map((field) => [field, before[field] ?? emptied(field)]));
}

const emptied = (field: keyof TaskTerms): readonly never[] | null =>
  field === 'steps' || field === 'periods' ? [] : null;

export function cancel({ data }: Of<TaskCommand, 'CancelTask'>, state: Assigned): Decision {
  if (state.status === 'cancelled') return noEvents;
  const { cancelledOn, reason } = data;
  demandReason(reason, 'cancel');
  const facts = { cancelledOn, reason, ...everybodyIn(state) };
  return [{ type: 'TaskCancelled', data: { ...state.ref, ...facts } }];
}
