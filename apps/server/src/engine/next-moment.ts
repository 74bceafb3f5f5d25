import { nextWorkingDay, type WorkCalendar } from '#calendar';
import { addDays, atTime, dateIn, type Instant, timeIn } from '#kernel';
import type { OpsModels } from '#views';
import { digestsWait, MAIL_TIME } from '#notifications';

/** The next time after `now` at which something falls due; undefined when nothing will. */
export async function nextMoment(
  ops: OpsModels,
  calendar: WorkCalendar,
  now: Instant,
): Promise<Instant | undefined> {
  const moments = [
    await firstOf(ops, 'obligation-list'),
    await firstOf(ops, 'mail-list'),
    (await digestsWait(ops)) ? nextMailTime(calendar, now) : undefined,
  ];
  return moments.filter((at) => at !== undefined && at > now).sort()[0];
}

async function firstOf(ops: OpsModels, view: string): Promise<Instant | undefined> {
  const { rows } = await ops.find<{ nextAt: Instant }>(view, {
    where: { nextAt: { isNull: false } },
    orderBy: [['nextAt', 'asc']],
    limit: 1,
  });
  return rows[0]?.nextAt;
}

/** The next 08:30 of a working day after `now`. */
function nextMailTime(calendar: WorkCalendar, now: Instant): Instant {
  const { timeZone, sendAt } = MAIL_TIME;
  const today = dateIn(timeZone, now);
  const first = timeIn(timeZone, now) < sendAt ? today : addDays(today, 1);
  return atTime(timeZone, nextWorkingDay(calendar, first), sendAt);
}
