import { type LocalDate } from '#kernel';
import { type ObligationKind, type PolicyRef, type Terms } from '#policies/rules';
import { type ObligationRef, type Vacancy, type Wording } from './obligation.events.ts';

/** 办理中 · 待审核 · 待认定 · 暂缓 · 办结 · 免除 · 未完成. */
export type ObligationStatus =
  | 'open'
  | 'claimed'
  | 'baselined'
  | 'suspended'
  | 'met'
  | 'waived'
  | 'missed';

/** A vacancy in the way of a notice. */
export type Untold = Vacancy & { readonly rule: string };

export type Obligation =
  | { readonly status: 'unopened' }
  | {
      readonly status: ObligationStatus;
      readonly ref: ObligationRef;
      readonly about: { subject: string; number: string; planTitle: string; office: string };
      /** What an amended plan or a ruling may change of it, beside its date. */
      readonly wording: Wording;
      /** What it is; what recurs is reminded of as check-ins are, whatever it is: see `terms.kind`. */
      readonly kind: ObligationKind;
      readonly terms: Terms;
      readonly policy: PolicyRef;
      /** Rises with every new due date; what was recorded for an older one no longer counts. */
      readonly dueVersion: number;
      /** Who could not be told so far, of which rule, of this due date. */
      readonly untold: readonly Untold[];
      /** Rules issued or superseded for this due date. */
      readonly recorded: readonly string[];
      /** The day that its claim bears, and the day on which it was received: since then it waits for the office. */
      readonly claimedOn: LocalDate | null;
      readonly receivedOn: LocalDate | null;
      /** Was past at adoption: a returned claim leaves it where it was, for a ruling, and sends nothing. */
      readonly baselined: boolean;
      /** Day on which the clock was stopped; null while it runs. */
      readonly suspendedFrom: LocalDate | null;
      /** Its date was moved for itself: an amended plan's no longer counts for it. */
      readonly moved: boolean;
    };

export type Opened = Exclude<Obligation, { status: 'unopened' }>;
