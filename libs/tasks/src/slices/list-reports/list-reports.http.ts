import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandRunner } from '#event-store';
import { actorNames, CurrentUser, OthersReports, PageQuery, sees, type User } from '#http';
import { Rejection } from '#contract';
import { type Listed, ReadModels } from '#views';
import { taskStream } from '../../domain/task.ts';
import { recordsShown } from '../get-tasks/others-words.ts';
import { taskDetail } from '../get-tasks/task-detail.ts';
import { type TaskReport } from '../get-tasks/task-records.ts';

@ApiTags('tasks')
@Controller('tasks/:taskId/reports')
export class ListReportsController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
    private readonly others: OthersReports,
  ) {}

  @Get()
  @ApiOperation({ summary: '一项任务的全部进展，最新的在前' })
  async listReports(
    @Param('taskId') taskId: string,
    @Query() { limit, cursor }: PageQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<TaskReport>> {
    const { events } = await this.runner.store.load(taskStream(taskId));
    const actors = events.map(({ meta }) => meta['actor'] ?? '');
    const task = taskDetail(events, await actorNames(this.views, actors));
    if (!task || !sees(user, 'listReports', task)) {
      throw new Rejection('task-not-found', { id: taskId });
    }
    const { region, planId } = task;
    const shown = recordsShown(task, (organization) => {
      return this.others.shows(user, { region, planId, organization });
    });
    return pageOf(shown.reports.toReversed(), limit, cursor);
  }
}

/** The cursor is the id of the last report that was given. @throws {Rejection} `cursor-malformed` */
function pageOf(
  reports: readonly TaskReport[],
  limit: number,
  cursor: string | undefined,
): Listed<TaskReport> {
  const before = reports.findIndex(({ reportId }) => reportId === cursor);
  if (cursor !== undefined && before < 0) throw new Rejection('cursor-malformed');
  const rows = reports.slice(before + 1, before + 1 + limit);
  const last = rows.at(-1);
  const more = last && last !== reports.at(-1) && { cursor: last.reportId };
  return { rows, total: reports.length, ...more };
}
