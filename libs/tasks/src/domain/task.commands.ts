import { type WorkCalendar } from '#calendar';
import { type OrganizationIds } from '#contract';
import { type Command, type LocalDate } from '#kernel';
import type { EvidenceRef } from '#evidence';
import { type Dated } from './days.ts';
import { type Figure, type TaskAssigned, type TaskDuties, type TaskTerms } from './task.events.ts';

type OnTask<T extends string, D extends object> = Command<T, { readonly taskId: string } & D>;
/** @property organization for whom it is done; null: for the supervising office itself */
type Acting = { readonly organization: string | null };
/** @property organization whose claim, dispute or request is judged */
type Judging = { readonly organization: string };
/** @property step of a task with parts which one; where one alone comes into question it needs no naming */
type OfStep = { readonly step?: string };
type Because = { readonly reason: string };
/** @property calendar the one in force: it counts the working days */
type Counting = { readonly calendar: WorkCalendar };

type Reporting =
  /** The first day holds. Refused: `organization-not-assigned`, and as {@link checkDay} refuses. */
  | OnTask<'SignAssignment', Acting & Dated & { readonly signedOn: LocalDate }>
  /**
   * Refused: `organization-not-assigned`, `report-already-recorded`, `reports-too-many`, `report-empty`, `report-too-long`,
   * `percent-out-of-range`, `figures-malformed`, `evidence-malformed`, `evidence-too-many`, and as {@link checkDay} refuses.
   */
  | OnTask<
      'ReportProgress',
      Acting &
        Dated & {
          /** Makes it repeatable: a report is recorded once. */
          readonly reportId: string;
          readonly text: string;
          readonly percent?: number;
          readonly reportedOn: LocalDate;
          readonly figures?: readonly Figure[];
          readonly evidence?: readonly EvidenceRef[];
        }
    >;

type Completing =
  /**
   * Repeating it while the office has not answered is harmless. Refused: `organization-not-assigned`,
   * `organization-not-owing`, `task-already-accepted`, `evidence-malformed`, `evidence-too-many`, and as
   * {@link checkDay} refuses.
   */
  | OnTask<
      'ClaimCompletion',
      Acting &
        OfStep &
        Dated & {
          readonly claimedOn: LocalDate;
          readonly note: string;
          readonly evidence?: readonly EvidenceRef[];
          /** Who claims. */
          readonly by?: string;
        }
    >
  /**
   * @property by who accepts; `isAlone`: nobody else may. What one claimed oneself another accepts, if there is another.
   * @property doneOn confirmed by the office, with a reason; default: the day of the claim. What was past when it was
   * assigned may have been done before.
   * Refused: `completion-not-claimed`, `accepts-own-claim`, and as {@link checkDay} refuses.
   */
  | OnTask<
      'AcceptCompletion',
      Judging &
        OfStep &
        Dated & { readonly doneOn?: LocalDate; readonly by?: string; readonly isAlone?: boolean }
    >
  /** It may be claimed again. Refused: `completion-not-claimed`, `task-already-accepted`, `return-reason-missing`. */
  | OnTask<'ReturnCompletion', Judging & OfStep & Because & { readonly returnedOn: LocalDate }>
  /** Refused: `completion-not-accepted`, `reopen-reason-missing`, `due-date-past`, `due-date-too-far`, `task-suspended`. */
  | OnTask<
      'ReopenCompletion',
      Judging & OfStep & Because & { readonly reopenedOn: LocalDate; readonly dueOn: LocalDate }
    >;

type Disputing =
  /**
   * Refused: `organization-not-assigned`, `task-already-accepted`, `dispute-pending` (another one waits),
   * `dispute-reason-missing`, `dispute-proposes-itself`.
   */
  | OnTask<
      'DisputeAssignment',
      Acting &
        Because &
        Counting & { readonly disputedOn: LocalDate; readonly proposed: string | null }
    >
  /** Refused: `dispute-not-pending`, `dismiss-reason-missing`. */
  | OnTask<'DismissDispute', Judging & Because & { readonly dismissedOn: LocalDate }>;

type Extending =
  /**
   * Refused: `organization-not-assigned`, `organization-not-owing`, `task-already-accepted`, `completion-claimed`,
   * `extension-pending` (for another date), `due-date-missing`, `extension-not-later`, `due-date-past`,
   * `due-date-too-far`, `extension-reason-missing`, `extensions-too-many`, `task-suspended`.
   */
  | OnTask<
      'RequestExtension',
      Acting & OfStep & Because & { readonly requestedOn: LocalDate; readonly newDueOn: LocalDate }
    >
  /**
   * @property newDueOn another date than the one asked for
   * Refused: `extension-not-pending`, `extension-not-later`, `due-date-too-far`, `task-suspended`.
   */
  | OnTask<
      'GrantExtension',
      Judging & OfStep & { readonly grantedOn: LocalDate; readonly newDueOn?: LocalDate }
    >
  /** Refused: `extension-not-pending`, `decline-reason-missing`. */
  | OnTask<'DeclineExtension', Judging & OfStep & Because & { readonly declinedOn: LocalDate }>
  /** Refused: `extension-not-pending`. */
  | OnTask<'WithdrawExtension', Acting & OfStep & { readonly withdrawnOn: LocalDate }>;

type Pausing =
  /**
   * Refused: `task-already-suspended` (from another day), `task-already-accepted`, `suspension-reason-missing`,
   * `suspension-in-the-future`, `suspension-too-early` (before the last resumption, or the assignment).
   */
  | OnTask<'SuspendTask', Because & { readonly from: LocalDate; readonly today: LocalDate }>
  /** Refused: `task-not-suspended`, `resumption-in-the-future`, `resumption-too-early`. */
  | OnTask<'ResumeTask', Counting & { readonly on: LocalDate; readonly today: LocalDate }>;

/** 责任领导, as the office writes it; empty: nobody any more. */
type Naming = OnTask<
  'NameResponsibleLeader',
  { readonly leader: string; readonly namedOn: LocalDate }
>;

type Following =
  | Command<'AssignTask', TaskAssigned['data']>
  /** @property asked what the same amendment asks otherwise; default: nothing */
  | OnTask<
      'RuleLead',
      TaskDuties &
        Because & {
          readonly ruledOn: LocalDate;
          readonly planTitle: string;
          /** Of everybody whom it names. */
          readonly organizationIds: OrganizationIds;
          readonly asked?: Partial<TaskTerms>;
        }
    >
  /**
   * Terms that are left out stay; empty lists end.
   * @property organizationIds of everybody named for a part; default: none but those known
   */
  | OnTask<
      'ReviseTask',
      Partial<TaskTerms> &
        Because & { readonly revisedOn: LocalDate; readonly organizationIds?: OrganizationIds }
    >
  /** Refused: `cancel-reason-missing`. */
  | OnTask<'CancelTask', Because & { readonly cancelledOn: LocalDate }>;

/**
 * The commands on a task. Each is refused with `task-not-found` before it is assigned and, but for what
 * follows the plan, with `task-cancelled` once it is cancelled. Those about a part of a task: `step-missing` where several
 * come into question and none is named, `step-not-found`.
 */
export type TaskCommand =
  | Following
  | Reporting
  | Completing
  | Disputing
  | Extending
  | Pausing
  | Naming;
