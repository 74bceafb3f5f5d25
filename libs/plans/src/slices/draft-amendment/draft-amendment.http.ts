import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FileReader } from '#documents';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, Takes } from '#http';
import { bytesOf, DocumentDto, readSource } from '../document.dto.ts';
import { ChangePlan } from '../change-plan.handler.ts';

@ApiTags('plans')
@Controller('plans')
export class DraftAmendmentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: FileReader,
  ) {}

  @Post(':planId/amendment')
  @Takes('document')
  @HttpCode(200)
  @ApiOperation({ summary: '导入修订后的方案，与现行方案比较，存为待审定的调整稿' })
  async draftAmendment(
    @Param('planId') planId: string,
    @Body() wanted: DocumentDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const { name, withoutTasks = false } = wanted;
    const bytes = bytesOf(wanted);
    const { document, file } = await readSource(this.reader, { name, bytes, withoutTasks });
    const data = { planId, ...document };
    return this.commands.execute(
      new ChangePlan({ type: 'DraftAmendment', data }, user, origin, file),
    );
  }
}
