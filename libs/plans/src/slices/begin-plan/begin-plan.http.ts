import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, demandRegion, IsOptionalLocalDate, type User } from '#http';
import { Rejection } from '#contract';
import { defined, Directory, type LocalDate, sha256 } from '#kernel';
import { BegunDto } from '../begun.dto.ts';
import { ChangePlan } from '../change-plan.handler.ts';

class BeginPlanDto extends BegunDto {
  @IsOptionalLocalDate('实施期限的第一天，与最后一天（to）一并填写')
  from?: LocalDate;

  @IsOptionalLocalDate('实施期限的最后一天')
  to?: LocalDate;
}

@ApiTags('plans')
@Controller('plans')
export class BeginPlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: Directory,
  ) {}

  @Post('begin')
  @ApiOperation({ summary: '不读文件，新建一份空白草稿，任务、指标、阶段逐项录入' })
  async beginPlan(
    @Body() wanted: BeginPlanDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt & { planId: string }> {
    const { title, documentNumber, issuer } = wanted;
    const region = await demandRegion(wanted.region, user, this.directory);
    const planId = wanted.planId ?? `plan-${sha256(`${region}\n${title}`).slice(0, 10)}`;
    const head = { title, ...defined({ documentNumber, issuer, period: periodOf(wanted) }) };
    const command = { type: 'BeginPlan', data: { planId, region, ...head } } as const;
    return { planId, ...(await this.commands.execute(new ChangePlan(command, user, origin))) };
  }
}

/** Both days or none; a null is none. @throws {Rejection} `period-incomplete` */
function periodOf({ from, to }: BeginPlanDto): { from: LocalDate; to: LocalDate } | undefined {
  if (!from && !to) return undefined;
  if (from && to) return { from, to };
  throw new Rejection('period-incomplete');
}
