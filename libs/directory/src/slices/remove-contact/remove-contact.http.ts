import { Body, Controller, Delete, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { ChangeContact } from '../change-contact.handler.ts';

@ApiTags('contacts')
@Controller('contacts')
export class RemoveContactController {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':contactId')
  @ApiOperation({ summary: '移除联系人；可以带上办理理由' })
  @ApiBody({ type: CommandMetadataDto, required: false })
  removeContact(
    @Param('contactId') contactId: string,
    @Body() body: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { contactId, reason: body.reason ?? '' };
    return this.commands.execute(new ChangeContact({ type: 'RemoveContact', data }, user, origin));
  }
}
