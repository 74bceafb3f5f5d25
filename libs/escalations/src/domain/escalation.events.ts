import { type Event, type LocalDate } from '#kernel';
import { type ObligationRef } from '#obligations/events';
import { type Audience, type Level, type PolicyRef } from '#policies/events';

// These names and fields are on disk for ever.

/** Why a case ended: what became of its obligation, or that a person lifted it. */
export type Ending = 'met' | 'waived' | 'extended' | 'suspended' | 'missed' | 'lifted';

/** How somebody was urged. */
export type UrgedBy = 'phone' | 'visit' | 'letter' | 'mail';

export type EscalationEvent =
  | Event<
      'EscalationRaised',
      ObligationRef & {
        readonly level: Level;
        /** The offset that raised it. */
        readonly rule: string;
        readonly on: LocalDate;
        readonly dueOn: LocalDate;
        readonly subject: string;
        readonly number: string;
        readonly planTitle: string;
        readonly office: string;
        /** Red is a draft until a named official approves it. */
        readonly draft: boolean;
        /** Who hears of it when it is approved. */
        readonly onApproval: readonly Audience[];
        /** Of the due date that was overrun; 1 where an older log lacks it. */
        readonly dueVersion?: number;
        /** The version that this case follows to its end. Older logs lack it. */
        readonly policy?: PolicyRef;
      }
    >
  | Event<
      'EscalationAcknowledged',
      ObligationRef & {
        readonly level: Level;
        readonly promisedOn: LocalDate;
        readonly note: string;
      }
    >
  | Event<
      'RedCardApproved',
      ObligationRef & {
        readonly on: LocalDate;
        readonly note: string;
        readonly onApproval: readonly Audience[];
      }
    >
  | Event<'RedCardDeclined', ObligationRef & { readonly on: LocalDate; readonly reason: string }>
  /** A person takes it down a rung or two; the rungs still to come come nevertheless. Red so lowered is withdrawn. */
  | Event<
      'EscalationLowered',
      ObligationRef & {
        readonly from: Level;
        readonly to: Level;
        readonly on: LocalDate;
        readonly reason: string;
      }
    >
  /** 催办: somebody was reminded in person. */
  | Event<
      'EscalationUrged',
      ObligationRef & {
        readonly urgeId: string;
        readonly on: LocalDate;
        readonly by: UrgedBy;
        /** Name or role. */
        readonly to: string;
        readonly note: string;
      }
    >
  /** What the one urged said. */
  | Event<
      'UrgeAnswered',
      ObligationRef & {
        readonly urgeId: string;
        readonly on: LocalDate;
        readonly answer: string;
      }
    >
  /** A person ends the case, though what is owed is still owed; the next rung reached opens a new one. */
  | Event<'EscalationLifted', ObligationRef & { readonly on: LocalDate; readonly reason: string }>
  /** The case ends with what became of its obligation. */
  | Event<
      'EscalationResolved',
      ObligationRef & {
        readonly on: LocalDate;
        readonly because: Ending;
        /** What was said of it, where a person said something. */
        readonly reason?: string;
      }
    >;
