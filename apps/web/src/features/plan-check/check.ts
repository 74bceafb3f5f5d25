import { queryOptions } from '@tanstack/react-query';
import { api, type Answer } from '../../api/client.ts';

export type Preflight = Answer<'/api/plans/{planId}/preflight'>;
export type Simulation = Answer<'/api/plans/{planId}/simulation'>;

/** How it is to be adopted, as it stands in the address. */
export type Adoption = {
  readonly adoptedOn?: string;
  readonly policy?: string;
  readonly checkIns?: readonly string[];
};

/** The field's own days of report. */
export const USUAL_DAYS = ['06-30', '09-30', '12-31'] as const;

export const adoptionIn = (search: URLSearchParams): Adoption => {
  const [adoptedOn, policy] = [search.get('on'), search.get('policy')];
  const checkIns = USUAL_DAYS.filter((day) => search.getAll('report').includes(day));
  return {
    ...(adoptedOn !== null && adoptedOn !== '' && { adoptedOn }),
    ...(policy !== null && { policy }),
    ...(checkIns.length > 0 && { checkIns }),
  };
};

const queryOf = ({ checkIns, ...adoption }: Adoption) => ({
  ...adoption,
  ...(checkIns && { checkIns: [checkIns.join(',')] }),
});

export const preflightQuery = (planId: string, { policy: _, ...adoption }: Adoption) =>
  queryOptions({
    queryKey: ['preflight', planId, adoption],
    queryFn: ({ signal }) =>
      api.get(
        '/api/plans/{planId}/preflight',
        { path: { planId }, query: queryOf(adoption) },
        { signal },
      ),
  });

export const simulationQuery = (planId: string, adoption: Adoption) =>
  queryOptions({
    queryKey: ['simulation', planId, adoption],
    queryFn: ({ signal }) =>
      api.get(
        '/api/plans/{planId}/simulation',
        { path: { planId }, query: queryOf(adoption) },
        { signal },
      ),
  });

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => api.get('/api/policies', {}, { signal }),
});
