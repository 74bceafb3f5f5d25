import { kindOfDay } from './kind-of-day.ts';

/** Of the notice for 2026: 元旦 is a Thursday, Sunday 4 January is worked instead of Friday the 2nd. */
const year = {
  holidays: [
    { date: '2026-01-01', name: '元旦' },
    { date: '2026-01-02', name: '元旦' },
  ],
  makeUpDays: [{ date: '2026-01-04' }],
};

it.each([
  ['2026-01-01', { weekday: 4, kind: 'holiday', name: '元旦' }],
  ['2026-01-03', { weekday: 6, kind: 'weekend', name: '' }],
  ['2026-01-04', { weekday: 0, kind: 'makeUp', name: '' }],
  ['2026-01-05', { weekday: 1, kind: 'workday', name: '' }],
  ['2026-01-11', { weekday: 0, kind: 'weekend', name: '' }],
])('%s', (on, kind) => {
  expect(kindOfDay(on, year)).toEqual(kind);
});
