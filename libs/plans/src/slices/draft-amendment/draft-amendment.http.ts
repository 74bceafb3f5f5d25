import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, Takes } from '#http';
import { bytesOf, DocumentDto, readDocument } from '../document.dto.ts';
import { ChangePlan } from '../change-plan.handler.ts';

@ApiTags('plans')
@Controller('plans')
export class DraftAmendmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':planId/amendment')
  @Takes('document')
  @HttpCode(200)
  @ApiOperation({ summary: '导入修订后的方案，与现行方案比较，存为待审定的调整稿' })
  draftAmendment(
    @Param('planId') planId: string,
    @Body() document: DocumentDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const { name, withoutTasks = false } = document;
    const data = { planId, ...readDocument({ name, bytes: bytesOf(document), withoutTasks }) };
    return this.commands.execute(new ChangePlan({ type: 'DraftAmendment', data }, user, origin));
  }
}
