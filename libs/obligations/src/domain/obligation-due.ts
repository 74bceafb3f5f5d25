import { Rejection } from '#contract';
import { addDays, defined, type LocalDate, type Of } from '#kernel';
import { type ObligationCommand } from './obligation.commands.ts';
import { type DueChange, type ObligationEvent } from './obligation.events.ts';
import { type Opened, type ObligationStatus } from './obligation-state.ts';
import { type Terms } from '#policies/rules';

type Decision = readonly ObligationEvent[];
const noEvents: Decision = [];

const hasEnded = ({ status }: Opened): boolean =>
  status === 'met' || status === 'waived' || status === 'missed';

/** A new due date: what was planned for the old one is void. The same date again changes nothing. */
export function reschedule(
  { data }: Of<ObligationCommand, 'RescheduleObligation'>,
  state: Opened,
): Decision {
  const { dueOn, on, because, reason } = data;
  if (because === 'ruling' && !state.baselined && dueOn !== state.terms.dueOn) {
    throw new Rejection('obligation-not-baselined', { title: state.wording.subject });
  }
  if (because === 'amendment' && state.moved) return noEvents;
  if (hasEnded(state) || (dueOn === state.terms.dueOn && !isOwedAgain(state, because))) {
    return noEvents;
  }
  const { ref, terms, dueVersion } = state;
  const facts = { dueOn, before: terms.dueOn, on, because, reason };
  return [
    { type: 'ObligationRescheduled', data: { ...ref, ...facts, dueVersion: dueVersion + 1 } },
  ];
}

/** What was past at adoption and is ruled to be still owed may keep its date: from now on it is reminded of. */
const isOwedAgain = ({ baselined }: Opened, because: string): boolean =>
  baselined && because === 'ruling';

/** The clock stops. */
export function suspend(
  { data }: Of<ObligationCommand, 'SuspendObligation'>,
  state: Opened,
): Decision {
  if (hasEnded(state) || state.suspendedFrom !== null) return noEvents;
  const { from, reason } = data;
  return [{ type: 'ObligationSuspended', data: { ...state.ref, from, reason } }];
}

/** The clock runs again; the working days of the interval have been given back. */
export function resume(
  { data }: Of<ObligationCommand, 'ResumeObligation'>,
  state: Opened,
): Decision {
  const { ref, suspendedFrom: from, terms, dueVersion } = state;
  if (hasEnded(state) || from === null) return noEvents;
  const { on, workingDays, dueOn = terms.dueOn } = data;
  const moved = dueOn === terms.dueOn ? dueVersion : dueVersion + 1;
  const facts = { from, on, workingDays, dueOn, before: terms.dueOn, dueVersion: moved };
  return [{ type: 'ObligationResumed', data: { ...ref, ...facts } }];
}

/** What was met is owed again. */
export const reopen = (
  command: Of<ObligationCommand, 'ReopenObligation'>,
  state: Opened,
): Decision => (state.status === 'met' ? reinstateEnded(command.data, state) : noEvents);

type Again = { readonly since?: LocalDate } & Pick<
  Of<ObligationCommand, 'ReopenObligation'>['data'],
  'on' | 'dueOn' | 'reason'
>;

/** What had ended, however it did, is owed again; what is still owed stays. */
export function reinstateEnded({ on, reason, since, ...date }: Again, state: Opened): Decision {
  if (!hasEnded(state)) return noEvents;
  const { ref, terms, dueVersion } = state;
  const { dueOn = terms.dueOn } = date;
  const facts = { on, dueOn, before: terms.dueOn, dueVersion: dueVersion + 1, reason };
  return [{ type: 'ObligationReopened', data: { ...ref, ...facts, ...defined({ since }) } }];
}

/** It can no longer be reached, and the office says so: a year of a target closed short. */
export function miss({ data }: Of<ObligationCommand, 'MissObligation'>, state: Opened): Decision {
  if (hasEnded(state)) return noEvents;
  const { on, reason } = data;
  if (reason.trim().length === 0) throw new Rejection('miss-reason-missing');
  return [{ type: 'ObligationMissed', data: { ...state.ref, on, reason } }];
}

/** Changes of one organization's date, not of the item's. */
const OWN: readonly DueChange[] = ['extension', 'ruling', 'handed-on'];

type DueFact = Extract<
  ObligationEvent,
  {
    type:
      | 'ObligationRescheduled'
      | 'ObligationSuspended'
      | 'ObligationResumed'
      | 'ObligationReopened';
  }
>;

/** The state after a fact about its due date or its clock. */
export function withDue(state: Opened, { type, data }: DueFact): Opened {
  switch (type) {
    case 'ObligationSuspended':
      return { ...state, suspendedFrom: data.from, status: resting(state, data.from) };
    case 'ObligationResumed': {
      const { on, dueOn, dueVersion } = data;
      const after = { ...state, suspendedFrom: null, status: resting(state, null) };
      if (dueVersion === state.dueVersion) return after;
      return { ...due(after, { dueOn, dueVersion, on }), moved: true };
    }
    case 'ObligationRescheduled': {
      const owed = { ...state, baselined: false };
      const moved = state.moved || OWN.includes(data.because);
      return { ...due(owed, data), status: resting(owed, owed.suspendedFrom), moved };
    }
    case 'ObligationReopened':
      return {
        ...due(state, data),
        baselined: false,
        suspendedFrom: null,
        claimedOn: null,
        receivedOn: null,
        status: 'open',
        // Handed back it has the date of its item again; what was put off for a predecessor is told behind it.
        moved: state.status !== 'waived' && (state.moved || data.dueOn !== data.before),
      };
  }
}

type NewDate = Pick<Opened, 'dueVersion'> & {
  readonly dueOn: LocalDate;
  readonly on: LocalDate;
  readonly since?: LocalDate;
};

/** Rules recorded for the old date and promises that held its ladder are void. */
function due(state: Opened, { dueOn, dueVersion, on, since }: NewDate): Opened {
  const moved = movedTo(state.terms, { dueOn, on });
  const terms = since === undefined ? moved : { ...moved, ...newlyNamed(since) };
  return { ...state, terms, dueVersion, recorded: [], untold: [] };
}

/** The terms by another date, in force from `on`. Who was newly named keeps its three days. */
export function movedTo(
  { kind, soft, since, graceUntil }: Terms,
  { dueOn, on }: { readonly dueOn: LocalDate; readonly on: LocalDate },
): Terms {
  const inGrace = graceUntil !== undefined && on <= graceUntil;
  return { kind, soft, dueOn, ...(inGrace ? { since, graceUntil } : { since: on }) };
}

/** @param since the first day after its three days */
export const newlyNamed = (since: LocalDate): Required<Pick<Terms, 'since' | 'graceUntil'>> => ({
  since,
  graceUntil: addDays(since, -1),
});

/** What it is while nobody has claimed it. A claim waits for its answer whatever the clock does. */
export function resting(state: Opened, suspendedFrom: LocalDate | null): ObligationStatus {
  if (state.status === 'claimed') return 'claimed';
  return unclaimed(state, suspendedFrom);
}

export function unclaimed(
  { baselined }: Opened,
  suspendedFrom: LocalDate | null,
): ObligationStatus {
  if (suspendedFrom !== null) return 'suspended';
  return baselined ? 'baselined' : 'open';
}
