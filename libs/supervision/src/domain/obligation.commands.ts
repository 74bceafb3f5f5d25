import { type WorkCalendar } from '#calendar';
import { type Command, type Instant, type LocalDate } from '#kernel';
import { type Holders } from './holders.ts';
import { type ObligationTerms } from './obligations-of.ts';
import { type Audience, type Level, type Policy, type PolicyRef } from './policy.ts';

type Id = { readonly obligationId: string };

export type ObligationCommand =
  | Command<
      'OpenObligation',
      ObligationTerms & {
        readonly planId: string;
        readonly region: string;
        readonly planTitle: string;
        readonly office: string;
        readonly openedOn: LocalDate;
        readonly policy: PolicyRef;
      }
    >
  | Command<'ClaimObligation', Id & { readonly claimedOn: LocalDate }>
  | Command<'ReturnObligation', Id & { readonly returnedOn: LocalDate; readonly reason: string }>
  /** @property metOn when it was done; default: the day it was claimed, else `on` */
  | Command<'MeetObligation', Id & { readonly on: LocalDate; readonly metOn?: LocalDate }>
  | Command<'WaiveObligation', Id & { readonly on: LocalDate; readonly reason: string }>
  | Command<'HoldObligation', Id & { readonly level: Level; readonly until: LocalDate }>
  /** "Look at this": issues the latest offset reached by `at` that is not recorded, supersedes the earlier ones. */
  | Command<
      'LookAtObligation',
      Id & {
        readonly at: Instant;
        readonly policy: Policy;
        readonly calendar: WorkCalendar;
        /** Who holds each role for this obligation now; a role left out counts as held by nobody. */
        readonly contacts: Readonly<Partial<Record<Audience, Holders>>>;
      }
    >;
