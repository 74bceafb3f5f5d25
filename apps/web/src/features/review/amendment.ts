import { queryOptions } from '@tanstack/react-query';
import { api, type Answer } from '../../api/client.ts';

type Amendment = Answer<'/api/plans/{planId}/amendment'>;
export type Difference = Amendment['differences'][number];

export const amendmentQuery = (planId: string) =>
  queryOptions({
    queryKey: ['amendment', planId],
    queryFn: ({ signal }) =>
      api.get('/api/plans/{planId}/amendment', { path: { planId } }, { signal }),
  });
