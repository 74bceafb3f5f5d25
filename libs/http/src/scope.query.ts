import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from './page.dto.ts';

/** Whose: what is left out is not asked for; {@link within} keeps everybody to what they may see. */
export class ScopeQuery extends PageQuery {
  @ApiPropertyOptional({ description: '地区编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string;

  @ApiPropertyOptional({ description: '单位名称' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;
}

/** Whose, of which plan. */
export class PlanScopeQuery extends ScopeQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;
}
