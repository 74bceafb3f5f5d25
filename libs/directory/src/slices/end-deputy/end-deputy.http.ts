import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  todayOn,
  type User,
  CommandMetadataDto,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ChangeContact } from '../change-contact.handler.ts';

class EndDeputyDto extends CommandMetadataDto {
  @IsLocalDate('要结束的那次代理的第一天')
  from!: LocalDate;
}

@ApiTags('contacts')
@Controller('contacts')
export class EndDeputyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':contactId/deputies/end')
  @HttpCode(200)
  @ApiOperation({ summary: '提前结束代理：自今天起恢复由本人接收' })
  endDeputy(
    @Param('contactId') contactId: string,
    @Body() { from, reason }: EndDeputyDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { contactId, from, today: todayOn(this.clock), reason: reason ?? '' };
    return this.commands.execute(new ChangeContact({ type: 'EndDeputy', data }, user, origin));
  }
}
