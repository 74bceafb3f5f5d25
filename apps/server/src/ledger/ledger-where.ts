import { organizationsOf } from '#contract';
import { type OneOf, type User, within } from '#http';
import { addDays, defined, type LocalDate } from '#kernel';
import { rankOf } from '#policies/rules';
import { type Bounds, type FindOptions, type Where } from '#views';
import { inCase, namedAs, NO_DAY } from './ledger-list.ts';
import { RUNNING } from './ledger-row.ts';
import { type LedgerFilterQuery, SORTS } from './ledger.query.ts';

export type LedgerFilter = Omit<LedgerFilterQuery, 'after' | 'sort'>;

/** What is asked for, kept to what the user may see; whatever status and level. */
export function askedWhere(asked: LedgerFilter, user: User): Where {
  const { region, organization: unit, planId, role, q, leader } = asked;
  const { organization, ...scope } = within(user, 'getLedger', {
    region,
    organization: unit,
    planId,
  });
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return {
    ...scope,
    ...defined({ leader }),
    ...(!asked.all && { kind: 'task' }),
    ...(organization !== undefined && {
      units: { containsAny: namesOf(organization).map((name) => namedAs(name, role)) },
    }),
    ...dueBetween(asked),
    ...(words.length > 0 && { text: { contains: words } }),
  };
}

function dueBetween({ dueFrom, dueTo }: LedgerFilter): {
  dueOn?: Bounds;
} {
  if ((dueFrom ?? dueTo) === undefined) return {};
  const last = dueTo !== undefined && dueTo < NO_DAY ? { lte: dueTo } : { lt: NO_DAY };
  return { dueOn: { ...(dueFrom !== undefined && { gte: dueFrom }), ...last } };
}

/** Overdue: running, and past its date. */
export function overdueWhere(where: Where, today: LocalDate): Where {
  const before = where['dueOn'] as Bounds | undefined;
  const lte = addDays(today, -1);
  const until = typeof before?.lte === 'string' && before.lte < lte ? before.lte : lte;
  const { gte } = before ?? {};
  return { ...where, status: { in: RUNNING }, dueOn: { ...defined({ gte }), lte: until } };
}

/** With the status and the level that are asked for. */
export function wholeWhere(asked: LedgerFilter, user: User, today: LocalDate): Where {
  const where = askedWhere(asked, user);
  const { status } = asked;
  const levelled = { ...where, ...(asked.level && ofLevel(asked.level, user)) };
  if (status === 'overdue') return overdueWhere(levelled, today);
  return { ...levelled, ...defined({ status }) };
}

const namesOf = (asked: OneOf): readonly string[] =>
  typeof asked === 'string' ? [asked] : asked.in;

/** An organization sees its own cases only, and those of the organizations below. */
function ofLevel(level: 'blue' | 'yellow' | 'red', user: User): Where {
  const own = organizationsOf(user);
  if (own === null) return { level: rankOf(level) };
  return { cases: { containsAny: own.map((organization) => inCase(level, organization)) } };
}

/** Levels that an organization may not see do not order its lines either. */
export const orderOf = (
  sort: string,
  { organization }: Pick<User, 'organization'>,
): NonNullable<FindOptions['orderBy']> => {
  const keys = sort.split(',').filter((key) => organization === null || !/^-?level$/.test(key));
  const given = keys.map((key) => {
    const name = key.replace('-', '') as keyof typeof SORTS;
    return [SORTS[name], key.startsWith('-') ? 'desc' : 'asc'] as const;
  });
  const once = given.filter(([column], at) => given.findIndex(([it]) => it === column) === at);
  return once.some(([column]) => column === 'order') ? once : [...once, ['order', 'asc']];
};
