import { type Event, type Instant, type LocalDate } from '#kernel';
import { type Audience } from '#policies/events';
import { type Letter } from './letter.events.ts';

// These names and fields are on disk for ever.

/** One line's share in a mail: the identity of an effect, beside recipient and channel (mail). */
export type NoticeRef = {
  readonly obligationId: string;
  readonly dueVersion: number;
  readonly rule: string;
  /** Whom it was due to, where the mail goes to somebody who stands in. */
  readonly contactId?: string;
};

/** An answer of the office that a mail tells. */
export type AnswerRef = {
  /** What was asked, and by whom. */
  readonly key: string;
  /** Id of the fact that answers it. */
  readonly factId: string;
  /** Everybody whom this answer is for, as it was when the first of them was told: nobody who comes later is. */
  readonly to: readonly string[];
  /** Whom it was due to, where the mail goes to somebody who stands in. */
  readonly contactId?: string;
};

type MailRef = { readonly mailId: string; readonly region: string };

export type MailEvent =
  /** A mail was put together; what it says is kept, its address is not. */
  | Event<
      'LetterIssued',
      MailRef & {
        readonly contactId: string;
        readonly planIds: readonly string[];
        readonly on: LocalDate;
        readonly letter: Letter;
        readonly notices: readonly NoticeRef[];
        /** Absent: none. */
        readonly answers?: readonly AnswerRef[];
      }
    >
  /** A mail that nobody is registered for: kept for the office, with what it was to say. */
  | Event<
      'LetterUnaddressed',
      MailRef & {
        readonly role: Audience;
        readonly organization: string;
        readonly organizationId: string;
        readonly planIds: readonly string[];
        readonly on: LocalDate;
        readonly letter: Letter;
      }
    >
  | Event<'NotificationDelivered', MailRef & { readonly at: Instant; readonly response: string }>
  /**
   * Not taken now; tried again at `nextAt`. `held`: the server took nothing from us, whichever the letter, so that it is
   * tried as soon as the server does, and this does not count towards giving it up.
   */
  | Event<
      'NotificationDeferred',
      MailRef & {
        readonly at: Instant;
        readonly attempt: number;
        readonly reason: string;
        readonly nextAt: Instant;
        readonly held?: true;
      }
    >
  | Event<
      'NotificationFailed',
      MailRef & { readonly at: Instant; readonly reason: string; readonly bounced: boolean }
    >
  /**
   * It goes again, or for the first time where it had nobody to go to (`first`), to this person; what it says is kept anew.
   * `because`: somebody asked for it, or there is a contact to take it now.
   */
  | Event<
      'LetterResent',
      MailRef & {
        readonly contactId: string;
        readonly on: LocalDate;
        readonly at: Instant;
        readonly because: 'asked' | 'contact';
        /** Empty where nobody gave one. */
        readonly reason: string;
        readonly letter: Letter;
        readonly first?: true;
      }
    >
  /** It reached nobody, and who was meant can be reached now: its notices are owed anew, with the next digest. */
  | Event<
      'NoticesRestored',
      MailRef & {
        readonly contactId: string;
        readonly on: LocalDate;
        readonly notices: readonly NoticeRef[];
      }
    >
  /** A person has seen to it in another way: it is no problem any more, and is not sent by itself. */
  | Event<'UndeliveredClosed', MailRef & { readonly on: LocalDate; readonly reason: string }>
  /** Was owed when it was noticed, is no longer: done before the mail left, or the person has left. */
  | Event<
      'NoticesWithdrawn',
      MailRef & {
        readonly contactId: string;
        readonly on: LocalDate;
        readonly notices: readonly NoticeRef[];
        readonly because: 'closed' | 'no-contact';
      }
    >;
