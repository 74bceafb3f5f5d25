import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Calendars } from '#calendar';
import { CurrentUser, type User, within, Takes } from '#http';
import { Rejection } from '#contract';
import { Clock } from '#kernel';
import { type Policy, type PolicyRef } from '../../domain/policy.events.ts';
import { comparePolicies, type PolicyChange } from '../../domain/policy-compare.ts';
import { type PolicyEffect } from '../../domain/policy-effect.ts';
import { PolicyRegistry } from '../../policy-registry.ts';
import { RunningObligations } from '../../ports/running-obligations.port.ts';
import { policyFromText } from '../../policy-text.ts';
import { policyEffect } from './policy-effect.ts';

class PolicyRefDto {
  @ApiProperty({ description: '规则名称' })
  @IsString()
  @MaxLength(40)
  name!: string;

  @ApiProperty({ description: '版本号', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;
}

class TryPolicyDto {
  @ApiProperty({ description: '规则全文（YAML 或 JSON）', maxLength: 100_000 })
  @IsString()
  @MaxLength(100_000)
  text!: string;
}

class ComparePoliciesDto {
  @ApiPropertyOptional({ description: '规则全文（YAML 或 JSON）；不填则用 name 和 version' })
  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  text?: string | null;

  @ApiPropertyOptional({ description: '规则名称' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  name?: string | null;

  @ApiPropertyOptional({ description: '版本号', minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number | null;

  @ApiProperty({ type: PolicyRefDto, description: '与哪一版比较' })
  @IsObject()
  @ValidateNested()
  @Type(() => PolicyRefDto)
  with!: PolicyRefDto;
}

/** How a policy differs from the version it is compared with. */
export type PolicyComparison = {
  readonly with: PolicyRef;
  readonly compared: PolicyRef;
  readonly changes: readonly PolicyChange[];
};

@ApiTags('policies')
@Controller('policies')
export class TryPolicyController {
  constructor(
    private readonly policies: PolicyRegistry,
    private readonly running: RunningObligations,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Post('compare')
  @Takes('text')
  @HttpCode(200)
  @ApiOperation({ summary: '两版规则的差别：增加、取消、修改了哪些规则' })
  async comparePolicies(@Body() body: ComparePoliciesDto): Promise<PolicyComparison> {
    const { name, version } = body.with;
    const before = await this.policies.find({ name, version });
    const compared = await this.asked(body);
    return {
      with: { name, version },
      compared: { name: compared.name, version: compared.version },
      changes: comparePolicies(before, compared),
    };
  }

  @Post('dry-run')
  @Takes('text')
  @HttpCode(200)
  @ApiOperation({ summary: '规则试算：对全部办理中事项，未来十二个月各人的邮件和时点变动' })
  async dryRunPolicy(
    @Body() { text }: TryPolicyDto,
    @CurrentUser() user: User,
  ): Promise<PolicyEffect> {
    const { running, policies } = this;
    const tools = { calendar: this.calendars.current(), now: this.clock.now(), running, policies };
    return policyEffect(policyFromText(text), within(user, 'dryRunPolicy'), tools);
  }

  private asked({ text, name, version }: ComparePoliciesDto): Policy | Promise<Policy> {
    if (typeof text === 'string') return policyFromText(text);
    if (typeof name === 'string' && typeof version === 'number') {
      return this.policies.find({ name, version });
    }
    throw new Rejection('policy-to-compare-missing');
  }
}
