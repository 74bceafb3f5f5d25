import { toEpochMs, toInstant, type Instant } from './instant.ts';
import { type LocalDate } from './local-date.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Shanghai has stood at +08:00 since 1991-09-15; the common case needs no time-zone database. */
const FIXED: Readonly<Record<string, number>> = { 'Asia/Shanghai': 8 * 3_600_000, UTC: 0 };
const FIXED_SINCE = Date.parse('1991-09-15T00:00:00Z');

/** Years that are written with four digits; no zone changed its clocks outside them. */
const [EARLIEST, LATEST] = [Date.parse('1000-01-02T00:00:00Z'), Date.parse('9999-01-01T00:00:00Z')];

function offsetMs(asked: number, zone: string): number {
  const fixed = FIXED[zone];
  if (fixed !== undefined && asked >= FIXED_SINCE) return fixed;
  const epochMs = Math.min(Math.max(asked, EARLIEST), LATEST);
  const wall = formatOf(zone).format(epochMs).replace(' ', 'T');
  return Date.parse(`${wall}Z`) - Math.floor(epochMs / 1000) * 1000;
}

/** The civil date that a moment has in a zone (IANA name). */
export const dateIn = (zone: string, instant: Instant): LocalDate => {
  const ms = toEpochMs(instant);
  return toInstant(ms + offsetMs(ms, zone)).slice(0, 10) as LocalDate;
};

/** The wall clock `HH:MM` that a moment has in a zone. */
export const timeIn = (zone: string, instant: Instant): string => {
  const ms = toEpochMs(instant);
  return toInstant(ms + offsetMs(ms, zone)).slice(11, 16);
};

/**
 * The moment of a wall clock time `HH:MM` on a civil date in a zone.
 * A time skipped by a change of clocks is as long after the gap as it lay in it; of a doubled one the earlier counts.
 */
export function atTime(zone: string, date: LocalDate, time: string): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const before = wall - offsetMs(wall - 86_400_000, zone);
  const after = wall - offsetMs(wall + 86_400_000, zone);
  const fits = [Math.min(before, after), Math.max(before, after)].find(
    (ms) => ms + offsetMs(ms, zone) === wall,
  );
  return toInstant(fits ?? Math.max(before, after));
}

/** ISO 8601 with the zone's offset: `2025-12-01T08:30:00+08:00`, for people and wire formats. */
export function withOffset(zone: string, instant: Instant): string {
  const ms = toEpochMs(instant);
  const offset = offsetMs(ms, zone);
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset) / 60_000;
  const pad = (n: number): string => String(n).padStart(2, '0');
  const wall = toInstant(ms + offset).slice(0, 19);
  return `${wall}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
