import { type Command, type LocalDate } from '#kernel';
import { type TaskAssigned } from './task.events.ts';

/** @property organization for whom it is done; null: for the supervising office itself */
type Acting = { readonly taskId: string; readonly organization: string | null };
/** @property organization whose claim is judged */
type Judging = { readonly taskId: string; readonly organization: string };

export type TaskCommand =
  | Command<'AssignTask', TaskAssigned['data']>
  | Command<'SignAssignment', Acting & { readonly signedOn: LocalDate }>
  | Command<
      'ReportProgress',
      Acting & {
        /** Makes it repeatable: a report is recorded once. */
        readonly reportId: string;
        readonly text: string;
        readonly percent?: number;
        readonly reportedOn: LocalDate;
      }
    >
  | Command<'ClaimCompletion', Acting & { readonly claimedOn: LocalDate; readonly note: string }>
  | Command<'AcceptCompletion', Judging & { readonly acceptedOn: LocalDate }>
  | Command<
      'ReturnCompletion',
      Judging & { readonly returnedOn: LocalDate; readonly reason: string }
    >;
