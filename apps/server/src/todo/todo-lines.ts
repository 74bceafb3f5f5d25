import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { defined, type LocalDate } from '#kernel';
import { renderMail } from '#mail';
import { type MailRow } from '#notifications';
import { type ObligationRow } from '#obligations';
import { type PlanRow } from '#plans';
import { type Measurement, type TargetRow } from '#targets';
import { type TaskRow } from '#tasks';
import { type DutyPart, titleWith } from './duty-parts.ts';
import { type TodoRow } from './todo.ts';

/** What is looked up for lines: plans and tasks by id, and today. */
export type Known = {
  readonly plans: ReadonlyMap<string, PlanRow>;
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
};

type Asking = Pick<TodoRow, 'asked' | 'actions'> & Partial<TodoRow>;

const NOTHING_DUE = {
  dueOn: null,
  originallyDueOn: null,
  workingDaysLeft: null,
  level: null,
} as const;
const NOTHING_SAID = { since: null, note: null, newDueOn: null, figure: null } as const;

export function obligationLine(row: ObligationRow, asking: Asking, known: Known): TodoRow {
  const { obligationId, kind, subjectId, planId, planTitle, number, subject } = row;
  const { organization, organizationId, dueOn, originallyDueOn, level, step } = row;
  return {
    kind,
    itemId: subjectId,
    ...defined({ step }),
    obligationId,
    number,
    title: subject,
    organization,
    organizationId,
    planId,
    planTitle,
    documentNumber: known.plans.get(planId)?.documentNumber ?? null,
    dueOn,
    originallyDueOn,
    workingDaysLeft: daysLeft(dueOn, known),
    level,
    ...NOTHING_SAID,
    ...asking,
  };
}

/** @param owed what is owed for it, where the list of obligations has it */
export function dutyLine(
  duty: DutyPart,
  asking: Asking,
  { owed, known }: { readonly owed: ObligationRow | undefined; readonly known: Known },
): TodoRow {
  const { taskId, planId, organization, organizationId, dueOn, originallyDueOn, step } = duty;
  const { number = '', title = '' } = known.tasks.get(taskId) ?? {};
  return {
    kind: 'task',
    itemId: taskId,
    ...defined({ step }),
    obligationId: owed?.obligationId ?? null,
    number,
    title: titleWith(title, duty),
    organization,
    organizationId,
    planId,
    ...namesOf(planId, known),
    dueOn,
    originallyDueOn,
    level: owed?.level ?? null,
    workingDaysLeft: dueOn === null ? null : daysLeft(dueOn, known),
    ...NOTHING_SAID,
    ...asking,
  };
}

export function planLine(plan: PlanRow, asking: Asking): TodoRow {
  const { planId, title, documentNumber, office, issuer } = plan;
  return {
    kind: 'plan',
    itemId: planId,
    obligationId: null,
    number: '',
    title,
    planId,
    planTitle: title,
    documentNumber,
    organization: office ?? issuer ?? '',
    organizationId: null,
    ...NOTHING_DUE,
    ...NOTHING_SAID,
    ...asking,
  };
}

/** A figure that the office has not judged. */
export function figureLine(
  target: TargetRow,
  { measurementId, organization, organizationId, asOf, value }: Measurement,
  { actions, known }: { readonly actions: TodoRow['actions']; readonly known: Known },
): TodoRow {
  const { targetId, planId, number, subject, unit } = target;
  return {
    asked: 'verify-figure',
    kind: 'target',
    itemId: targetId,
    obligationId: null,
    number,
    title: subject,
    organization,
    organizationId,
    planId,
    ...namesOf(planId, known),
    ...NOTHING_DUE,
    ...NOTHING_SAID,
    figure: { measurementId, asOf, value, unit },
    actions,
  };
}

/** A mail that reached nobody; of one about several plans, the first. */
export function mailLine(
  { mailId, planIds: [planId = ''], on, response, letter, ...row }: MailRow,
  { actions, known }: { readonly actions: TodoRow['actions']; readonly known: Known },
): TodoRow {
  const { organization, organizationId } = row;
  const title = renderMail(letter).subject;
  return {
    asked: 'register-contact',
    kind: 'mail',
    itemId: mailId,
    obligationId: null,
    number: '',
    title,
    organization,
    organizationId,
    planId,
    ...namesOf(planId, known),
    ...NOTHING_DUE,
    ...NOTHING_SAID,
    since: on,
    note: response,
    actions,
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
