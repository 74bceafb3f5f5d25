import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Calendars } from '#calendar';
import { Rejection } from '#contract';
import { CurrentUser, type User } from '#http';
import { defaultWindow, obligationsOf, simulate } from '#obligations/rules';
import { PolicyRegistry } from '#policies';
import { AdoptionQuery } from '../preflight/adoption.query.ts';
import { DecideAdoption } from '../preflight/decide-adoption.ts';
import { type AdoptionSimulation, summaryOf } from './adoption-simulation.ts';

/** Worked out in the thread that answers everybody: so many take half a second. */
const MOST_OBLIGATIONS = 2_000;

class SimulationQuery extends AdoptionQuery {
  @ApiPropertyOptional({ description: '督办规则，取其最新版本', default: 'default' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/)
  policy: string = 'default';
}

@ApiTags('plans')
@Controller('plans')
export class SimulateAdoptionController {
  constructor(
    private readonly decide: DecideAdoption,
    private readonly policies: PolicyRegistry,
    private readonly calendars: Calendars,
  ) {}

  @Get(':planId/simulation')
  @ApiOperation({
    summary:
      '试算：启动督办后会产生多少督办事项，每天、每人每月会收到多少邮件；假定始终无人报送；不写入',
  })
  async simulateAdoption(
    @Param('planId') planId: string,
    @Query() { policy: name, ...adoption }: SimulationQuery,
    @CurrentUser() user: User,
  ): Promise<AdoptionSimulation> {
    const adopted = await this.decide.adopted(planId, user, adoption);
    const policy = await this.policies.latest(name);
    if (!policy) throw new Rejection('policy-not-found', { id: name });
    const { content, adoptedOn } = adopted;
    const { from, to } = defaultWindow(content, adoptedOn);
    const calendar = this.calendars.current();
    demandFew(obligationsOf(content, adopted, calendar).length);
    const setting = { policy, calendar };
    const run = simulate(content, adopted, setting, { from, to });
    const { version } = policy;
    return summaryOf(run, adopted, { from, to, policy: { name: policy.name, version } });
  }
}

/** @throws {Rejection} `simulation-too-large` */
function demandFew(obligations: number): void {
  if (obligations <= MOST_OBLIGATIONS) return;
  throw new Rejection('simulation-too-large', { obligations, most: MOST_OBLIGATIONS });
}
