import { type Command, type Decider, type LocalDate, type Of, Rejection } from '#kernel';
import { type PhaseEvent, type PhaseRef } from './phase.events.ts';

type Id = { readonly phaseId: string };

export type PhaseCommand =
  | Command<'SchedulePhase', Of<PhaseEvent, 'PhaseScheduled'>['data']>
  | Command<'StartPhase', Id & { readonly startedOn: LocalDate }>
  | Command<'ClosePhase', Id & { readonly closedOn: LocalDate; readonly summary: string }>;

export type Phase =
  | { readonly status: 'unscheduled' }
  | {
      readonly status: 'scheduled' | 'started' | 'closed';
      readonly ref: PhaseRef;
      /** Null while it has not started, and for ever when it was closed unstarted. */
      readonly startedOn: LocalDate | null;
      /** Empty until it is closed. */
      readonly summary: string;
    };

/** Characters of a closing summary, at most. */
export const MAX_SUMMARY = 5_000;

type Scheduled = Exclude<Phase, { status: 'unscheduled' }>;
type News = readonly PhaseEvent[];
const nothing: News = [];

const alreadyClosed = (): Rejection => new Rejection('phase-already-closed', '该阶段已经总结办结');

function start({ data }: Of<PhaseCommand, 'StartPhase'>, state: Scheduled): News {
  if (state.startedOn !== null) return nothing;
  if (state.status === 'closed') throw alreadyClosed();
  return [{ type: 'PhaseStarted', data: { ...state.ref, startedOn: data.startedOn } }];
}

function close({ data }: Of<PhaseCommand, 'ClosePhase'>, state: Scheduled): News {
  const { closedOn, summary } = data;
  if (state.status === 'closed') {
    if (summary === state.summary) return nothing;
    throw alreadyClosed();
  }
  if (summary.trim().length === 0) {
    throw new Rejection('closing-summary-missing', '请写明阶段总结');
  }
  if (summary.length > MAX_SUMMARY) {
    throw new Rejection('closing-summary-too-long', `阶段总结不超过 ${MAX_SUMMARY} 字`);
  }
  return [{ type: 'PhaseClosed', data: { ...state.ref, closedOn, summary } }];
}

function decide(command: PhaseCommand, state: Phase): News {
  if (command.type === 'SchedulePhase') {
    return state.status === 'unscheduled'
      ? [{ type: 'PhaseScheduled', data: command.data }]
      : nothing;
  }
  if (state.status === 'unscheduled') {
    throw new Rejection('phase-not-found', `没有编号为“${command.data.phaseId}”的阶段`);
  }
  switch (command.type) {
    case 'StartPhase':
      return start(command, state);
    case 'ClosePhase':
      return close(command, state);
  }
}

function evolve(state: Phase, event: PhaseEvent): Phase {
  if (event.type === 'PhaseScheduled') {
    const { phaseId, planId, region } = event.data;
    return { status: 'scheduled', ref: { phaseId, planId, region }, startedOn: null, summary: '' };
  }
  if (state.status === 'unscheduled') return state;
  switch (event.type) {
    case 'PhaseStarted':
      return { ...state, status: 'started', startedOn: event.data.startedOn };
    case 'PhaseClosed':
      return { ...state, status: 'closed', summary: event.data.summary };
  }
}

/** A dated part of a plan's schedule: scheduled at adoption, started, closed with a summary; may be closed unstarted. */
export const phaseDecider: Decider<PhaseCommand, PhaseEvent, Phase> = {
  initialState: { status: 'unscheduled' },
  decide,
  evolve,
};

export const phaseStream = (phaseId: string): string => `phase-${phaseId}`;
