import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  actingFor,
  dayGiven,
  todayOn,
} from '#http';
import { Rejection } from '#contract';
import { Clock, type LocalDate } from '#kernel';
import { ReadModels } from '#views';
import { type TaskDuty } from '../../views/task-duties.ts';
import { ChangeTask } from '../change-task.handler.ts';

class SignPlanDto extends CommandMetadataDto {
  @ApiProperty({ description: '方案编号' })
  @IsString()
  @MaxLength(100)
  planId!: string;

  @ApiPropertyOptional({ description: '单位名称，默认为本人所在单位' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;

  @IsOptionalLocalDate('签收日期，默认为今天；更早的日期由督办单位填写，须写明理由（reason）')
  signedOn?: LocalDate;
}

const MAX_TASKS = 1_000;

/** One click for everything a plan asks of an organization. Repeating it is harmless. */
@ApiTags('tasks')
@Controller('tasks')
export class SignPlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly views: ReadModels,
    private readonly clock: Clock,
  ) {}

  @Post('sign')
  @HttpCode(200)
  @ApiOperation({ summary: '一次签收本单位在一份方案中的全部责任分工' })
  async signPlan(
    @Body() { planId, organization, signedOn, reason }: SignPlanDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt & { readonly tasks: number }> {
    const who = actingFor(user, organization);
    const where = { planId, organization: who ?? '' };
    const found = await this.views.find<TaskDuty>('task-duties', { where, limit: MAX_TASKS });
    const rows = found.rows.filter(({ status }) => status !== 'cancelled');
    if (rows.length === 0) {
      throw new Rejection('organization-not-assigned', { organization: who ?? user.name });
    }
    const today = todayOn(this.clock);
    const dated = { signedOn: dayGiven(user, signedOn, today), today, reason: reason ?? '' };
    let receipt: Receipt = { written: 0 };
    for (const { taskId } of rows) {
      const data = { taskId, organization: who, ...dated };
      const one = await this.commands.execute(
        new ChangeTask({ type: 'SignAssignment', data }, user, origin),
      );
      receipt = { ...receipt, ...one, written: receipt.written + one.written };
    }
    return { ...receipt, tasks: rows.length };
  }
}
