import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  actingFor,
  dayGiven,
  todayOn,
} from '#http';
import { Clock, defined, type LocalDate } from '#kernel';
import { MAX_EVIDENCE } from '../../domain/attachments.ts';
import { EvidenceDto, IsListOf } from '../attachments.dto.ts';
import { ActingOnStepDto } from '../organization.dto.ts';
import { ChangeTask } from '../change-task.handler.ts';

class ClaimCompletionDto extends ActingOnStepDto {
  @IsOptionalLocalDate('申请日期，默认为今天；更早的日期由督办单位填写，须写明理由（reason）')
  claimedOn?: LocalDate;

  @ApiPropertyOptional({ description: '说明', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  @IsListOf(EvidenceDto, { description: '佐证材料：先上传，再照所返回的填写', most: MAX_EVIDENCE })
  evidence?: EvidenceDto[];
}

@ApiTags('tasks')
@Controller('tasks')
export class ClaimCompletionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/claim')
  @HttpCode(200)
  @ApiOperation({ summary: '申请办结' })
  claimCompletion(
    @Param('taskId') taskId: string,
    @Body() { organization, step, claimedOn, note, evidence, reason }: ClaimCompletionDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const today = todayOn(this.clock);
    const data = {
      taskId,
      organization: actingFor(user, organization),
      claimedOn: dayGiven(user, claimedOn, today),
      today,
      reason: reason ?? '',
      note: note ?? '',
      ...defined({ step }),
      ...(evidence && { evidence }),
    };
    return this.commands.execute(new ChangeTask({ type: 'ClaimCompletion', data }, user, origin));
  }
}
