import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AfterQuery } from './after.query.ts';

/** A page of a list, and how fresh it must be. */
export class PageQuery extends AfterQuery {
  @ApiPropertyOptional({ description: '每页条数', default: 50, minimum: 1, maximum: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;

  @ApiPropertyOptional({ description: '上一页返回的 cursor' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}
