import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { OpsModels } from '#views';
import { authorizeActing } from '#obligations';
import { LowerEscalation } from './lower-escalation.handler.ts';

class LowerEscalationDto extends CommandMetadataDto {
  @ApiProperty({ enum: ['blue', 'yellow'], description: '降到哪一级' })
  @IsIn(['blue', 'yellow'])
  to!: 'blue' | 'yellow';
}

@ApiTags('escalations')
@Controller('escalations')
export class LowerEscalationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly ops: OpsModels,
  ) {}

  @Post(':obligationId/lower')
  @HttpCode(200)
  @Allowed('office', 'supervisor')
  @ApiOperation({ summary: '督办降级，说明理由；红牌随之撤回，后面的档次照常' })
  async lowerEscalation(
    @Param('obligationId') obligationId: string,
    @Body() { to, reason }: LowerEscalationDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    await authorizeActing(user, obligationId, this.ops);
    return this.commands.execute(new LowerEscalation(obligationId, to, reason ?? '', origin));
  }
}
