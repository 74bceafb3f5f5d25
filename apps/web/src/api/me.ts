import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, type Answer } from './client.ts';
import { Refusal } from './problem.ts';

export type Me = Answer<'/api/me'>;

/** Who is signed in; null: nobody, who in the demo is a visitor. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = await api.get('/api/me', {}, { signal });
      return me.roles.includes('visitor') ? null : me;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'sign-in-required') return null;
      throw error;
    }
  },
});

/** @throws {Error} outside of the pages for who is signed in */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (data === null) throw new Error('Nobody is signed in.');
  return data;
}
