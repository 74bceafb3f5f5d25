import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  type User,
  CommandMetadataDto,
  todayOn,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ChangeEscalation } from '../change-escalation.handler.ts';

class AnswerEscalationDto extends CommandMetadataDto {
  @IsLocalDate('承诺办结的日期')
  promisedOn!: LocalDate;

  @ApiProperty({ description: '回复内容', maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  note: string = '';
}

@ApiTags('escalations')
@Controller('escalations')
export class AnswerEscalationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':obligationId/answer')
  @HttpCode(200)
  @ApiOperation({ summary: '回复督办：承诺办结日期，承诺日前不再升级' })
  answerEscalation(
    @Param('obligationId') obligationId: string,
    @Body() { promisedOn, note }: AnswerEscalationDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { obligationId, today: todayOn(this.clock), promisedOn, note };
    return this.commands.execute(
      new ChangeEscalation({ type: 'AcknowledgeEscalation', data }, user, origin),
    );
  }
}
