import { Rejection } from '#contract';
import { type Command, type Decider, type Of, yearOf } from '#kernel';
import { type Level } from '#policies/rules';
import { type Escalation, type RaisedCase } from './escalation-state.ts';
import { hasEnded } from './escalation-urge.ts';
import { type SupervisionNoticeEvent } from './supervision-notice.events.ts';

type Issued = Of<SupervisionNoticeEvent, 'SupervisionNoticeIssued'>['data'];

/** Gives a paper its number. The same level of the same case has one, however often it is asked for. */
export type SupervisionNoticeCommand = Command<
  'IssueSupervisionNotice',
  Omit<Issued, 'agency' | 'year' | 'serial'> & {
    /** Default: the one of the paper before. */
    readonly agency?: string;
  }
>;

/** The papers of one office, and the last number of each year and colour. */
export type NoticeRegister = {
  readonly agency: string;
  readonly serials: Readonly<Record<string, number>>;
  readonly issued: readonly string[];
};

type Paper = Pick<Issued, 'obligationId' | 'case' | 'level'>;

/** What a paper is about: one level of one case. */
export const noticeKey = ({ obligationId, case: nth, level }: Paper): string =>
  `${obligationId}|${nth}|${level}`;

const counterOf = (year: number, level: Level): string => `${year}.${level}`;

function decide(
  { data }: SupervisionNoticeCommand,
  { agency: before, serials, issued }: NoticeRegister,
): readonly SupervisionNoticeEvent[] {
  if (issued.includes(noticeKey(data))) return [];
  const { agency = before, level, issuedOn } = data;
  const year = yearOf(issuedOn);
  const serial = (serials[counterOf(year, level)] ?? 0) + 1;
  return [{ type: 'SupervisionNoticeIssued', data: { ...data, agency, year, serial } }];
}

function evolve(
  { serials, issued }: NoticeRegister,
  { data }: SupervisionNoticeEvent,
): NoticeRegister {
  const { agency, year, level, serial } = data;
  return {
    agency,
    serials: { ...serials, [counterOf(year, level)]: serial },
    issued: [...issued, noticeKey(data)],
  };
}

/** Before an office has said its own. */
export const USUAL_AGENCY = '督';

/** Numbers are counted by office, year and colour, and never given twice. */
export const noticeRegister: Decider<
  SupervisionNoticeCommand,
  SupervisionNoticeEvent,
  NoticeRegister
> = {
  initialState: { agency: USUAL_AGENCY, serials: {}, issued: [] },
  decide,
  evolve,
};

type Register = { readonly region: string; readonly office: string };

export const noticeRegisterStream = ({ region, office }: Register): string =>
  `notice-register-${region}.${office}`;

/**
 * A paper is issued for a case that runs, and a red one when it is signed.
 * @throws {Rejection} `escalation-not-found`, `escalation-resolved`, `red-card-not-approved`
 */
export function demandIssuable(state: Escalation, level: Level): RaisedCase {
  if (state.status === 'none') throw new Rejection('escalation-not-found', {});
  if (state.status === 'resolved') throw hasEnded(state, 'notice');
  if (level === 'red' && state.redCard !== 'approved') {
    throw new Rejection('red-card-not-approved', { title: state.subject });
  }
  return state;
}
