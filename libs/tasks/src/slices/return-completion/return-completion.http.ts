import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto, todayOn } from '#http';
import { Clock } from '#kernel';
import { ChangeTask } from '../change-task.handler.ts';

class ReturnCompletionDto extends CommandMetadataDto {
  @ApiProperty({ description: '申请办结的单位名称' })
  @IsString()
  @MaxLength(100)
  organization!: string;
}

@ApiTags('tasks')
@Controller('tasks')
export class ReturnCompletionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/return')
  @HttpCode(200)
  @ApiOperation({ summary: '退回办结申请，须写明理由（reason）' })
  returnClaim(
    @Param('taskId') taskId: string,
    @Body() { organization, reason }: ReturnCompletionDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = {
      taskId,
      organization,
      returnedOn: todayOn(this.clock),
      reason: reason ?? '',
    };
    return this.commands.execute(new ChangeTask({ type: 'ReturnCompletion', data }, user, origin));
  }
}
