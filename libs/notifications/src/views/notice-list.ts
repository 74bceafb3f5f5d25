import { occurredAt, type RecordedEvent } from '#event-store';
import { type Instant, type LocalDate } from '#kernel';
import type { Projection } from '#views';
import { type MailEvent, type NoticeRef } from '../domain/mail.events.ts';
import { type ObligationEvent } from '#obligations/rules';
import { type Audience, type Form } from '#policies/rules';

/** One effect owed: (obligation, due-date version, rule, recipient, channel); the channel is mail. */
export type NoticeRow = NoticeRef & {
  readonly contactId: string;
  readonly role: Audience;
  readonly form: Form;
  readonly draft: boolean;
  readonly region: string;
  readonly planId: string;
  readonly on: LocalDate;
  readonly at: Instant;
  /** 应发 · 已成信 · 已撤回. */
  readonly status: 'pending' | 'issued' | 'withdrawn';
  readonly mailId: string | null;
  /** When it was owed anew, because its mail had reached nobody. */
  readonly restoredAt?: Instant;
};

export const noticeKey = (notice: NoticeRef, contactId: string): string =>
  JSON.stringify([notice.obligationId, notice.dueVersion, notice.rule, contactId]);

type NoticeEvent = (ObligationEvent | MailEvent) & RecordedEvent;

export const noticeList: Projection<NoticeRow> = {
  name: 'notice-list',
  version: 4,
  prefixes: ['obligation-', 'mail-'],
  columns: {
    contactId: (row) => row.contactId,
    obligationId: (row) => row.obligationId,
    status: (row) => row.status,
    on: (row) => row.on,
  },
  fewValues: ['status'],
  keys(recorded) {
    const event = recorded as unknown as NoticeEvent;
    switch (event.type) {
      case 'ReminderIssued':
      case 'RecipientsFound': {
        const people = new Set(event.data.recipients.map(({ contactId }) => contactId));
        return [...people].map((contactId) => noticeKey(event.data, contactId));
      }
      case 'LetterIssued':
      case 'NoticesWithdrawn':
      case 'NoticesRestored': {
        const { notices, contactId } = event.data;
        return notices.map((notice) => noticeKey(notice, notice.contactId ?? contactId));
      }
      default:
        return [];
    }
  },
  evolve(row, recorded, key) {
    const event = recorded as unknown as NoticeEvent;
    switch (event.type) {
      case 'ReminderIssued':
      case 'RecipientsFound':
        return row ?? owed(event.data, key);
      case 'LetterIssued':
        return row && { ...row, status: 'issued', mailId: event.data.mailId };
      case 'NoticesWithdrawn':
        return row && { ...row, status: 'withdrawn', mailId: event.data.mailId };
      case 'NoticesRestored':
        return row && { ...row, status: 'pending', mailId: null, restoredAt: occurredAt(recorded) };
      default:
        return row;
    }
  },
};

function owed(
  data: Extract<ObligationEvent, { type: 'ReminderIssued' | 'RecipientsFound' }>['data'],
  key: string,
): NoticeRow | undefined {
  const recipient = data.recipients.find(({ contactId }) => noticeKey(data, contactId) === key);
  if (!recipient) return undefined;
  const { obligationId, dueVersion, rule, form, draft, region, planId, on, at } = data;
  const about = { obligationId, dueVersion, rule, form, draft, region, planId, on, at };
  return { ...about, ...recipient, status: 'pending', mailId: null };
}
