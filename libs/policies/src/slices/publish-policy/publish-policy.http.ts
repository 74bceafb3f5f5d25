import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Calendars } from '#calendar';
import { words } from '#contract';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CommandMetadataDto, Takes } from '#http';
import { Clock } from '#kernel';
import { type PersonMonth } from '../../domain/mail-count.ts';
import { PolicyRegistry } from '../../policy-registry.ts';
import { RunningObligations } from '../../ports/running-obligations.port.ts';
import { policyFromText } from '../../policy-text.ts';
import { policyEffect } from '../try-policy/policy-effect.ts';
import { PublishPolicy } from './publish-policy.handler.ts';

class PublishPolicyDto extends CommandMetadataDto {
  @ApiProperty({ description: '规则全文（YAML 或 JSON）' })
  @IsString()
  @MaxLength(100_000)
  text!: string;
}

/** What publishing has done, and what it leaves as it is. */
export type PolicyPublication = Receipt & {
  /** Who would get more mails than the policy's own budget, if it held for all that is open: at most 20 sentences. */
  readonly warnings: readonly string[];
  /** Open obligations that keep an older version. */
  readonly keepOlder: number;
};

const MOST_WARNINGS = 20;

@ApiTags('policies')
@Controller('policies')
export class PublishPolicyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly policies: PolicyRegistry,
    private readonly running: RunningObligations,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Takes('text')
  @HttpCode(200)
  @ApiOperation({ summary: '发布督办规则的新版本；已立事项仍按原版本，超出邮件限额的给出提示' })
  async publishPolicy(
    @Body() { text }: PublishPolicyDto,
    @CommandOrigin() origin: Origin,
  ): Promise<PolicyPublication> {
    const policy = policyFromText(text);
    const { running, policies } = this;
    const tools = { calendar: this.calendars.current(), now: this.clock.now(), running, policies };
    const { overBudget, keepOlder } = await policyEffect(policy, {}, tools);
    const receipt = await this.commands.execute(new PublishPolicy(policy, origin));
    const most = policy.budget?.mailsPerPersonMonth ?? 0;
    const warnings = overBudget.slice(0, MOST_WARNINGS).map((line) => warningOf(line, most));
    return { ...receipt, warnings, keepOlder };
  }
}

const warningOf = (line: PersonMonth, most: number): string =>
  `${line.organization}${words.personOf(`organization.${line.role}`)}${line.month}将收到${line.after}封邮件，超过每人每月${most}封的上限`;
