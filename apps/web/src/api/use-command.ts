import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './new-key.ts';
import { Refusal } from './problem.ts';

/**
 * A change of the page: afterwards everything that is shown is asked for again. What could not be sent goes again with the
 * same key, so that it is done once.
 */
export function useCommand<Given, Answered>(
  send: (given: Given, key: string) => Promise<Answered>,
): UseMutationResult<Answered, Error, Given> {
  const queries = useQueryClient();
  const unsent = useRef<{ readonly given: string; readonly key: string }>(undefined);
  return useMutation({
    mutationFn: async (given: Given) => {
      const text = JSON.stringify(given) as string | undefined;
      const key =
        text !== undefined && unsent.current?.given === text ? unsent.current.key : newKey();
      if (text !== undefined) unsent.current = { given: text, key };
      const answer = await send(given, key);
      unsent.current = undefined;
      return answer;
    },
    onError: (error) => {
      if (error instanceof Refusal) unsent.current = undefined;
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
