import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  dayGiven,
  demandDayReason,
  todayOn,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { MAX_SUMMARY } from '../../domain/phase.ts';
import { ChangePhase } from '../change-phase.handler.ts';

class ClosePhaseDto extends CommandMetadataDto {
  @IsOptionalLocalDate('总结日期，默认为今天；更早的日期须写明理由（reason）')
  closedOn?: LocalDate;

  @ApiProperty({ description: '阶段总结', minLength: 1, maxLength: MAX_SUMMARY })
  @IsString()
  summary!: string;
}

@ApiTags('phases')
@Controller('phases')
export class ClosePhaseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':phaseId/close')
  @HttpCode(200)
  @ApiOperation({ summary: '总结办结阶段' })
  closePhase(
    @Param('phaseId') phaseId: string,
    @Body() { closedOn, summary, reason }: ClosePhaseDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const today = todayOn(this.clock);
    const on = dayGiven(user, closedOn, today);
    if (on < today) demandDayReason(on, reason);
    const data = { phaseId, closedOn: on, summary };
    return this.commands.execute(new ChangePhase({ type: 'ClosePhase', data }, user, origin));
  }
}
