import { type Event, type Instant, type LocalDate } from '#kernel';
import {
  type Audience,
  type Form,
  type Level,
  type ObligationKind,
  type PolicyRef,
} from '#policies/events';

// These names and fields are on disk for ever.

/** Where a fact about an obligation belongs; on every event, so that views need not look it up. */
export type ObligationRef = {
  readonly obligationId: string;
  readonly planId: string;
  readonly region: string;
  readonly organization: string;
  readonly organizationId: string;
};

/** "Organization O owes outcome X by date D". */
export type ObligationTerms = {
  /** Stable: the same plan gives the same ids. */
  readonly obligationId: string;
  readonly kind: ObligationKind;
  /** Id of the phase, task or target; the plan's for a sign-off. */
  readonly subjectId: string;
  /** Of a task with parts that are owed each by itself: `1`, a period such as `2026-Q1`; left out: the whole of it. */
  readonly step?: string;
  readonly number: string;
  readonly subject: string;
  readonly clause: string;
  readonly organization: string;
  /** Told in copy. */
  readonly supports: readonly string[];
  readonly dueOn: LocalDate;
  /** True when the document states no date and the plan's last day was taken. */
  readonly dueOnDefaulted: boolean;
  /** Past already when it came into the plan: listed once for a ruling, never reminded. */
  readonly baselined: boolean;
  /** Owed only because nobody leads. */
  readonly leadless: boolean;
  readonly soft: boolean;
};

/** What an amended plan or a ruling may change of it, beside its date. */
export type Wording = Pick<
  ObligationTerms,
  'subject' | 'number' | 'clause' | 'supports' | 'leadless' | 'soft'
>;

export type Recipient = { readonly role: Audience; readonly contactId: string };

/** A role that nobody in this organization is registered for. */
export type Vacancy = {
  readonly role: Audience;
  readonly organization: string;
  readonly organizationId: string;
};

/** Why a due date changed. */
export type DueChange = 'extension' | 'ruling' | 'handed-on' | 'amendment' | 'phase' | 'target';

type NewDue = {
  readonly dueOn: LocalDate;
  readonly before: LocalDate;
  readonly on: LocalDate;
  /** Of who was newly named: the first working day after its three, before which nothing is sent. */
  readonly since?: LocalDate;
  /** Rises with every new date. */
  readonly dueVersion: number;
};

export type ObligationEvent =
  | Event<
      'ObligationOpened',
      ObligationRef &
        Omit<ObligationTerms, 'baselined'> & {
          readonly planTitle: string;
          readonly office: string;
          readonly openedOn: LocalDate;
          /** Of who was newly named: the first working day after its three, before which nothing is sent. */
          readonly since?: LocalDate;
          readonly policy: PolicyRef;
        }
    >
  /** Past when the plan was adopted: nothing is sent; the office rules on it. */
  | Event<'ObligationBaselined', ObligationRef & { readonly dueOn: LocalDate }>
  /** The organization says it is done; reminders pause until the office has looked. */
  | Event<
      'ObligationClaimed',
      ObligationRef & {
        /** The day that the claim bears. */
        readonly claimedOn: LocalDate;
        /** The day on which it was received; absent: that day. */
        readonly receivedOn?: LocalDate;
      }
    >
  | Event<
      'ObligationReturned',
      ObligationRef & { readonly returnedOn: LocalDate; readonly reason: string }
    >
  | Event<'ObligationMet', ObligationRef & { readonly metOn: LocalDate; readonly late: boolean }>
  | Event<
      'ObligationWaived',
      ObligationRef & { readonly waivedOn: LocalDate; readonly reason: string }
    >
  /** An answered escalation holds the ladder until a promised date. */
  | Event<'ObligationHeld', ObligationRef & { readonly level: Level; readonly until: LocalDate }>
  /** A new due date, in force from `on`; what was planned for the old one is void. */
  | Event<
      'ObligationRescheduled',
      ObligationRef & NewDue & { readonly because: DueChange; readonly reason: string }
    >
  /** The clock stands: nothing is sent, no working day counts. */
  | Event<
      'ObligationSuspended',
      ObligationRef & { readonly from: LocalDate; readonly reason: string }
    >
  /** @property workingDays given back: those after `from` up to `on` */
  | Event<
      'ObligationResumed',
      ObligationRef & NewDue & { readonly from: LocalDate; readonly workingDays: number }
    >
  /** What had ended is owed again. */
  | Event<'ObligationReopened', ObligationRef & NewDue & { readonly reason: string }>
  /** It can no longer be reached. */
  | Event<'ObligationMissed', ObligationRef & { readonly on: LocalDate; readonly reason: string }>
  /** An amended plan or a ruling changed what is said of it; only what changed, and what it was. */
  | Event<
      'ObligationRevised',
      ObligationRef & {
        readonly on: LocalDate;
        readonly reason: string;
        readonly after: Partial<Wording>;
        readonly before: Partial<Wording>;
      }
    >
  /** It reached an offset of its policy: the fact behind a line in a mail. */
  | Event<
      'ReminderIssued',
      ObligationRef & {
        readonly subject: string;
        readonly number: string;
        readonly planTitle: string;
        readonly office: string;
        readonly dueVersion: number;
        readonly dueOn: LocalDate;
        readonly rule: string;
        readonly form: Form;
        readonly draft: boolean;
        readonly on: LocalDate;
        readonly at: Instant;
        readonly audience: readonly Audience[];
        readonly onApproval: readonly Audience[];
        readonly recipients: readonly Recipient[];
        /** Who should have heard of it and could not: shown to the office, never skipped in silence. */
        readonly unresolved: readonly Vacancy[];
      }
    >
  /** Somebody holds now a role that nobody held when it reached an offset: told of it with the next mail. */
  | Event<
      'RecipientsFound',
      ObligationRef & {
        readonly dueVersion: number;
        readonly rule: string;
        readonly form: Form;
        readonly draft: boolean;
        readonly on: LocalDate;
        readonly at: Instant;
        readonly recipients: readonly Recipient[];
        /** Of those who could not be told. */
        readonly resolved: readonly Vacancy[];
      }
    >
  /** A person has seen in another way to who could not be told so far. */
  | Event<'VacanciesClosed', ObligationRef & { readonly on: LocalDate; readonly reason: string }>
  /** An offset that a later one overtook before it could be issued. */
  | Event<
      'ReminderSuperseded',
      ObligationRef & { readonly dueVersion: number; readonly rule: string; readonly by: string }
    >;
