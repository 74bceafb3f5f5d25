import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandRunner } from '#event-store';
import { CurrentUser, PageQuery, todayOn, type User } from '#http';
import { Rejection } from '#contract';
import { type Revised } from '#views';
import { countsOf } from '../../domain/changes.ts';
import { type Difference, differenceOf } from '../../domain/difference.ts';
import { type PlanAct, planActs } from '../../domain/plan-acts.ts';
import { type Doubt, type PlanChanges } from '../../domain/plan.events.ts';
import { namedDifference } from '../get-plans/plan-content.ts';
import { readPlan } from '../read-plan.ts';

/** An amended document in review, against the plan as it stands now. */
export type AmendmentDetail = Revised &
  Pick<PlanChanges, 'added' | 'removed' | 'changed'> & {
    readonly name: string;
    readonly sha256: string;
    readonly differences: readonly Difference[];
    /** What the reader was unsure of in the amended document. */
    readonly doubts: readonly Doubt[];
    /** What the user may do with it now. */
    readonly actions: readonly PlanAct[];
  };

@ApiTags('plans')
@Controller('plans')
export class GetAmendmentController {
  constructor(private readonly runner: CommandRunner) {}

  @Get(':planId/amendment')
  @ApiOperation({
    summary: '调整稿与现行方案的差别：新增、删除、改动的任务、指标、阶段、单位和日期',
  })
  async getAmendment(
    @Param('planId') planId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<AmendmentDetail> {
    const { plan, events } = await readPlan(this.runner, planId, user);
    const { amendment } = plan;
    if (!amendment) {
      throw new Rejection('amendment-not-found', { title: plan.content.title });
    }
    const { name, sha256, content, findings } = amendment;
    const differences = differenceOf(plan.content, content);
    const actions = planActs(plan, user, todayOn(this.runner.clock)).filter(({ action }) =>
      ['editAmendment', 'approveAmendment', 'discardAmendment'].includes(action),
    );
    const doubts = findings.warnings;
    const named = differences.map(namedDifference);
    const revision = events.at(-1)?.revision ?? -1;
    return {
      revision,
      name,
      sha256,
      ...countsOf(differences),
      differences: named,
      doubts,
      actions,
    };
  }
}
