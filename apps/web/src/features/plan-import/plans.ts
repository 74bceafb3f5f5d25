import { queryOptions } from '@tanstack/react-query';
import { api, type Answer } from '../../api/client.ts';

export type PlanLine = Answer<'/api/plans'>['rows'][number];

const MOST = 200;

export const plansQuery = (status: 'draft' | 'adopted') =>
  queryOptions({
    queryKey: ['plans', status],
    queryFn: ({ signal }) => api.get('/api/plans', { query: { status, limit: MOST } }, { signal }),
  });
