import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Rejection } from '#contract';
import { CurrentUser, isOneOf, PageQuery, todayOn, type User, within } from '#http';
import { Clock } from '#kernel';
import { type Listed, ReadModels } from '#views';
import { type MeasurementAct, measurementActs } from '../../domain/target-acts.ts';
import { type Measurement } from '../../domain/target-record.ts';
import { type TargetRow } from '../../views/target-board.ts';
import { placeOf, type Unverified, unverifiedFigures } from './unverified-figures.ts';

class UnverifiedQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;

  @ApiPropertyOptional({ description: '报送单位' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;
}

/** A figure that waits for the office, and its target. */
export type UnverifiedMeasurement = Pick<
  Measurement,
  'measurementId' | 'organization' | 'organizationId' | 'asOf' | 'value' | 'source'
> &
  Pick<TargetRow, 'targetId' | 'planId' | 'planTitle' | 'region' | 'number' | 'unit'> & {
    /** Of the target. */
    readonly title: string;
    /** What the user may do with it now. */
    readonly actions: readonly MeasurementAct[];
  };

@ApiTags('targets')
@Controller('measurements')
export class GetUnverifiedController {
  constructor(
    private readonly views: ReadModels,
    private readonly clock: Clock,
  ) {}

  @Get('unverified')
  @ApiOperation({ summary: '待核实的指标数据，截至日期早的在前；联络员只见本单位的' })
  async listUnverifiedMeasurements(
    @Query() { limit, cursor, ...asked }: UnverifiedQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<UnverifiedMeasurement>> {
    const { organization, ...scope } = within(user, 'listUnverifiedMeasurements', asked);
    const found = await unverifiedFigures(this.views, scope);
    const isAsked = ({ figure }: Unverified): boolean => isOneOf(figure.organization, organization);
    const all = found.filter(isAsked);
    const after = cursor === undefined ? '' : placeIn(cursor);
    const rest = all.filter((one) => placeOf(one) > after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map((one) => this.rowOf(one, user)),
      total: all.length,
      ...(last && page.length < rest.length && { cursor: cursorAt(last) }),
    };
  }

  private rowOf({ target, figure }: Unverified, holder: User): UnverifiedMeasurement {
    const { targetId, planId, planTitle, region, number, subject: title, unit } = target;
    const { measurementId, organization, organizationId, asOf, value, source } = figure;
    const actions = measurementActs(target, figure, { holder, today: todayOn(this.clock) });
    const whose = { measurementId, organization, organizationId, asOf, value, source };
    return { ...whose, targetId, planId, planTitle, region, number, title, unit, actions };
  }
}

const cursorAt = (one: Unverified): string => Buffer.from(placeOf(one)).toString('base64url');

/** @throws {Rejection} `cursor-malformed` */
function placeIn(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (/^\d{4}-\d\d-\d\d\|./.test(place)) return place;
  throw new Rejection('cursor-malformed');
}
