import type { LocalDate } from '#kernel';
import { type Duties, everyoneIn, ownersOf } from './duties.ts';

type Dated = {
  readonly title: string;
  /** The words by which its date was found; empty where a person set it. */
  readonly words: string;
  readonly dueOn: LocalDate;
  /** Who does it, where it names somebody of its own. */
  readonly duties?: Duties;
};

/** What of a task is owed by dates of its own. */
type Parts = {
  readonly dueOn: LocalDate | null;
  readonly steps?: readonly (Dated & { readonly no: number })[];
  readonly periods?: readonly (Dated & { readonly period: string })[];
};

/** How the task as a whole is called among its parts: it is owed beside what only recurs. */
export const WHOLE = 'task';

/** A part of a task that is owed by itself. */
export type TaskPart = Omit<Dated, 'duties' | 'dueOn'> & {
  /** `1`, a period such as `2026-Q1`, or {@link WHOLE}. */
  readonly step: string;
  readonly dueOn: LocalDate | null;
  readonly duties: Duties;
  /** Of what comes again. */
  readonly recurs: boolean;
};

/**
 * What is owed of a task, each by itself: its steps, the last of them its own limit; without steps the task as a whole.
 * Beside these what recurs, a part for each period.
 */
export function partsOf({ dueOn, steps = [], periods = [], ...own }: Parts & Duties): TaskPart[] {
  const duties = { leads: own.leads, supports: own.supports, responsible: own.responsible };
  const whole = { step: WHOLE, title: '', words: '', dueOn, duties, recurs: false };
  const numbered = steps.map(({ no, title, words, dueOn: by, duties: its = duties }) => {
    return { step: String(no), title, words, dueOn: by, duties: its, recurs: false };
  });
  const recurring = periods.map(({ period, title, words, dueOn: by, duties: its = duties }) => {
    return { step: period, title, words, dueOn: by, duties: its, recurs: true };
  });
  return [...recurring, ...(numbered.length > 0 ? numbered : [whole])];
}

/** Whether anything of a task is owed by a date of its own. */
export const hasParts = ({ steps = [], periods = [] }: Omit<Parts, 'dueOn'>): boolean =>
  steps.length + periods.length > 0;

/** Everybody named in a task or in a part of it, each once. */
export const everyoneInTask = (task: Parts & Duties): readonly string[] => [
  ...new Set([...everyoneIn(task), ...partsOf(task).flatMap(({ duties }) => everyoneIn(duties))]),
];

/** What one organization owes of a task, by the plan. */
export type OwedPart = Omit<TaskPart, 'duties'> & { readonly organization: string };

/** All that is owed of a task: each part by everybody who owes it. @param office owes what nobody is named for */
export const owedParts = (task: Parts & Duties, office: string): readonly OwedPart[] =>
  partsOf(task).flatMap(({ duties, ...part }) =>
    ownersOf(duties, office).map((organization) => ({ ...part, organization })),
  );
