import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CurrentUser, IsOptionalLocalDate, type User } from '#http';
import { defined, type LocalDate } from '#kernel';
import { FindPreflight } from './find-preflight.ts';
import { type Preflight } from './preflight.ts';

const MOST_CHECK_INS = 12;

class PreflightQuery {
  @ApiPropertyOptional({ description: '督办单位名称；默认为本地区已登记联络员的督办单位' })
  @IsOptional()
  @Matches(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,100}$/u)
  office?: string;

  @IsOptionalLocalDate('启动实施的日期，默认为今天')
  adoptedOn?: LocalDate;

  @ApiPropertyOptional({
    description: '定期报送的日期（每年，MM-DD），默认不要求',
    example: ['06-30', '12-31'],
    isArray: true,
    type: String,
  })
  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) =>
    typeof value === 'string' ? value.split(',') : value,
  )
  @IsArray()
  @ArrayMaxSize(MOST_CHECK_INS)
  @IsString({ each: true })
  @MaxLength(5, { each: true })
  checkIns?: string[];

  @ApiPropertyOptional({ description: '先等视图追上这次写入返回的 position' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string;
}

@ApiTags('plans')
@Controller('plans')
export class PreflightController {
  constructor(private readonly preflight: FindPreflight) {}

  @Get(':planId/preflight')
  @ApiOperation({
    summary:
      '启动督办前的核对：未登记联络员的单位、督办单位的空缺、对不上的联系人、未登记的单位、未明确牵头的任务、已到期的事项，以及将发出的邮件；不写入',
  })
  previewAdoption(
    @Param('planId') planId: string,
    @Query() { office, adoptedOn, checkIns }: PreflightQuery,
    @CurrentUser() user: User,
  ): Promise<Preflight> {
    return this.preflight.find(planId, user, defined({ office, adoptedOn, checkIns }));
  }
}
