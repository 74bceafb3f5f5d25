import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { AfterQuery, IsOptionalLocalDate } from '#http';
import { type LocalDate } from '#kernel';

const MOST_CHECK_INS = 12;

/** How a plan would be adopted; what is left out is as an adoption takes it. */
export class AdoptionQuery extends AfterQuery {
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
}
