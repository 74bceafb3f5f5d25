import fc from 'fast-check';
import { calendarWith } from '#calendar';
import { Rejection } from '#contract';
import { addDays, fold, parseLocalDate } from '#kernel';
import { specFor } from '#testing';
import { named, of2027, publish, published } from './calendar-year.fixtures.ts';
import { calendarStream, calendarYearDecider, demandYear } from './calendar-year.ts';

const given = specFor(calendarYearDecider);
const lessNationalDay = { holidays: of2027.holidays.slice(0, 2) };

const isPossible = (year: number): boolean => {
  try {
    demandYear(year);
    return true;
  } catch (error) {
    if (error instanceof Rejection && error.code === 'calendar-year-out-of-range') return false;
    throw error;
  }
};

it('a year has a stream of its own among those of calendars', () =>
  expect(calendarStream(2027)).toBe('calendar-2027'));

describe('the working days of a year', () => {
  it('are published whole, and the same again writes nothing', () =>
    given().when(publish()).then(published()));

  it('are corrected by the same fact with other content, which tells what held before', () =>
    given(published())
      .when(publish(2027, lessNationalDay))
      .then(published(lessNationalDay, of2027)));

  it('tell what came with the software when they are published for the first time', () => {
    const { type, data } = publish();
    const bundled = { ...of2027, notice: null };
    given()
      .when({ type, data: { ...data, bundled } })
      .then(published({}, bundled));
  });

  it('are put in order, and a day that is named twice alike is kept once', () => {
    const holidays = [...of2027.holidays, ...of2027.holidays].reverse();
    given().when(publish(2027, { holidays })).then(published());
  });

  it('may reach into the last week of the year before and the first of the year after, not further', () => {
    const of = (date: string) => publish(2027, { makeUpDays: [named(date, '元旦')] });
    given()
      .when(of('2026-12-26'))
      .then(published({ makeUpDays: [named('2026-12-26', '元旦')] }));
    given()
      .when(publish(2027, { holidays: [named('2026-12-25', '元旦'), named('2028-01-07', '元旦')] }))
      .then(published({ holidays: [named('2026-12-25', '元旦'), named('2028-01-07', '元旦')] }));
    given()
      .when(of('2028-01-02'))
      .then(published({ makeUpDays: [named('2028-01-02', '元旦')] }));
    given().when(of('2026-12-20')).thenRefused('calendar-date-out-of-range');
    given().when(of('2028-01-08')).thenRefused('calendar-date-out-of-range');
  });

  it('a contradiction is told in a sentence', () => {
    const sentenceOf = (content: Parameters<typeof publish>[1]) => {
      try {
        return calendarYearDecider.decide(publish(2027, content), null);
      } catch (error) {
        return error instanceof Rejection && error.details['why'];
      }
    };
    expect(sentenceOf({ makeUpDays: [named('2027-10-01', '国庆节')] })).toBe(
      '2027-10-01同时列为放假和上班，请核对通知。',
    );
    expect(sentenceOf({ makeUpDays: [named('2027-10-08', '国庆节')] })).toBe(
      '2027-10-08本为工作日，不需列为上班，请核对通知。',
    );
    expect(sentenceOf({ holidays: [...of2027.holidays, named('2027-01-01', '别的')] })).toBe(
      '2027-01-01写了两次，分别为“元旦”和“别的”，请核对通知。',
    );
  });

  it.each([
    ['a day both off and worked', { makeUpDays: [named('2027-10-01', '国庆节')] }],
    ['a worked day that is worked anyway', { makeUpDays: [named('2027-10-08', '国庆节')] }],
    ['a day under two names', { holidays: [...of2027.holidays, named('2027-01-01', '别的')] }],
  ])('refuse %s', (_, content) =>
    given().when(publish(2027, content)).thenRefused('calendar-contradictory'),
  );

  it('refuse a notice without a single day off, and years far away', () => {
    given()
      .when(publish(2027, { holidays: [] }))
      .thenRefused('calendar-empty');
    given()
      .when(publish(2027, { holidays: [named('2027-01-01', '元旦')], makeUpDays: [] }))
      .then(published({ holidays: [named('2027-01-01', '元旦')], makeUpDays: [] }));
    expect([1999, 2000, 2099, 2100, 2026.5].map(isPossible)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    given().when(publish(1999)).thenRefused('calendar-year-out-of-range');
    given().when(publish(2100)).thenRefused('calendar-year-out-of-range');
  });

  it('are, whatever is accepted, a calendar that can be built, and told again write nothing', () => {
    const anyDay = fc
      .tuple(fc.integer({ min: -10, max: 375 }), fc.constantFrom('元旦', '春节'))
      .map(([offset, name]) => ({ date: addDays(parseLocalDate('2027-01-01'), offset), name }));
    const anyDays = fc.array(anyDay, { maxLength: 6 });
    let accepted = 0;
    fc.assert(
      fc.property(anyDays, anyDays, (holidays, makeUpDays) => {
        const command = publish(2027, { holidays, makeUpDays });
        try {
          const events = calendarYearDecider.decide(command, null);
          for (const { data } of events)
            expect(calendarWith([data]).isProvisional(2027)).toBe(false);
          expect(calendarYearDecider.decide(command, fold(calendarYearDecider, events))).toEqual(
            [],
          );
          accepted++;
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
        }
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(10);
  });
});
