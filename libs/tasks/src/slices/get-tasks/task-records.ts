import { type Actor } from '#http';
import { type Instant, type LocalDate, type Of } from '#kernel';
import { type TaskDuties, type TaskEvent, type TaskTerms } from '../../domain/task.events.ts';
import { type TaskAct } from '../../domain/task-acts.ts';
import type { EvidenceRef } from '#evidence';

/** Who did it, and when it was written down. */
export type Told = Actor & {
  readonly recordedAt: Instant;
  /** In whose name, where the actor wrote it down for somebody. */
  readonly onBehalfOf?: string;
};

type Acts = {
  /** What the user may do with it now, and why not the rest. */
  readonly actions: readonly TaskAct[];
};

/** What an organization wrote. */
type Written = {
  /** True: it is another organization's, and its words and files are not for the user: they are empty here. */
  readonly withheld?: true;
};

/** What was answered, by whom. */
export type TaskAnswer = Told & {
  readonly answeredOn: LocalDate;
  /** Null where none was given. */
  readonly reason: string | null;
  /** 自办自核: accepted by whoever claimed it, for there was nobody else. */
  readonly selfReviewed?: true;
};

/** 办结申请. `ended`: nobody has to answer it any more, the task or the organization’s part in it is over. */
export type Claim = Told &
  Acts &
  Written & {
    readonly organization: string;
    readonly organizationId: string;
    /** Of a task with parts which one: `1`, a period such as `2026-Q1`; left out: the whole of it. */
    readonly step?: string;
    /** The day that it bears, and the day on which it was received. */
    readonly claimedOn: LocalDate;
    readonly receivedOn: LocalDate;
    /** When it was done, of what was accepted: the day of the claim, or another that the office confirmed. */
    readonly doneOn: LocalDate | null;
    /** May be empty. */
    readonly note: string;
    readonly evidence: readonly EvidenceRef[];
    readonly status: 'pending' | 'accepted' | 'returned' | 'ended';
    readonly answer: TaskAnswer | null;
    /** Of what was accepted and has to be done again. */
    readonly reopened:
      | (Told & {
          readonly reopenedOn: LocalDate;
          readonly dueOn: LocalDate;
          readonly reason: string;
        })
      | null;
  };

/** 延期申请. `ended`: it was done, or is over. */
export type ExtensionRequest = Told &
  Acts &
  Written & {
    readonly organization: string;
    readonly organizationId: string;
    /** Of a task with parts which one: `1`, a period such as `2026-Q1`; left out: the whole of it. */
    readonly step?: string;
    readonly requestedOn: LocalDate;
    /** The date in force when it was asked for. */
    readonly dueOn: LocalDate;
    readonly newDueOn: LocalDate;
    readonly reason: string;
    /** Asked for after the date then in force. */
    readonly late: boolean;
    readonly status: 'pending' | 'granted' | 'declined' | 'withdrawn' | 'ended';
    /** Of one that was withdrawn, the withdrawal. */
    readonly answer: TaskAnswer | null;
    /** The date that was granted; null where none was. */
    readonly grantedDueOn: LocalDate | null;
  };

/** 异议. `upheld`: the duties were ruled anew. `ended`: it was done, or is over. */
export type Dispute = Told &
  Acts &
  Written & {
    readonly organization: string;
    readonly organizationId: string;
    readonly disputedOn: LocalDate;
    readonly reason: string;
    /** Who should do it instead, where the organization says so. */
    readonly proposed: string | null;
    /** Later than three working days after it was named. */
    readonly late: boolean;
    readonly status: 'pending' | 'upheld' | 'dismissed' | 'ended';
    readonly answer: TaskAnswer | null;
  };

/** 进展情况, whole. */
export type TaskReport = Told &
  Written &
  Pick<
    Of<TaskEvent, 'ProgressReported'>['data'],
    | 'reportId'
    | 'organization'
    | 'organizationId'
    | 'text'
    | 'percent'
    | 'reportedOn'
    | 'figures'
    | 'evidence'
  >;

/** 暂缓. */
export type Suspension = Told & {
  readonly suspendedFrom: LocalDate;
  readonly reason: string;
  /** Null while the clock stands still, or where it never ran again. */
  readonly resumedOn: LocalDate | null;
  /** Given back. */
  readonly workingDays: number | null;
};

/** 改派: who does it since, and who did before. */
export type TaskRuling = Told &
  TaskDuties & {
    readonly ruledOn: LocalDate;
    readonly reason: string;
    readonly before: TaskDuties;
  };

/** 任务调整: what was asked before, of what changed. */
export type TaskRevision = Told & {
  readonly revisedOn: LocalDate;
  readonly reason: string;
  readonly before: Partial<TaskTerms>;
};

/** All that people did about a task, each kind oldest first. */
export type TaskRecords = {
  readonly reports: readonly TaskReport[];
  readonly claims: readonly Claim[];
  readonly extensionRequests: readonly ExtensionRequest[];
  readonly disputes: readonly Dispute[];
  readonly suspensions: readonly Suspension[];
  readonly rulings: readonly TaskRuling[];
  readonly revisions: readonly TaskRevision[];
};
