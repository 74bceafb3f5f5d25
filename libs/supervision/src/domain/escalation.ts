import {
  type Command,
  type Decider,
  daysBetween,
  type LocalDate,
  type Of,
  Rejection,
} from '#kernel';
import { type EscalationEvent } from './escalation.events.ts';
import { type ObligationRef } from './obligation.events.ts';
import { type Audience, type Level } from './policy.ts';
import { rankOf } from './timeline.ts';

type Id = { readonly obligationId: string };

export type EscalationCommand =
  | Command<'RaiseEscalation', Of<EscalationEvent, 'EscalationRaised'>['data']>
  /** The organization answers, with the day by which it will be done. */
  | Command<
      'AcknowledgeEscalation',
      Id & { readonly today: LocalDate; readonly promisedOn: LocalDate; readonly note: string }
    >
  | Command<'ApproveRedCard', Id & { readonly on: LocalDate; readonly note: string }>
  | Command<'DeclineRedCard', Id & { readonly on: LocalDate; readonly reason: string }>
  | Command<
      'ResolveEscalation',
      Id & { readonly on: LocalDate; readonly because: 'met' | 'waived' }
    >;

export type RedCard = 'none' | 'drafted' | 'approved' | 'declined';

export type Escalation =
  | { readonly status: 'none' }
  | {
      readonly status: 'open' | 'resolved';
      readonly ref: ObligationRef;
      readonly level: Level;
      readonly redCard: RedCard;
      readonly onApproval: readonly Audience[];
      /** The promise that answers the present level. */
      readonly promisedOn: LocalDate | null;
    };

type Raised = Exclude<Escalation, { status: 'none' }>;
type News = readonly EscalationEvent[];
const nothing: News = [];

/** The latest day that may be promised, counted from today: longer needs an extension of the due date. */
const LONGEST_PROMISE_DAYS = 92;

function raise({ data }: Of<EscalationCommand, 'RaiseEscalation'>, state: Escalation): News {
  if (state.status === 'resolved') return nothing;
  if (state.status === 'open' && rankOf(data.level) <= rankOf(state.level)) return nothing;
  return [{ type: 'EscalationRaised', data }];
}

function acknowledge(
  { data }: Of<EscalationCommand, 'AcknowledgeEscalation'>,
  state: Raised,
): News {
  const { today, promisedOn, note } = data;
  if (state.promisedOn === promisedOn) return nothing;
  if (state.status === 'resolved')
    throw new Rejection('escalation-resolved', '督办已解除，无需再回复');
  if (promisedOn <= today) {
    throw new Rejection('promise-not-ahead', '承诺办结的日期应在今天之后');
  }
  if (daysBetween(today, promisedOn) > LONGEST_PROMISE_DAYS) {
    throw new Rejection('promise-too-far', '承诺日期超过三个月，请改为申请延期');
  }
  return [
    {
      type: 'EscalationAcknowledged',
      data: { ...state.ref, level: state.level, promisedOn, note },
    },
  ];
}

function approve({ data }: Of<EscalationCommand, 'ApproveRedCard'>, state: Raised): News {
  if (state.redCard === 'approved') return nothing;
  if (state.redCard !== 'drafted' || state.status === 'resolved') throw noDraft();
  const { on, note } = data;
  return [
    { type: 'RedCardApproved', data: { ...state.ref, on, note, onApproval: state.onApproval } },
  ];
}

function decline({ data }: Of<EscalationCommand, 'DeclineRedCard'>, state: Raised): News {
  if (state.redCard === 'declined') return nothing;
  if (state.redCard !== 'drafted' || state.status === 'resolved') throw noDraft();
  const { on, reason } = data;
  return [{ type: 'RedCardDeclined', data: { ...state.ref, on, reason } }];
}

const noDraft = (): Rejection => new Rejection('red-card-not-drafted', '该事项没有待批准的红牌');

function resolve({ data }: Of<EscalationCommand, 'ResolveEscalation'>, state: Raised): News {
  if (state.status === 'resolved') return nothing;
  const { on, because } = data;
  return [{ type: 'EscalationResolved', data: { ...state.ref, on, because } }];
}

function decide(command: EscalationCommand, state: Escalation): News {
  if (command.type === 'RaiseEscalation') return raise(command, state);
  if (state.status === 'none') {
    if (command.type === 'ResolveEscalation') return nothing;
    throw new Rejection('escalation-not-found', '该事项没有督办升级记录');
  }
  switch (command.type) {
    case 'AcknowledgeEscalation':
      return acknowledge(command, state);
    case 'ApproveRedCard':
      return approve(command, state);
    case 'DeclineRedCard':
      return decline(command, state);
    case 'ResolveEscalation':
      return resolve(command, state);
  }
}

function raised({ data }: Of<EscalationEvent, 'EscalationRaised'>): Raised {
  const { obligationId, planId, region, organization, level, draft, onApproval } = data;
  return {
    status: 'open',
    ref: { obligationId, planId, region, organization },
    level,
    redCard: level === 'red' ? (draft ? 'drafted' : 'approved') : 'none',
    onApproval,
    promisedOn: null,
  };
}

function evolve(state: Escalation, event: EscalationEvent): Escalation {
  if (event.type === 'EscalationRaised') return raised(event);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'EscalationAcknowledged':
      return { ...state, promisedOn: event.data.promisedOn };
    case 'RedCardApproved':
      return { ...state, redCard: 'approved' };
    case 'RedCardDeclined':
      return { ...state, redCard: 'declined' };
    case 'EscalationResolved':
      return { ...state, status: 'resolved' };
  }
}

const initialState: Escalation = { status: 'none' };

/** A case on an obligation, 蓝 → 黄 → 红; its level never falls in silence. */
export const escalationDecider: Decider<EscalationCommand, EscalationEvent, Escalation> = {
  initialState,
  decide,
  evolve,
};

export const escalationStream = (obligationId: string): string => `escalation-${obligationId}`;
