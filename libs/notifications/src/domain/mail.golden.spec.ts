import { fold } from '#kernel';
import { goldenSuite, namedOrganization } from '#testing';
import { type LetterAddressed } from './addressing.events.ts';
import { addressingDecider } from './addressing.ts';
import { type MailEvent } from './mail.events.ts';
import * as mails from './mail.fixtures.ts';
import { mailDecider } from './mail.ts';

const {
  recipientName: _name,
  organization,
  organizationId,
  office,
  ...body
} = mails.written.data.letter;

const stored = goldenSuite<MailEvent | LetterAddressed>(
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
    LetterResent: mails.resent('换了邮箱', 'asked', { first: true }),
    NoticesRestored: mails.restored,
    UndeliveredClosed: mails.closed('已电话告知'),
    LetterAddressed: {
      type: 'LetterAddressed',
      data: {
        letterId: 'assignment.zezhou.县教育局',
        planId: 'zezhou',
        region: 'zezhou',
        office,
        body,
        to: [
          {
            role: 'organization.liaison',
            people: [{ contactId: 'li', name: '李', organization, organizationId }],
            vacant: [namedOrganization('县气象局')],
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
    'LetterResent',
    'NoticesRestored',
    'UndeliveredClosed',
  );
  const upTo = (count: number) => fold(mailDecider, life.slice(0, count));
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(upTo)).toMatchObject([
    { status: 'withdrawn' },
    { status: 'unaddressed' },
    { status: 'pending', region: 'zezhou', attempts: 0 },
    { status: 'pending', attempts: 1 },
    { status: 'failed' },
    { status: 'delivered', attempts: 3, before: 0, resent: 0 },
    { status: 'pending', attempts: 3, before: 3, resent: 1 },
    { status: 'restored' },
    { status: 'closed' },
  ]);
});

it('stored recipients of letters sent at once are understood for ever', () =>
  expect(fold(addressingDecider, stored('LetterAddressed'))).toBe(true));
