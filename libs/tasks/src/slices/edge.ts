import { type User } from '#http';
import { type Clock, dateIn, type Decider, type LocalDate, Rejection } from '#kernel';
import { type TaskCommand } from '../domain/task.commands.ts';
import { type TaskEvent } from '../domain/task.events.ts';
import { type Task, taskDecider } from '../domain/task.ts';

/** Today in the plans' zone. */
export const today = (clock: Clock): LocalDate => dateIn('Asia/Shanghai', clock.now());

const notYours = (): Rejection =>
  new Rejection('not-your-organization', '只能办理本地区、本单位的任务');

/**
 * For whom a user acts: the organization named, else its own. The office acts for anybody, and for itself (null) unless
 * it names one; a liaison for its own organization, or for the one it names where it has the whole region.
 * @throws {Rejection} `not-your-organization`
 */
export function actingFor(user: User, named: string | null | undefined): string | null {
  if (user.role === 'office') return named ?? null;
  const organization = named ?? user.organization;
  const another = user.organization !== null && organization !== user.organization;
  if (organization === null || another) throw notYours();
  return organization;
}

/** The rules of tasks, for a user who acts only in its own region. @throws {Rejection} `not-your-organization` */
export const tasksFor = (user: User): Decider<TaskCommand, TaskEvent, Task> => ({
  ...taskDecider,
  decide: (command, state) => {
    const elsewhere = state.status === 'assigned' && state.ref.region !== user.region;
    if (user.region !== null && elsewhere) throw notYours();
    return taskDecider.decide(command, state);
  },
});
