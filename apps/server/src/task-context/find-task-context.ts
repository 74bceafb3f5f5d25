import { Injectable } from '@nestjs/common';
import pMap from 'p-map';
import { Rejection } from '#contract';
import { CommandRunner } from '#event-store';
import { sees, type User, within } from '#http';
import { type ObligationDetail, ObligationDetails, type ObligationRow } from '#obligations';
import { itemInText, type PlanRow } from '#plans';
import { inDocumentOrder, type TaskRow } from '#tasks';
import { type Direction, OpsModels, ReadModels } from '#views';
import { TaskPeople } from './task-people.ts';
import { type NeighbourTask, type TaskContext } from './task-context.ts';

/** Of what is owed, at most. */
const MOST = 50;
/** Looked up at once. */
const ABREAST = 8;

@Injectable()
export class FindTaskContext {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly runner: CommandRunner,
    private readonly people: TaskPeople,
    private readonly details: ObligationDetails,
  ) {}

  /** @throws {Rejection} `task-not-found` */
  async find(taskId: string, user: User): Promise<TaskContext> {
    const task = await this.views.get<TaskRow>('task-list', taskId);
    if (!task || !sees(user, 'getTaskContext', task)) {
      throw new Rejection('task-not-found', { id: taskId });
    }
    const { planId, planTitle, number, title, clause } = task;
    const plan = await this.views.get<PlanRow>('plan-board', planId);
    const sought = { planId, itemId: taskId, clause };
    return {
      taskId,
      number,
      title,
      planId,
      planTitle: plan?.title ?? planTitle,
      documentNumber: plan?.documentNumber ?? null,
      source: (await itemInText(this.runner, sought, user)) ?? null,
      previous: await this.beside(task, 'desc'),
      next: await this.beside(task, 'asc'),
      people: await this.people.of(task, user),
      obligations: await this.obligations(task, user),
    };
  }

  private async beside(task: TaskRow, direction: Direction): Promise<NeighbourTask | null> {
    const here = inDocumentOrder(task.taskId);
    const order = direction === 'asc' ? { gt: here } : { lt: here };
    const { rows } = await this.views.find<TaskRow>('task-list', {
      where: { planId: task.planId, order },
      orderBy: [['order', direction]],
      limit: 1,
    });
    const [row] = rows;
    if (!row) return null;
    const { taskId, number, title } = row;
    return { taskId, number, title };
  }

  private async obligations(
    { taskId, region }: TaskRow,
    user: User,
  ): Promise<readonly ObligationDetail[]> {
    const { rows } = await this.ops.list<ObligationRow>('obligation-list', {
      where: { ...within(user, 'getObligation', { region }), subjectId: taskId },
      orderBy: [['dueOn', 'asc']],
      limit: MOST,
    });
    return pMap(rows, (row) => this.details.of(row, user), { concurrency: ABREAST });
  }
}
