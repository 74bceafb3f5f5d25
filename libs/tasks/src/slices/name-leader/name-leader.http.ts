import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandMetadataDto, CommandOrigin, CurrentUser, todayOn, type User } from '#http';
import { Clock } from '#kernel';
import { ChangeTask } from '../change-task.handler.ts';

class ResponsibleLeaderDto extends CommandMetadataDto {
  @ApiProperty({ description: '姓名和职务，不超过100字；留空则取消', example: '张建国副县长' })
  @IsString()
  @MaxLength(100)
  leader!: string;
}

@ApiTags('tasks')
@Controller('tasks')
export class NameLeaderController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Put(':taskId/leader')
  @ApiOperation({ summary: '确定责任领导：由督查室填写，列入台账，不另发邮件' })
  nameResponsibleLeader(
    @Param('taskId') taskId: string,
    @Body() { leader }: ResponsibleLeaderDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = { taskId, leader, namedOn: todayOn(this.clock) };
    const command = { type: 'NameResponsibleLeader', data } as const;
    return this.commands.execute(new ChangeTask(command, user, origin));
  }
}
