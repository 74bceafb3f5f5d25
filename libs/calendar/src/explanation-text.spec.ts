import { parseLocalDate } from '#kernel';
import {
  calendarOf,
  explainShift,
  explanationText,
  parseOffset,
  stateCouncilCalendar,
} from './index.ts';

const told = (date: string, offset: string, calendar = stateCouncilCalendar) =>
  explanationText(explainShift(calendar, parseLocalDate(date), parseOffset(offset)));

describe('an explanation for people', () => {
  it('says how working days were counted back', () => {
    expect(told('2025-12-31', '-10wd')).toEqual([
      '自2025年12月31日（星期三）起向前推算10个工作日（当日不计），为2025年12月17日（星期三）。',
      '不计双休日4天（12月20日至21日、12月27日至28日）。',
      '依据国务院办公厅2025年节假日安排。',
    ]);
  });

  it('names the holidays left out and the make-up days counted', () => {
    expect(told('2026-02-13', '+10wd')).toEqual([
      '自2026年2月13日（星期五）起向后推算10个工作日（当日不计），为2026年3月5日（星期四）。',
      '不计春节假期9天（2月15日至23日），双休日1天（3月1日）。',
      '2月14日（星期六）春节调休上班，2月28日（星期六）春节调休上班，按工作日计。',
      '依据国务院办公厅2026年节假日安排。',
    ]);
  });

  it('says that a date was moved back, or forward, to a working day', () => {
    expect(told('2025-06-01', '0d')).toEqual([
      '2025年6月1日（星期日）系非工作日，提前至2025年5月30日（星期五）。',
      '不计端午节假期2天（5月31日至6月1日）。',
      '依据国务院办公厅2025年节假日安排。',
    ]);
    expect(told('2026-02-17', '+3d')[0]).toBe(
      '2026年2月17日（星期二）后3天为2026年2月20日（星期五），系非工作日，顺延至2026年2月24日（星期二）。',
    );
    expect(told('2026-02-28', '+1d')[0]).toBe(
      '2026年2月28日（星期六）后1天为2026年3月1日（星期日），系非工作日，顺延至2026年3月2日（星期一）。',
    );
  });

  it('is brief when the date is a working day', () => {
    expect(told('2025-12-31', '-30d')).toEqual([
      '2025年12月31日（星期三）前30天为2025年12月1日（星期一），系工作日。',
      '依据国务院办公厅2025年节假日安排。',
    ]);
    expect(told('2025-12-31', '0wd')[0]).toBe('2025年12月31日（星期三）系工作日。');
  });

  it('gives the year of a day that lies in another', () => {
    expect(told('2022-12-20', '+10wd').slice(1)).toEqual([
      '不计双休日2天（12月24日至25日），元旦假期3天（12月31日至2023年1月2日）。',
      '依据国务院办公厅2022年至2023年节假日安排。',
    ]);
    expect(told('2023-01-05', '-4wd')[1]).toBe('不计元旦假期3天（2022年12月31日至2023年1月2日）。');
  });

  it('warns of a year whose notice is not known', () => {
    expect(told('2026-12-28', '+6wd').slice(1)).toEqual([
      '不计元旦假期1天（2027年1月1日），双休日2天（2027年1月2日至3日）。',
      '依据国务院办公厅2026年节假日安排。',
      '暂无2027年节假日安排，先按双休日和法定节假日推算，未计补假和调休，公布后重新核定。',
    ]);
  });

  it('dates six stretches of days off, and only counts more', () => {
    expect(told('2025-10-13', '+30wd')[1]).toMatch(/^不计双休日12天（10月18日至19日、.*）。$/);
    expect(told('2025-10-13', '+35wd')[1]).toBe('不计双休日14天。');
  });

  it('sums up what would be too long to read', () => {
    expect(told('2021-01-04', '+480wd').slice(1)).toEqual([
      '不计双休日162天，春节假期14天，清明节假期6天，劳动节假期10天，端午节假期6天，中秋节假期6天，国庆节假期14天，元旦假期3天。',
      '调休上班14天，按工作日计。',
      '依据国务院办公厅2021年至2022年节假日安排。',
    ]);
  });

  it('leaves out a year between two others, and the name of a day that has none', () => {
    const calendar = calendarOf({
      holidays: [{ date: parseLocalDate('2030-01-01') }],
      makeUpDays: [{ date: parseLocalDate('2030-01-05') }],
      publishedYears: [2029, 2031],
    });

    expect(told('2029-12-31', '+1wd', calendar)[1]).toBe('不计节日假期1天（2030年1月1日）。');
    expect(told('2030-01-04', '+1wd', calendar)[1]).toBe('1月5日（星期六）调休上班，按工作日计。');
    expect(told('2029-01-01', '+600wd', calendar).slice(-2)).toEqual([
      '依据国务院办公厅2029年、2031年节假日安排。',
      '暂无2030年节假日安排，先按双休日和法定节假日推算，未计补假和调休，公布后重新核定。',
    ]);
  });
});
