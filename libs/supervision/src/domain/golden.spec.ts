import { readdirSync, readFileSync } from 'node:fs';
import { type Event, fold } from '#kernel';
import { type ObligationsOpened, openingDecider } from '../reactions/open-obligations.ts';
import { type EscalationEvent } from './escalation.events.ts';
import * as cases from './escalation.fixtures.ts';
import { escalationDecider } from './escalation.ts';
import { type LetterEvent } from './letter.events.ts';
import * as mails from './letter.fixtures.ts';
import { letterDecider } from './letter.ts';
import { type ObligationEvent } from './obligation.events.ts';
import * as duties from './obligation.fixtures.ts';
import { obligationDecider } from './obligation.ts';
import { type PolicyPublished } from './policy.events.ts';
import { type Policy } from './policy.ts';
import { policyDecider } from './policy-versions.ts';

type Forms<E extends Event> = { readonly [T in E['type']]: Extract<E, { type: T }> | Event };

/** In the order of a life; a new type does not compile until it stands here, and fails until it has a file. */
const obligation: Forms<ObligationEvent> = {
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
const escalation: Forms<EscalationEvent> = {
  EscalationRaised: cases.raised('red', '2026-01-15'),
  EscalationAcknowledged: cases.acknowledged('red', '2026-01-20'),
  RedCardDeclined: cases.declined('2026-01-16'),
  RedCardApproved: cases.approved('2026-01-16'),
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
const opening: Forms<ObligationsOpened> = {
  ObligationsOpened: {
    type: 'ObligationsOpened',
    data: { planId: 'zezhou', region: 'zezhou', count: 74 },
  },
};
const built: Readonly<Record<string, Event>> = {
  ...obligation,
  ...escalation,
  ...letter,
  ...published,
  ...opening,
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

  it('of a case', () =>
    expect(fold(escalationDecider, life(escalation))).toEqual({
      status: 'resolved',
      ref: duties.ref,
      level: 'red',
      redCard: 'approved',
      onApproval: ['lead.head'],
      promisedOn: '2026-01-20',
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

  it('of a policy and of an opening', () => {
    expect(fold(policyDecider, life(published))).toEqual([policy]);
    expect(fold(openingDecider, life(opening))).toBe(true);
  });
});
