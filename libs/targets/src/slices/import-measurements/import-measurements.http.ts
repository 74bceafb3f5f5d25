import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBase64, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto, Takes } from '#http';
import { Rejection } from '#contract';
import { ImportMeasurements, type ImportReport } from './import-measurements.handler.ts';

const MAX_CSV = 5_000_000;
/** Characters of five megabytes. */
const MAX_BASE64 = 7_000_000;

class ImportMeasurementsDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: '文件名', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional({ description: '文件内容（base64）：.xlsx 或 CSV，不超过 5 MB' })
  @IsOptional()
  @MaxLength(MAX_BASE64)
  @IsBase64()
  base64?: string;

  @ApiPropertyOptional({
    description: 'CSV 文本，首行为表头：指标编号,截至日期,数值,单位,来源,佐证；后三列可缺',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CSV)
  csv?: string;

  @ApiPropertyOptional({ description: '只检查，不写入', default: false })
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}

@ApiTags('targets')
@Controller('targets/measurements')
export class ImportMeasurementsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('import')
  @Takes('table')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '批量报送指标数据：逐行给出结果，有一行未通过则全部不写入；数值与已报送的不同，须写明更正理由（reason）',
  })
  importMeasurements(
    @Body() { name, base64, csv, preview }: ImportMeasurementsDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<ImportReport> {
    const bytes = bytesOf(base64 ?? null, csv ?? null);
    const file = { name: name ?? '', bytes, preview: preview ?? false };
    return this.commands.execute(new ImportMeasurements(file, user, origin));
  }
}

function bytesOf(base64: string | null, csv: string | null): Uint8Array {
  if (base64 !== null && csv === null) return Buffer.from(base64, 'base64');
  if (csv !== null && base64 === null) return Buffer.from(csv, 'utf8');
  throw new Rejection('import-file-missing');
}
