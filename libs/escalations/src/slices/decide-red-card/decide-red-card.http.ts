import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto, todayOn } from '#http';
import { Clock } from '#kernel';
import { ChangeEscalation } from '../change-escalation.handler.ts';

class ApproveDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: '批示', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string | null;
}

@ApiTags('escalations')
@Controller('escalations')
export class DecideRedCardController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':obligationId/red-card/approve')
  @HttpCode(200)
  @ApiOperation({ summary: '签发红色督办单，送承办单位主要负责人' })
  approveRedCard(
    @Param('obligationId') obligationId: string,
    @Body() { note }: ApproveDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { obligationId, on: todayOn(this.clock), note: note ?? '' };
    return this.commands.execute(
      new ChangeEscalation({ type: 'ApproveRedCard', data }, user, origin),
    );
  }

  @Post(':obligationId/red-card/decline')
  @HttpCode(200)
  @ApiOperation({ summary: '不予签发红色督办单，说明理由' })
  declineRedCard(
    @Param('obligationId') obligationId: string,
    @Body() { reason }: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const data = { obligationId, on: todayOn(this.clock), reason: reason ?? '' };
    return this.commands.execute(
      new ChangeEscalation({ type: 'DeclineRedCard', data }, user, origin),
    );
  }
}
