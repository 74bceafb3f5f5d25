import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, type Answer } from './client.ts';
import { Refusal } from './problem.ts';
import { signedInAgain } from './session.ts';

export type Me = Answer<'/api/me'>;

/** Who is signed in; null: nobody, who in the demo is a visitor. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: async ({ client, queryKey, signal }): Promise<Me | null> => {
    const wasSignedIn = client.getQueryData<Me | null>(queryKey) != null;
    try {
      const me = await api.get('/api/me', {}, { signal });
      if (!isVisitor(me)) return me;
      // Where there are visitors, an ended session is not refused.
      if (!wasSignedIn || !(await signedInAgain())) return null;
      return await api.get('/api/me', {}, { signal });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'sign-in-required') return null;
      throw error;
    }
  },
});

const isVisitor = ({ roles }: Me): boolean => roles.includes('visitor');

/** @throws {Error} outside of the pages for who is signed in */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (data === null) throw new Error('Nobody is signed in.');
  return data;
}
