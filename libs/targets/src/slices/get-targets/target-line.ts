import { type LocalDate, yearOf } from '#kernel';
import { aimOf } from '../../domain/aim.ts';
import {
  amountOf,
  confirmed,
  counted,
  isReached,
  isUnverified,
  type Progress,
  progressOf,
} from '../../domain/progress.ts';
import { judge, type TargetStatus } from '../../domain/status.ts';
import { type Revised } from '#views';
import { type TargetRow } from '../../views/target-board.ts';

/** One year of a yearly target. */
export type YearResult = {
  readonly year: number;
  /** Null: nothing that counts was measured. */
  readonly value: number | null;
  /** By what the office has verified, or closed the year with. */
  readonly attained: boolean;
  /** Null: still open. */
  readonly closedOn: LocalDate | null;
};

/** What the terms of a target are called where people read them: as those of a task. */
type Renamed = { readonly subject: 'title'; readonly quote: 'clause'; readonly deadline: 'dueOn' };

export type Called<T> = {
  readonly [K in keyof T as K extends keyof Renamed ? Renamed[K] : K]: T[K];
};

const RENAMED: Renamed = { subject: 'title', quote: 'clause', deadline: 'dueOn' };

export const called = <T extends object>(terms: T): Called<T> =>
  Object.fromEntries(
    Object.entries(terms).map(([field, value]) => [
      field in RENAMED ? RENAMED[field as keyof Renamed] : field,
      value as unknown,
    ]),
  ) as Called<T>;

/** A target, and how it stands on a day by the terms of that day. */
export type TargetLine = Omit<
  TargetRow,
  'measurements' | 'references' | 'revisions' | 'closed' | keyof Renamed
> &
  Called<Pick<TargetRow, keyof Renamed>> &
  Revised & {
    readonly status: TargetStatus;
    readonly progress: Progress;
    /** What is to be reached: the value, or of a relative target the reference; null: unknown. */
    readonly goal: number | null;
    /** By that day. */
    readonly expected: number | null;
    readonly actual: number | null;
    /** Actual to expected; 1 is all of it. */
    readonly ratio: number | null;
    /** Whether the office has verified the latest measurement that counts, or need not; null: there is none. */
    readonly verified: boolean | null;
    /** A range that is passed at its upper end: attained, and worth a look. */
    readonly aboveUpper: boolean;
    /** Of a yearly target, by year; else empty. */
    readonly years: readonly YearResult[];
  };

export function lineOf(row: TargetRow & Revised, on: LocalDate): TargetLine {
  const judgement = judge(row, on);
  const { status, terms, goal, expected, amount, ratio, measurement } = judgement;
  const actual = amount?.value ?? null;
  const { measurements, references, revisions, closed, ...line } = { ...row, ...terms };
  return {
    ...called(line),
    attained: row.attained.filter(({ attainedOn }) => attainedOn <= on),
    status,
    goal,
    expected,
    ratio,
    actual,
    progress: progressOf(counted(measurements, on)),
    verified: measurement && !isUnverified(measurement),
    aboveUpper: actual !== null && actual > (terms.upper ?? actual),
    years: terms.recurrence === 'yearly' ? yearResultsOf({ ...row, ...terms }, on) : [],
  };
}

/** Years of which something is known by that day. */
function yearResultsOf(row: TargetRow, on: LocalDate): readonly YearResult[] {
  const progress = progressOf(counted(row.measurements, on));
  const sure = progressOf(confirmed(row.measurements, on));
  const closed = new Map(
    row.closed.filter(({ closedOn }) => closedOn <= on).map((book) => [book.year, book]),
  );
  const years = new Set([...Object.keys(progress.years).map(Number), ...closed.keys()]);
  return [...years]
    .filter((year) => year <= yearOf(on))
    .sort((a, b) => a - b)
    .map((year): YearResult => {
      const book = closed.get(year);
      if (book) {
        const { value, attained, closedOn } = book;
        return { year, value, attained, closedOn };
      }
      const amount = amountOf(progress, row, year);
      const attained = [amount, amountOf(sure, row, year)].every(
        (part) => part !== null && isReached(aimOf(row, part), part),
      );
      return { year, value: amount?.value ?? null, attained, closedOn: null };
    });
}
