import { type Decider, type LocalDate, type Of, Rejection, dateIn } from '#kernel';
import { type ObligationCommand } from './obligation.commands.ts';
import { type Holders } from './holders.ts';
import { type ObligationEvent, type ObligationRef } from './obligation.events.ts';
import { type PolicyRef } from './policy.ts';
import { type Hold, reachedBy, type Terms, timeline, type TimelineItem } from './timeline.ts';

export type ObligationStatus = 'open' | 'claimed' | 'baselined' | 'met' | 'waived';

export type Obligation =
  | { readonly status: 'unopened' }
  | {
      readonly status: ObligationStatus;
      readonly ref: ObligationRef;
      readonly about: { subject: string; number: string; planTitle: string; office: string };
      readonly terms: Terms;
      readonly policy: PolicyRef;
      /** Rises with every new due date; what was recorded for an older one no longer counts. */
      readonly dueVersion: number;
      /** Rules issued or superseded for this due date. */
      readonly recorded: readonly string[];
      readonly claimedOn: LocalDate | null;
      /** Was past at adoption: a returned claim leaves it where it was, for a ruling, and sends nothing. */
      readonly baselined: boolean;
    };

export type Opened = Exclude<Obligation, { status: 'unopened' }>;
type News = readonly ObligationEvent[];
const nothing: News = [];

function open({ data }: Of<ObligationCommand, 'OpenObligation'>, state: Obligation): News {
  if (state.status !== 'unopened') return nothing;
  const { baselined, ...opened } = data;
  const opening: ObligationEvent = { type: 'ObligationOpened', data: opened };
  if (!baselined) return [opening];
  const { obligationId, planId, region, organization, dueOn } = data;
  const ref = { obligationId, planId, region, organization };
  return [opening, { type: 'ObligationBaselined', data: { ...ref, dueOn } }];
}

function claim({ data }: Of<ObligationCommand, 'ClaimObligation'>, state: Opened): News {
  if (state.status !== 'open' && state.status !== 'baselined') return nothing;
  return [{ type: 'ObligationClaimed', data: { ...state.ref, claimedOn: data.claimedOn } }];
}

function giveBack({ data }: Of<ObligationCommand, 'ReturnObligation'>, state: Opened): News {
  if (state.status !== 'claimed') return nothing;
  const { returnedOn, reason } = data;
  return [{ type: 'ObligationReturned', data: { ...state.ref, returnedOn, reason } }];
}

function meet({ data }: Of<ObligationCommand, 'MeetObligation'>, state: Opened): News {
  if (state.status === 'met' || state.status === 'waived') return nothing;
  const metOn = data.metOn ?? state.claimedOn ?? data.on;
  return [
    { type: 'ObligationMet', data: { ...state.ref, metOn, late: metOn > state.terms.dueOn } },
  ];
}

function waive({ data }: Of<ObligationCommand, 'WaiveObligation'>, state: Opened): News {
  if (state.status === 'waived') return nothing;
  if (state.status === 'met') throw new Rejection('obligation-met', '该事项已经办结，不能再免除');
  return [
    { type: 'ObligationWaived', data: { ...state.ref, waivedOn: data.on, reason: data.reason } },
  ];
}

function hold({ data }: Of<ObligationCommand, 'HoldObligation'>, state: Opened): News {
  const { level, until } = data;
  const same = state.terms.holds?.some((held) => held.level === level && held.until === until);
  if (same || state.status === 'met' || state.status === 'waived') return nothing;
  return [{ type: 'ObligationHeld', data: { ...state.ref, level, until } }];
}

function look({ data }: Of<ObligationCommand, 'LookAtObligation'>, state: Opened): News {
  if (state.status !== 'open') return nothing;
  const { at, policy, calendar } = data;
  const items = timeline(state.terms, policy, calendar, dateIn(policy.timeZone, at));
  const unrecorded = reachedBy(items, at).filter(({ rule }) => !state.recorded.includes(rule));
  const latest = unrecorded.at(-1);
  if (!latest) return nothing;
  const { ref, dueVersion } = state;
  const overtaken = unrecorded.slice(0, -1).map(({ rule }): ObligationEvent => ({
    type: 'ReminderSuperseded',
    data: { ...ref, dueVersion, rule, by: latest.rule },
  }));
  return [...overtaken, issue(latest, data.contacts, state)];
}

type Contacts = Of<ObligationCommand, 'LookAtObligation'>['data']['contacts'];

function issue(item: TimelineItem, contacts: Contacts, state: Opened): ObligationEvent {
  const { ref, about, terms, dueVersion } = state;
  const { rule, form, on, at, audience, draft = false, onApproval = [] } = item;
  const unanswered: Holders = { contactIds: [], vacant: [ref.organization] };
  const mailed = audience
    .filter((role) => !role.endsWith('.board'))
    .map((role) => ({ role, ...(contacts[role] ?? unanswered) }));
  return {
    type: 'ReminderIssued',
    data: {
      ...ref,
      ...about,
      dueVersion,
      dueOn: terms.dueOn,
      ...{ rule, form, draft, on, at, audience, onApproval },
      recipients: mailed.flatMap(({ role, contactIds }) =>
        contactIds.map((contactId) => ({ role, contactId })),
      ),
      unresolved: mailed.flatMap(({ role, vacant }) =>
        vacant.map((organization) => ({ role, organization })),
      ),
    },
  };
}

function decide(command: ObligationCommand, state: Obligation): News {
  if (command.type === 'OpenObligation') return open(command, state);
  if (state.status === 'unopened') {
    throw new Rejection('obligation-not-found', `没有编号为“${command.data.obligationId}”的事项`);
  }
  switch (command.type) {
    case 'ClaimObligation':
      return claim(command, state);
    case 'ReturnObligation':
      return giveBack(command, state);
    case 'MeetObligation':
      return meet(command, state);
    case 'WaiveObligation':
      return waive(command, state);
    case 'HoldObligation':
      return hold(command, state);
    case 'LookAtObligation':
      return look(command, state);
  }
}

function opened({ data }: Of<ObligationEvent, 'ObligationOpened'>): Opened {
  const { obligationId, planId, region, organization, kind, dueOn, soft, openedOn, policy } = data;
  const { subject, number, planTitle, office } = data;
  return {
    status: 'open',
    ref: { obligationId, planId, region, organization },
    about: { subject, number, planTitle, office },
    terms: { kind, dueOn, soft, since: openedOn },
    policy,
    dueVersion: 1,
    recorded: [],
    claimedOn: null,
    baselined: false,
  };
}

const holdTo = (terms: Terms, hold: Hold): Terms => ({
  ...terms,
  holds: [...(terms.holds ?? []), hold],
});

function evolve(state: Obligation, event: ObligationEvent): Obligation {
  if (event.type === 'ObligationOpened') return opened(event);
  if (state.status === 'unopened') return state;
  switch (event.type) {
    case 'ObligationBaselined':
      return { ...state, status: 'baselined', baselined: true };
    case 'ObligationClaimed':
      return { ...state, status: 'claimed', claimedOn: event.data.claimedOn };
    case 'ObligationReturned':
      return { ...state, status: state.baselined ? 'baselined' : 'open', claimedOn: null };
    case 'ObligationMet':
      return { ...state, status: 'met' };
    case 'ObligationWaived':
      return { ...state, status: 'waived' };
    case 'ObligationHeld': {
      const { level, until } = event.data;
      return { ...state, terms: holdTo(state.terms, { level, until }) };
    }
    case 'ReminderIssued':
    case 'ReminderSuperseded':
      return { ...state, recorded: [...state.recorded, event.data.rule] };
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
