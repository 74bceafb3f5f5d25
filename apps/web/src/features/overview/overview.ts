import { queryOptions } from '@tanstack/react-query';
import { api, type Answer } from '../../api/client.ts';

export type Overview = Answer<'/api/overview'>;
export type PlanLine = Overview['plans'][number];
export type Phase = PlanLine['phases'][number];

/** How everything stands. @param on a day that is over; null: today */
export const overviewQuery = (on: string | null) =>
  queryOptions({
    queryKey: ['overview', on],
    queryFn: ({ signal }) =>
      api.get('/api/overview', { query: on === null ? {} : { on } }, { signal }),
  });
