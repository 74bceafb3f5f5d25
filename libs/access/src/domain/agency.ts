import { Rejection } from '#contract';
import { addDays, type Command, type Decider, type LocalDate, type Of } from '#kernel';
import { type AgencyEvent } from './agency.events.ts';

type Given = Of<AgencyEvent, 'AgencyGiven'>['data'];

export type AgencyCommand =
  /** Lets somebody act for oneself, again: until another day. Refused: `agency-to-yourself`, `agency-too-long`. */
  | Command<'GiveAgency', Given & { readonly today: LocalDate }>
  /** Refused: `agency-not-found`. */
  | Command<'WithdrawAgency', Omit<Given, 'until'>>;

/** By agent, the last day. */
export type Agencies = Readonly<Record<string, LocalDate>>;

const LONGEST_DAYS = 365;

function decide({ type, data }: AgencyCommand, agencies: Agencies): readonly AgencyEvent[] {
  const { agentId } = data;
  const until = Object.hasOwn(agencies, agentId) ? agencies[agentId] : undefined;
  if (type === 'WithdrawAgency') {
    if (until === undefined) throw new Rejection('agency-not-found', { id: agentId });
    return [{ type: 'AgencyWithdrawn', data }];
  }
  const { today, ...given } = data;
  if (agentId === data.userId) throw new Rejection('agency-to-yourself');
  if (given.until < today || given.until > addDays(today, LONGEST_DAYS)) {
    throw new Rejection('agency-too-long', { most: LONGEST_DAYS });
  }
  return until === given.until ? [] : [{ type: 'AgencyGiven', data: given }];
}

function evolve(agencies: Agencies, { type, data }: AgencyEvent): Agencies {
  if (type === 'AgencyGiven') return { ...agencies, [data.agentId]: data.until };
  const { [data.agentId]: _withdrawn, ...others } = agencies;
  return others;
}

/** 代办授权: whom a person lets act for it. */
export const agencyDecider: Decider<AgencyCommand, AgencyEvent, Agencies> = {
  initialState: {},
  decide,
  evolve,
};

export const agencyStream = (userId: string): string => `agency-${userId}`;

/** Whether somebody may act for the one whose these are on a day. */
export const isAgentOn = (agencies: Agencies, agentId: string, day: LocalDate): boolean =>
  Object.hasOwn(agencies, agentId) && day <= (agencies[agentId] ?? '');
