import { Rejection } from '#contract';
import { type Decider, defined, equal, type LocalDate, type Of } from '#kernel';
import { type ObligationCommand } from './obligation.commands.ts';
import {
  miss,
  newlyNamed,
  reinstateEnded,
  reopen,
  reschedule,
  resume,
  suspend,
  unclaimed,
  withDue,
} from './obligation-due.ts';
import { type ObligationEvent, type Wording } from './obligation.events.ts';
import { cadenceOf } from './cadence.ts';
import { evaluateDeadlines } from './evaluate-deadlines.ts';
import { type Obligation, type Opened } from './obligation-state.ts';
import { closeVacancies, findRecipients, withNotice } from './untold.ts';
import { type Hold, type Terms } from '#policies/rules';

const WORDING = [
  'subject',
  'number',
  'clause',
  'supports',
  'leadless',
  'soft',
] as const satisfies readonly (keyof Wording)[];

type Decision = readonly ObligationEvent[];
const noEvents: Decision = [];

function open({ data }: Of<ObligationCommand, 'OpenObligation'>, state: Obligation): Decision {
  if (state.status !== 'unopened') return noEvents;
  const { baselined, ...opened } = data;
  const opening: ObligationEvent = { type: 'ObligationOpened', data: opened };
  if (!baselined) return [opening];
  const { obligationId, planId, region, organization, organizationId, dueOn } = data;
  const ref = { obligationId, planId, region, organization, organizationId };
  return [opening, { type: 'ObligationBaselined', data: { ...ref, dueOn } }];
}

/** A duty handed on, and handed back: opened, or owed again where it had ended. */
function reinstate(
  { data }: Of<ObligationCommand, 'ReinstateObligation'>,
  state: Obligation,
): Decision {
  const { reason, ...opening } = data;
  if (state.status === 'unopened') return open({ type: 'OpenObligation', data: opening }, state);
  const { openedOn: on, dueOn, since } = data;
  return reinstateEnded({ on, dueOn, reason, ...defined({ since }) }, state);
}

function claim({ data }: Of<ObligationCommand, 'ClaimObligation'>, state: Opened): Decision {
  if (!['open', 'baselined', 'suspended'].includes(state.status)) return noEvents;
  const { claimedOn, receivedOn } = data;
  const facts = { claimedOn, ...defined({ receivedOn }) };
  return [{ type: 'ObligationClaimed', data: { ...state.ref, ...facts } }];
}

function returnClaim({ data }: Of<ObligationCommand, 'ReturnObligation'>, state: Opened): Decision {
  if (state.status !== 'claimed') return noEvents;
  const { returnedOn, reason } = data;
  return [{ type: 'ObligationReturned', data: { ...state.ref, returnedOn, reason } }];
}

function meet({ data }: Of<ObligationCommand, 'MeetObligation'>, state: Opened): Decision {
  if (state.status === 'met' || state.status === 'waived') return noEvents; // a missed one can still be made good
  const metOn = data.metOn ?? state.claimedOn ?? data.on;
  return [{ type: 'ObligationMet', data: { ...state.ref, metOn, late: isLate(metOn, state) } }];
}

/** A clock that was stopped in time makes nobody late. */
const isLate = (metOn: LocalDate, { suspendedFrom, terms }: Opened): boolean =>
  metOn > terms.dueOn && (suspendedFrom === null || suspendedFrom > terms.dueOn);

function waive({ data }: Of<ObligationCommand, 'WaiveObligation'>, state: Opened): Decision {
  if (state.status === 'waived' || state.status === 'met') return noEvents; // what was done stays done
  return [
    { type: 'ObligationWaived', data: { ...state.ref, waivedOn: data.on, reason: data.reason } },
  ];
}

function hold({ data }: Of<ObligationCommand, 'HoldObligation'>, state: Opened): Decision {
  const { level, until } = data;
  const same = state.terms.holds?.some((held) => equal(held, { level, until }));
  if (same || ['met', 'waived', 'missed'].includes(state.status)) return noEvents;
  return [{ type: 'ObligationHeld', data: { ...state.ref, level, until } }];
}

/** Only what differs is written, beside what it was. */
function revise({ data }: Of<ObligationCommand, 'ReviseObligation'>, state: Opened): Decision {
  const { wording } = state;
  const differs = (field: keyof Wording): boolean =>
    data.wording[field] !== undefined && !equal(data.wording[field], wording[field]);
  const changed = WORDING.filter(differs);
  if (changed.length === 0 || state.status === 'waived') return noEvents;
  const { on, reason } = data;
  const pick = (from: Partial<Wording>): Partial<Wording> =>
    Object.fromEntries(changed.map((field) => [field, from[field]]));
  const facts = { on, reason, after: pick(data.wording), before: pick(wording) };
  return [{ type: 'ObligationRevised', data: { ...state.ref, ...facts } }];
}

type Rule<T extends ObligationCommand['type']> = (
  command: Of<ObligationCommand, T>,
  state: Opened,
) => Decision;
type OfOpened = Exclude<ObligationCommand['type'], 'OpenObligation' | 'ReinstateObligation'>;

const RULES: { readonly [T in OfOpened]: Rule<T> } = {
  ClaimObligation: claim,
  ReturnObligation: returnClaim,
  MeetObligation: meet,
  WaiveObligation: waive,
  HoldObligation: hold,
  ReviseObligation: revise,
  RescheduleObligation: reschedule,
  SuspendObligation: suspend,
  ResumeObligation: resume,
  ReopenObligation: reopen,
  MissObligation: miss,
  EvaluateDeadlines: evaluateDeadlines,
  FindRecipients: findRecipients,
  CloseVacancies: closeVacancies,
};

function decide(command: ObligationCommand, state: Obligation): Decision {
  if (command.type === 'OpenObligation') return open(command, state);
  if (command.type === 'ReinstateObligation') return reinstate(command, state);
  if (state.status === 'unopened') {
    throw new Rejection('obligation-not-found', { id: command.data.obligationId });
  }
  return (RULES[command.type] as Rule<ObligationCommand['type']>)(command, state);
}

function opened({ data }: Of<ObligationEvent, 'ObligationOpened'>): Opened {
  const { obligationId, planId, region, organization, organizationId } = data;
  const { kind, dueOn, soft, openedOn, since, policy } = data;
  const { subject, number, planTitle, office, clause, supports, leadless } = data;
  return {
    status: 'open',
    ref: { obligationId, planId, region, organization, organizationId },
    about: { subject, number, planTitle, office },
    wording: { subject, number, clause, supports, leadless, soft },
    kind,
    terms: {
      kind: cadenceOf(data),
      dueOn,
      soft,
      ...(since ? newlyNamed(since) : { since: openedOn }),
    },
    policy,
    dueVersion: 1,
    recorded: [],
    untold: [],
    claimedOn: null,
    receivedOn: null,
    baselined: false,
    suspendedFrom: null,
    moved: false,
  };
}

function revised(state: Opened, after: Partial<Wording>): Opened {
  const wording = { ...state.wording, ...after };
  const { subject, number, soft } = wording;
  return {
    ...state,
    wording,
    about: { ...state.about, subject, number },
    terms: { ...state.terms, soft },
  };
}

function returned(state: Opened, returnedOn: LocalDate): Opened {
  const { receivedOn: claimedOn, suspendedFrom, terms } = state;
  const held = claimedOn === null ? terms : holdTo(terms, { claimedOn, returnedOn });
  const status = unclaimed(state, suspendedFrom);
  return { ...state, status, claimedOn: null, receivedOn: null, terms: held };
}

const holdTo = (terms: Terms, hold: Hold): Terms => ({
  ...terms,
  holds: [...(terms.holds ?? []), hold],
});

function evolve(state: Obligation, event: ObligationEvent): Obligation {
  if (event.type === 'ObligationOpened') return opened(event);
  if (state.status === 'unopened') return state;
  switch (event.type) {
    case 'ObligationRevised':
      return revised(state, event.data.after);
    case 'ObligationRescheduled':
    case 'ObligationSuspended':
    case 'ObligationResumed':
    case 'ObligationReopened':
      return withDue(state, event);
    case 'ReminderIssued':
    case 'ReminderSuperseded':
    case 'RecipientsFound':
    case 'VacanciesClosed':
      return withNotice(state, event);
    default:
      return withWork(state, event);
  }
}

const claimDays = ({
  claimedOn,
  receivedOn = claimedOn,
}: Of<ObligationEvent, 'ObligationClaimed'>['data']) => ({ claimedOn, receivedOn });

type WorkFact = Extract<
  ObligationEvent,
  {
    type: `Obligation${'Baselined' | 'Claimed' | 'Returned' | 'Met' | 'Waived' | 'Missed' | 'Held'}`;
  }
>;

function withWork(state: Opened, event: WorkFact): Opened {
  switch (event.type) {
    case 'ObligationBaselined':
      return { ...state, status: 'baselined', baselined: true };
    case 'ObligationClaimed':
      return { ...state, status: 'claimed', ...claimDays(event.data) };
    case 'ObligationReturned':
      return returned(state, event.data.returnedOn);
    case 'ObligationMet':
      return { ...state, status: 'met' };
    case 'ObligationWaived':
      return { ...state, status: 'waived' };
    case 'ObligationMissed':
      return { ...state, status: 'missed' };
    case 'ObligationHeld': {
      const { level, until } = event.data;
      return { ...state, terms: holdTo(state.terms, { level, until }) };
    }
  }
}

const initialState: Obligation = { status: 'unopened' };

/** "Organization O owes outcome X by date D": the one unit that reminders and escalations work on. */
export const obligationDecider: Decider<ObligationCommand, ObligationEvent, Obligation> = {
  initialState,
  decide,
  evolve,
};

export const obligationStream = (obligationId: string): string => `obligation-${obligationId}`;
