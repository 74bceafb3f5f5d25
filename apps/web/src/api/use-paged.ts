import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

type Page<Row> = {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly cursor?: string | undefined;
};

export type Paged<Row> = {
  /** Undefined until the first page has come. */
  readonly rows: readonly Row[] | undefined;
  readonly total: number;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Reads the next page; left out where there is none. */
  readonly more: (() => void) | undefined;
  readonly isReading: boolean;
};

/**
 * A list that is read page by page, for as long as somebody asks for more.
 * @param key what is asked for
 */
export function usePaged<Row>(
  key: readonly unknown[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
): Paged<Row> {
  const found = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: keepPreviousData,
  });
  const pages = found.data?.pages;
  return {
    rows: pages?.flatMap(({ rows }) => rows),
    total: pages?.[0]?.total ?? 0,
    error: found.error,
    retry: () => void found.refetch(),
    more: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
    isReading: found.isFetchingNextPage,
  };
}
