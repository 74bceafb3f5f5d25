import { type Command, type LocalDate, type Of } from '#kernel';
import { type Ending, type EscalationEvent, type UrgedBy } from './escalation.events.ts';

type Id = { readonly obligationId: string };

export type EscalationCommand =
  | Command<'RaiseEscalation', Of<EscalationEvent, 'EscalationRaised'>['data']>
  /** The organization answers, with the day by which it will be done. */
  | Command<
      'AcknowledgeEscalation',
      Id & { readonly today: LocalDate; readonly promisedOn: LocalDate; readonly note: string }
    >
  | Command<'ApproveRedCard', Id & { readonly on: LocalDate; readonly note: string }>
  | Command<'DeclineRedCard', Id & { readonly on: LocalDate; readonly reason: string }>
  | Command<
      'LowerEscalation',
      Id & { readonly to: 'blue' | 'yellow'; readonly on: LocalDate; readonly reason: string }
    >
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
  /** @property promisedOn also answers the present level, as AcknowledgeEscalation does */
  | Command<
      'AnswerUrge',
      Id & {
        readonly urgeId: string;
        readonly on: LocalDate;
        readonly answer: string;
        readonly promisedOn?: LocalDate;
      }
    >
  | Command<'LiftEscalation', Id & { readonly on: LocalDate; readonly reason: string }>
  | Command<
      'ResolveEscalation',
      Id & {
        readonly on: LocalDate;
        readonly because: Exclude<Ending, 'lifted'>;
        readonly reason?: string;
      }
    >;
