import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Calendars } from '#calendar';
import { CommandRunner } from '#event-store';
import {
  actorNames,
  CurrentUser,
  OthersReports,
  PageQuery,
  todayOn,
  type User,
  within,
  sees,
} from '#http';
import { holds, Rejection } from '#contract';
import { type FindOptions, type Listed, ReadModels, type Revised } from '#views';
import { type TaskAct, taskActs } from '../../domain/task-acts.ts';
import { dueInForce } from '../../domain/assignment.ts';
import { taskStream } from '../../domain/task.ts';
import { type TaskDuty } from '../../views/task-duties.ts';
import { taskOf, type TaskRow } from '../../views/task-list.ts';
import { partsShown, recordsShown } from './others-words.ts';
import { type TaskFacts, taskDetail, withActs } from './task-detail.ts';
import { defined } from '#kernel';

const STATUSES = ['open', 'claimed', 'returned', 'accepted', 'cancelled'] as const;

class TasksQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;

  @ApiPropertyOptional({ description: '单位名称：只列它牵头、负责或配合的任务' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;

  @ApiPropertyOptional({ description: '办理状态；指定了单位时为该单位的状态', enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: TaskRow['status'];
}

type Acts = {
  /** What the user may do with it now, and why not the rest. */
  readonly actions: readonly TaskAct[];
};

/** Its `dueOn` is the date in force: the first that somebody still has to keep. */
export type TaskLine = TaskRow & Revised & Acts;
export type TaskDetail = TaskFacts &
  Revised &
  Acts & {
    /** Of which `reports` are the latest twenty. */
    readonly totalReports: number;
  };

/** Told with the task; all of them are listed by themselves. */
const REPORTS_TOLD = 20;

const inForce = <T extends TaskRow | TaskFacts>(row: T): T => ({
  ...row,
  dueOn: dueInForce(row.assignments, row.dueOn),
});

@ApiTags('tasks')
@Controller('tasks')
export class GetTasksController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
    private readonly calendars: Calendars,
    private readonly others: OthersReports,
  ) {}

  @Get()
  @ApiOperation({ summary: '任务列表，按方案中的次序' })
  async listTasks(
    @Query() query: TasksQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<TaskLine>> {
    const { limit, cursor, planId, organization, status } = query;
    const page: FindOptions = {
      limit,
      orderBy: [['order', 'asc']],
      where: {
        ...within(user, 'listTasks', { planId }),
        ...defined({ status }),
      },
      ...defined({ cursor }),
    };
    const { rows, ...rest } = await (organization === undefined
      ? this.views.list<TaskRow & Revised>('task-list', page)
      : this.ofOrganization(organization, page));
    const lines = rows.map((row) => ({
      ...inForce(this.shown(row, user)),
      actions: this.actsOf(row, user),
    }));
    return { rows: lines, ...rest };
  }

  @Get(':taskId')
  @ApiOperation({ summary: '一项任务：责任分工、进展情况、办结申请、延期申请和异议' })
  async getTask(
    @Param('taskId') taskId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<TaskDetail> {
    const { events } = await this.runner.store.load(taskStream(taskId));
    const actors = events.map(({ meta }) => meta['actor'] ?? '');
    const task = taskDetail(events, await actorNames(this.views, actors));
    if (!task || !sees(user, 'getTask', task)) {
      throw new Rejection('task-not-found', { id: taskId });
    }
    const actions = this.actsOf(task, user);
    const mine = holds(user, 'office') ? task.office : user.organization;
    const revision = events.at(-1)?.revision ?? -1;
    const acted = { ...task, ...withActs(task, actions, mine) };
    const records = recordsShown(acted, this.showsTo(user, task));
    return {
      ...inForce(this.shown(task, user)),
      revision,
      ...records,
      reports: records.reports.slice(-REPORTS_TOLD),
      totalReports: records.reports.length,
      actions,
    };
  }

  private showsTo(user: User, { region, planId }: Pick<TaskRow, 'region' | 'planId'>) {
    return (organization: string) => this.others.shows(user, { region, planId, organization });
  }

  /** Without what other organizations wrote, where that is not for the user. */
  private shown<T extends TaskRow>(task: T, user: User): T {
    return { ...task, assignments: partsShown(task.assignments, this.showsTo(user, task)) };
  }

  private actsOf(row: TaskRow, user: User): readonly TaskAct[] {
    const now = { today: todayOn(this.runner.clock), calendar: this.calendars.current() };
    return taskActs(taskOf(row), user, now);
  }

  private async ofOrganization(
    organization: string,
    page: FindOptions,
  ): Promise<Listed<TaskRow & Revised>> {
    const where = { ...page.where, organization };
    const { rows, ...rest } = await this.views.list<TaskDuty>('task-duties', { ...page, where });
    const ids = rows.map(({ taskId }) => taskId);
    const tasks = await this.views.getMany<TaskRow & Revised>('task-list', ids);
    const found = ids.flatMap((id) => {
      const task = tasks.get(id);
      return task ? [task] : [];
    });
    return { rows: found, ...rest };
  }
}
