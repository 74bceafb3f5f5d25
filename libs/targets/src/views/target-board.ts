import { type LocalDate } from '#kernel';
import type { Projection } from '#views';
import { measured, noProgress, type Progress } from '../domain/progress.ts';
import { type TargetEvent, type TargetSet } from '../domain/target.events.ts';

/** One target with what its measurements come to; how it stands on a day is `targetStatus`'s to say. */
export type TargetRow = TargetSet['data'] & {
  readonly progress: Progress;
  /** By year of a yearly target, else one with a null year. */
  readonly attained: readonly {
    readonly year: number | null;
    readonly value: number;
    readonly attainedOn: LocalDate;
  }[];
};

/** Ids end in a running number; padded, they sort as the document runs: g2 before g10. */
const inDocumentOrder = (id: string): string =>
  id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));

export const targetBoard: Projection<TargetRow> = {
  name: 'target-board',
  version: 1,
  prefixes: ['target-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    order: (row) => inDocumentOrder(row.targetId),
  },
  keys: (event) => [(event as unknown as TargetEvent).data.targetId],
  evolve: (row, event) => evolve(row, event as unknown as TargetEvent),
};

function evolve(row: TargetRow | undefined, event: TargetEvent): TargetRow | undefined {
  if (event.type === 'TargetSet') return { ...event.data, progress: noProgress, attained: [] };
  if (!row) return undefined;
  switch (event.type) {
    case 'MeasurementRecorded':
    case 'MeasurementCorrected':
      return { ...row, progress: measured(row.progress, event) };
    case 'TargetAttained': {
      const { year, value, attainedOn } = event.data;
      return { ...row, attained: [...row.attained, { year, value, attainedOn }] };
    }
    case 'TargetUnattained':
      return { ...row, attained: row.attained.filter(({ year }) => year !== event.data.year) };
  }
}
