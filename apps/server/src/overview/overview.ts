import { type LocalDate } from '#kernel';
import { type PhaseRow } from '#phases';
import { type PlanRow } from '#plans';
import { type StatusCounts } from '#targets';
import { type Asked, type TodoGroupName } from '../todo/todo.ts';

/** Tasks of the ledger; those that ended before they were done are left out. */
export type TaskCounts = {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  /** Within ten working days, today among them. Null: of a past day. */
  readonly dueSoon: number | null;
};

/** Open cases by colour. */
export type CaseCounts = {
  readonly blue: number;
  readonly yellow: number;
  /** Those in draft among them. */
  readonly red: number;
  readonly redDrafted: number;
};

export type OverviewPhase = Pick<PhaseRow, 'phaseId' | 'number' | 'startedOn' | 'closedOn'> & {
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly status: Exclude<PhaseRow['status'], 'dropped'>;
};

type Standing = {
  readonly tasks: TaskCounts;
  /** Null: of a past day. */
  readonly cases: CaseCounts | null;
};

/** A plan in force, in one line. */
export type OverviewPlan = Standing &
  Pick<PlanRow, 'planId' | 'region' | 'title' | 'documentNumber' | 'period' | 'adoptedOn'> & {
    readonly status: PlanRow['status'];
    readonly phases: readonly OverviewPhase[];
    readonly targets: StatusCounts;
  };

/** How much waits for the user: of what others wait for by what is asked, of the rest by its group in the list. */
export type OverviewWaiting = {
  readonly what: Asked | Extract<TodoGroupName, 'unkept' | 'lapsed' | 'undelivered'>;
  readonly count: number;
};

/** How everything stands on a day, for who looks from above. */
export type Overview = Standing & {
  readonly on: LocalDate;
  /** Whether the day is over: then nothing waits, colours and what is due are not told, and counts go by the days that facts bear as they are known now. */
  readonly past: boolean;
  readonly plans: readonly OverviewPlan[];
  /** Single matters that were assigned, all together. */
  readonly assignments: Standing & { readonly count: number };
  /** Null: of a past day, of one plan, or for who has no list of it. */
  readonly waiting: readonly OverviewWaiting[] | null;
};
