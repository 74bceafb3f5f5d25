import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { seesDrafts } from '#contract';
import { AfterQuery, CurrentUser, planTitles, type User, within } from '#http';
import { defined } from '#kernel';
import { ReadModels } from '#views';
import { findMatches } from './find-matches.ts';
import { type Matches } from './search.ts';

class SearchQuery extends AfterQuery {
  @ApiProperty({
    description: '条目、名称、单位（全称、别名、拼音首字母）或文号；多个词以空格分开，须全部符合',
    example: '县jyj',
  })
  @IsString()
  @MaxLength(100)
  q!: string;

  @ApiPropertyOptional({ description: '条数', default: 20, minimum: 1, maximum: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 20;
}

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly views: ReadModels) {}

  @Get()
  @ApiOperation({ summary: '查找单位、方案、任务、指标、阶段，最符合的在前' })
  async listMatches(
    @Query() { q, limit }: SearchQuery,
    @CurrentUser() user: User,
  ): Promise<Matches> {
    const { region, planId } = within(user, 'listMatches');
    const withDrafts = seesDrafts('listMatches', user);
    const asked = { q, limit, withDrafts, ...defined({ region, planId }) };
    const { rows, more } = await findMatches(this.views, asked);
    const planIds = rows.flatMap(({ planId }) => planId ?? []);
    const titleOf = await planTitles(this.views, planIds);
    const matches = rows.map(({ leads, responsible, ...row }) => ({
      ...row,
      planTitle: row.planId === null ? '' : titleOf(row.planId).planTitle,
      organizations: [...leads, ...responsible],
    }));
    return { matches, more };
  }
}
