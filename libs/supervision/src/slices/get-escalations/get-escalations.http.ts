import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { stateCouncilCalendar, workingDaysLeft } from '#calendar';
import { Asker, PageQuery, type User, todayOn } from '#http';
import { Clock, type Instant } from '#kernel';
import { type Found, OpsModels, ReadModels } from '#views';
import { type Vacancy } from '../../domain/obligation.events.ts';
import { type EscalationRow } from '../../views/escalation-board.ts';
import { type MailRow } from '../../views/mail-list.ts';
import { type ObligationRow } from '../../views/obligation-list.ts';
import { within } from '../may-act-for.ts';

class EscalationsQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;

  @ApiPropertyOptional({ enum: ['blue', 'yellow', 'red'] })
  @IsOptional()
  @IsIn(['blue', 'yellow', 'red'])
  level?: EscalationRow['level'];

  @ApiPropertyOptional({ enum: ['open', 'resolved'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'resolved'])
  status: EscalationRow['status'] = 'open';

  @ApiPropertyOptional({ enum: ['drafted', 'approved', 'declined'] })
  @IsOptional()
  @IsIn(['drafted', 'approved', 'declined'])
  redCard?: EscalationRow['redCard'];
}

export type EscalationView = Omit<EscalationRow, 'state'> & {
  /** Working days since the due date. */
  readonly workingDaysOverdue: number;
  /** When the next step comes by itself; null when none does. */
  readonly nextAt: Instant | null;
};

/** What did not reach anybody: for the office to mend. */
export type Problems = {
  readonly unresolved: readonly {
    readonly obligationId: string;
    /** Whose obligation it is. */
    readonly organization: string;
    /** Which organization has nobody for which role; each once. */
    readonly vacancies: readonly Vacancy[];
  }[];
  /** Mails that failed, bounced, or had nobody to go to. */
  readonly undelivered: readonly Omit<MailRow, 'letter'>[];
};

@ApiTags('escalations')
@Controller()
export class GetEscalationsController {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly clock: Clock,
  ) {}

  @Get('escalations')
  @ApiOperation({ summary: '督办升级台账：蓝、黄、红，下一步何时发生' })
  async list(
    @Query() { limit, cursor, planId, level, status, redCard, ...asked }: EscalationsQuery,
    @Asker() user: User,
  ): Promise<Found<EscalationView>> {
    const found = await this.views.find<EscalationRow>('escalation-board', {
      where: {
        status,
        ...within(user, asked),
        ...(planId !== undefined && { planId }),
        ...(level && { level }),
        ...(redCard && { redCard }),
      },
      orderBy: [['levelOn', 'desc']],
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    const today = todayOn(this.clock);
    const ids = found.rows.map(({ obligationId }) => obligationId);
    const obligations = await this.ops.getMany<ObligationRow>('obligation-list', ids);
    const rows = found.rows.map(({ state: _state, ...row }) => ({
      ...row,
      workingDaysOverdue: -workingDaysLeft(stateCouncilCalendar, today, row.dueOn),
      nextAt: obligations.get(row.obligationId)?.nextAt ?? null,
    }));
    return { ...found, rows };
  }

  @Get('problems')
  @ApiOperation({ summary: '未能送达：没有联系人的角色、退信和发送失败' })
  async problems(@Query() { limit }: PageQuery, @Asker() user: User): Promise<Problems> {
    const mine = within(user, {});
    const unresolved = await this.ops.find<ObligationRow>('obligation-list', {
      where: { ...mine, unresolved: 1 },
      limit,
    });
    const mails = await this.ops.find<MailRow>('mail-list', {
      where: { ...mine, status: { in: ['failed', 'bounced', 'unaddressed'] } },
      orderBy: [['on', 'desc']],
      limit,
    });
    return {
      unresolved: unresolved.rows.map(({ obligationId, organization, notices }) => ({
        ...{ obligationId, organization },
        vacancies: eachOnce(notices.flatMap((notice) => notice.unresolved)),
      })),
      undelivered: mails.rows.map(({ letter: _letter, ...mail }) => mail),
    };
  }
}

const eachOnce = (vacancies: readonly Vacancy[]): readonly Vacancy[] => [
  ...new Map(vacancies.map((one) => [`${one.role} ${one.organization}`, one])).values(),
];
