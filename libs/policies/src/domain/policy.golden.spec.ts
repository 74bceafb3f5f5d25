import { fold } from '#kernel';
import { goldenSuite } from '#testing';
import { type CalendarYearPublished } from './calendar-year.events.ts';
import * as years from './calendar-year.fixtures.ts';
import { calendarYearDecider } from './calendar-year.ts';
import { type PolicyPublished, type Policy } from './policy.events.ts';
import { policyDecider } from './policy-versions.ts';

const policy: Policy = {
  name: 'default',
  version: 1,
  timeZone: 'Asia/Shanghai',
  sendAt: '08:30',
  rules: [
    { offset: { days: -30, unit: 'd' }, id: '-30d', form: 'reminder', to: ['lead.liaison'] },
    {
      offset: { days: 10, unit: 'wd' },
      id: '+10wd',
      form: 'red',
      to: ['office.approver'],
      draft: true,
      onApproval: ['lead.head'],
    },
    {
      offset: { days: 20, unit: 'wd' },
      id: '+20wd',
      form: 'list',
      to: ['office.board'],
      every: 10,
    },
  ],
  soft: [],
  signOff: [],
  checkIn: [],
};
const stored = goldenSuite<PolicyPublished | CalendarYearPublished>(
  'policies and calendars',
  {
    PolicyPublished: { type: 'PolicyPublished', data: { policy } },
    CalendarYearPublished: years.published(
      {},
      { holidays: [years.named('2027-01-01', '元旦')], makeUpDays: [], notice: null },
    ),
  },
  new URL('golden/', import.meta.url),
);

it('stored facts of a policy are understood for ever', () =>
  expect(fold(policyDecider, stored('PolicyPublished'))).toEqual([policy]));

it('stored facts of a calendar year are understood for ever', () =>
  expect(fold(calendarYearDecider, stored('CalendarYearPublished'))).toEqual(years.of2027));
