import { Rejection } from '#contract';
import { type Command, type Decider, type LocalDate, type Of } from '#kernel';
import { type PhaseDates, type PhaseEvent, type PhaseRef, type PhaseText } from './phase.events.ts';

type Id = { readonly phaseId: string };
/** @property on the day on which it was decided */
type Why = { readonly on: LocalDate; readonly reason: string };

/** What may be done to a phase. Each is refused with `phase-not-found` before it is scheduled. */
export type PhaseCommand =
  | Command<'SchedulePhase', Of<PhaseEvent, 'PhaseScheduled'>['data']>
  /** The first day holds. Refused: `phase-already-closed`, `phase-dropped`. */
  | Command<'StartPhase', Id & { readonly startedOn: LocalDate }>
  /** Refused: `phase-already-closed`, `phase-dropped`, `phase-reversed`, `date-out-of-range`, `reason-missing`, `reason-too-long`. */
  | Command<'ReschedulePhase', Id & PhaseDates & Why>
  /** Started or not. Refused: `phase-already-closed` (with another summary), `closing-summary-missing`, `closing-summary-too-long`. */
  | Command<'ClosePhase', Id & { readonly closedOn: LocalDate; readonly summary: string }>
  /** What an amended plan says otherwise; the rest stays. A phase that was closed or dropped stays so. */
  | Command<'FollowPlan', Id & Partial<PhaseDates & PhaseText> & Why>
  /** The plan has it no more. A phase that was closed stays closed. */
  | Command<'DropPhase', Id & Why>;

export type Phase =
  | { readonly status: 'unscheduled' }
  | {
      readonly status: 'scheduled' | 'started' | 'closed' | 'dropped';
      readonly ref: PhaseRef;
      readonly terms: PhaseDates & PhaseText;
      /** Null while it has not started, and for ever when it was closed unstarted. */
      readonly startedOn: LocalDate | null;
      /** Empty until it is closed. */
      readonly summary: string;
    };

/** Characters of a closing summary, at most. */
export const MAX_SUMMARY = 5_000;
const MAX_REASON = 2_000;
/** Beyond these a date is taken for a typo. */
const FIRST = '1990-01-01';
const LAST = '2100-12-31';

type Scheduled = Exclude<Phase, { status: 'unscheduled' }>;
type Decision = readonly PhaseEvent[];
const noEvents: Decision = [];

function mustBeOpen({ status }: Scheduled): void {
  if (status === 'closed') throw new Rejection('phase-already-closed');
  if (status === 'dropped') throw new Rejection('phase-dropped');
}

function start({ data }: Of<PhaseCommand, 'StartPhase'>, state: Scheduled): Decision {
  if (state.startedOn !== null) return noEvents;
  mustBeOpen(state);
  return [{ type: 'PhaseStarted', data: { ...state.ref, startedOn: data.startedOn } }];
}

function reschedule({ data }: Of<PhaseCommand, 'ReschedulePhase'>, state: Scheduled): Decision {
  const { from, to, on, reason } = data;
  mustBeOpen(state);
  if (reason.trim() === '') throw new Rejection('reason-missing');
  if (reason.length > MAX_REASON) {
    throw new Rejection('reason-too-long', { most: MAX_REASON, length: reason.length });
  }
  if (from > to) throw new Rejection('phase-reversed', { from, to });
  const outside = [from, to].find((date) => date < FIRST || date > LAST);
  if (outside !== undefined) {
    throw new Rejection('date-out-of-range', { date: outside });
  }
  return rescheduled({ from, to }, state, { on, reason, byAmendment: false });
}

function rescheduled(
  said: Partial<PhaseDates & PhaseText>,
  { ref, terms }: Scheduled,
  why: Why & { readonly byAmendment: boolean },
): Decision {
  const { from = terms.from, to = terms.to, ...text } = said;
  const before = { from: terms.from, to: terms.to };
  const words = Object.entries(text).filter(([field, word]) => {
    return word !== terms[field as keyof PhaseText];
  });
  if (from === terms.from && to === terms.to && words.length === 0) return noEvents;
  const facts = { ...ref, from, to, before, ...why, ...Object.fromEntries(words) };
  return [{ type: 'PhaseRescheduled', data: facts }];
}

function close({ data }: Of<PhaseCommand, 'ClosePhase'>, state: Scheduled): Decision {
  const { closedOn, summary } = data;
  if (state.status === 'closed' && summary === state.summary) return noEvents;
  mustBeOpen(state);
  if (summary.trim().length === 0) {
    throw new Rejection('closing-summary-missing');
  }
  if (summary.length > MAX_SUMMARY) {
    throw new Rejection('closing-summary-too-long', { most: MAX_SUMMARY, length: summary.length });
  }
  return [{ type: 'PhaseClosed', data: { ...state.ref, closedOn, summary } }];
}

type Following = Of<PhaseCommand, 'FollowPlan' | 'DropPhase'>;

/** What the plan asks for is never refused: nobody would receive the refusal. */
function follow(command: Following, state: Scheduled): Decision {
  if (state.status === 'closed' || state.status === 'dropped') return noEvents;
  if (command.type === 'DropPhase') {
    const { on: droppedOn, reason } = command.data;
    return [{ type: 'PhaseDropped', data: { ...state.ref, droppedOn, reason } }];
  }
  const { phaseId: _id, on, reason, ...said } = command.data;
  return rescheduled(said, state, { on, reason, byAmendment: true });
}

function decide(command: PhaseCommand, state: Phase): Decision {
  if (command.type === 'SchedulePhase') {
    return state.status === 'unscheduled'
      ? [{ type: 'PhaseScheduled', data: command.data }]
      : noEvents;
  }
  if (state.status === 'unscheduled') {
    throw new Rejection('phase-not-found', { id: command.data.phaseId });
  }
  switch (command.type) {
    case 'StartPhase':
      return start(command, state);
    case 'ReschedulePhase':
      return reschedule(command, state);
    case 'ClosePhase':
      return close(command, state);
    case 'FollowPlan':
    case 'DropPhase':
      return follow(command, state);
  }
}

function evolve(state: Phase, event: PhaseEvent): Phase {
  if (event.type === 'PhaseScheduled') {
    const { phaseId, planId, region, from, to, number, name, text } = event.data;
    const ref = { phaseId, planId, region };
    const terms = { from, to, number, name, text };
    return { status: 'scheduled', ref, terms, startedOn: null, summary: '' };
  }
  if (state.status === 'unscheduled') return state;
  switch (event.type) {
    case 'PhaseStarted':
      return { ...state, status: 'started', startedOn: event.data.startedOn };
    case 'PhaseRescheduled':
      return { ...state, terms: termsAfter(state.terms, event.data) };
    case 'PhaseClosed':
      return { ...state, status: 'closed', summary: event.data.summary };
    case 'PhaseDropped':
      return { ...state, status: 'dropped' };
  }
}

/** Dates and words after a rescheduling. */
export function termsAfter(
  terms: PhaseDates & PhaseText,
  data: Of<PhaseEvent, 'PhaseRescheduled'>['data'],
): PhaseDates & PhaseText {
  const { from, to, number = terms.number, name = terms.name, text = terms.text } = data;
  return { from, to, number, name, text };
}

/** A dated part of a plan's schedule: scheduled at adoption, rescheduled, started, closed with a summary; may be closed unstarted. */
export const phaseDecider: Decider<PhaseCommand, PhaseEvent, Phase> = {
  initialState: { status: 'unscheduled' },
  decide,
  evolve,
};

export const phaseStream = (phaseId: string): string => `phase-${phaseId}`;
