import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import {
  Allowed,
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  todayOn,
  type User,
  CommandMetadataDto,
} from '#http';
import { type LocalDate } from '#kernel';
import { contactDecider, contactStream } from '../../domain/contact.ts';

class EndDeputyDto extends CommandMetadataDto {
  @IsLocalDate('要结束的那次代理的第一天')
  from!: LocalDate;
}

@ApiTags('contacts')
@Controller('contacts')
export class EndDeputyController {
  constructor(private readonly runner: CommandRunner) {}

  @Post(':contactId/deputies/end')
  @HttpCode(200)
  @Allowed('office')
  @ApiOperation({ summary: '提前结束代理：自今天起恢复由本人接收' })
  endDeputy(
    @Param('contactId') contactId: string,
    @Body() { from, reason }: EndDeputyDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() { region: within }: User,
  ): Promise<Receipt> {
    const today = todayOn(this.runner.clock);
    const data = { contactId, within, from, today, reason: reason ?? '' };
    const command = { type: 'EndDeputy', data } as const;
    return this.runner.run(contactStream(contactId), contactDecider, command, origin);
  }
}
