import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  dayGiven,
  todayOn,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ChangePhase } from '../change-phase.handler.ts';

class StartPhaseDto extends CommandMetadataDto {
  @IsOptionalLocalDate('启动日期，默认为今天，不得晚于今天')
  startedOn?: LocalDate;
}

@ApiTags('phases')
@Controller('phases')
export class StartPhaseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':phaseId/start')
  @HttpCode(200)
  @ApiOperation({ summary: '启动阶段' })
  startPhase(
    @Param('phaseId') phaseId: string,
    @Body() { startedOn }: StartPhaseDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = { phaseId, startedOn: dayGiven(user, startedOn, todayOn(this.clock)) };
    return this.commands.execute(new ChangePhase({ type: 'StartPhase', data }, user, origin));
  }
}
