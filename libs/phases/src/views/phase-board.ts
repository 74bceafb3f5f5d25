import { type LocalDate, type Of } from '#kernel';
import { type Projection, revised } from '#views';
import { type Phase, termsAfter } from '../domain/phase.ts';
import {
  type PhaseDates,
  type PhaseEvent,
  type PhaseRef,
  type PhaseText,
} from '../domain/phase.events.ts';

export type PhaseRow = PhaseRef & { readonly planTitle: string } & PhaseDates &
  PhaseText & {
    /** 未启动 · 进行中 · 已总结 · 已取消. */
    readonly status: 'scheduled' | 'started' | 'closed' | 'dropped';
    /** First and last day as first scheduled. */
    readonly planned: PhaseDates;
    readonly startedOn: LocalDate | null;
    readonly closedOn: LocalDate | null;
    readonly summary: string | null;
  };

/** Ids end in a running number; padded, they sort as the document runs: p2 before p10. */
const inDocumentOrder = (id: string): string =>
  id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));

const rows: Projection<PhaseRow> = {
  name: 'phase-board',
  version: 5,
  prefixes: ['phase-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    status: (row) => row.status,
    order: (row) => inDocumentOrder(row.phaseId),
  },
  fewValues: ['status'],
  keys: (event) => [(event as unknown as PhaseEvent).data.phaseId],
  evolve: (row, event) => evolve(row, event as unknown as PhaseEvent),
};

export const phaseBoard = revised(rows, 'phase-');

function scheduled(data: Of<PhaseEvent, 'PhaseScheduled'>['data']): PhaseRow {
  const { phaseId, planId, planTitle, region, from, to, number, name, text } = data;
  const terms = { phaseId, planId, planTitle, region, from, to, number, name, text };
  const nothingYet = { startedOn: null, closedOn: null, summary: null };
  return { ...terms, status: 'scheduled', planned: { from, to }, ...nothingYet };
}

function evolve(row: PhaseRow | undefined, event: PhaseEvent): PhaseRow | undefined {
  switch (event.type) {
    case 'PhaseScheduled':
      return scheduled(event.data);
    case 'PhaseStarted':
      return row && { ...row, status: 'started', startedOn: event.data.startedOn };
    case 'PhaseRescheduled':
      return row && { ...row, ...termsAfter(row, event.data) };
    case 'PhaseDropped':
      return row && { ...row, status: 'dropped' };
    case 'PhaseClosed': {
      const { closedOn, summary } = event.data;
      return row && { ...row, status: 'closed', closedOn, summary };
    }
  }
}

/** What the rules of a phase ask of its state, as the row has it. */
export function phaseOf(row: PhaseRow): Exclude<Phase, { status: 'unscheduled' }> {
  const { phaseId, planId, region, from, to, number, name, text } = row;
  const { status, startedOn, summary } = row;
  return {
    status,
    ref: { phaseId, planId, region },
    terms: { from, to, number, name, text },
    startedOn,
    summary: summary ?? '',
  };
}
