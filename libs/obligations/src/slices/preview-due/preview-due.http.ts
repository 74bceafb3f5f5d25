import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Calendars } from '#calendar';
import { CurrentUser, IsLocalDate, todayOn, type User, sees } from '#http';
import { Rejection } from '#contract';
import { Clock, type LocalDate } from '#kernel';
import { OpsModels } from '#views';
import { dueEffects, type DueEffects } from '../../domain/due-effects.ts';
import { PolicyRegistry } from '#policies';
import { type ObligationRow, obligationOf } from '../../views/obligation-list.ts';

class PreviewDueQuery {
  @IsLocalDate('设想的新时限')
  dueOn!: LocalDate;
}

/** Something of the same plan that is due before the new date, and not before the present one. */
type Outrun = Pick<ObligationRow, 'obligationId' | 'kind' | 'number' | 'dueOn'> & {
  readonly title: string;
};

/** What granting an extension to that date would mean. */
export type DuePreview = DueEffects & {
  readonly obligationId: string;
  readonly number: string;
  readonly title: string;
  readonly originallyDueOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly newDueOn: LocalDate;
  /** Granted so far. */
  readonly extensions: number;
  /** Targets of the same item and phases of the plan that are due from the present date up to the new one: they do not move with it. */
  readonly outruns: readonly Outrun[];
};

@ApiTags('obligations')
@Controller('obligations')
export class PreviewDueController {
  constructor(
    private readonly ops: OpsModels,
    private readonly policies: PolicyRegistry,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Get(':obligationId/preview')
  @ApiOperation({ summary: '改时限之前先看影响：哪些提醒作废、新的提醒何时发、牵涉哪些指标和阶段' })
  async previewDueDate(
    @Param('obligationId') obligationId: string,
    @Query() { dueOn: newDueOn }: PreviewDueQuery,
    @CurrentUser() user: User,
  ): Promise<DuePreview> {
    const row = await this.ops.get<ObligationRow>('obligation-list', obligationId);
    if (!row || !sees(user, 'previewDueDate', row)) {
      throw new Rejection('obligation-not-found', { id: obligationId });
    }
    const { number, subject: title, originallyDueOn, dueOn, extensions } = row;
    const about = { obligationId, number, title };
    const policy = await this.policies.find(row.policy);
    const body = { dueOn: newDueOn, on: todayOn(this.clock) };
    const effects = dueEffects(obligationOf(row), body, {
      policy,
      calendar: this.calendars.current(),
    });
    const outruns = await this.outrunBy(row, newDueOn);
    return { ...about, originallyDueOn, dueOn, newDueOn, extensions, ...effects, outruns };
  }

  private async outrunBy(row: ObligationRow, newDueOn: LocalDate): Promise<readonly Outrun[]> {
    const { rows } = await this.ops.find<ObligationRow>('obligation-list', {
      where: { planId: row.planId, dueOn: { gte: row.dueOn, lt: newDueOn } },
      orderBy: [['dueOn', 'asc']],
      limit: 5_000,
    });
    const running = rows.filter(({ status }) => ['open', 'claimed', 'suspended'].includes(status));
    return running
      .filter(
        ({ kind, number }) => kind === 'phase' || (kind === 'target' && number === row.number),
      )
      .filter(({ obligationId }) => obligationId !== row.obligationId)
      .map(({ obligationId, kind, number, subject: title, dueOn }) => {
        return { obligationId, kind, number, title, dueOn };
      });
  }
}
