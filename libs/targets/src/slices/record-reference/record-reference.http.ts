import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  type User,
  CommandMetadataDto,
  todayOn,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ChangeTarget } from '../change-target.handler.ts';

class RecordReferenceDto extends CommandMetadataDto {
  @IsLocalDate('对照值的截至日期')
  asOf!: LocalDate;

  @ApiProperty({ description: '对照值，如全省平均水平' })
  @IsNumber()
  value!: number;

  @ApiPropertyOptional({ description: '来源，如调查报告名称', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  source?: string;
}

@ApiTags('targets')
@Controller('targets')
export class RecordReferenceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':targetId/reference')
  @HttpCode(201)
  @ApiOperation({ summary: '登记相对指标的对照值；同一天再登记则以后一次为准' })
  recordReference(
    @Param('targetId') targetId: string,
    @Body() { asOf, value, source }: RecordReferenceDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = { targetId, asOf, value, source: source ?? '', today: todayOn(this.clock) };
    return this.commands.execute(new ChangeTarget({ type: 'RecordReference', data }, user, origin));
  }
}
