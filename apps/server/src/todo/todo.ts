import { type Act } from '#contract';
import { type EscalationAct } from '#escalations';
import { type LocalDate } from '#kernel';
import { type ObligationAct, type ObligationRow } from '#obligations';
import { type PhaseAct } from '#phases';
import { type MeasurementAct, type TargetAct } from '#targets';
import { type TaskAct } from '#tasks';

/** What it is that a person is asked for. */
export type Asked =
  | 'answer-case'
  | 'redo'
  | 'sign'
  | 'do'
  | 'judge-claim'
  | 'judge-extension'
  | 'judge-dispute'
  | 'rule-past'
  | 'sign-red-card'
  /** What another organization owes is late, or it promised a day that is past: it is urged, or its case answered. */
  | 'urge'
  | 'review-plan'
  | 'review-amendment'
  | 'verify-figure'
  /** A mail did not reach anybody. */
  | 'register-contact'
  /** Nothing for now: others are to answer. */
  | 'wait'
  /** Nothing: it is done. */
  | 'done';

export type TodoAct =
  | TaskAct
  | TargetAct
  | MeasurementAct
  | PhaseAct
  | EscalationAct
  | ObligationAct
  | Act<'signPlan' | 'reportCheckIn' | 'registerContact' | 'resendMail' | 'closeProblem'>;

/** Something that waits for a person, or that a person waits for. */
export type TodoRow = {
  readonly asked: Asked;
  readonly kind: ObligationRow['kind'] | 'plan' | 'mail';
  /** Id of the task, target, phase, plan or mail; of a sign-off or a check-in what it is about. */
  readonly itemId: string;
  /** Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`; `task` or left out: the whole. */
  readonly step?: string;
  /** Null: of a plan, or nothing is owed. */
  readonly obligationId: string | null;
  readonly planId: string;
  readonly planTitle: string;
  readonly documentNumber: string | null;
  /** As printed; empty where there is none. */
  readonly number: string;
  readonly title: string;
  /** Whose it is. */
  readonly organization: string;
  /** Null: of a plan. */
  readonly organizationId: string | null;
  readonly dueOn: LocalDate | null;
  readonly originallyDueOn: LocalDate | null;
  /** Negative when overdue. */
  readonly workingDaysLeft: number | null;
  readonly level: ObligationRow['level'];
  /** Day since which it waits, or on which it was done; null of what is simply owed. */
  readonly since: LocalDate | null;
  /** The reason that was given with it; null where none was. */
  readonly note: string | null;
  /** The day to which an extension is asked for. */
  readonly newDueOn: LocalDate | null;
  /** The figure to verify. */
  readonly figure: {
    readonly measurementId: string;
    readonly asOf: LocalDate;
    readonly value: number;
    readonly unit: string | null;
  } | null;
  /** What the user may do with it now, and why not the rest. */
  readonly actions: readonly TodoAct[];
};

/**
 * `waiting`: others wait for an answer. `unkept`: what others had promised by a day that is past, and still owe.
 * `lapsed`: what others let fall overdue since the last working day. `verify`: figures, the oldest first. `returned`: done once, and not accepted.
 * `sign`, `overdue`. `due`: within ten working days. `submitted`: handed in, waiting for others. `undelivered`: mails of
 * the last 30 days that reached nobody. `raised`: what others owe and was raised to yellow or red since Monday. `done`: what
 * was done in the last 30 days.
 */
export type TodoGroupName =
  | 'waiting'
  | 'unkept'
  | 'lapsed'
  | 'verify'
  | 'returned'
  | 'sign'
  | 'overdue'
  | 'due'
  | 'submitted'
  | 'undelivered'
  | 'raised'
  | 'done';

export type TodoGroup = {
  readonly group: TodoGroupName;
  /** All of them, also those that the limit leaves out; of each kind at most 1,000. */
  readonly count: number;
  /** What presses most first. */
  readonly rows: readonly TodoRow[];
};

/** What a person has to do. Each thing stands in one group, the first that fits; `raised` may tell of it again. */
export type Todo = {
  readonly on: LocalDate;
  /** Always all twelve, in this order. */
  readonly groups: readonly TodoGroup[];
};
