import { type WorkCalendar } from '#calendar';
import { WHOLE } from '#contract';
import { type User } from '#http';
import { type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type DutyPart } from './duty-parts.ts';
import { type Items } from './todo-acts.ts';
import { type Known } from './todo-lines.ts';
import { type Asked, type TodoGroupName, type TodoRow } from './todo.ts';

/** What a list is read with. */
export type Now = {
  readonly user: User;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
};

/** An organization's part in an item. */
export type ItemPart = Pick<TodoRow, 'kind' | 'itemId' | 'organization' | 'step' | 'dueOn'>;

/** Something for the list. Its row is worked out only when it is shown: of most there is but the count to tell. */
export type Line = {
  readonly group: TodoGroupName;
  readonly asked: Asked;
  readonly part: ItemPart;
  readonly row: (known: Known & Items) => TodoRow;
};

export const partOfDuty = ({ taskId, organization, step, dueOn }: DutyPart): ItemPart => ({
  kind: 'task',
  itemId: taskId,
  organization,
  dueOn,
  ...(step !== undefined && { step }),
});

export const partOwed = ({
  kind,
  subjectId,
  organization,
  step,
  dueOn,
}: ObligationRow): ItemPart => ({
  kind,
  itemId: subjectId,
  organization,
  dueOn,
  ...(step !== undefined && { step }),
});

/** What an organization owes by itself; of a task with steps the whole has a name among them. */
export const keyOf = ({
  itemId,
  organization,
  step = WHOLE,
}: Pick<ItemPart, 'itemId' | 'organization' | 'step'>): string =>
  `${itemId}|${organization}|${step}`;
