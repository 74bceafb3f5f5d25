import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  actingFor,
  todayOn,
} from '#http';
import { Clock, idOf, type LocalDate } from '#kernel';
import { reportedFor } from '../../domain/measuring.ts';
import { TrustedSources } from '../../trusted-sources.port.ts';
import { loadTarget } from '../load-target.ts';
import { ChangeTarget } from '../change-target.handler.ts';

class RecordMeasurementDto extends CommandMetadataDto {
  @ApiPropertyOptional({
    description: '数据编号，默认由 Idempotency-Key 得出；同一单位同一日期的数据只记一次',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  measurementId?: string;

  @ApiPropertyOptional({
    description: '报送单位，默认为本人所在单位；督办单位不填则为督办单位自己',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;

  @IsOptionalLocalDate('数据截至日期，默认为今天')
  asOf?: LocalDate;

  @ApiProperty({ description: '数值：比率、存量填当日水平；累计、每年的指标填新增量' })
  @IsNumber()
  value!: number;

  @ApiPropertyOptional({ description: '佐证材料说明', maxLength: 10_000 })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  evidence?: string;

  @ApiPropertyOptional({ description: '数据来源，如调查、台账名称', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  source?: string;
}

@ApiTags('targets')
@Controller('targets')
export class RecordMeasurementController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly runner: CommandRunner,
    private readonly sources: TrustedSources,
  ) {}

  @Post(':targetId/measurements')
  @HttpCode(201)
  @ApiOperation({ summary: '报送指标数据；同一单位同一日期已报送的不再记，数值不同的请更正' })
  async recordMeasurement(
    @Param('targetId') targetId: string,
    @Body() { organization, value, ...body }: RecordMeasurementDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt & { measurementId: string }> {
    const measurementId = body.measurementId ?? idOf(`${origin.commandId}|measurement`);
    const target = await loadTarget(this.runner, targetId);
    const data = {
      targetId,
      measurementId,
      value,
      organization: actingFor(user, organization),
      asOf: body.asOf ?? todayOn(this.clock),
      evidence: body.evidence ?? '',
      source: body.source ?? '',
      today: todayOn(this.clock),
      trusted: target ? await this.sources.of(target.policy) : [],
    };
    const receipt = await this.commands.execute(
      new ChangeTarget({ type: 'RecordMeasurement', data }, user, origin),
    );
    // What was reported before has its own id.
    const by = data.organization ?? target?.office ?? '';
    const known = target && reportedFor(target, { organization: by, asOf: data.asOf });
    const isKnown = receipt.written === 0 && known !== undefined;
    return { measurementId: isKnown ? known.measurementId : measurementId, ...receipt };
  }
}
