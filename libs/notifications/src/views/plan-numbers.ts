import { type RecordedEvent } from '#event-store';
import type { PlanAdopted, PlanAmended } from '#plans';
import type { OpsModels, Projection } from '#views';

/** 文号 of a plan in force, by its id. */
export type PlanNumberRow = { readonly planId: string; readonly documentNumber: string };

type PlanSaid = (PlanAdopted | PlanAmended) & RecordedEvent;

const says = (event: RecordedEvent): event is PlanSaid =>
  event.type === 'PlanAdopted' || event.type === 'PlanAmended';

export const planNumbers: Projection<PlanNumberRow> = {
  name: 'plan-numbers',
  version: 1,
  prefixes: ['plan-'],
  columns: {},
  keys: (event) => (says(event) ? [event.data.planId] : []),
  evolve(row, event) {
    if (!says(event)) return row;
    const { planId, content } = event.data;
    const { documentNumber } = content;
    return documentNumber === null ? undefined : { planId, documentNumber };
  },
};

/** Each with the number of its plan, where that has one. */
export async function numbered<R extends { readonly planId: string }>(
  rows: readonly R[],
  ops: OpsModels,
): Promise<readonly (R & { readonly documentNumber: string | null })[]> {
  const planIds = [...new Set(rows.map(({ planId }) => planId))];
  const known = await ops.getMany<PlanNumberRow>('plan-numbers', planIds);
  return rows.map((row) => ({
    ...row,
    documentNumber: known.get(row.planId)?.documentNumber ?? null,
  }));
}
