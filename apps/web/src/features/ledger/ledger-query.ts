import {
  keepPreviousData,
  queryOptions,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type Answer, api } from '../../api/client.ts';

export type Ledger = Answer<'/api/ledger'>;
export type LedgerLine = Ledger['rows'][number];
type Query = NonNullable<Parameters<typeof api.get<'/api/ledger'>>[1]['query']>;
export type Asked = Omit<Query, 'limit' | 'from' | 'cursor' | 'after' | 'region'>;

/** Lines of one request. */
const BLOCK = 200;

const ROLES: readonly NonNullable<Asked['role']>[] = ['lead', 'support'];
const LEVELS: readonly NonNullable<Asked['level']>[] = ['blue', 'yellow', 'red'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SORT = /^-?[a-z]+(,-?[a-z]+){0,2}$/;

/** What an address asks for; what it says amiss is not asked for. */
export function askedIn(address: URLSearchParams, states: readonly string[]): Asked {
  const said = (name: string): string | undefined => address.get(name)?.trim() || undefined;
  const oneOf = <T extends string>(name: string, all: readonly T[]): T | undefined =>
    all.find((one) => one === said(name));
  const like = (name: string, shape: RegExp): string | undefined => {
    const text = said(name);
    return text !== undefined && shape.test(text) ? text : undefined;
  };
  const asked = {
    planId: said('plan'),
    organization: said('unit'),
    role: oneOf('role', ROLES),
    status: oneOf('state', states as readonly NonNullable<Asked['status']>[]),
    level: oneOf('level', LEVELS),
    dueFrom: like('dueFrom', DAY),
    dueTo: like('dueTo', DAY),
    leader: said('leader'),
    q: said('q'),
    all: address.has('all') ? true : undefined,
    sort: like('sort', SORT),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

const blockQuery = (asked: Asked, block: number) =>
  queryOptions({
    queryKey: ['ledger', asked, block],
    queryFn: ({ signal }) =>
      api.get(
        '/api/ledger',
        { query: { ...asked, limit: BLOCK, from: block * BLOCK } },
        { signal },
      ),
  });

/** The first lines, and how many there are. */
export const useFirstLines = (asked: Asked) =>
  useQuery({ ...blockQuery(asked, 0), placeholderData: keepPreviousData });

/** A line by its place, from the blocks that are seen; undefined while it comes. */
export function useLines(
  asked: Asked,
  { first, last }: { readonly first: number; readonly last: number },
  begin: Ledger | undefined,
): (at: number) => LedgerLine | undefined {
  const from = Math.floor(first / BLOCK);
  const to = Math.floor(Math.max(first, last - 1) / BLOCK);
  const blocks = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(
    (block) => block > 0,
  );
  const found = useQueries({ queries: blocks.map((block) => blockQuery(asked, block)) });
  return (at) => {
    const block = Math.floor(at / BLOCK);
    const page = block === 0 ? begin : found[blocks.indexOf(block)]?.data;
    return page?.rows[at % BLOCK];
  };
}

/** The line of an id: of those that are read, whichever block it stands in. */
export function useLine(itemId: string | null, begin: Ledger): LedgerLine | undefined {
  const queries = useQueryClient();
  if (itemId === null) return undefined;
  const pages = queries.getQueriesData<Ledger>({ queryKey: ['ledger'] });
  const lines = [begin, ...pages.flatMap(([, page]) => page ?? [])].flatMap(({ rows }) => rows);
  return lines.find((line) => line.itemId === itemId);
}

/** Of one request when all lines are wanted. */
const WHOLE = 500;

/** Every line, for paper. */
export async function allLines(asked: Asked, total: number): Promise<readonly LedgerLine[]> {
  const lines: LedgerLine[] = [];
  for (let from = 0; from < total; from += WHOLE) {
    const page = await api.get('/api/ledger', { query: { ...asked, limit: WHOLE, from } });
    lines.push(...page.rows);
  }
  return lines;
}
