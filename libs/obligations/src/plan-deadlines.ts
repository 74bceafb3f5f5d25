import { type Instant } from '#kernel';
import type { Job, JobDefinition } from '#jobs';
import type { OpsModels } from '#views';
import { momentsBetween, planMoment } from './views/obligation-list.ts';

type PlanMoment = { readonly planId: string; readonly at: Instant };

/** Evaluates all that is due in one plan: most of it falls due at one moment, 08:30 of a day. */
export const evaluatePlanDeadlinesJob: JobDefinition<PlanMoment> = {
  name: 'evaluate-plan-deadlines',
  idOf: ({ planId, at }) => `evaluate-plan-deadlines.${planId}.${at}`,
};

/** One job for each plan and moment, however many obligations fall due. After `after`, `until` included. */
export async function planDeadlinesBetween(
  ops: OpsModels,
  after: Instant | '',
  until: Instant,
): Promise<readonly Job<PlanMoment>[]> {
  const where = { moment: momentsBetween(after, until) };
  const groups = await ops.count('obligation-list', where, ['moment']);
  return groups.map(({ group }) => ({
    definition: evaluatePlanDeadlinesJob,
    data: planMoment(String(group['moment'])),
  }));
}
