import { type LocalDate } from '#kernel';
import type { PlanEvent } from '#plans';
import type { OpsModels, Projection } from '#views';

/** A plan that was called off: nothing is owed of it any more. */
export type WithdrawnPlanRow = { readonly planId: string; readonly withdrawnOn: LocalDate };

export const withdrawnPlans: Projection<WithdrawnPlanRow> = {
  name: 'withdrawn-plans',
  version: 1,
  prefixes: ['plan-'],
  columns: {},
  keys: ({ type, data }) =>
    type === 'PlanWithdrawn' ? [(data as { readonly planId: string }).planId] : [],
  evolve(row, recorded) {
    const event = recorded as unknown as PlanEvent;
    if (event.type !== 'PlanWithdrawn') return row;
    const { planId, withdrawnOn } = event.data;
    return { planId, withdrawnOn };
  },
};

/** Those of the plans that were called off. */
export async function withdrawnOf(
  planIds: Iterable<string>,
  ops: OpsModels,
): Promise<ReadonlySet<string>> {
  const rows = await ops.getMany<WithdrawnPlanRow>('withdrawn-plans', [...new Set(planIds)]);
  return new Set(rows.keys());
}
