import { type Command, type LocalDate, type Of } from '#kernel';
import { type Ending, type EscalationEvent, type UrgedBy } from './escalation.events.ts';

type Id = { readonly obligationId: string };

/** What may be done to the cases of an obligation. Each but the first is refused with `escalation-not-found` before one is raised. */
export type EscalationCommand =
  | Command<'RaiseEscalation', Of<EscalationEvent, 'EscalationRaised'>['data']>
  /**
   * The organization answers, with the day by which it will be done; the ladder is held until then.
   * Refused: `escalation-resolved`, `promise-not-ahead`, `promise-too-far`, `promise-renewed-too-often`.
   */
  | Command<
      'AcknowledgeEscalation',
      Id & { readonly today: LocalDate; readonly promisedOn: LocalDate; readonly note: string }
    >
  /** A named official issues the drafted red card; nobody outside the office hears of it before. Refused: `red-card-not-drafted`. */
  | Command<'ApproveRedCard', Id & { readonly on: LocalDate; readonly note: string }>
  /** Refused: `red-card-not-drafted`, `escalation-reason-missing`. */
  | Command<'DeclineRedCard', Id & { readonly on: LocalDate; readonly reason: string }>
  /**
   * Takes a case down; the rungs still to come come nevertheless.
   * Refused: `escalation-resolved`, `escalation-not-lower`, `escalation-reason-missing`.
   */
  | Command<
      'LowerEscalation',
      Id & { readonly to: 'blue' | 'yellow'; readonly on: LocalDate; readonly reason: string }
    >
  /** Refused: `escalation-resolved`. */
  | Command<
      'UrgeEscalation',
      Id & {
        readonly urgeId: string;
        readonly on: LocalDate;
        readonly by: UrgedBy;
        readonly to: string;
        readonly note: string;
      }
    >
  /**
   * @property promisedOn also answers the present level, as AcknowledgeEscalation does, and is refused as it is
   * Refused: `urge-not-found`, `urge-already-answered`.
   */
  | Command<
      'AnswerUrge',
      Id & {
        readonly urgeId: string;
        readonly on: LocalDate;
        readonly answer: string;
        readonly promisedOn?: LocalDate;
      }
    >
  /**
   * Ends a case; what is owed is still owed, and the next rung reached opens a new case.
   * Refused: `escalation-resolved`, `escalation-reason-missing`.
   */
  | Command<'LiftEscalation', Id & { readonly on: LocalDate; readonly reason: string }>
  | Command<
      'ResolveEscalation',
      Id & {
        readonly on: LocalDate;
        readonly because: Exclude<Ending, 'lifted'>;
        readonly reason?: string;
      }
    >;
