import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { CommandMetadataDto, MayBeLeftOut } from '#http';

/** Ids of plans and regions. */
export const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** One line: neither line breaks nor marks that nobody sees. */
export const LINE = /^(?!\s*$)[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u;

/** What begins without a document. */
export class BegunDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: '编号：小写字母、数字和连字符；默认由内容得出' })
  @MayBeLeftOut()
  @Matches(ID)
  planId?: string;

  @ApiPropertyOptional({ description: '地区编号；默认为本人所在地区，或已有的唯一地区' })
  @MayBeLeftOut()
  @Matches(ID)
  region?: string;

  @ApiProperty({ description: '名称；交办事项写来源，如会议纪要、领导批示', maxLength: 200 })
  @Matches(LINE)
  title!: string;

  @ApiPropertyOptional({ description: '文号', maxLength: 200 })
  @MayBeLeftOut()
  @Matches(LINE)
  documentNumber?: string;

  @ApiPropertyOptional({ description: '发文机关，或交办的领导', maxLength: 200 })
  @MayBeLeftOut()
  @Matches(LINE)
  issuer?: string;
}
