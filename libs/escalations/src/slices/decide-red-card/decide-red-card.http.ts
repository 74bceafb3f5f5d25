import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { OpsModels } from '#views';
import { authorizeActing } from '#obligations';
import { DecideRedCard } from './decide-red-card.handler.ts';

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
    private readonly ops: OpsModels,
  ) {}

  @Post(':obligationId/red-card/approve')
  @HttpCode(200)
  @Allowed('supervisor')
  @ApiOperation({ summary: '签发红牌，送承办单位主要负责人' })
  async approveRedCard(
    @Param('obligationId') obligationId: string,
    @Body() { note }: ApproveDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    await authorizeActing(user, obligationId, this.ops);
    return this.commands.execute(new DecideRedCard(obligationId, 'approve', note ?? '', origin));
  }

  @Post(':obligationId/red-card/decline')
  @HttpCode(200)
  @Allowed('supervisor')
  @ApiOperation({ summary: '不予签发红牌，说明理由' })
  async declineRedCard(
    @Param('obligationId') obligationId: string,
    @Body() { reason }: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    await authorizeActing(user, obligationId, this.ops);
    return this.commands.execute(new DecideRedCard(obligationId, 'decline', reason ?? '', origin));
  }
}
