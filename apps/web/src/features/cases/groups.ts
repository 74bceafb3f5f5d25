import { grouped } from '../../components/grouped.ts';
import { shownDate } from '../../components/instant.ts';
import { type By, type CaseRow, type CaseTotals } from './cases-queries.ts';

export type CaseGroup = {
  readonly key: string;
  readonly rows: readonly CaseRow[];
};

/** What waits for a signature first. */
const LEVELS = ['drafted', 'red', 'yellow', 'blue'];

/** Working days at a level, as the totals count them. */
const bandOf = ({ workingDaysAtLevel: days }: CaseRow): string =>
  days > 10 ? 'over10' : days > 5 ? 'upTo10' : 'upTo5';

const unitKey = (region: string, organization: string): string => `${region} ${organization}`;

/** The unit's name in the key of its group. */
export const unitIn = (key: string): string => key.slice(key.indexOf(' ') + 1);

const KEYS: Readonly<Record<By, (row: CaseRow) => string>> = {
  unit: ({ region, organization }) => unitKey(region, organization),
  level: ({ level, redCard }) => (redCard === 'drafted' ? redCard : level),
  age: bandOf,
  next: ({ nextAt }) => (nextAt === null ? '' : shownDate(nextAt)),
};

/** Rows in groups: units as the totals order them, the highest level, the longest, the soonest first. */
export function caseGroups(
  rows: readonly CaseRow[],
  by: By,
  { units }: Pick<CaseTotals, 'units'>,
): readonly CaseGroup[] {
  const groups = grouped(rows, KEYS[by]).map(([key, all]) => ({ key, rows: all }));
  const order: Readonly<Record<By, readonly string[]>> = {
    unit: units.map(({ region, organization }) => unitKey(region, organization)),
    level: LEVELS,
    age: ['over10', 'upTo10', 'upTo5'],
    next: groups
      .map(({ key }) => key)
      .sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1)),
  };
  const placeOf = (key: string): number => {
    const place = order[by].indexOf(key);
    return place === -1 ? order[by].length : place;
  };
  return groups.sort((a, b) => placeOf(a.key) - placeOf(b.key));
}
