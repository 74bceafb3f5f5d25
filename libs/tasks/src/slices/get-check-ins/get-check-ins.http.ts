import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { CommandRunner } from '#event-store';
import pMap from 'p-map';
import { refusedTo, Rejection, RIGHTS } from '#contract';
import { CurrentUser, PageQuery, sees, todayOn, type User, within } from '#http';
import { type Listed, ReadModels } from '#views';
import { type CheckInAct, checkInActs } from '../../domain/check-in-acts.ts';
import { checkInStream } from '../../domain/check-in.ts';
import { type CheckInEvent, type CheckInReported } from '../../domain/check-in.events.ts';
import { type CheckInRow } from '../../views/check-in-list.ts';
import { readCheckInPlan } from '../check-in-plan.ts';
import { dayIn } from '../check-in-day.ts';
import { defined } from '#kernel';

/** Streams read at once. */
const ABREAST = 16;

type CheckInPart = Pick<CheckInRow, 'planId' | 'organization' | 'dueOn'>;

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

export type CheckInLine = CheckInRow & Acts;

/** A check-in whole, and the reports whose place it took, oldest first. */
export type CheckInDetail = CheckInReported['data'] &
  Acts & { readonly earlier: readonly CheckInReported['data'][] };

@ApiTags('check-ins')
@Controller()
export class GetCheckInsController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
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
        ...defined({ planId }),
        ...within(user, 'listCheckIns'),
        ...defined({ organization }),
      },
    });
    const acts = await this.actsFor(rows, user);
    return { rows: rows.map((row) => ({ ...row, actions: acts(row) })), ...rest };
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
    const acts = await this.actsFor([latest], user);
    return { ...latest, earlier: reports.slice(0, -1), actions: acts(latest) };
  }

  /** Whether a plan still asks for a report stands in the plan's stream; for who only reads, it is not opened. */
  private async actsFor(
    found: readonly Pick<CheckInRow, 'planId'>[],
    user: User,
  ): Promise<(row: CheckInPart) => readonly CheckInAct[]> {
    if (refusedTo(user, RIGHTS.reportCheckIn)) return () => [];
    const ids = [...new Set(found.map(({ planId }) => planId))];
    const plans = new Map(
      await pMap(ids, async (id) => [id, await readCheckInPlan(this.runner, id)] as const, {
        concurrency: ABREAST,
      }),
    );
    const asking = { holder: user, today: todayOn(this.runner.clock) };
    return (row) => {
      const plan = plans.get(row.planId);
      return plan ? checkInActs(plan, row, asking) : [];
    };
  }
}
