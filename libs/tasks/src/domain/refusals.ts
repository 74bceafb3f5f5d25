import { Rejection, words } from '#contract';
import { type LocalDate } from '#kernel';
import { type Progress } from './progress.ts';
import { type Assigned, beganOn } from './task-state.ts';

/** The part of a task that a command is about; left out: the task as a whole. */
type At = { readonly step?: string };

const titled = ({ terms }: Assigned): { readonly title: string } => ({ title: terms.title });

/** Whose it is to be completed. */
const ownersOf = ({ assignments }: Assigned): string =>
  words.someOf(assignments.filter(({ owes }) => owes).map(({ organization }) => organization));

export const notAssigned = (state: Assigned, organization: string): Rejection =>
  new Rejection('organization-not-assigned', {
    ...titled(state),
    organization,
    office: state.office,
  });

export const notOwing = (state: Assigned, organization: string): Rejection =>
  new Rejection('organization-not-owing', {
    ...titled(state),
    organization,
    owners: ownersOf(state),
  });

/** Of one part of it. */
export const alreadyAccepted = (
  state: Assigned,
  { doneOn }: Pick<Progress, 'doneOn'>,
  at: At = {},
): Rejection =>
  new Rejection('task-already-accepted', {
    ...titled(state),
    ...at,
    on: doneOn,
    office: state.office,
  });

/** Of everybody's: on the day on which the last was done. */
export const allAccepted = (state: Assigned): Rejection => {
  const days = state.assignments.flatMap(({ doneOn }) => doneOn ?? []).sort();
  return alreadyAccepted(state, { doneOn: days.at(-1) ?? null });
};

export const isCancelled = (state: Assigned): Rejection =>
  new Rejection('task-cancelled', { ...titled(state), on: state.cancelledOn });

export const isSuspended = (state: Assigned): Rejection =>
  new Rejection('task-suspended', { ...titled(state), from: state.suspension?.from ?? null });

/** The day from which it may stand still: none is given back twice, and none before the task was anybody's. */
export const earliestSuspension = (state: Assigned): LocalDate | null =>
  state.resumedOn ?? beganOn(state);
