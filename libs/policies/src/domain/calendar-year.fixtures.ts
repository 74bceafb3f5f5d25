import { type NamedDay } from '#calendar';
import { parseLocalDate } from '#kernel';
import { type CalendarYearContent, type CalendarYearPublished } from './calendar-year.events.ts';
import { type PublishCalendarYear } from './calendar-year.ts';

export const named = (date: string, name: string): NamedDay => ({
  date: parseLocalDate(date),
  name,
});

/** 元旦 and 国庆节 of a notice that is not out yet, for the year after the last that the software knows. */
export const of2027: CalendarYearContent = {
  holidays: [
    named('2027-01-01', '元旦'),
    named('2027-10-01', '国庆节'),
    named('2027-10-04', '国庆节'),
  ],
  makeUpDays: [named('2026-12-27', '元旦'), named('2027-10-09', '国庆节')],
  notice: '国办发明电〔2026〕9号',
};

export const publish = (
  year = 2027,
  content: Partial<CalendarYearContent> = {},
): PublishCalendarYear => {
  const { holidays, makeUpDays, notice } = { ...of2027, ...content };
  const data = { year, holidays, makeUpDays, notice: notice ?? '', bundled: null };
  return { type: 'PublishCalendarYear', data };
};

export const published = (
  content: Partial<CalendarYearContent> = {},
  before: CalendarYearContent | null = null,
): CalendarYearPublished => ({
  type: 'CalendarYearPublished',
  data: { year: 2027, ...of2027, ...content, before },
});
