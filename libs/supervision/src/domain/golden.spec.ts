import { readdirSync, readFileSync } from 'node:fs';
import { type Event, fold } from '#kernel';
import { type ObligationsOpened, openingDecider } from '../reactions/open-obligations.ts';
import { addressingDecider, type LettersAddressed } from './addressing.ts';
import { type CalendarYearPublished } from './calendar-year.events.ts';
import * as years from './calendar-year.fixtures.ts';
import { calendarYearDecider } from './calendar-year.ts';
import { type EscalationEvent } from './escalation.events.ts';
import * as cases from './escalation.fixtures.ts';
import { escalationDecider } from './escalation.ts';
import { type LetterEvent } from './letter.events.ts';
import * as mails from './letter.fixtures.ts';
import { letterDecider } from './letter.ts';
import { type ObligationEvent } from './obligation.events.ts';
import * as dates from './obligation-due.fixtures.ts';
import * as duties from './obligation.fixtures.ts';
import { obligationDecider } from './obligation.ts';
import { type PolicyPublished } from './policy.events.ts';
import * as audits from './self-audit.fixtures.ts';
import { type SelfAuditEvent } from './self-audit.events.ts';
import { selfAuditDecider } from './self-audit.ts';
import { type Policy } from './policy.ts';
import { policyDecider } from './policy-versions.ts';

type Forms<E extends Event> = { readonly [T in E['type']]: Extract<E, { type: T }> | Event };

/** In the order of a life; a new type does not compile until it stands here, and fails until it has a file. */
type Later =
  | 'ObligationRescheduled'
  | 'ObligationSuspended'
  | 'ObligationResumed'
  | 'ObligationReopened'
  | 'ObligationMissed'
  | 'ObligationRevised';
const obligation: Forms<Exclude<ObligationEvent, { type: Later }>> = {
  ObligationOpened: duties.opened(),
  ObligationBaselined: duties.baselined('2025-12-31'),
  ObligationClaimed: duties.claimed('2025-12-08'),
  ObligationReturned: duties.returned('2025-12-10'),
  ReminderSuperseded: duties.superseded('-30d', '-10wd'),
  ReminderIssued: duties.issued('2025-12-17', {
    rule: '-10wd',
    unresolved: [{ role: 'support.liaison', organization: duties.science }],
  }),
  ObligationHeld: duties.held('blue', '2026-01-20'),
  ObligationWaived: duties.waived('2026-01-21'),
  ObligationMet: duties.met('2026-01-20', true),
};
const later: Forms<Extract<ObligationEvent, { type: Later }>> = {
  ObligationSuspended: dates.suspended('2025-12-10'),
  ObligationResumed: dates.resumed(['2025-12-10', '2025-12-24'], 10, '2026-01-15'),
  ObligationRescheduled: dates.rescheduled('2026-03-31', '2026-01-10', {
    before: '2026-01-15',
    dueVersion: 3,
  }),
  ObligationRevised: dates.revised('提升科学素质'),
  ObligationMissed: dates.missed('2026-04-10'),
  ObligationReopened: dates.reopened('2026-04-20', '2026-06-30', {
    before: '2026-03-31',
    dueVersion: 4,
  }),
};
const escalation: Forms<EscalationEvent> = {
  EscalationRaised: cases.raised('red', '2026-01-15'),
  EscalationAcknowledged: cases.acknowledged('red', '2026-01-20'),
  RedCardDeclined: cases.declined('2026-01-16'),
  RedCardApproved: cases.approved('2026-01-16'),
  EscalationLowered: cases.lowered('red', 'yellow', '2026-01-17'),
  EscalationUrged: cases.urged('u1', '2026-01-17'),
  UrgeAnswered: cases.urgeAnswered('u1', '2026-01-18'),
  EscalationLifted: cases.lifted('2026-01-19'),
  EscalationResolved: cases.resolved('2026-01-20'),
};
const letter: Forms<LetterEvent> = {
  NoticesWithdrawn: mails.withdrawn,
  LetterUnaddressed: mails.unaddressed,
  LetterIssued: mails.written,
  NotificationDeferred: mails.deferred(1, '2025-12-01T08:30:00+08:00', '2025-12-01T08:31:00+08:00'),
  NotificationFailed: mails.failed('2025-12-01T08:31:00+08:00', '550 unknown user', true),
  NotificationDelivered: mails.delivered('2025-12-01T08:31:00+08:00'),
};
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
const selfAudit: Forms<SelfAuditEvent> = {
  SelfAuditAsked: audits.asked(),
  SelfAuditDone: audits.done(),
};
const opening: Forms<ObligationsOpened> = {
  ObligationsOpened: {
    type: 'ObligationsOpened',
    data: { planId: 'zezhou', region: 'zezhou', count: 74 },
  },
};
const addressing: Forms<LettersAddressed> = {
  LettersAddressed: {
    type: 'LettersAddressed',
    data: {
      eventId: '019a4c00-0000-7000-8000-000000000001',
      planId: 'zezhou',
      region: 'zezhou',
      letters: [
        {
          name: 'assignment.zezhou.县教育局',
          to: [{ role: 'organization.liaison', contactIds: ['li'], vacant: [] }],
        },
      ],
    },
  },
};
const built: Readonly<Record<string, Event>> = {
  ...obligation,
  ...later,
  ...escalation,
  ...letter,
  ...published,
  ...calendar,
  ...selfAudit,
  ...opening,
  ...addressing,
};

const folder = new URL('golden/', import.meta.url);
const stored = (type: string): Event => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as Event;
};
const life = <E extends Event>(forms: Forms<E>): readonly E[] =>
  Object.keys(forms).map((type) => stored(type) as E);

describe('the stored form of facts about supervision', () => {
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
  it('of an obligation', () =>
    expect(fold(obligationDecider, life(obligation))).toMatchObject({
      status: 'met',
      ref: duties.ref,
      terms: {
        kind: 'task',
        dueOn: '2025-12-31',
        since: '2025-11-03',
        holds: [{ level: 'blue', until: '2026-01-20' }],
      },
      policy: { name: 'default', version: 1 },
      recorded: ['-30d', '-10wd'],
      baselined: true,
    }));

  it('of its dates', () =>
    expect(
      fold(obligationDecider, [stored('ObligationOpened') as ObligationEvent, ...life(later)]),
    ).toMatchObject({
      status: 'open',
      dueVersion: 4,
      wording: { subject: '提升科学素质', supports: [] },
      terms: { dueOn: '2026-06-30', since: '2026-04-20' },
    }));

  it('of a case', () =>
    expect(fold(escalationDecider, life(escalation))).toEqual({
      status: 'resolved',
      ref: duties.ref,
      case: 1,
      level: 'yellow',
      redCard: 'withdrawn',
      onApproval: ['lead.head'],
      promisedOn: null,
      promises: { red: 1 },
      urges: [
        {
          urgeId: 'u1',
          on: '2026-01-17',
          by: 'phone',
          to: '李主任',
          note: '请本周内报送材料',
          answer: '本周五前报送',
        },
      ],
      ended: 'met',
      rungs: ['1:+10wd'],
    }));

  it('of a letter', () => {
    const forms = life(letter);
    const upTo = (count: number) => fold(letterDecider, forms.slice(0, count));
    expect([1, 2, 3, 4, 5, 6].map(upTo)).toMatchObject([
      { status: 'withdrawn' },
      { status: 'unaddressed' },
      { status: 'pending', region: 'zezhou', attempts: 0 },
      { status: 'pending', attempts: 1 },
      { status: 'failed', attempts: 2 },
      { status: 'delivered' },
    ]);
  });

  it('of a policy, of an opening and of whom letters went to', () => {
    expect(fold(policyDecider, life(published))).toEqual([policy]);
    expect(fold(openingDecider, life(opening))).toBe(true);
    expect(fold(addressingDecider, life(addressing))?.letters).toHaveLength(1);
  });

  it('of a look at the system itself', () =>
    expect(fold(selfAuditDecider, life(selfAudit))).toEqual({ asked: ['r1'], done: ['r1'] }));

  it('of the working days of a year', () =>
    expect(fold(calendarYearDecider, life(calendar))).toEqual(years.of2027));
});
