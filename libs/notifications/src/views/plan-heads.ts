import { type RecordedEvent } from '#event-store';
import type { PlanAdopted, PlanAmended } from '#plans';
import { type PolicyRef } from '#policies/events';
import type { OpsModels, Projection } from '#views';

/** Of a plan in force: what its letters say of it, which office keeps it and by which policy. */
export type PlanHeadRow = {
  readonly planId: string;
  readonly region: string;
  readonly office: string;
  readonly policy: PolicyRef;
  /** 文号; null: it has none. */
  readonly documentNumber: string | null;
};

type PlanSaid = (PlanAdopted | PlanAmended) & RecordedEvent;

const says = (event: RecordedEvent): event is PlanSaid =>
  event.type === 'PlanAdopted' || event.type === 'PlanAmended';

export const planHeads: Projection<PlanHeadRow> = {
  name: 'plan-heads',
  version: 1,
  prefixes: ['plan-'],
  columns: {},
  keys: (event) => (says(event) ? [event.data.planId] : []),
  evolve(row, event) {
    if (!says(event)) return row;
    const { planId, region, content } = event.data;
    const { office, policy } = event.type === 'PlanAdopted' ? event.data : event.data.inForce;
    return { planId, region, office, policy, documentNumber: content.documentNumber };
  },
};

/** Each with the number of its plan, where that has one. */
export async function numbered<R extends { readonly planId: string }>(
  rows: readonly R[],
  ops: OpsModels,
): Promise<readonly (R & { readonly documentNumber: string | null })[]> {
  const planIds = [...new Set(rows.map(({ planId }) => planId))];
  const known = await ops.getMany<PlanHeadRow>('plan-heads', planIds);
  return rows.map((row) => ({
    ...row,
    documentNumber: known.get(row.planId)?.documentNumber ?? null,
  }));
}
