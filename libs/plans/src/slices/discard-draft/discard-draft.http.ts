import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { ChangePlan } from '../change-plan.handler.ts';

@ApiTags('plans')
@Controller('plans')
export class DiscardDraftController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':planId/discard')
  @HttpCode(200)
  @ApiOperation({ summary: '放弃方案草稿，编号可以再用；须写明理由（reason）' })
  discardDraft(
    @Param('planId') planId: string,
    @Body() { reason }: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { planId, reason: reason ?? '' };
    return this.commands.execute(new ChangePlan({ type: 'DiscardDraft', data }, user, origin));
  }
}
