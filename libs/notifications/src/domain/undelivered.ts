import { Rejection } from '#contract';
import { type Command, type Instant, type LocalDate, type Of } from '#kernel';
import { type Letter } from './letter.events.ts';
import { type MailEvent, type NoticeRef } from './mail.events.ts';
import { type KnownMail } from './mail-state.ts';

type Id = { readonly mailId: string };

export type UndeliveredCommand =
  /**
   * Sends the letter again, or for the first time where it had nobody to go to. `contact`, because somebody can take it now:
   * only what reached nobody, and nothing that a person has closed. `asked`: what was delivered with a reason only.
   * Refused: `mail-not-found`, `mail-under-way`, `mail-delivered`.
   */
  | Command<
      'ResendLetter',
      Id & {
        readonly contactId: string;
        readonly on: LocalDate;
        readonly at: Instant;
        readonly because: 'asked' | 'contact';
        readonly reason: string;
        readonly letter: Letter;
      }
    >
  /** Has the notices of a mail that reached nobody stand in the next digest of who was meant. */
  | Command<
      'RestoreNotices',
      Id & {
        readonly contactId: string;
        readonly on: LocalDate;
        readonly notices: readonly NoticeRef[];
      }
    >
  /** A person has seen to it in another way. Refused: `mail-not-found`, `problem-not-open`, `reason-missing`. */
  | Command<'CloseUndelivered', Id & { readonly on: LocalDate; readonly reason: string }>;

type Decision = readonly MailEvent[];
const noEvents: Decision = [];

/** What reached nobody, and nobody has closed. */
const isOpen = ({ status }: KnownMail): boolean => status === 'failed' || status === 'unaddressed';

function resend({ data }: Of<UndeliveredCommand, 'ResendLetter'>, state: KnownMail): Decision {
  const { mailId, because, reason } = data;
  const { status, region, resent } = state;
  if (because === 'contact' && !isOpen(state)) return noEvents;
  if (status === 'withdrawn') throw new Rejection('mail-not-found', { id: mailId });
  if (status === 'pending') {
    if (resent > 0) return noEvents;
    throw new Rejection('mail-under-way');
  }
  if (status === 'delivered' && reason.trim() === '') throw new Rejection('mail-delivered');
  const first = status === 'unaddressed' && ({ first: true } as const);
  return [{ type: 'LetterResent', data: { ...data, region, ...first } }];
}

function restore({ data }: Of<UndeliveredCommand, 'RestoreNotices'>, state: KnownMail): Decision {
  if (state.status !== 'failed' || data.notices.length === 0) return noEvents;
  return [{ type: 'NoticesRestored', data: { ...data, region: state.region } }];
}

function close({ data }: Of<UndeliveredCommand, 'CloseUndelivered'>, state: KnownMail): Decision {
  if (state.status === 'closed') return noEvents;
  if (!isOpen(state)) throw new Rejection('problem-not-open');
  if (data.reason.trim() === '') throw new Rejection('reason-missing');
  return [{ type: 'UndeliveredClosed', data: { ...data, region: state.region } }];
}

/** What may still become of a letter that is not simply on its way. */
export function decideUndelivered(command: UndeliveredCommand, state: KnownMail): Decision {
  switch (command.type) {
    case 'ResendLetter':
      return resend(command, state);
    case 'RestoreNotices':
      return restore(command, state);
    case 'CloseUndelivered':
      return close(command, state);
  }
}
