import { dayOf, type Fold, type Rows } from '#following';
import type { PhaseEvent, PhaseScheduled } from '#phases';
import { phaseTerms } from '../domain/item-terms.ts';
import {
  type About,
  changeObligations,
  openObligations,
  waive,
} from '../domain/obligation-changes.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { type ObligationTerms } from '../domain/obligation.events.ts';

/** What the facts of a phase say of what the office owes by when; null before it was scheduled. */
export type AskedPhase = PhaseScheduled['data'] | null;

/** The obligation that stands on it: the office's, to close it. */
export const owedFor = (phase: AskedPhase): readonly ObligationTerms[] =>
  phase ? phaseTerms({ ...phase, since: phase.scheduledOn }) : [];

export const askedPhase: Fold<PhaseEvent, AskedPhase> = {
  initialState: null,
  evolve: (phase, { type, data }) => {
    if (type === 'PhaseScheduled') return data;
    if (type !== 'PhaseRescheduled' || !phase) return phase;
    const { from, to, number = phase.number, name = phase.name, text = phase.text } = data;
    return { ...phase, from, to, number, name, text };
  },
};

type Commands = readonly ObligationCommand[];

const nothing = (): Commands => [];

const aboutOf = (phase: PhaseScheduled['data']): About => {
  const { planId, region, planTitle, office, policy, organizationIds } = phase;
  return { planId, region, planTitle, office, policy, organizationIds };
};

/** What each fact of a phase asks of the obligation that stands on it, given the phase just before it. */
export const phaseRows: Rows<PhaseEvent, ObligationCommand, AskedPhase> = {
  PhaseScheduled: ({ data }) =>
    openObligations(owedFor(data), { about: aboutOf(data), on: data.scheduledOn }),
  PhaseStarted: nothing,
  PhaseRescheduled: (fact, before) => {
    const after = askedPhase.evolve(before, fact);
    if (!after) return [];
    const { on, reason, byAmendment } = fact.data;
    const because = byAmendment ? 'amendment' : 'phase';
    const why = { about: aboutOf(after), on, reason, because } as const;
    return changeObligations(owedFor(before), owedFor(after), why);
  },
  PhaseClosed: (fact, before) =>
    owedFor(before).map(({ obligationId }) => {
      const { closedOn: metOn } = fact.data;
      return { type: 'MeetObligation', data: { obligationId, on: dayOf(fact), metOn } };
    }),
  PhaseDropped: ({ data: { droppedOn, reason } }, before) =>
    owedFor(before).map(({ obligationId }) => waive(obligationId, droppedOn, reason)),
};
