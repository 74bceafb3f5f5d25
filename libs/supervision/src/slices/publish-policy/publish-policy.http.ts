import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, Asked, Asker, type User, WishDto } from '#http';
import { Rejection } from '#kernel';
import { type Policy } from '../../domain/policy.ts';
import { PolicyBook } from '../../policy-book.ts';
import { policyFromText } from '../../policy-text.ts';
import { PublishPolicy } from './publish-policy.handler.ts';

class PublishPolicyDto extends WishDto {
  @ApiProperty({ description: '策略全文（YAML 或 JSON）' })
  @IsString()
  @MaxLength(100_000)
  text!: string;
}

@ApiTags('policies')
@Controller('policies')
export class PublishPolicyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly policies: PolicyBook,
  ) {}

  @Post()
  @HttpCode(200)
  @Allowed('office')
  @ApiOperation({ summary: '发布策略的新版本；已立事项仍按原版本' })
  publish(
    @Body() { text }: PublishPolicyDto,
    @Asked() origin: Origin,
    @Asker() { region }: User,
  ): Promise<Receipt> {
    if (region !== null) {
      throw new Rejection('not-your-region', '策略面向所有地区，本地区用户不能发布');
    }
    return this.commands.execute(new PublishPolicy(policyFromText(text), origin));
  }

  @Get(':name')
  @ApiOperation({ summary: '策略的最新版本' })
  async latest(@Param('name') name: string): Promise<Policy> {
    const policy = await this.policies.latest(name);
    if (policy) return policy;
    throw new Rejection('policy-not-found', `没有名为“${name}”的策略`);
  }
}
