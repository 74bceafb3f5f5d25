import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { CommandRunner } from '#event-store';
import { CurrentUser, PageQuery, type User, within, sees } from '#http';
import { Rejection } from '#contract';
import { type Listed, ReadModels } from '#views';
import { checkInStream } from '../../domain/check-in.ts';
import { type CheckInEvent, type CheckInReported } from '../../domain/check-in.events.ts';
import { type CheckInRow } from '../../views/check-in-list.ts';
import { dayIn } from '../check-in-day.ts';
import { defined } from '#kernel';

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

/** A check-in whole, and the reports whose place it took, oldest first. */
export type CheckInDetail = CheckInReported['data'] & {
  readonly earlier: readonly CheckInReported['data'][];
};

@ApiTags('check-ins')
@Controller()
export class GetCheckInsController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
  ) {}

  @Get('check-ins')
  @ApiOperation({ summary: '已报送的定期报告，按报送日期' })
  listCheckIns(
    @Query() { limit, cursor, planId, organization }: CheckInsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<CheckInRow>> {
    return this.views.list<CheckInRow>('check-in-list', {
      limit,
      ...defined({ cursor }),
      orderBy: [['dueOn', 'asc']],
      where: {
        ...defined({ planId }),
        ...within(user, 'listCheckIns'),
        ...defined({ organization }),
      },
    });
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
    return { ...latest, earlier: reports.slice(0, -1) };
  }
}
