import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { ChangePlan } from '../change-plan.handler.ts';

@ApiTags('plans')
@Controller('plans')
export class DiscardAmendmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':planId/amendment/discard')
  @HttpCode(200)
  @ApiOperation({ summary: '放弃调整稿；须写明理由（reason）' })
  discardAmendment(
    @Param('planId') planId: string,
    @Body() { reason }: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { planId, reason: reason ?? '' };
    return this.commands.execute(new ChangePlan({ type: 'DiscardAmendment', data }, user, origin));
  }
}
