import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** Another person of the demo: nothing that was shown to the one before stays. */
export function useBecome(after: () => void): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (userId: string) => api.post('/api/demo/become', { body: { userId } }),
    onSuccess: async () => {
      await queries.cancelQueries();
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo' });
      after();
    },
  });
}
