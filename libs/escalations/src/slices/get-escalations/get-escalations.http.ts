import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Calendars } from '#calendar';
import { CommandRunner } from '#event-store';
import {
  actorNames,
  CurrentUser,
  PageQuery,
  PlanScopeQuery,
  sees,
  todayOn,
  type User,
  within,
} from '#http';
import { Rejection } from '#contract';
import {
  type FindOptions,
  type Listed,
  OpsModels,
  ReadModels,
  type Where,
  type Revised,
} from '#views';
import { escalationStream } from '../../domain/escalation.ts';
import { PolicyRegistry } from '#policies';
import { type EscalationRow } from '../../views/escalation-board.ts';
import { type NotDelivered, notDelivered } from '../../views/not-delivered.ts';
import { type ObligationRow } from '#obligations';
import { dayAtAge } from './age.ts';
import { byNextStep } from './by-next-step.ts';
import { type EscalationCase, escalationCases } from './escalation-history.ts';
import { type EscalationCount, escalationSummary } from './escalation-summary.ts';
import { type EscalationView, escalationView } from './escalation-view.ts';
import { EscalationsQuery } from './escalations-query.ts';
import { defined } from '#kernel';

/** A case and those before it on the same obligation, each with all that happened. */
export type EscalationDetail = EscalationView & {
  readonly cases: readonly EscalationCase[];
  /** Colours of the present date of which somebody was not told. */
  readonly notDelivered: readonly NotDelivered[];
};

const ORDERS = {
  newest: ['levelOn', 'desc'],
  level: ['urgency', 'asc'],
  age: ['levelOn', 'asc'],
} as const;

@ApiTags('escalations')
@Controller('escalations')
export class GetEscalationsController {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly policies: PolicyRegistry,
    private readonly runner: CommandRunner,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @ApiOperation({ summary: '三色督办台账：蓝、黄、红，下一步何时发生' })
  async listEscalations(
    @Query() query: EscalationsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<EscalationView>> {
    const { limit, cursor, order } = query;
    const page = {
      where: this.whereOf(query, user),
      limit,
      ...defined({ cursor }),
    };
    const found = await this.find(order, page);
    const ids = found.rows.map(({ obligationId }) => obligationId);
    const obligations = await this.ops.getMany<ObligationRow>('obligation-list', ids);
    const rows = await Promise.all(
      found.rows.map((row) => this.seen(row, obligations.get(row.obligationId), user)),
    );
    return { ...found, rows };
  }

  @Get('summary')
  @ApiOperation({ summary: '三色督办汇总：按单位、级别和时长（5、10 个工作日）' })
  async summarizeEscalations(
    @Query() { planId, ...asked }: PlanScopeQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<EscalationCount>> {
    const where = { ...within(user, 'summarizeEscalations', asked), ...defined({ planId }) };
    const rows = await escalationSummary(this.views, where, this.now());
    return { rows, total: rows.length };
  }

  @Get(':obligationId')
  @ApiOperation({ summary: '一个事项的督办：历次督办的全部经过，下一步何时发生' })
  async getEscalation(
    @Param('obligationId') obligationId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<EscalationDetail> {
    const row = await this.views.get<EscalationRow & Revised>('escalation-board', obligationId);
    const obligation = await this.ops.get<ObligationRow>('obligation-list', obligationId);
    if (!row || !sees(user, 'getEscalation', row)) {
      const isShown = obligation && sees(user, 'getEscalation', obligation);
      throw new Rejection('escalation-not-found', isShown ? { title: obligation.subject } : {});
    }
    const { events } = await this.runner.store.load(escalationStream(obligationId));
    const names = await actorNames(
      this.views,
      events.map(({ meta }) => meta['actor'] ?? ''),
    );
    const untold = await notDelivered(obligation ? [obligation] : [], this.ops);
    return {
      ...(await this.seen(row, obligation, user)),
      cases: escalationCases(events, names),
      notDelivered: untold.get(obligationId) ?? [],
    };
  }

  private find(
    order: EscalationsQuery['order'],
    page: { where: Where; limit: number; cursor?: string },
  ): Promise<Listed<EscalationRow & Revised>> {
    if (order === 'next') return byNextStep({ views: this.views, ops: this.ops }, page);
    const sorted: FindOptions = { ...page, orderBy: [ORDERS[order]] };
    return this.views.list<EscalationRow & Revised>('escalation-board', sorted);
  }

  private whereOf(query: EscalationsQuery, user: User): Where {
    const { planId, level, status, redCard, minAge, region, organization } = query;
    const { calendar, today } = this.now();
    return {
      status,
      ...within(user, 'listEscalations', { region, organization }),
      ...defined({ planId, level, redCard }),
      ...(minAge && { levelOn: { lte: dayAtAge(calendar, today, minAge) } }),
    };
  }

  private seen(
    row: EscalationRow & Revised,
    obligation: ObligationRow | undefined,
    user: User,
  ): Promise<EscalationView> {
    return escalationView(row, obligation, {
      user,
      ...this.now(),
      policyOf: (ref) => this.policies.find(ref),
    });
  }

  private now() {
    const { clock } = this.runner;
    return { today: todayOn(clock), calendar: this.calendars.current() };
  }
}
