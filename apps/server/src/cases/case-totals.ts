import { type EscalationCount } from '#escalations';
import { isOutside, type User, within } from '#http';
import { addDays, atTime, type Instant, type LocalDate } from '#kernel';
import { MAIL_ZONE } from '#notifications';
import { type WorkCalendar } from '#calendar';
import { type OpsModels, type ReadModels, type Where } from '#views';
import { type CaseAges, type CaseTotals, type UnitCases } from './cases.ts';

type Tables = { readonly views: ReadModels; readonly ops: OpsModels };
type Asking = {
  readonly user: User;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly planId?: string | undefined;
  readonly region?: string | undefined;
  readonly organization?: string | undefined;
};

/** Sums up what is counted by unit, level and age; beside it, what waits for a signature and what comes next. */
export async function caseTotals(
  counts: readonly EscalationCount[],
  { views, ops }: Tables,
  { user, today, calendar, ...asked }: Asking,
): Promise<CaseTotals> {
  const where = within(user, 'summarizeCases', asked);
  const open = { ...where, status: 'open' };
  const drafted = isOutside(user)
    ? new Map<string, number>()
    : await byUnit(views, 'escalation-board', { ...open, redCard: 'drafted' });
  const coming = (workingDays: number) => {
    const lte = endOf(calendar.addWorkingDays(today, workingDays));
    return byUnit(ops, 'obligation-list', { ...open, level: { isNull: false }, nextAt: { lte } });
  };
  const [nextBy1, nextBy5] = [await coming(1), await coming(5)];
  const units = new Map<string, UnitCases>();
  for (const count of counts) {
    const key = keyOf(count);
    const known = units.get(key) ?? {
      ...emptyUnit(count),
      drafted: drafted.get(key) ?? 0,
      nextBy1: nextBy1.get(key) ?? 0,
      nextBy5: nextBy5.get(key) ?? 0,
    };
    const { upTo5, upTo10, over10 } = count;
    const total = known.total + count.total;
    units.set(key, { ...known, [count.level]: { upTo5, upTo10, over10 }, total });
  }
  const all = [...units.values()];
  const sum = (of: (unit: UnitCases) => number): number =>
    all.reduce((total, unit) => total + of(unit), 0);
  return {
    on: today,
    total: sum(({ total }) => total),
    blue: sum(({ blue }) => allOf(blue)),
    yellow: sum(({ yellow }) => allOf(yellow)),
    red: sum(({ red }) => allOf(red)),
    drafted: sum((unit) => unit.drafted),
    units: all,
  };
}

type Unit = { readonly region: string; readonly organization: string };

const keyOf = ({ region, organization }: Unit): string => JSON.stringify([region, organization]);

async function byUnit(
  from: ReadModels | OpsModels,
  view: string,
  where: Where,
): Promise<ReadonlyMap<string, number>> {
  const counted = await from.count(view, where, ['region', 'organization']);
  return new Map(counted.map(({ group, count }) => [keyOf(group as unknown as Unit), count]));
}

/** The last moment of a day. */
const endOf = (day: LocalDate): Instant => atTime(MAIL_ZONE, addDays(day, 1), '00:00');

const NONE: CaseAges = { upTo5: 0, upTo10: 0, over10: 0 };

const emptyUnit = ({ region, organization, organizationId }: EscalationCount) => ({
  region,
  organization,
  organizationId,
  blue: NONE,
  yellow: NONE,
  red: NONE,
  total: 0,
});

const allOf = ({ upTo5, upTo10, over10 }: CaseAges): number => upTo5 + upTo10 + over10;
