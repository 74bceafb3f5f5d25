import { type Event, type LocalDate } from '#kernel';
import { type ObligationRef } from './obligation.events.ts';
import { type Audience, type Level } from './policy.ts';

// These names and fields are on disk for ever.

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
  | Event<
      'EscalationResolved',
      ObligationRef & { readonly on: LocalDate; readonly because: 'met' | 'waived' }
    >;
