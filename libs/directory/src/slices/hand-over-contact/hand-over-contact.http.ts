import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
} from '#http';
import { type LocalDate } from '#kernel';
import { HandOverContact } from './hand-over-contact.handler.ts';

class HandOverContactDto extends CommandMetadataDto {
  @ApiProperty({ description: '接任人的联系人编号（同一单位，先登记）' })
  @IsString()
  @MaxLength(64)
  to!: string;

  @IsOptionalLocalDate('离任日期，默认今天，不能晚于今天')
  on?: LocalDate | null;
}

@ApiTags('contacts')
@Controller('contacts')
export class HandOverContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':contactId/handover')
  @HttpCode(200)
  @ApiOperation({ summary: '离任交接：接任人即日起承担其角色；已送达的邮件不再重发' })
  handOverContact(
    @Param('contactId') contactId: string,
    @Body() { to, on, reason }: HandOverContactDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const handing = { contactId, to, on, reason: reason ?? '' };
    return this.commands.execute(new HandOverContact(handing, user, origin));
  }
}
