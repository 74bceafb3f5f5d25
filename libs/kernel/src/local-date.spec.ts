import fc from 'fast-check';
import {
  addDays,
  atTime,
  dateIn,
  dayOfWeek,
  daysBetween,
  fromEpochDay,
  isLocalDate,
  parseInstant,
  parseLocalDate,
  timeIn,
  withOffset,
  yearOf,
  type LocalDate,
} from './index.ts';

const day = (text: string): LocalDate => parseLocalDate(text);

describe('a civil date', () => {
  it('refuses days the calendar does not have', () => {
    expect(isLocalDate('2025-02-29')).toBe(false);
    expect(() => parseLocalDate('2025-13-01')).toThrow('is not a date like');
    expect(isLocalDate('2024-02-29')).toBe(true);
  });

  it('a civil date knows its year, from 1 to 9999', () => {
    expect(yearOf(day('2025-11-03'))).toBe(2025);
    expect(yearOf('0001-01-01' as LocalDate)).toBe(1);
    expect(yearOf('9999-12-31' as LocalDate)).toBe(9999);
  });

  it('knows its weekday', () => {
    expect(dayOfWeek(day('2025-11-03'))).toBe(1);
    expect(dayOfWeek(day('1969-12-28'))).toBe(0);
  });

  it("agrees with the machine's own calendar on every day around the turns of month and year", () => {
    const turns = ['02-27', '02-28', '03-01', '03-02', '12-30', '12-31', '01-01', '07-15'];
    const missed = (epochDay: number): boolean =>
      // oxlint-disable-next-line house/no-new-date -- an independent oracle
      fromEpochDay(epochDay) !== new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
    const days = Array.from({ length: 9998 }, (_, n) => String(n + 1).padStart(4, '0'))
      .flatMap((year) => turns.map((turn) => Date.parse(`${year}-${turn}`) / 86_400_000))
      .flatMap((epochDay) => [epochDay, epochDay + 1]);
    expect(days.filter(missed)).toEqual([]);
  });

  it('is moved by n days and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 20000 }), (n) => {
        const start = day('2025-01-01');
        const moved = addDays(start, n);
        expect(addDays(moved, -n)).toBe(start);
        expect(daysBetween(start, moved)).toBe(n);
      }),
    );
  });
});

describe('a wall clock time in a zone', () => {
  it('is 08:30 in Shanghai at 00:30 UTC', () => {
    const at = atTime('Asia/Shanghai', day('2025-12-01'), '08:30');
    expect(at).toBe('2025-12-01T00:30:00.000Z');
    expect(withOffset('Asia/Shanghai', at)).toBe('2025-12-01T08:30:00+08:00');
    expect(dateIn('Asia/Shanghai', parseInstant('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('an offset west of Greenwich and of half an hour is written as such', () => {
    const at = parseInstant('2025-12-01T00:30:00Z');
    expect(withOffset('America/New_York', at)).toBe('2025-11-30T19:30:00-05:00');
    expect(withOffset('Asia/Kolkata', at)).toBe('2025-12-01T06:00:00+05:30');
    expect(withOffset('UTC', at)).toBe('2025-12-01T00:30:00+00:00');
    expect(timeIn('Asia/Shanghai', at)).toBe('08:30');
  });

  it('summer time of Shanghai before 1991 is known', () => {
    expect(withOffset('Asia/Shanghai', parseInstant('1991-07-01T00:00:00Z'))).toBe(
      '1991-07-01T09:00:00+09:00',
    );
    expect(withOffset('Asia/Shanghai', parseInstant('1991-09-15T00:00:00Z'))).toBe(
      '1991-09-15T08:00:00+08:00',
    );
  });

  it('steps over the gap and takes the earlier of two in a zone that changes its clocks', () => {
    expect(atTime('Europe/Berlin', day('2025-03-30'), '02:30')).toBe('2025-03-30T01:30:00.000Z');
    expect(atTime('Europe/Berlin', day('2025-10-26'), '02:30')).toBe('2025-10-26T00:30:00.000Z');
  });

  it('is read by the clock of its own hour on the day after a change', () => {
    expect(atTime('Europe/Berlin', day('2025-03-31'), '00:30')).toBe('2025-03-30T22:30:00.000Z');
    expect(atTime('Europe/Berlin', day('2025-10-27'), '00:30')).toBe('2025-10-26T23:30:00.000Z');
  });
});

describe('a moment', () => {
  it('is read with its offset, to the millisecond', () => {
    expect(parseInstant('2025-11-03T08:30+08:00')).toBe('2025-11-03T00:30:00.000Z');
    expect(parseInstant('2025-11-03T00:30:00.1239Z')).toBe('2025-11-03T00:30:00.123Z');
  });

  it.each(['', 'soon', '2025-11-03', '2025-11-03T08:30', '2025-11-03 08:30Z', '2025-13-03T08:30Z'])(
    'is not %j',
    (text) =>
      expect(() => parseInstant(text)).toThrow(
        new RangeError(`"${text}" is not a moment like 2025-11-03T08:30:00+08:00`),
      ),
  );

  /** Shanghai's mean time until 1901: 8 h 5 min 43 s. */
  it('has a moment for the first and the last day that can be written', () => {
    expect(atTime('Asia/Shanghai', day('0001-01-01'), '00:00')).toBe('0000-12-31T15:54:17.000Z');
    expect(atTime('Europe/Berlin', day('9999-12-31'), '12:00')).toBe('9999-12-31T11:00:00.000Z');
  });
});
