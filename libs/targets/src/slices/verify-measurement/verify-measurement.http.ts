import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto, todayOn } from '#http';
import { Clock } from '#kernel';
import { type Verdict } from '../../domain/target.events.ts';
import { ChangeTarget } from '../change-target.handler.ts';

const VERDICTS: readonly Verdict[] = ['verified', 'rejected'];

class VerifyMeasurementDto extends CommandMetadataDto {
  @ApiProperty({ description: 'verified 核实无误；rejected 退回，不再计入', enum: VERDICTS })
  @IsIn(VERDICTS)
  verdict!: Verdict;

  @ApiPropertyOptional({ description: '说明，退回时必填', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

@ApiTags('targets')
@Controller('targets')
export class VerifyMeasurementController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':targetId/measurements/:measurementId/verify')
  @HttpCode(200)
  @ApiOperation({ summary: '核实或退回指标数据；退回的不计入，更正后须重新核实' })
  @ApiParam({ name: 'targetId', type: String })
  @ApiParam({ name: 'measurementId', type: String })
  verifyMeasurement(
    @Param() { targetId, measurementId }: { targetId: string; measurementId: string },
    @Body() { verdict, note }: VerifyMeasurementDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = { targetId, measurementId, verdict, note: note ?? '', today: todayOn(this.clock) };
    return this.commands.execute(
      new ChangeTarget({ type: 'VerifyMeasurement', data }, user, origin),
    );
  }
}
