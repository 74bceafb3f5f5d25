import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, IsLocalDate, type User, CommandMetadataDto } from '#http';
import { type LocalDate } from '#kernel';
import { NameDeputy } from './name-deputy.handler.ts';

class NameDeputyDto extends CommandMetadataDto {
  @ApiProperty({ description: '代理人的联系人编号（同一地区）' })
  @IsString()
  @MaxLength(64)
  deputyId!: string;

  @IsLocalDate('代理的第一天')
  from!: LocalDate;

  @IsLocalDate('代理的最后一天')
  to!: LocalDate;
}

@ApiTags('contacts')
@Controller('contacts')
export class NameDeputyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':contactId/deputies')
  @HttpCode(200)
  @ApiOperation({ summary: '指定代理人：期间内由其代收，首尾两天都算' })
  nameDeputy(
    @Param('contactId') contactId: string,
    @Body() { deputyId, from, to, reason }: NameDeputyDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const wanted = { contactId, deputyId, from, to, reason: reason ?? '' };
    return this.commands.execute(new NameDeputy(wanted, user, origin));
  }
}
