import { type LocalDate, type Of } from '#kernel';
import type { Projection } from '#views';
import { type PhaseEvent } from '../domain/phase.events.ts';

/** One phase of a plan's schedule. */
export type PhaseRow = Of<PhaseEvent, 'PhaseScheduled'>['data'] & {
  /** 未启动 · 进行中 · 已总结. */
  readonly status: 'scheduled' | 'started' | 'closed';
  readonly startedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly summary: string | null;
};

/** Ids end in a running number; padded, they sort as the document runs: p2 before p10. */
const inDocumentOrder = (id: string): string =>
  id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));

export const phaseBoard: Projection<PhaseRow> = {
  name: 'phase-board',
  version: 1,
  prefixes: ['phase-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    status: (row) => row.status,
    order: (row) => inDocumentOrder(row.phaseId),
  },
  keys: (event) => [(event as unknown as PhaseEvent).data.phaseId],
  evolve: (row, event) => evolve(row, event as unknown as PhaseEvent),
};

function evolve(row: PhaseRow | undefined, event: PhaseEvent): PhaseRow | undefined {
  switch (event.type) {
    case 'PhaseScheduled':
      return { ...event.data, status: 'scheduled', startedOn: null, closedOn: null, summary: null };
    case 'PhaseStarted':
      return row && { ...row, status: 'started', startedOn: event.data.startedOn };
    case 'PhaseClosed': {
      const { closedOn, summary } = event.data;
      return row && { ...row, status: 'closed', closedOn, summary };
    }
  }
}
