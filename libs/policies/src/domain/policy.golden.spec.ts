import { readdirSync, readFileSync } from 'node:fs';
import { type Event, fold } from '#kernel';
import { type CalendarYearPublished } from './calendar-year.events.ts';
import * as years from './calendar-year.fixtures.ts';
import { calendarYearDecider } from './calendar-year.ts';
import { type PolicyPublished } from './policy.events.ts';
import { type Policy } from './policy.ts';
import { policyDecider } from './policy-versions.ts';

type Forms<E extends Event> = { readonly [T in E['type']]: Extract<E, { type: T }> | Event };

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
const published: Forms<PolicyPublished> = {
  PolicyPublished: { type: 'PolicyPublished', data: { policy } },
};
const calendar: Forms<CalendarYearPublished> = {
  CalendarYearPublished: years.published(
    {},
    { holidays: [years.named('2027-01-01', '元旦')], makeUpDays: [], notice: null },
  ),
};
const built: Readonly<Record<string, Event>> = { ...published, ...calendar };

const folder = new URL('golden/', import.meta.url);
const stored = (type: string): Event => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as Event;
};
const life = <E extends Event>(forms: Forms<E>): readonly E[] =>
  Object.keys(forms).map((type) => stored(type) as E);

describe('the stored form of facts about policies and calendars', () => {
  it('is what is written today', () => {
    for (const [type, event] of Object.entries(built)) expect(stored(type)).toEqual(event);
  });

  it('has one file for each type, and none of a type that nobody knows', () =>
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(built)
        .map((type) => `${type}.v1.json`)
        .sort(),
    ));
});

describe('what was stored is understood for ever', () => {
  it('stored events of a policy are understood for ever', () =>
    expect(fold(policyDecider, life(published))).toEqual([policy]));

  it('stored events of a calendar year are understood for ever', () =>
    expect(fold(calendarYearDecider, life(calendar))).toEqual(years.of2027));
});
