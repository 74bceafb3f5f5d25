import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  todayOn,
  type User,
  CommandMetadataDto,
} from '#http';
import { Clock, idOf, type LocalDate } from '#kernel';
import { type UrgedBy } from '../../domain/escalation.events.ts';
import { ChangeEscalation } from '../change-escalation.handler.ts';

const WAYS = ['phone', 'visit', 'letter', 'mail'] as const satisfies readonly UrgedBy[];

class UrgeDto extends CommandMetadataDto {
  @ApiPropertyOptional({
    description: '催办编号：同一编号只记一次；默认由 Idempotency-Key 得出，没有则每次不同',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  urgeId?: string;

  @ApiProperty({ enum: WAYS, description: '电话、上门、发函、邮件' })
  @IsIn(WAYS)
  by!: UrgedBy;

  @ApiProperty({ description: '催办对象：姓名或职务', minLength: 1, maxLength: 100 })
  @IsString()
  @Length(1, 100)
  to!: string;

  @ApiProperty({ description: '催办内容', minLength: 1, maxLength: 2000 })
  @IsString()
  @Length(1, 2000)
  note!: string;
}

class AnswerUrgeDto extends CommandMetadataDto {
  @ApiProperty({ description: '对方的答复', minLength: 1, maxLength: 2000 })
  @IsString()
  @Length(1, 2000)
  answer!: string;

  @IsOptionalLocalDate('承诺办结的日期；填写则同时作为对本级督办的回复')
  promisedOn?: LocalDate | null;
}

/** A urge and its receipt. */
export type Urged = Receipt & { readonly urgeId: string };

@ApiTags('escalations')
@Controller('escalations')
export class UrgeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':obligationId/urge')
  @HttpCode(200)
  @ApiOperation({ summary: '记录一次催办：电话、上门、发函或邮件' })
  async urge(
    @Param('obligationId') obligationId: string,
    @Body() { by, to, note, ...body }: UrgeDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Urged> {
    const urgeId = body.urgeId ?? idOf(`${origin.commandId}|urge`);
    const data = { obligationId, urgeId, on: todayOn(this.clock), by, to, note };
    const receipt = await this.commands.execute(
      new ChangeEscalation({ type: 'UrgeEscalation', data }, user, origin),
    );
    return { urgeId, ...receipt };
  }

  @Post(':obligationId/urges/:urgeId/answer')
  @HttpCode(200)
  @ApiOperation({ summary: '记录对催办的答复，可附承诺办结日期' })
  @ApiParam({ name: 'obligationId', type: String })
  @ApiParam({ name: 'urgeId', type: String })
  answerUrge(
    @Param() { obligationId, urgeId }: { obligationId: string; urgeId: string },
    @Body() { answer, promisedOn }: AnswerUrgeDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const promise = typeof promisedOn === 'string' && { promisedOn };
    const data = { obligationId, urgeId, on: todayOn(this.clock), answer, ...promise };
    return this.commands.execute(new ChangeEscalation({ type: 'AnswerUrge', data }, user, origin));
  }
}
