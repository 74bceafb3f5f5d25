import { type WorkCalendar } from '#calendar';
import { type Command, type Instant, type LocalDate, type Of } from '#kernel';
import { type Holders } from './holders.ts';
import {
  type DueChange,
  type ObligationEvent,
  type ObligationTerms,
  type Wording,
} from './obligation.events.ts';
import { type Audience, type Level, type Policy, type PolicyRef } from '#policies/rules';

type Id = { readonly obligationId: string };

type Opening = ObligationTerms & {
  readonly planId: string;
  readonly region: string;
  readonly organizationId: string;
  readonly planTitle: string;
  readonly office: string;
  readonly openedOn: LocalDate;
  /** Of who is newly named: the first working day after its three. Default: it is reminded of from the day on which it is opened. */
  readonly since?: LocalDate;
  readonly policy: PolicyRef;
};

/** A notice that could not reach everybody, and who can be reached of them now. */
export type Found = Pick<
  Of<ObligationEvent, 'RecipientsFound'>['data'],
  'dueVersion' | 'rule' | 'form' | 'draft' | 'on' | 'at' | 'recipients' | 'resolved'
>;

export type ObligationCommand =
  | Command<'OpenObligation', Opening>
  /** Opens it; one that had ended is owed again by the date given. */
  | Command<'ReinstateObligation', Opening & { readonly reason: string }>
  /** @property receivedOn default: on that day */
  | Command<
      'ClaimObligation',
      Id & { readonly claimedOn: LocalDate; readonly receivedOn?: LocalDate }
    >
  | Command<'ReturnObligation', Id & { readonly returnedOn: LocalDate; readonly reason: string }>
  /** @property metOn when it was done; default: the day it was claimed, else `on` */
  | Command<'MeetObligation', Id & { readonly on: LocalDate; readonly metOn?: LocalDate }>
  | Command<'WaiveObligation', Id & { readonly on: LocalDate; readonly reason: string }>
  | Command<'HoldObligation', Id & { readonly level: Level; readonly until: LocalDate }>
  /** What an amended plan or a ruling changes of it, beside its date; a field left out stays. */
  | Command<
      'ReviseObligation',
      Id & {
        readonly on: LocalDate;
        readonly reason: string;
        readonly wording: Partial<Wording>;
      }
    >
  | Command<
      'RescheduleObligation',
      Id & {
        readonly dueOn: LocalDate;
        /** First day on which the new date is in force. */
        readonly on: LocalDate;
        readonly because: DueChange;
        readonly reason: string;
      }
    >
  | Command<'SuspendObligation', Id & { readonly from: LocalDate; readonly reason: string }>
  /** @property dueOn the date with the working days of the interval given back; default: the date it had */
  | Command<
      'ResumeObligation',
      Id & { readonly on: LocalDate; readonly workingDays: number; readonly dueOn?: LocalDate }
    >
  /** What was met is owed again. @property dueOn default: the date it had */
  | Command<
      'ReopenObligation',
      Id & { readonly on: LocalDate; readonly dueOn?: LocalDate; readonly reason: string }
    >
  | Command<'MissObligation', Id & { readonly on: LocalDate; readonly reason: string }>
  /** Has who holds a role now told of what nobody could be told in it; nothing while it does not run. */
  | Command<'FindRecipients', Id & { readonly found: readonly Found[] }>
  /** Where everybody was told nothing happens. Refused: `reason-missing`. */
  | Command<'CloseVacancies', Id & { readonly on: LocalDate; readonly reason: string }>
  /** Issues what its policy has reached by `at` and is not recorded; supersedes what that overtakes. */
  | Command<
      'EvaluateDeadlines',
      Id & {
        readonly at: Instant;
        readonly policy: Policy;
        readonly calendar: WorkCalendar;
        /** Who holds each role for this obligation now; a role left out counts as held by nobody. */
        readonly contacts: Readonly<Partial<Record<Audience, Holders>>>;
      }
    >;
