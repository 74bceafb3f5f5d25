import { useSearchParams } from 'react-router';
import { type Asked, type By } from './cases-queries.ts';

const BYS: readonly By[] = ['unit', 'level', 'age', 'next'];
const LEVELS = ['blue', 'yellow', 'red'] as const;
const AGES: readonly number[] = [6, 11];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NEXTS: readonly number[] = [1, 5];

export type Change = Readonly<Record<string, string | undefined>>;

/** What the address asks for, and how it is changed; what is unknown is not asked for. */
export function useAsked(): {
  readonly asked: Asked;
  readonly open: string | undefined;
  /** A day that is over. */
  readonly on: string | undefined;
  readonly change: (change: Change) => void;
  /** The address with a change, for a link. */
  readonly addressWith: (change: Change) => string;
} {
  const [search, setSearch] = useSearchParams();
  const level = LEVELS.find((one) => one === search.get('level'));
  const age = AGES.find((one) => String(one) === search.get('age'));
  const asked: Asked = {
    by: BYS.find((one) => one === search.get('by')) ?? 'level',
    region: search.get('region') ?? undefined,
    unit: search.get('unit') ?? undefined,
    level,
    drafted: search.get('level') === 'drafted',
    age,
    next: NEXTS.find((one) => String(one) === search.get('next')),
    planId: search.get('plan') ?? undefined,
    ended: search.get('state') === 'ended',
  };
  const change = (given: Change): void => {
    setSearch((before) => changed(before, given), { replace: true, preventScrollReset: true });
  };
  const addressWith = (given: Change): string => `?${changed(search, given).toString()}`;
  const open = search.get('open') ?? undefined;
  const on = DAY.exec(search.get('on') ?? '')?.[0];
  return { asked, open, on, change, addressWith };
}

function changed(before: URLSearchParams, given: Change): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** Whether the address leaves anything out. */
export const isFiltered = ({ unit, level, drafted, age, next, planId }: Asked): boolean =>
  drafted || [unit, level, age, next, planId].some((one) => one !== undefined);
