import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  type User,
  CommandMetadataDto,
  todayOn,
} from '#http';
import { Clock, defined, type LocalDate } from '#kernel';
import { type TargetTerms } from '../../domain/target.events.ts';
import { ChangeTarget } from '../change-target.handler.ts';

const MAX_CHECKPOINTS = 60;

class BaselineDto {
  @ApiProperty({ description: '基期值' })
  @IsNumber()
  value!: number;

  @IsLocalDate('基期日期')
  asOf!: LocalDate;
}

class CheckpointDto {
  @IsLocalDate('节点目标的日期')
  on!: LocalDate;

  @ApiProperty({ description: '到那天应达到的数值；累计、每年的指标为累计数' })
  @IsNumber()
  value!: number;
}

/** What is not named stays; null takes away. */
class ReviseTargetDto extends CommandMetadataDto {
  @ApiPropertyOptional({
    description: '基期值，仅用于比率、存量指标；null 为取消',
    type: BaselineDto,
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BaselineDto)
  baseline?: BaselineDto | null;

  @ApiPropertyOptional({
    description: '节点目标，按日期先后；空列表或 null 为取消，即按直线推进',
    type: [CheckpointDto],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CHECKPOINTS)
  @ValidateNested({ each: true })
  @Type(() => CheckpointDto)
  checkpoints?: CheckpointDto[] | null;

  @ApiPropertyOptional({
    description: '多少天没有新数据即为过期；null 为按默认（比率、存量 400 天，其余 100 天）',
  })
  @IsOptional()
  @IsInt()
  staleAfterDays?: number | null;
}

@ApiTags('targets')
@Controller('targets')
export class ReviseTargetController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':targetId/revise')
  @HttpCode(200)
  @ApiOperation({ summary: '调整指标的基期、节点目标、数据更新期限（天），须写明理由（reason）' })
  reviseTarget(
    @Param('targetId') targetId: string,
    @Body() body: ReviseTargetDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = {
      targetId,
      changes: changesOf(body),
      reason: body.reason ?? '',
      today: todayOn(this.clock),
    };
    return this.commands.execute(new ChangeTarget({ type: 'ReviseTarget', data }, user, origin));
  }
}

/** In the order in which the fields are stored. */
function changesOf({
  baseline,
  checkpoints,
  staleAfterDays,
}: ReviseTargetDto): Partial<TargetTerms> {
  return {
    ...(baseline !== undefined && {
      baseline: baseline && { value: baseline.value, asOf: baseline.asOf },
    }),
    ...(checkpoints !== undefined && {
      checkpoints: (checkpoints ?? []).map(({ on, value }) => ({ on, value })),
    }),
    ...defined({ staleAfterDays }),
  };
}
