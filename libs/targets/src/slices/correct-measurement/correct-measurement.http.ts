import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsNumber } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { ChangeTarget } from '../change-target.handler.ts';

class CorrectMeasurementDto extends CommandMetadataDto {
  @ApiProperty({ description: '更正后的数值' })
  @IsNumber()
  value!: number;
}

@ApiTags('targets')
@Controller('targets')
export class CorrectMeasurementController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':targetId/measurements/:measurementId/correct')
  @HttpCode(200)
  @ApiOperation({ summary: '更正指标数据，须写明理由（reason）；原数据保留在办理记录中' })
  @ApiParam({ name: 'targetId', type: String })
  @ApiParam({ name: 'measurementId', type: String })
  correctMeasurement(
    @Param() { targetId, measurementId }: { targetId: string; measurementId: string },
    @Body() { value, reason }: CorrectMeasurementDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = { targetId, measurementId, value, reason: reason ?? '' };
    return this.commands.execute(
      new ChangeTarget({ type: 'CorrectMeasurement', data }, user, origin),
    );
  }
}
