import { type ReadModels } from '#views';

/** A plan by id, and what it is called now. */
export type NamedPlan = { readonly planId: string; readonly planTitle: string };

/** Looks up what some plans are called; one that is not there has no title. */
export async function planTitles(
  views: ReadModels,
  planIds: readonly string[],
): Promise<(planId: string) => NamedPlan> {
  const plans = await views.getMany<{ title: string }>('plan-board', [...new Set(planIds)]);
  return (planId) => ({ planId, planTitle: plans.get(planId)?.title ?? '' });
}
