import { Calendars } from '#calendar';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, PageQuery, todayOn, type User, within } from '#http';
import { type Listed, ReadModels, type Where } from '#views';
import { progressOf } from '../../domain/progress.ts';
import { type TaskDuty } from '../../views/task-duties.ts';
import { taskOf, type TaskRow } from '../../views/task-list.ts';
import { type TaskAct, taskActs } from '../../domain/task-acts.ts';
import { Clock, defined } from '#kernel';

class WaitingQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;

  @ApiPropertyOptional({ description: '单位名称' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;
}

/** One organization's part that waits for the office, beside what the task is called. */
type WaitingDuty = DutyPart &
  Pick<TaskRow, 'planTitle' | 'number' | 'title'> & {
    /** What the user may answer now, or take back. */
    readonly actions: readonly TaskAct[];
  };

type DutyPart = TaskDuty & {
  /** Of a request about one part of a task, which one; the dates are those of that part. */
  readonly step?: string;
};

/** Each part by itself for which more time is asked. */
const asking = (duty: TaskDuty): readonly DutyPart[] =>
  duty.steps
    ?.filter(({ pendingExtension }) => pendingExtension !== null)
    .map((part) => ({ ...duty, ...progressOf(part), step: part.step })) ?? [duty];

type Waiting = {
  readonly since: 'disputedOn' | 'extensionRequestedOn';
  readonly actions: readonly TaskAct['action'][];
};

const DISPUTES: Waiting = { since: 'disputedOn', actions: ['dismissDispute'] };
const EXTENSIONS: Waiting = {
  since: 'extensionRequestedOn',
  actions: ['grantExtension', 'declineExtension', 'withdrawExtension'],
};

/** What the office has to answer, oldest first. A liaison sees its own organization's. */
@ApiTags('tasks')
@Controller()
export class GetWaitingController {
  constructor(
    private readonly views: ReadModels,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  @Get('disputes')
  @ApiOperation({ summary: '待答复的异议，先提出的在前' })
  listDisputes(
    @Query() query: WaitingQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<WaitingDuty>> {
    const whose = within(user, 'listDisputes', query);
    return this.waiting(DISPUTES, { query, user, whose });
  }

  @Get('extensions')
  @ApiOperation({ summary: '待答复的延期申请，先申请的在前' })
  listExtensionRequests(
    @Query() query: WaitingQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<WaitingDuty>> {
    const whose = within(user, 'listExtensionRequests', query);
    return this.waiting(EXTENSIONS, { query, user, whose });
  }

  private async waiting(
    { since, actions }: Waiting,
    { query, user, whose }: { query: WaitingQuery; user: User; whose: Where },
  ): Promise<Listed<WaitingDuty>> {
    const { limit, cursor } = query;
    const { rows, ...rest } = await this.views.list<TaskDuty>('task-duties', {
      limit,
      ...defined({ cursor }),
      orderBy: [[since, 'asc']],
      where: {
        [since]: { isNull: false },
        ...whose,
      },
    });
    const tasks = await this.views.getMany<TaskRow>(
      'task-list',
      rows.map(({ taskId }) => taskId),
    );
    const parts: readonly DutyPart[] =
      since === 'extensionRequestedOn' ? rows.flatMap(asking) : rows;
    const named = parts.flatMap((row) => {
      const task = tasks.get(row.taskId);
      if (!task) return [];
      const { planTitle, number, title } = task;
      const acts = taskActs(taskOf(task), user, this.now()).filter(
        ({ action, of = user.organization, step = row.step }) =>
          actions.includes(action) && of === row.organization && step === row.step,
      );
      return [{ ...row, planTitle, number, title, actions: acts }];
    });
    return { rows: named, ...rest };
  }

  private now() {
    return { today: todayOn(this.clock), calendar: this.calendars.current() };
  }
}
