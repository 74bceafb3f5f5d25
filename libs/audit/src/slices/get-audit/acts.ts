import { defined } from '#kernel';
import { type Found, type ReadModels, type Where } from '#views';
import { type AuditRow } from '../../views/audit-trail.ts';

const VIEW = 'audit-trail';
const NEWEST_FIRST = [['key', 'desc']] as const;

type Page = { readonly limit: number; readonly cursor?: string | undefined };

export type Lines = Found<AuditRow> & { readonly total: number };

/** Every record that matches, one line each. */
export async function records(views: ReadModels, where: Where, page: Page): Promise<Lines> {
  const found = await views.find<AuditRow>(VIEW, { where, orderBy: NEWEST_FIRST, ...given(page) });
  const [all] = await views.count(VIEW, where);
  return { ...found, total: all?.count ?? 0 };
}

/** Acts: what nothing in the record led to. */
export const acts = (views: ReadModels, where: Where, page: Page): Promise<Lines> =>
  firstOfActs(views, { ...where, isAct: 1 }, page);

/** Of each act the first record that matches: what a part of the records shows of it, where the act itself may be no part. */
export async function firstOfActs(views: ReadModels, where: Where, page: Page): Promise<Lines> {
  const rows: Lines['rows'][number][] = [];
  let { cursor } = page;
  do {
    const found = await views.find<AuditRow>(VIEW, {
      where,
      orderBy: NEWEST_FIRST,
      ...given({ limit: page.limit - rows.length, cursor }),
    });
    for (const row of found.rows) if (await isFirst(views, where, row)) rows.push(row);
    ({ cursor } = found);
  } while (cursor !== undefined && rows.length < page.limit);
  const total = await views.distinct(VIEW, 'correlationId', where);
  return { rows, total, ...defined({ cursor }) };
}

/** How many more records that match belong to each of some acts, by their correlation ids. */
export async function consequences(
  views: ReadModels,
  where: Where,
  acts: readonly string[],
): Promise<(correlationId: string) => number> {
  const counted = await views.count(VIEW, { ...where, correlationId: { in: [...new Set(acts)] } }, [
    'correlationId',
  ]);
  const counts = new Map(counted.map(({ group, count }) => [group['correlationId'], count - 1]));
  return (correlationId) => counts.get(correlationId) ?? 0;
}

const given = ({ limit, cursor }: Page) => ({ limit, ...defined({ cursor }) });

async function isFirst(
  views: ReadModels,
  where: Where,
  { correlationId, position }: AuditRow,
): Promise<boolean> {
  const { rows } = await views.find<AuditRow>(VIEW, {
    where: { ...where, correlationId },
    limit: 1,
  });
  return rows[0]?.position === position;
}
