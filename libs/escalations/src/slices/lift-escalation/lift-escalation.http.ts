import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { OpsModels } from '#views';
import { authorizeActing } from '#obligations';
import { LiftEscalation } from './lift-escalation.handler.ts';

@ApiTags('escalations')
@Controller('escalations')
export class LiftEscalationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly ops: OpsModels,
  ) {}

  @Post(':obligationId/lift')
  @HttpCode(200)
  @Allowed('office', 'supervisor')
  @ApiOperation({ summary: '解除督办，说明理由；事项仍须办结，到下一档时另立督办' })
  async liftEscalation(
    @Param('obligationId') obligationId: string,
    @Body() { reason }: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    await authorizeActing(user, obligationId, this.ops);
    return this.commands.execute(new LiftEscalation(obligationId, reason ?? '', origin));
  }
}
