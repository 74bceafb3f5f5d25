import { fold } from '#kernel';
import { goldenSuite } from '#testing';
import { addressingDecider, type LettersAddressed } from './addressing.ts';
import { type MailEvent } from './mail.events.ts';
import * as mails from './mail.fixtures.ts';
import { mailDecider } from './mail.ts';

const stored = goldenSuite<MailEvent | LettersAddressed>(
  'mails',
  {
    NoticesWithdrawn: mails.withdrawn,
    LetterUnaddressed: mails.unaddressed,
    LetterIssued: mails.written,
    NotificationDeferred: mails.deferred(
      1,
      '2025-12-01T08:30:00+08:00',
      '2025-12-01T08:31:00+08:00',
    ),
    NotificationFailed: mails.failed('2025-12-01T08:31:00+08:00', '550 unknown user', true),
    NotificationDelivered: mails.delivered('2025-12-01T08:31:00+08:00'),
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
  },
  new URL('golden/', import.meta.url),
);

it('stored facts of a mail are understood for ever', () => {
  const life = stored(
    'NoticesWithdrawn',
    'LetterUnaddressed',
    'LetterIssued',
    'NotificationDeferred',
    'NotificationFailed',
    'NotificationDelivered',
  );
  const upTo = (count: number) => fold(mailDecider, life.slice(0, count));
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
  expect(fold(addressingDecider, stored('LettersAddressed'))?.letters).toHaveLength(1));
