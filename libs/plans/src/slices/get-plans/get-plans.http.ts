import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import pMap from 'p-map';
import { CommandRunner } from '#event-store';
import { CurrentUser, PageQuery, todayOn, type User, within } from '#http';
import { Rejection, seesDrafts } from '#contract';
import { type Listed, ReadModels, type Revised } from '#views';
import { mayActOnPlans, type PlanAct, planActs } from '../../domain/plan-acts.ts';
import { type Doubt, type DutiesRuled, type PlanAmended } from '../../domain/plan.events.ts';
import { openDoubts } from '../../domain/questions.ts';
import { type PlanRow } from '../../views/plan-board.ts';
import { type PlanItems, planItems } from './plan-content.ts';
import { readPlan } from '../read-plan.ts';
import { defined } from '#kernel';

const STATUSES: readonly PlanRow['status'][] = [
  'draft',
  'discarded',
  'opening',
  'adopted',
  'concluded',
  'withdrawn',
];

/** Discarded drafts are listed where they are asked for. */
const LISTED = STATUSES.filter((status) => status !== 'discarded');

/** What whoever does not see drafts knows of. */
const ADOPTED = LISTED.filter((status) => status !== 'draft');

function statusesShown(asked: PlanRow['status'] | undefined, user: User) {
  const shown = seesDrafts('listPlans', user) ? STATUSES : ADOPTED;
  return (asked === undefined ? LISTED : [asked]).filter((status) => shown.includes(status));
}

/** An amendment in review is a draft. */
const inFullTo =
  (user: User) =>
  <R extends PlanRow>(row: R): R =>
    seesDrafts('getPlan', user) ? row : { ...row, amendmentInReview: false };

const KINDS: readonly PlanRow['kind'][] = ['plan', 'assignment'];

/** Streams read at once. */
const ABREAST = 16;

class PlansQuery extends PageQuery {
  @ApiPropertyOptional({ enum: [...STATUSES] })
  @IsOptional()
  @IsIn([...STATUSES])
  status?: PlanRow['status'];

  @ApiPropertyOptional({ enum: [...KINDS], description: '方案，或单个交办事项；默认都列出' })
  @IsOptional()
  @IsIn([...KINDS])
  kind?: PlanRow['kind'];

  @ApiPropertyOptional({
    default: true,
    description: '是否列出每份方案可办的事；只要名单的填 false，快得多',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value !== false && value !== 'false')
  @IsBoolean()
  acts: boolean = true;
}

type Acts = {
  /** What the user may do with it now, and with the amendment in review. */
  readonly actions: readonly PlanAct[];
};

export type PlanLine = PlanRow & Revised & Acts;

/** What an amendment changed, counted as printed. */
export type PastAmendment = Pick<PlanAmended['data'], 'amendedOn' | 'reason' | 'sourceSha256'> &
  Pick<PlanAmended['data']['changes'], 'added' | 'removed' | 'changed'>;

/** A plan with all that is tracked of it, and what of the reader's doubts is not settled yet. */
export type PlanDetail = PlanLine & {
  readonly content: PlanItems;
  readonly doubts: readonly Doubt[];
  /** What was ruled, oldest first. */
  readonly rulings: readonly Pick<DutiesRuled['data'], 'ruledOn' | 'reason' | 'rulings'>[];
  /** How it was amended, oldest first. */
  readonly amendments: readonly PastAmendment[];
  /** The amended document in review. */
  readonly amendment: { readonly name: string; readonly sha256: string } | null;
  /** `MM-DD` of every year on which every organization reports. */
  readonly checkIns: readonly string[];
  /** Of a concluded plan; null before. */
  readonly summary: string | null;
};

@ApiTags('plans')
@Controller('plans')
export class GetPlansController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
  ) {}

  @Get()
  @ApiOperation({ summary: '方案列表' })
  async listPlans(
    @Query() { limit, cursor, status, kind, acts }: PlansQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<PlanLine>> {
    const { rows, ...rest } = await this.views.list<PlanRow & Revised>('plan-board', {
      limit,
      ...defined({ cursor }),
      where: {
        status: { in: statusesShown(status, user) },
        ...defined({ kind }),
        ...within(user, 'listPlans'),
      },
    });
    const plain = rows.map(inFullTo(user));
    // What decides on the acts stands in the plan's stream; for who only reads, it is not opened.
    if (!acts || !mayActOnPlans(user)) {
      return { rows: plain.map((row) => ({ ...row, actions: [] })), ...rest };
    }
    const lines = await pMap(plain, (row) => this.lineOf(row, user), { concurrency: ABREAST });
    return { rows: lines, ...rest };
  }

  @Get(':planId')
  @ApiOperation({ summary: '一份方案：任务分解稿、任务、指标和尚未核对的疑点' })
  async getPlan(
    @Param('planId') planId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<PlanDetail> {
    const { plan, events } = await readPlan(this.runner, planId, user);
    const row = await this.views.get<PlanRow & Revised>('plan-board', planId);
    if (!row) throw new Rejection('plan-not-found', { id: planId });
    const { content, inForce, summary } = plan;
    const doubts = openDoubts(plan);
    const checkIns = inForce?.checkIns ?? [];
    const rulings = events.flatMap(({ type, data }) => {
      if (type !== 'DutiesRuled') return [];
      const { ruledOn, reason, rulings: made } = data as DutiesRuled['data'];
      return [{ ruledOn, reason, rulings: made }];
    });
    const amendments = events.flatMap(({ type, data }): readonly PastAmendment[] => {
      if (type !== 'PlanAmended') return [];
      const { amendedOn, reason, sourceSha256, changes } = data as PlanAmended['data'];
      const { added, removed, changed } = changes;
      return [{ amendedOn, reason, sourceSha256, added, removed, changed }];
    });
    const amendment =
      plan.amendment && seesDrafts('getPlan', user)
        ? { name: plan.amendment.name, sha256: plan.amendment.sha256 }
        : null;
    const actions = planActs(plan, user, todayOn(this.runner.clock));
    return {
      ...inFullTo(user)(row),
      revision: events.at(-1)?.revision ?? row.revision,
      content: planItems(content),
      doubts,
      rulings,
      amendments,
      amendment,
      checkIns,
      summary,
      actions,
    };
  }

  private async lineOf(row: PlanRow & Revised, user: User): Promise<PlanLine> {
    const { plan } = await readPlan(this.runner, row.planId, user);
    return { ...row, actions: planActs(plan, user, todayOn(this.runner.clock)) };
  }
}
