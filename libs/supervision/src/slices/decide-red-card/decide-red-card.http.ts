import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, Asked, WishDto } from '#http';
import { DecideRedCard } from './decide-red-card.handler.ts';

class ApproveDto extends WishDto {
  @ApiPropertyOptional({ description: '批示', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note = '';
}

class DeclineDto extends WishDto {
  @ApiProperty({ description: '不予签发的理由', maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  declare reason: string;
}

@ApiTags('escalations')
@Controller('escalations')
export class DecideRedCardController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':obligationId/red-card/approve')
  @HttpCode(200)
  @Allowed('supervisor')
  @ApiOperation({ summary: '签发红牌，送承办单位主要负责人' })
  approve(
    @Param('obligationId') obligationId: string,
    @Body() { note }: ApproveDto,
    @Asked() origin: Origin,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideRedCard(obligationId, 'approve', note, origin));
  }

  @Post(':obligationId/red-card/decline')
  @HttpCode(200)
  @Allowed('supervisor')
  @ApiOperation({ summary: '不予签发红牌，说明理由' })
  decline(
    @Param('obligationId') obligationId: string,
    @Body() { reason }: DeclineDto,
    @Asked() origin: Origin,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideRedCard(obligationId, 'decline', reason, origin));
  }
}
