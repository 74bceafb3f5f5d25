import type { RecordedEvent } from '#event-store';
import { type Instant, type LocalDate, type Of } from '#kernel';
import type { Projection } from '#views';
import { type Letter } from '../domain/letter.events.ts';
import { type MailEvent } from '../domain/mail.events.ts';

/** One mail: the outbox while it is pending, the mail log afterwards. */
export type MailRow = {
  readonly mailId: string;
  readonly region: string;
  /** Of a mail that nobody is registered for: the role, such as `lead.head`. */
  readonly contactId: string;
  readonly planIds: readonly string[];
  readonly on: LocalDate;
  readonly kind: Letter['kind'];
  readonly organization: string;
  readonly organizationId: string;
  readonly lines: number;
  readonly letter: Letter;
  /** 待发 · 暂缓 · 送达 · 失败 · 退信 · 无人可发. */
  readonly status: 'pending' | 'deferred' | 'delivered' | 'failed' | 'bounced' | 'unaddressed';
  readonly attempts: number;
  /** When it is to be tried; null once it is decided. */
  readonly nextAt: Instant | null;
  readonly decidedAt: Instant | null;
  /** The server's last word. */
  readonly response: string | null;
  /** It waits for a server that takes nothing from us, whichever the letter. */
  readonly held: boolean;
  /** How often it was sent again. */
  readonly resent: number;
  /** Of what reached nobody: its notices stand in a later mail, or a person has seen to it in another way. */
  readonly settled: 'restored' | 'closed' | null;
};

/** It reached nobody, and nothing was done about it yet. */
export const isUndelivered = ({ status, settled }: MailRow): boolean =>
  settled === null && ['failed', 'bounced', 'unaddressed'].includes(status);

/** The plan that a mail is about; null: none, or several. */
export const planOf = ({ planIds }: Pick<MailRow, 'planIds'>): string | null => {
  const [planId = null] = planIds;
  return planIds.length === 1 ? planId : null;
};

export const mailList: Projection<MailRow> = {
  name: 'mail-list',
  version: 5,
  prefixes: ['mail-'],
  columns: {
    contactId: (row) => row.contactId,
    region: (row) => row.region,
    planId: planOf,
    organization: (row) => row.organization,
    status: (row) => row.status,
    kind: (row) => row.kind,
    on: (row) => row.on,
    nextAt: (row) => row.nextAt,
    held: (row) => (row.held ? 1 : 0),
    undelivered: (row) => (isUndelivered(row) ? 1 : null),
  },
  fewValues: ['status', 'kind'],
  keys: ({ type, data }) =>
    type === 'NoticesWithdrawn' ? [] : [(data as { mailId: string }).mailId],
  evolve: (row, event) =>
    row
      ? decided(row, event as unknown as MailEvent)
      : issued(event as unknown as MailEvent & RecordedEvent),
};

function issued(event: MailEvent & RecordedEvent): MailRow | undefined {
  const at = (event.meta['occurredAt'] as Instant | undefined) ?? event.recordedAt;
  switch (event.type) {
    case 'LetterIssued':
      return {
        ...written(event.data),
        contactId: event.data.contactId,
        status: 'pending',
        nextAt: at,
        decidedAt: null,
      };
    case 'LetterUnaddressed':
      return {
        ...written(event.data),
        contactId: event.data.role,
        status: 'unaddressed',
        nextAt: null,
        decidedAt: at,
      };
    default:
      return undefined;
  }
}

type Written = Pick<MailRow, 'mailId' | 'region' | 'planIds' | 'on' | 'letter'>;

function written({ mailId, region, planIds, on, letter }: Written) {
  return {
    mailId,
    region,
    planIds,
    on,
    ...about(letter),
    attempts: 0,
    response: null,
    held: false,
    resent: 0,
    settled: null,
  };
}

const about = (letter: Letter) => ({
  letter,
  kind: letter.kind,
  organization: letter.organization,
  organizationId: letter.organizationId,
  lines: letter.groups.reduce((sum, group) => sum + group.lines.length, 0),
});

function decided(row: MailRow, event: MailEvent): MailRow {
  switch (event.type) {
    case 'NotificationDelivered':
      return {
        ...row,
        status: 'delivered',
        held: false,
        attempts: row.attempts + 1,
        nextAt: null,
        decidedAt: event.data.at,
        response: event.data.response,
      };
    case 'NotificationDeferred': {
      const { attempt, nextAt, reason, held = false } = event.data;
      return { ...row, status: 'deferred', attempts: attempt, nextAt, response: reason, held };
    }
    case 'NotificationFailed':
      return {
        ...row,
        status: event.data.bounced ? 'bounced' : 'failed',
        held: false,
        attempts: row.attempts + 1,
        nextAt: null,
        decidedAt: event.data.at,
        response: event.data.reason,
      };
    case 'LetterResent':
      return resent(row, event.data);
    case 'NoticesRestored':
      return { ...row, settled: 'restored' };
    case 'UndeliveredClosed':
      return { ...row, settled: 'closed' };
    default:
      return row;
  }
}

const resent = (
  row: MailRow,
  { contactId, letter, at, on }: Of<MailEvent, 'LetterResent'>['data'],
): MailRow => ({
  ...row,
  ...about(letter),
  contactId,
  on,
  status: 'pending',
  nextAt: at,
  decidedAt: null,
  response: null,
  held: false,
  resent: row.resent + 1,
  settled: null,
});
