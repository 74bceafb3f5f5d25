import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { CommandRunner } from '#event-store';
import pMap from 'p-map';
import { Rejection } from '#contract';
import { CurrentUser, OthersReports, PageQuery, sees, todayOn, type User, within } from '#http';
import { type Listed, ReadModels } from '#views';
import { type CheckInAct, checkInActs } from '../../domain/check-in-acts.ts';
import { type CheckInPlan } from '../../domain/check-in-plan.ts';
import { checkInStream } from '../../domain/check-in.ts';
import {
  type CheckInEvent,
  type CheckInItem,
  type CheckInReported,
} from '../../domain/check-in.events.ts';
import { type CheckInRow } from '../../views/check-in-list.ts';
import { readCheckInPlan } from '../check-in-plan.ts';
import { dayIn } from '../check-in-day.ts';
import { defined } from '#kernel';

/** Streams read at once. */
const ABREAST = 16;

type CheckInPart = Pick<CheckInRow, 'organization' | 'dueOn'>;

class CheckInsQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;

  @ApiPropertyOptional({ description: '单位名称' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;
}

class CheckInQuery {
  @ApiProperty({ description: '单位名称' })
  @IsString()
  @Length(1, 100)
  organization!: string;
}

type Acts = {
  /** What the user may do with it now. */
  readonly actions: readonly CheckInAct[];
};

/** As it is called now. */
type OfPlan = { readonly planTitle: string };

export type CheckInLine = CheckInRow & OfPlan & Acts;

/** A report on one day; what it says of a task stands beside the task’s title. */
type CheckInReport = Omit<CheckInReported['data'], 'items'> &
  OfPlan & {
    readonly items: readonly (CheckInItem & { readonly title: string })[];
    /** True: it is another organization's, and its words and files are not for the user: they are empty here. */
    readonly withheld?: true;
  };

const WITHHELD = { text: '', items: [], evidence: [], withheld: true } as const;

/** A check-in whole, and the reports whose place it took, oldest first. */
export type CheckInDetail = CheckInReport & Acts & { readonly earlier: readonly CheckInReport[] };

@ApiTags('check-ins')
@Controller()
export class GetCheckInsController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
    private readonly others: OthersReports,
  ) {}

  @Get('check-ins')
  @ApiOperation({ summary: '已报送的定期报告，按报送日期' })
  async listCheckIns(
    @Query() { limit, cursor, planId, organization }: CheckInsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<CheckInLine>> {
    const { rows, ...rest } = await this.views.list<CheckInRow>('check-in-list', {
      limit,
      ...defined({ cursor }),
      orderBy: [['dueOn', 'asc']],
      where: {
        ...within(user, 'listCheckIns', { planId }),
        ...defined({ organization }),
      },
    });
    const plans = await this.plansOf(rows);
    const lines = rows.map((row): CheckInLine => {
      const plan = plans.get(row.planId);
      const shown = this.others.shows(user, row) ? row : { ...row, excerpt: '' };
      return { ...shown, planTitle: plan?.title ?? '', actions: this.actsOf(row, plan, user) };
    });
    return { rows: lines, ...rest };
  }

  @Get('plans/:planId/check-ins/:dueOn')
  @ApiOperation({ summary: '一个单位的一份定期报告' })
  async getCheckIn(
    @Param('planId') planId: string,
    @Param('dueOn') dueOn: string,
    @Query() { organization }: CheckInQuery,
    @CurrentUser() user: User,
  ): Promise<CheckInDetail> {
    const stream = checkInStream(planId, dayIn(dueOn), organization);
    const { events } = await this.runner.store.load(stream);
    const reports = (events as readonly unknown[] as readonly CheckInEvent[]).map(
      ({ data }) => data,
    );
    const latest = reports.at(-1);
    if (!latest || !sees(user, 'getCheckIn', latest)) {
      throw new Rejection('check-in-not-found', { id: dueOn });
    }
    const plan = (await this.plansOf([latest])).get(planId);
    const [whole, ...earlier] = [latest, ...reports.slice(0, -1)].map((one) => {
      const report = reportOf(one, plan);
      return this.others.shows(user, one) ? report : { ...report, ...WITHHELD };
    });
    if (!whole) throw new Rejection('check-in-not-found', { id: dueOn });
    const actions = this.actsOf(latest, plan, user);
    return { ...whole, earlier, actions };
  }

  /** What a plan and its tasks are called, and whether it still asks for a report, stands in its stream. */
  private async plansOf(
    found: readonly Pick<CheckInRow, 'planId'>[],
  ): Promise<ReadonlyMap<string, CheckInPlan | undefined>> {
    const ids = [...new Set(found.map(({ planId }) => planId))];
    const read = async (id: string) => [id, await readCheckInPlan(this.runner, id)] as const;
    return new Map(await pMap(ids, read, { concurrency: ABREAST }));
  }

  private actsOf(
    row: CheckInPart,
    plan: CheckInPlan | undefined,
    user: User,
  ): readonly CheckInAct[] {
    const asking = { holder: user, today: todayOn(this.runner.clock) };
    return plan ? checkInActs(plan, row, asking) : [];
  }
}

function reportOf(
  { items, ...report }: CheckInReported['data'],
  plan: CheckInPlan | undefined,
): CheckInReport {
  const titles = new Map(plan?.tasks.map(({ id, title }) => [id, title]));
  const named = items.map((item) => ({ ...item, title: titles.get(item.taskId) ?? '' }));
  return { ...report, planTitle: plan?.title ?? '', items: named };
}
