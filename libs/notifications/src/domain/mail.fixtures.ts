import type { MailOutcome } from '#mail';
import { type Instant, type Of, parseInstant } from '#kernel';
import { namedOrganization } from '#testing';
import { type Letter } from './letter.events.ts';
import { type MailCommand } from './mail.ts';
import { type MailEvent } from './mail.events.ts';
import { education, office, ref } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';

export const at = (text: string): Instant => parseInstant(text);
const on = day('2025-12-01');
const mail = { mailId: 'digest.2025-12-01.li', region: 'zezhou' };
export const notices = [{ obligationId: ref.obligationId, dueVersion: 1, rule: '-30d' }];

export const letter: Letter = {
  kind: 'digest',
  on,
  recipientName: '李明',
  ...namedOrganization(education),
  office,
  groups: [
    {
      bucket: 'later',
      lines: [
        {
          kind: 'task',
          obligationId: `zezhou.t1.${education}`,
          itemId: 'zezhou.t1',
          number: '二（一）1',
          title: '提升科学教育水平',
          clause: '将科学精神融入课堂教学。',
          planTitle: '泽州县全民科学素质行动规划纲要实施方案',
          ...namedOrganization(education),
          dueOn: day('2025-12-31'),
          workingDaysLeft: 22,
          toDo: '请按时限办结并提交办结申请',
          why: '您是承办单位联络员',
        },
      ],
    },
  ],
};

export const issue: Of<MailCommand, 'IssueLetter'> = {
  type: 'IssueLetter',
  data: { ...mail, contactId: 'li', planIds: ['zezhou'], on, letter, notices },
};
export const written: Of<MailEvent, 'LetterIssued'> = { type: 'LetterIssued', data: issue.data };

export const recordUndeliverable: Of<MailCommand, 'RecordUndeliverable'> = {
  type: 'RecordUndeliverable',
  data: {
    ...mail,
    role: 'lead.head',
    ...namedOrganization(education),
    planIds: ['zezhou'],
    on,
    letter: { ...letter, kind: 'red', recipientName: '主要负责人' },
  },
};
export const unaddressed: MailEvent = { type: 'LetterUnaddressed', data: recordUndeliverable.data };

export const withdraw: Of<MailCommand, 'WithdrawNotices'> = {
  type: 'WithdrawNotices',
  data: { ...mail, contactId: 'li', on, notices, because: 'closed' },
};
export const withdrawn: MailEvent = { type: 'NoticesWithdrawn', data: withdraw.data };

export const record = (attempt: number, time: string, outcome: MailOutcome): MailCommand => ({
  type: 'RecordOutcome',
  data: { mailId: mail.mailId, at: at(time), attempt, outcome },
});
export const delivered = (time: string): MailEvent => ({
  type: 'NotificationDelivered',
  data: { ...mail, at: at(time), response: '250 OK' },
});
export const deferred = (
  attempt: number,
  time: string,
  nextAt: string,
  held?: 'held',
): MailEvent => ({
  type: 'NotificationDeferred',
  data: {
    ...mail,
    at: at(time),
    attempt,
    reason: '451 busy',
    nextAt: at(nextAt),
    ...(held && { held: true }),
  },
});
export const failed = (time: string, reason: string, bounced: boolean): MailEvent => ({
  type: 'NotificationFailed',
  data: { ...mail, at: at(time), reason, bounced },
});

const again = { mailId: mail.mailId, on: day('2025-12-08') };
/** Asked for by the office, where `because` says nothing else. */
export const resend = (
  reason = '',
  because: 'asked' | 'contact' = 'asked',
): Of<MailCommand, 'ResendLetter'> => ({
  type: 'ResendLetter',
  data: { ...again, contactId: 'li', at: at('2025-12-08T09:00:00+08:00'), because, reason, letter },
});
export const resent = (
  reason = '',
  because: 'asked' | 'contact' = 'asked',
  more: { readonly first?: true } = {},
): MailEvent => ({
  type: 'LetterResent',
  data: { ...resend(reason, because).data, region: mail.region, ...more },
});
export const restore: Of<MailCommand, 'RestoreNotices'> = {
  type: 'RestoreNotices',
  data: { ...again, contactId: 'li', notices },
};
export const restored: MailEvent = {
  type: 'NoticesRestored',
  data: { ...restore.data, region: mail.region },
};
export const close = (reason: string): Of<MailCommand, 'CloseUndelivered'> => ({
  type: 'CloseUndelivered',
  data: { ...again, reason },
});
export const closed = (reason: string): MailEvent => ({
  type: 'UndeliveredClosed',
  data: { ...close(reason).data, region: mail.region },
});
