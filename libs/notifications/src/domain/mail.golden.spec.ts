import { readdirSync, readFileSync } from 'node:fs';
import { type Event, fold } from '#kernel';
import { addressingDecider, type LettersAddressed } from './addressing.ts';
import { type MailEvent } from './mail.events.ts';
import * as mails from './mail.fixtures.ts';
import { mailDecider } from './mail.ts';

type Forms<E extends Event> = { readonly [T in E['type']]: Extract<E, { type: T }> | Event };

const letter: Forms<MailEvent> = {
  NoticesWithdrawn: mails.withdrawn,
  LetterUnaddressed: mails.unaddressed,
  LetterIssued: mails.written,
  NotificationDeferred: mails.deferred(1, '2025-12-01T08:30:00+08:00', '2025-12-01T08:31:00+08:00'),
  NotificationFailed: mails.failed('2025-12-01T08:31:00+08:00', '550 unknown user', true),
  NotificationDelivered: mails.delivered('2025-12-01T08:31:00+08:00'),
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
const built: Readonly<Record<string, Event>> = { ...letter, ...addressing };

const folder = new URL('golden/', import.meta.url);
const stored = (type: string): Event => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as Event;
};
const life = <E extends Event>(forms: Forms<E>): readonly E[] =>
  Object.keys(forms).map((type) => stored(type) as E);

describe('the stored form of facts about mails', () => {
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
  it('stored events of a mail are understood for ever', () => {
    const forms = life(letter);
    const upTo = (count: number) => fold(mailDecider, forms.slice(0, count));
    expect([1, 2, 3, 4, 5, 6].map(upTo)).toMatchObject([
      { status: 'withdrawn' },
      { status: 'unaddressed' },
      { status: 'pending', region: 'zezhou', attempts: 0 },
      { status: 'pending', attempts: 1 },
      { status: 'failed', attempts: 2 },
      { status: 'delivered' },
    ]);
  });

  it('stored recipients of immediate mails are understood for ever', () =>
    expect(fold(addressingDecider, life(addressing))?.letters).toHaveLength(1));
});
