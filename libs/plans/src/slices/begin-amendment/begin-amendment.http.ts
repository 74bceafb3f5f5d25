import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { ChangePlan } from '../change-plan.handler.ts';

@ApiTags('plans')
@Controller('plans')
export class BeginAmendmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':planId/amendment/begin')
  @HttpCode(200)
  @ApiOperation({ summary: '不另读文件，以现行方案为底稿拟定调整稿，逐项修改后批准' })
  beginAmendment(
    @Param('planId') planId: string,
    @Body() _metadata: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const command = { type: 'BeginAmendment', data: { planId } } as const;
    return this.commands.execute(new ChangePlan(command, user, origin));
  }
}
