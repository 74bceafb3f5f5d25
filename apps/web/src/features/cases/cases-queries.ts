import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Answer } from '../../api/client.ts';

export type CaseRow = Answer<'/api/cases'>['rows'][number];
export type CaseDetail = Answer<'/api/cases/{obligationId}'>;
export type CaseTotals = Answer<'/api/cases/totals'>;
export type Notice = Answer<'/api/escalations/{obligationId}/notice'>;

/** What a list of cases is asked for; it stands in the address. */
export type Asked = {
  readonly by: By;
  /** Of the unit: others may have one of the same name. */
  readonly region: string | undefined;
  readonly unit: string | undefined;
  readonly level: CaseRow['level'] | undefined;
  readonly drafted: boolean;
  readonly age: number | undefined;
  /** Working days within which the next step comes. */
  readonly next: number | undefined;
  readonly planId: string | undefined;
  readonly ended: boolean;
};
export type By = 'unit' | 'level' | 'age' | 'next';

const ORDERS = { unit: 'level', level: 'level', age: 'age', next: 'next' } as const;
const PAGE = 200;

export const casesQuery = ({ by, region, unit, level, drafted, age, next, planId, ended }: Asked) =>
  infiniteQueryOptions({
    queryKey: ['cases', { by, region, unit, level, drafted, age, next, planId, ended }],
    queryFn: ({ signal, pageParam: cursor }) =>
      api.get(
        '/api/cases',
        {
          query: {
            order: ORDERS[by],
            limit: PAGE,
            status: ended ? 'resolved' : 'open',
            ...(planId !== undefined && { planId }),
            ...(region !== undefined && { region }),
            ...(unit !== undefined && { organization: unit }),
            ...(level !== undefined && { level }),
            ...(drafted && { redCard: 'drafted' as const }),
            ...(age !== undefined && { minAge: age }),
            ...(next !== undefined && { nextBy: next }),
            ...(cursor !== undefined && { cursor }),
          },
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });

export const totalsQuery = (planId: string | undefined) =>
  queryOptions({
    queryKey: ['cases', 'totals', planId],
    queryFn: ({ signal }) =>
      api.get('/api/cases/totals', { query: planId === undefined ? {} : { planId } }, { signal }),
  });

export const pastCasesQuery = (on: string, planId: string | undefined) =>
  queryOptions({
    queryKey: ['cases', 'past', on, planId],
    queryFn: ({ signal }) =>
      api.get(
        '/api/escalations/past',
        { query: { on, ...(planId !== undefined && { planId }) } },
        { signal },
      ),
  });

export const caseQuery = (obligationId: string) =>
  queryOptions({
    queryKey: ['cases', 'one', obligationId],
    queryFn: ({ signal }) =>
      api.get('/api/cases/{obligationId}', { path: { obligationId } }, { signal }),
  });

export const noticeQuery = (obligationId: string, level: CaseRow['level'] | undefined) =>
  queryOptions({
    queryKey: ['cases', 'notice', obligationId, level],
    queryFn: ({ signal }) =>
      api.get(
        '/api/escalations/{obligationId}/notice',
        { path: { obligationId }, query: level === undefined ? {} : { level } },
        { signal },
      ),
  });
