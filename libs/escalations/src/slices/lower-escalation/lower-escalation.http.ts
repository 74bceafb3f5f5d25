import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto, todayOn } from '#http';
import { Clock } from '#kernel';
import { ChangeEscalation } from '../change-escalation.handler.ts';

class LowerEscalationDto extends CommandMetadataDto {
  @ApiProperty({ enum: ['blue', 'yellow'], description: '降为的级别' })
  @IsIn(['blue', 'yellow'])
  to!: 'blue' | 'yellow';
}

@ApiTags('escalations')
@Controller('escalations')
export class LowerEscalationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':obligationId/lower')
  @HttpCode(200)
  @ApiOperation({ summary: '督办降级，说明理由；红色督办单随之撤回，以后仍按规则升级' })
  lowerEscalation(
    @Param('obligationId') obligationId: string,
    @Body() { to, reason }: LowerEscalationDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { obligationId, to, on: todayOn(this.clock), reason: reason ?? '' };
    return this.commands.execute(
      new ChangeEscalation({ type: 'LowerEscalation', data }, user, origin),
    );
  }
}
