import { Calendars } from '#calendar';
import { type Act } from '#contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { CurrentUser, PageQuery, todayOn, type User, within } from '#http';
import { type Listed, ReadModels } from '#views';
import { taskActs } from '../../domain/task-acts.ts';
import { taskOf, type TaskRow } from '../../views/task-list.ts';
import { Clock, defined } from '#kernel';

class SignOffsQuery extends PageQuery {
  @ApiProperty({ description: '方案编号' })
  @IsString()
  @MaxLength(100)
  planId!: string;
}

/** 签收: how many tracked tasks of a plan name the organization, and for how many of them it has signed. */
type SignOff = {
  readonly organization: string;
  readonly organizationId: string;
  readonly named: number;
  readonly signed: number;
  /** Of the user's own organization. */
  readonly actions: readonly SignPlanAct[];
};

type SignPlanAct = Act<'signPlan'>;
type Count = Omit<SignOff, 'actions'>;

const AT_ONCE = 1_000;

@ApiTags('tasks')
@Controller('sign-offs')
export class GetSignOffsController {
  constructor(
    private readonly views: ReadModels,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @ApiOperation({ summary: '一份方案的签收情况：各单位应签收和已签收的任务数' })
  async listSignOffs(
    @Query() { planId }: SignOffsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<SignOff>> {
    const where = within(user, 'listSignOffs', { planId });
    const counts = new Map<string, Count>();
    const now = { today: todayOn(this.clock), calendar: this.calendars.current() };
    let mayBeSigned = false;
    let cursor: string | undefined;
    do {
      const page = { where, limit: AT_ONCE, ...defined({ cursor }) };
      const found = await this.views.find<TaskRow>('task-list', page);
      for (const row of found.rows) {
        count(counts, row);
        mayBeSigned ||= maySign(row, user, now);
      }
      cursor = found.cursor;
    } while (cursor !== undefined);
    const byName = [...counts.values()].sort((a, b) => (a.organization < b.organization ? -1 : 1));
    const sign: SignPlanAct = { action: 'signPlan', refused: null };
    return {
      rows: byName.map((row) => ({
        ...row,
        actions: mayBeSigned && row.organization === user.organization ? [sign] : [],
      })),
      total: byName.length,
    };
  }
}

const maySign = (row: TaskRow, user: User, now: Parameters<typeof taskActs>[2]): boolean =>
  row.tracked &&
  taskActs(taskOf(row), user, now).some(
    ({ action, refused }) => action === 'signAssignment' && !refused,
  );

function count(counts: Map<string, Count>, { tracked, status, assignments }: TaskRow): void {
  if (!tracked || status === 'cancelled') return;
  for (const { organization, organizationId, role, signedOn } of assignments) {
    if (role === 'office') continue;
    const { named = 0, signed = 0 } = counts.get(organization) ?? {};
    const mine = signedOn === null ? 0 : 1;
    const whose = { organization, organizationId };
    counts.set(organization, { ...whose, named: named + 1, signed: signed + mine });
  }
}
