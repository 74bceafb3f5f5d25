import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  type User,
  todayOn,
  CommandMetadataDto,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ChangePhase } from '../change-phase.handler.ts';

class ReschedulePhaseDto extends CommandMetadataDto {
  @IsLocalDate('新的开始日期')
  from!: LocalDate;

  @IsLocalDate('新的结束日期')
  to!: LocalDate;
}

@ApiTags('phases')
@Controller('phases')
export class ReschedulePhaseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':phaseId/reschedule')
  @HttpCode(200)
  @ApiOperation({ summary: '调整阶段起止日期；须写明理由（reason）' })
  reschedulePhase(
    @Param('phaseId') phaseId: string,
    @Body() { from, to, reason }: ReschedulePhaseDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = { phaseId, from, to, on: todayOn(this.clock), reason: reason ?? '' };
    return this.commands.execute(new ChangePhase({ type: 'ReschedulePhase', data }, user, origin));
  }
}
