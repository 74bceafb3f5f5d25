import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { Refusal } from '../../api/problem.ts';

const nullWhereAbsent = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
};

/** The time of the demo; null where this is none. */
export const clockQuery = queryOptions({
  queryKey: ['demo', 'clock'],
  staleTime: 60_000,
  queryFn: ({ signal }) => nullWhereAbsent(api.get('/api/demo/clock', {}, { signal })),
});

/** Whom one can be in the demo; null where this is none. */
export const peopleQuery = queryOptions({
  queryKey: ['demo', 'people'],
  staleTime: Infinity,
  queryFn: ({ signal }) => nullWhereAbsent(api.get('/api/demo/people', {}, { signal })),
});
