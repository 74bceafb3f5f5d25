import { words } from '#contract';
import { type TaskDuty } from '#tasks';
import { type TodoRow } from './todo.ts';

/** What one organization owes of a task: a step of it, or the whole. */
export type DutyPart = Omit<TaskDuty, 'steps'> & {
  /** Left out: the task has no parts. */
  readonly step?: string;
  /** What is to be done in the step. */
  readonly title?: string;
};

/** Each step by itself, with all that holds for the whole duty. */
export const partsOf = ({ steps, ...whole }: TaskDuty): readonly DutyPart[] =>
  steps?.map((part) => ({ ...whole, ...part })) ?? [whole];

/** The task's title, with its step. */
export const titleWith = (task: string, { step, title = '' }: DutyPart): string =>
  step === undefined || title === '' ? task : `${task}（${words.stepTitle({ step, title })}）`;

/** What was said with it. */
export function extensionOf({ pendingExtension: asked }: DutyPart): Partial<TodoRow> {
  if (!asked) return {};
  return { since: asked.requestedOn, note: asked.reason, newDueOn: asked.newDueOn };
}

export function disputeOf({ dispute }: DutyPart): Partial<TodoRow> {
  return dispute ? { since: dispute.disputedOn, note: dispute.reason } : {};
}

export const submissionOf = (duty: DutyPart): Partial<TodoRow> =>
  duty.status === 'claimed'
    ? { since: duty.claimedOn }
    : { ...disputeOf(duty), ...extensionOf(duty) };
