import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  todayOn,
} from '#http';
import { Rejection } from '#contract';
import { Clock, type Of, type LocalDate } from '#kernel';
import { type Ruling } from '../../domain/ruling.ts';
import { RuleOnObligation } from './rule-on-obligation.handler.ts';

class RuleOnObligationDto extends CommandMetadataDto {
  @ApiProperty({ enum: ['void', 'owed'], description: 'void：不再办理；owed：仍须办理，另定时限' })
  @IsIn(['void', 'owed'])
  outcome!: 'void' | 'owed';

  @IsOptionalLocalDate('新的时限；仍须办理的必填')
  dueOn?: LocalDate;
}

@ApiTags('obligations')
@Controller('obligations')
export class RuleOnObligationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':obligationId/ruling')
  @HttpCode(200)
  @ApiOperation({
    summary: '认定一个督办事项，须写明理由（reason）：不再办理，或（启动前已过期的）仍须办理',
  })
  ruleOnObligation(
    @Param('obligationId') obligationId: string,
    @Body() { outcome, dueOn, reason }: RuleOnObligationDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const about = { obligationId, on: todayOn(this.clock), reason: reason ?? '' };
    const ruling = rulingOf(outcome, about, dueOn);
    return this.commands.execute(new RuleOnObligation(ruling, user, origin));
  }
}

function rulingOf(
  outcome: RuleOnObligationDto['outcome'],
  about: Of<Ruling, 'WaiveObligation'>['data'],
  dueOn: LocalDate | undefined,
): Ruling {
  if (outcome === 'void') return { type: 'WaiveObligation', data: about };
  if (dueOn === undefined) throw new Rejection('due-missing');
  return { type: 'RescheduleObligation', data: { ...about, dueOn, because: 'ruling' } };
}
