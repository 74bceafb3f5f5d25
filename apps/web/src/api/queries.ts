import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './problem.ts';

/** Old content stays while new comes; a rule's no is not asked again. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => !(error instanceof Refusal && error.status < 500) && count < 2,
      },
      // What is sent without a network fails at once, and says that it is kept.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
