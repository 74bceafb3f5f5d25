import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, Takes } from '#http';
import { parseEdit } from '../../domain/parse-edit.ts';
import { EditsDto } from '../edits.dto.ts';
import { ChangePlan } from '../change-plan.handler.ts';

@ApiTags('plans')
@Controller('plans')
export class EditAmendmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':planId/amendment/edits')
  @Takes('list')
  @HttpCode(200)
  @ApiOperation({ summary: '审定调整稿' })
  editAmendment(
    @Param('planId') planId: string,
    @Body() { edits }: EditsDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { planId, edits: edits.map(parseEdit) };
    return this.commands.execute(new ChangePlan({ type: 'EditAmendment', data }, user, origin));
  }
}
