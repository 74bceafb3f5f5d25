import { queryOptions } from '@tanstack/react-query';
import { api, type Answer } from '../../api/client.ts';

export type Plan = Answer<'/api/plans/{planId}'>;
export type PhaseLine = Answer<'/api/phases'>['rows'][number];
export type TargetLine = Answer<'/api/targets'>['rows'][number];

/** Phases and targets of a plan, at most. */
const MOST = 500;

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId],
    queryFn: ({ signal }) => api.get('/api/plans/{planId}', { path: { planId } }, { signal }),
  });

/** What of a plan in force is followed beside its tasks. */
export const itemsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'items'],
    queryFn: async ({ signal }) => {
      const query = { planId, limit: MOST };
      const [phases, targets] = await Promise.all([
        api.get('/api/phases', { query }, { signal }),
        api.get('/api/targets', { query }, { signal }),
      ]);
      return { phases: phases.rows, targets: targets.rows };
    },
  });

/** How far it is, for who looks from above. */
export const standingQuery = (planId: string, isShown: boolean) =>
  queryOptions({
    queryKey: ['plan', planId, 'standing'],
    enabled: isShown,
    queryFn: ({ signal }) => api.get('/api/overview', { query: { planId } }, { signal }),
  });
