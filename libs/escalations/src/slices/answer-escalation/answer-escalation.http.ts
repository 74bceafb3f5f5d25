import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  Allowed,
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  type User,
  CommandMetadataDto,
} from '#http';
import { type LocalDate } from '#kernel';
import { OpsModels } from '#views';
import { authorizeActing } from '#obligations';
import { AnswerEscalation } from './answer-escalation.handler.ts';

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
    private readonly ops: OpsModels,
  ) {}

  @Post(':obligationId/answer')
  @HttpCode(200)
  @Allowed('office', 'liaison')
  @ApiOperation({ summary: '回复督办：承诺办结日期，承诺日前不再升级' })
  async answerEscalation(
    @Param('obligationId') obligationId: string,
    @Body() { promisedOn, note }: AnswerEscalationDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    await authorizeActing(user, obligationId, this.ops);
    return this.commands.execute(new AnswerEscalation(obligationId, promisedOn, note, origin));
  }
}
