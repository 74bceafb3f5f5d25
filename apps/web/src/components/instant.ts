/** Where Duban's offices are. */
const ZONE = 'Asia/Shanghai';

const PARTS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as tables show it: `2026-12-31 08:30`, in the zone of the offices. An instant that is none stays as it is. */
export function shownInstant(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const part = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
}

/** The time of day of this machine's own clock, such as `10:32`. @param at milliseconds since 1970 */
export function shownTime(at: number): string {
  const part = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.hour}:${part.minute}`;
}

/** Its date: `2026-12-31`. */
export const shownDate = (instant: string): string => shownInstant(instant).slice(0, 10);
