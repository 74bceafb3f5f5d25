import { type WorkCalendar } from '#calendar';
import { byPinyin, type LocalDate } from '#kernel';
import type { Bounds, ReadModels, Where } from '#views';
import { type Level } from '#policies/rules';
import { dayAtAge } from './age.ts';
import { whereTold } from './as-told.ts';

/** Open cases of an organization at one level, by the working days for which they have had it. */
export type EscalationCount = {
  readonly region: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly level: Level;
  /** Up to 5 working days. */
  readonly upTo5: number;
  /** 6 to 10. */
  readonly upTo10: number;
  readonly over10: number;
  readonly total: number;
};

type Asking = {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  /** As those outside the office know it. */
  readonly outside: boolean;
};

type Band = 'upTo5' | 'upTo10' | 'over10';

/** Sorted by region, organization, then red first. */
export async function escalationSummary(
  views: ReadModels,
  where: Where,
  { today, calendar, outside }: Asking,
): Promise<readonly EscalationCount[]> {
  const [six, eleven] = [dayAtAge(calendar, today, 6), dayAtAge(calendar, today, 11)];
  const bands: readonly (readonly [Band, Bounds])[] = [
    ['upTo5', { gt: six }],
    ['upTo10', { lte: six, gt: eleven }],
    ['over10', { lte: eleven }],
  ];
  const found = new Map<string, EscalationCount>();
  for (const [band, levelOn] of bands) {
    const level = outside ? 'toldLevel' : 'level';
    const by = ['region', 'organization', 'organizationId', level];
    const asked = { ...where, status: 'open', levelOn };
    const counted = await views.count('escalation-board', outside ? whereTold(asked) : asked, by);
    for (const { group: counts, count } of counted) {
      const group = { ...counts, level: counts[level] ?? null };
      const key = by.map((column) => counts[column]).join('|');
      const known = found.get(key) ?? { ...named(group), upTo5: 0, upTo10: 0, over10: 0, total: 0 };
      found.set(key, { ...known, [band]: count, total: known.total + count });
    }
  }
  return [...found.values()].sort(inOrder);
}

const named = (group: Readonly<Record<string, unknown>>) => ({
  region: String(group['region']),
  organization: String(group['organization']),
  organizationId: String(group['organizationId']),
  level: group['level'] as Level,
});

const LEVELS: readonly Level[] = ['red', 'yellow', 'blue'];

const inOrder = (a: EscalationCount, b: EscalationCount): number =>
  a.region.localeCompare(b.region) ||
  byPinyin(a.organization, b.organization) ||
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
