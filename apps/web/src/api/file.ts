import { queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';

/** The bytes at an address; files are kept by their content and never change. */
export const fileQuery = (address: string) =>
  queryOptions({
    queryKey: ['file', address],
    staleTime: 'static',
    gcTime: 60_000,
    queryFn: async ({ signal }): Promise<Blob> => {
      const answer = await request(address, { method: 'GET', headers: new Headers(), signal });
      return answer.blob();
    },
  });
