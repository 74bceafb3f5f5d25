import { type OneOf } from '#http';
import { defined, pinyinInitials } from '#kernel';
import type { ViewReader } from '#views';
import { placeOf, searchKey, type SearchRow, wordsIn } from './search-list.ts';
import { hasLatin, namedAs, searchable, termsOf } from './searchable.ts';

/** Rows that are ranked: of what more have, the first. */
const MOST = 500;

type Asked = {
  readonly q: string;
  readonly limit: number;
  /** Left out: every region. */
  readonly region?: string;
  /** Left out: every plan, and organizations. */
  readonly planId?: OneOf;
  readonly withDrafts: boolean;
};

type Within = Pick<Asked, 'region' | 'planId' | 'withDrafts'>;
type Found = { readonly rows: readonly SearchRow[]; readonly more: boolean };

/** What has every word of the query, the best first. */
export async function findMatches(
  views: ViewReader,
  { q, limit, ...within }: Asked,
): Promise<Found> {
  const terms = termsOf(q);
  if (terms.length === 0) return { rows: [], more: false };
  const found = [
    ...(await read(views, within, terms)),
    ...(terms.some(hasLatin) ? await byPinyin(views, within, terms) : []),
  ];
  const ranked = [...new Map(found.map((row) => [searchKey(row.kind, row.itemId), row])).values()]
    .map((row) => ({ row, rank: rankOf(row, terms) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        placeOf(a.row) - placeOf(b.row) ||
        a.row.title.length - b.row.title.length,
    );
  const rows = ranked.slice(0, limit).map(({ row }) => row);
  return { rows, more: ranked.length > limit || found.length >= MOST };
}

/** Organizations of which a name is written half in characters, half in initials: 县jyj. */
async function byPinyin(
  views: ViewReader,
  within: Within,
  terms: readonly string[],
): Promise<readonly SearchRow[]> {
  const rows = await read(views, within, terms.map(pinyinInitials), 'organization');
  return rows.filter(({ title, aliases }) =>
    terms.every((term) => [title, ...aliases].some((name) => namedAs(name, term))),
  );
}

async function read(
  views: ViewReader,
  { region, planId, withDrafts }: Within,
  contains: readonly string[],
  kind?: 'organization',
): Promise<readonly SearchRow[]> {
  const words = { ...(region !== undefined && wordsIn(region, kind)), contains };
  const { rows } = await views.find<SearchRow>('search-list', {
    where: { words, ...defined({ planId }), ...(!withDrafts && { draft: 0 }) },
    orderBy: [['words', 'asc']],
    limit: MOST,
  });
  return rows.map(({ key: _key, ...row }) => row);
}

/** What is called exactly so, begins so, has the words in its title, and what is found by who does it; what ended comes last. */
function rankOf(
  { kind, itemId, number, title, documentNumber, aliases, ended }: SearchRow,
  terms: readonly string[],
): number {
  const whole = terms.join('');
  const called = [title, ...aliases].map(searchable);
  const exact = [...called, ...[number, documentNumber ?? '', itemId].map(searchable)];
  const isIn = (name: string): boolean => terms.every((term) => name.includes(term));
  const rungs = [
    exact.includes(whole),
    called.some((name) => name.startsWith(whole)),
    called.some(isIn) || kind === 'organization',
  ];
  const rung = rungs.indexOf(true);
  return (ended ? 10 : 0) + (rung < 0 ? rungs.length : rung);
}
