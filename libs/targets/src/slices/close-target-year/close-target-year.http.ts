import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto, todayOn } from '#http';
import { Rejection } from '#contract';
import { Clock } from '#kernel';
import { ChangeTarget } from '../change-target.handler.ts';

class CloseTargetYearDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: '封账说明', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

@ApiTags('targets')
@Controller('targets')
export class CloseTargetYearController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':targetId/years/:year/close')
  @HttpCode(200)
  @ApiOperation({ summary: '年度封账：当年数据不再变动，欠账不由下一年补' })
  @ApiParam({ name: 'targetId', type: String })
  @ApiParam({ name: 'year', type: String })
  closeTargetYear(
    @Param() params: { targetId: string; year: string },
    @Body() { note }: CloseTargetYearDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = {
      targetId: params.targetId,
      year: yearOf(params.year),
      note: note ?? '',
      today: todayOn(this.clock),
    };
    return this.commands.execute(new ChangeTarget({ type: 'CloseTargetYear', data }, user, origin));
  }
}

function yearOf(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new Rejection('year-malformed');
}
