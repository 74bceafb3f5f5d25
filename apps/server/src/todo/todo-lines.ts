import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type PlanRow } from '#plans';
import { type TaskDuty, type TaskRow } from '#tasks';
import { type TodoRow } from './todo.ts';

/** What is looked up for lines: plans and tasks by id, and today. */
export type Known = {
  readonly plans: ReadonlyMap<string, PlanRow>;
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
};

type Asking = Pick<TodoRow, 'asked' | 'actions'> & Partial<TodoRow>;

const NOTHING_SAID = { since: null, note: null, newDueOn: null } as const;

export function obligationLine(row: ObligationRow, asking: Asking, known: Known): TodoRow {
  const { obligationId, kind, subjectId, planId, planTitle, number, subject, organization } = row;
  const { dueOn, originallyDueOn, level } = row;
  return {
    ...{ kind, itemId: subjectId, obligationId, number, title: subject, organization },
    ...{ planId, planTitle, documentNumber: known.plans.get(planId)?.documentNumber ?? null },
    ...{ dueOn, originallyDueOn, workingDaysLeft: daysLeft(dueOn, known), level },
    ...NOTHING_SAID,
    ...asking,
  };
}

/** @param owed what is owed for it, where the list of obligations has it */
export function dutyLine(
  duty: TaskDuty,
  asking: Asking,
  { owed, known }: { readonly owed: ObligationRow | undefined; readonly known: Known },
): TodoRow {
  const { taskId, planId, organization, dueOn, originallyDueOn } = duty;
  const { number = '', title = '' } = known.tasks.get(taskId) ?? {};
  return {
    ...{ kind: 'task', itemId: taskId, obligationId: owed?.obligationId ?? null },
    ...{ number, title, organization, planId, ...namesOf(planId, known) },
    ...{ dueOn, originallyDueOn, level: owed?.level ?? null },
    workingDaysLeft: dueOn === null ? null : daysLeft(dueOn, known),
    ...NOTHING_SAID,
    ...asking,
  };
}

export function planLine(plan: PlanRow, asking: Asking): TodoRow {
  const { planId, title, documentNumber, office, issuer } = plan;
  return {
    ...{ kind: 'plan', itemId: planId, obligationId: null, number: '', title },
    ...{ planId, planTitle: title, documentNumber, organization: office ?? issuer ?? '' },
    ...{ dueOn: null, originallyDueOn: null, workingDaysLeft: null, level: null },
    ...NOTHING_SAID,
    ...asking,
  };
}

const namesOf = (
  planId: string,
  { plans }: Known,
): Pick<TodoRow, 'planTitle' | 'documentNumber'> => {
  const { title = '', documentNumber = null } = plans.get(planId) ?? {};
  return { planTitle: title, documentNumber };
};

const daysLeft = (dueOn: LocalDate, { calendar, today }: Known): number =>
  workingDaysLeft(calendar, today, dueOn);
