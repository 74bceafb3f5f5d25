import { type Command, type LocalDate } from '#kernel';
import { type TargetSet } from './target.events.ts';

export type TargetCommand =
  | Command<'SetTarget', TargetSet['data']>
  | Command<
      'RecordMeasurement',
      {
        readonly targetId: string;
        /** Makes it repeatable: a measurement is recorded once. */
        readonly measurementId: string;
        /** Who measured; null: the supervising office itself. */
        readonly organization: string | null;
        readonly asOf: LocalDate;
        /** A level as it stood; of a cumulative or yearly target what was added. */
        readonly value: number;
        readonly evidence: string;
        readonly today: LocalDate;
      }
    >
  | Command<
      'CorrectMeasurement',
      {
        readonly targetId: string;
        readonly measurementId: string;
        readonly value: number;
        readonly reason: string;
      }
    >;
