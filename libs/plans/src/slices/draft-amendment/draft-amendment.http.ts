import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, CommandOrigin, CurrentUser, type User } from '#http';
import { bytesOf, DocumentDto } from '../document.dto.ts';
import { DraftAmendment } from './draft-amendment.handler.ts';

@ApiTags('plans')
@Controller('plans')
export class DraftAmendmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':planId/amendment')
  @HttpCode(200)
  @Allowed('office')
  @ApiOperation({ summary: '导入修订后的方案，与现行方案比较，存为待审调整稿' })
  draftAmendment(
    @Param('planId') planId: string,
    @Body() document: DocumentDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const file = { name: document.name, bytes: bytesOf(document) };
    return this.commands.execute(new DraftAmendment(planId, file, origin, user.region));
  }
}
