import { type Projection, revised } from '#views';
import { isUnverified } from '../domain/progress.ts';
import { recordAfter, type TargetRecord } from '../domain/target-record.ts';
import { type TargetEvent } from '../domain/target.events.ts';

/**
 * One target with its measurements, references and closed years. How it stands on a day, and what is expected by then, is
 * `judge`'s to say: a row knows no today.
 */
export type TargetRow = TargetRecord;

/** Ids end in a running number; padded, they sort as the document runs: g2 before g10. */
const inDocumentOrder = (id: string): string =>
  id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));

const rows: Projection<TargetRow> = {
  name: 'target-board',
  version: 8,
  prefixes: ['target-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    order: (row) => inDocumentOrder(row.targetId),
    droppedOn: (row) => row.dropped?.droppedOn ?? null,
    /** Figures wait for the office's judgement. */
    toVerify: ({ measurements }) => (measurements.some(isUnverified) ? 1 : null),
  },
  keys: (event) => [(event as unknown as TargetEvent).data.targetId],
  evolve: (row, event) => recordAfter(row, event as unknown as TargetEvent),
};

export const targetBoard = revised(rows, 'target-');
