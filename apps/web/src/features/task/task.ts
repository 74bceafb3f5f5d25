import { queryOptions } from '@tanstack/react-query';
import { api, type Answer, type Schema } from '../../api/client.ts';

export type Task = Answer<'/api/tasks/{taskId}'>;
export type Context = Answer<'/api/tasks/{taskId}/context'>;
export type Obligation = Schema<'ObligationDetail'>;

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => api.get('/api/tasks/{taskId}', { path: { taskId } }, { signal }),
  });

export const contextQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId, 'context'],
    queryFn: ({ signal }) =>
      api.get('/api/tasks/{taskId}/context', { path: { taskId } }, { signal }),
  });

export const obligationQuery = (obligationId: string) =>
  queryOptions({
    queryKey: ['obligation', obligationId],
    queryFn: ({ signal }) =>
      api.get('/api/obligations/{obligationId}', { path: { obligationId } }, { signal }),
  });

/** What another due date would mean. */
export const previewQuery = (obligationId: string, dueOn: string) =>
  queryOptions({
    queryKey: ['preview', obligationId, dueOn],
    queryFn: ({ signal }) =>
      api.get(
        '/api/obligations/{obligationId}/preview',
        { path: { obligationId }, query: { dueOn } },
        { signal },
      ),
  });

/** Why an obligation stands as it does. */
export const whyQuery = (obligation: string) =>
  queryOptions({
    queryKey: ['explain', obligation],
    queryFn: ({ signal }) => api.get('/api/explain', { query: { obligation } }, { signal }),
  });

export const historyQuery = (item: string) =>
  queryOptions({
    queryKey: ['audit', item],
    queryFn: ({ signal }) => api.get('/api/audit', { query: { item, limit: 50 } }, { signal }),
  });

/** The part that is looked at: of the unit in the address, of one's own, or the first. */
export const obligationShown = (
  { obligations }: Context,
  unit: string | null,
): Obligation | undefined =>
  obligations.find(({ organization }) => organization === unit) ??
  obligations.find(({ status }) => status === 'open') ??
  obligations[0];
