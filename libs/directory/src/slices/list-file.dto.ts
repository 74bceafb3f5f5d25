import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBase64, IsOptional, IsString, MaxLength } from 'class-validator';
import { CommandMetadataDto } from '#http';
import { type FileReader } from '#documents';
import { type Sheet } from '#sheets';

const MAX_CSV = 5_000_000;
/** Of 5 MB. */
const MAX_BASE64 = 7_000_000;

export const REGION_LEFT_OUT = '地区编号；默认为本人所在地区，或已有的唯一地区';

/** A list handed in as a text or as a file. What is optional may be null, too. */
export class ListFileDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: 'CSV 文本，首行为表头', type: String })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CSV)
  csv?: string | null;

  @ApiPropertyOptional({ description: '文件名', example: '联系人.xlsx', type: String })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  name?: string | null;

  @ApiPropertyOptional({
    description:
      '文件内容（Base64）：.xlsx 或 CSV，CSV 以逗号、分号或制表符分隔，可为 UTF-8、UTF-16 或 GB18030',
    type: String,
  })
  @IsOptional()
  @IsBase64()
  @MaxLength(MAX_BASE64)
  base64?: string | null;

  @ApiPropertyOptional({ description: `没有写明地区的行所属的${REGION_LEFT_OUT}` })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  region?: string;
}

/**
 * The sheet of the file, or of the text; undefined when neither is given.
 * @throws {Rejection} `sheet-empty`, `sheet-too-large`, `sheet-unreadable`
 */
export async function sheetIn(
  { csv, name, base64 }: ListFileDto,
  reader: FileReader,
): Promise<Sheet | undefined> {
  if (typeof base64 === 'string') {
    return reader.readSheet(Buffer.from(base64, 'base64'), name ?? '名单');
  }
  return typeof csv !== 'string' ? undefined : reader.readSheet(Buffer.from(csv), name ?? 'CSV');
}
