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
  CommandMetadataDto,
  actingFor,
  dayGiven,
  todayOn,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ChangeTask } from '../change-task.handler.ts';

class SignAssignmentDto extends CommandMetadataDto {
  @ApiPropertyOptional({
    description: '单位名称，默认为本人所在单位；督办单位不填则为督办单位自己',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;

  @IsOptionalLocalDate('签收日期，默认为今天；更早的日期由督办单位填写，须写明理由（reason）')
  signedOn?: LocalDate;
}

@ApiTags('tasks')
@Controller('tasks')
export class SignAssignmentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/sign')
  @HttpCode(200)
  @ApiOperation({ summary: '签收责任分工' })
  signAssignment(
    @Param('taskId') taskId: string,
    @Body() { organization, signedOn, reason }: SignAssignmentDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const today = todayOn(this.clock);
    const data = {
      taskId,
      organization: actingFor(user, organization),
      signedOn: dayGiven(user, signedOn, today),
      today,
      reason: reason ?? '',
    };
    return this.commands.execute(new ChangeTask({ type: 'SignAssignment', data }, user, origin));
  }
}
