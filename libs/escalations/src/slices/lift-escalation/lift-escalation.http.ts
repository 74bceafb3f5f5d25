import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto, todayOn } from '#http';
import { Clock } from '#kernel';
import { ChangeEscalation } from '../change-escalation.handler.ts';

@ApiTags('escalations')
@Controller('escalations')
export class LiftEscalationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':obligationId/lift')
  @HttpCode(200)
  @ApiOperation({ summary: '提前解除督办，说明理由；事项仍须办结，以后仍按规则另行列入督办' })
  liftEscalation(
    @Param('obligationId') obligationId: string,
    @Body() { reason }: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { obligationId, on: todayOn(this.clock), reason: reason ?? '' };
    return this.commands.execute(
      new ChangeEscalation({ type: 'LiftEscalation', data }, user, origin),
    );
  }
}
