import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  Allowed,
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
} from '#http';
import { type LocalDate, Rejection } from '#kernel';
import { OpsModels } from '#views';
import { authorizeActing } from '../authorization.ts';
import { type Ruling, RuleOnObligation } from './rule-on-obligation.handler.ts';

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
    private readonly ops: OpsModels,
  ) {}

  @Post(':obligationId/ruling')
  @HttpCode(200)
  @Allowed('office')
  @ApiOperation({
    summary: '认定一个时限事项，须写明理由（reason）：不再办理，或（启动前已过期的）仍须办理',
  })
  async ruleOnObligation(
    @Param('obligationId') obligationId: string,
    @Body() { outcome, dueOn, reason }: RuleOnObligationDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    await authorizeActing(user, obligationId, this.ops);
    const ruling = rulingOf(outcome, dueOn);
    return this.commands.execute(new RuleOnObligation(obligationId, ruling, reason ?? '', origin));
  }
}

function rulingOf(outcome: Ruling['outcome'], dueOn: LocalDate | undefined): Ruling {
  if (outcome === 'void') return { outcome };
  if (dueOn === undefined) throw new Rejection('due-missing', '仍须办理的，请写明新的时限');
  return { outcome, dueOn };
}
