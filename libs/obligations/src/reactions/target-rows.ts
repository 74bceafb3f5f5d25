import { type WorkCalendar } from '#calendar';
import { dayOf, type Rows } from '#following';
import { type LocalDate } from '#kernel';
import type { TargetEvent } from '#targets';
import { afterGrace } from '../domain/item-terms.ts';
import {
  changeObligations,
  openedIn,
  openObligations,
  waive,
} from '../domain/obligation-changes.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { type ObligationTerms } from '../domain/obligation.events.ts';
import { type AskedTarget, askedTarget, isOfYear, owedFor } from './asked-target.ts';

/** What the rows need to know beside the fact. */
export type TargetContext = {
  /** The target just before it. */
  readonly before: AskedTarget;
  readonly calendar: WorkCalendar;
};

type Commands = readonly ObligationCommand[];

const nothing = (): Commands => [];

/** What each fact of a target asks of the obligations that stand on it. */
export const targetRows: Rows<TargetEvent, ObligationCommand, TargetContext> = {
  TargetSet: (fact, { calendar }) => {
    const target = askedTarget.evolve(null, fact);
    if (!target) return [];
    const { about, setOn: on } = target;
    const since = fact.data.byAmendment ? { since: afterGrace(on, calendar) } : {};
    return openObligations(owedFor(target), { about, on, ...since });
  },
  TargetRevised: (fact, { before, calendar }) => {
    const after = askedTarget.evolve(before, fact);
    if (!after) return [];
    const { revisedOn: on, reason, planTitle } = fact.data;
    const because = planTitle === undefined ? 'target' : 'amendment';
    const why = { on, reason, because, since: afterGrace(on, calendar) } as const;
    const [was, is] = [owedFor(before), owedFor(after)];
    return [
      ...changeObligations(was, is, { about: after.about, ...why }),
      ...openedIn(was, is).flatMap((terms) => soFar(terms, after, on)),
    ];
  },
  TargetDropped: ({ data: { droppedOn, reason } }, { before }) =>
    owedFor(before).map(({ obligationId }) => waive(obligationId, droppedOn, reason)),
  MeasurementRecorded: nothing,
  MeasurementCorrected: nothing,
  MeasurementVerified: nothing,
  ReferenceRecorded: nothing,
  TargetAttained: (fact, { before }) =>
    owedFor(before, fact.data.year).map(({ obligationId }) => {
      const { attainedOn: metOn } = fact.data;
      return { type: 'MeetObligation', data: { obligationId, on: dayOf(fact), metOn } };
    }),
  TargetClaimed: (fact, { before }) =>
    owedFor(before, fact.data.year).map(({ obligationId }) => {
      const { claimedOn } = fact.data;
      return claim(obligationId, { claimedOn, receivedOn: dayOf(fact) });
    }),
  // Of what was met, or was claimed: the other says nothing.
  TargetUnattained: (fact, { before }) =>
    owedFor(before, fact.data.year).flatMap(({ obligationId }): Commands => {
      const { reason } = fact.data;
      const on = dayOf(fact);
      return [
        { type: 'ReturnObligation', data: { obligationId, returnedOn: on, reason } },
        { type: 'ReopenObligation', data: { obligationId, on, reason } },
      ];
    }),
  TargetYearClosed: (fact, { before }) => {
    const { attained, note, year } = fact.data;
    if (attained) return [];
    return owedFor(before, year).map((terms) => miss(terms, { year, note }, dayOf(fact)));
  },
};

const claim = (
  obligationId: string,
  { claimedOn, receivedOn }: { readonly claimedOn: LocalDate; readonly receivedOn: LocalDate },
): ObligationCommand => {
  const days = { claimedOn, ...(receivedOn !== claimedOn && { receivedOn }) };
  return { type: 'ClaimObligation', data: { obligationId, ...days } };
};

type Short = NonNullable<AskedTarget>['short'][number];

const miss = (
  { obligationId }: ObligationTerms,
  { year, note }: Short,
  on: LocalDate,
): ObligationCommand => {
  const reason = note || `${year} 年指标未达标，已关账`;
  return { type: 'MissObligation', data: { obligationId, on, reason } };
};

/** What had been reached before somebody was named holds for that one, too. */
function soFar(
  terms: ObligationTerms,
  { attained, claimed, short }: NonNullable<AskedTarget>,
  on: LocalDate,
): Commands {
  const { obligationId } = terms;
  const reached = attained.find(({ year }) => isOfYear(terms, year));
  if (reached) {
    return [{ type: 'MeetObligation', data: { obligationId, on, metOn: reached.attainedOn } }];
  }
  const waits = claimed.find(({ year }) => isOfYear(terms, year));
  if (waits) return [claim(obligationId, { claimedOn: waits.claimedOn, receivedOn: on })];
  const missed = short.find(({ year }) => isOfYear(terms, year));
  return missed ? [miss(terms, missed, on)] : [];
}
