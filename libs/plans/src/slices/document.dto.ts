import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBase64, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { CommandMetadataDto } from '#http';
import { Rejection } from '#contract';
import { sha256 } from '#kernel';
import { decodeDocument, type Outline, readOutline } from '#outline';

const MAX_BASE64 = 28_000_000;

export class DocumentDto extends CommandMetadataDto {
  @ApiProperty({ description: '文件名', example: '实施方案.txt' })
  @IsString()
  @MaxLength(255)
  name!: string;

  @ApiPropertyOptional({ description: '文件内容（文本）' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_BASE64)
  text?: string;

  @ApiPropertyOptional({ description: '文件内容（Base64，用于非 UTF-8 文件）' })
  @IsOptional()
  @IsBase64()
  @MaxLength(MAX_BASE64)
  base64?: string;

  @ApiPropertyOptional({ description: '没有读出任务时是否仍要导入，以便逐项补录；默认不导入' })
  @IsOptional()
  @IsBoolean()
  withoutTasks?: boolean;
}

/** @throws {Rejection} `document-empty` */
export function bytesOf({ text, base64 }: DocumentDto): Buffer {
  if (text === undefined && base64 === undefined) {
    throw new Rejection('document-empty');
  }
  return Buffer.from(text ?? base64 ?? '', text === undefined ? 'base64' : 'utf8');
}

/**
 * @property withoutTasks take it even where no task was read
 * @throws {Rejection} `document-empty`, `document-binary`, `document-too-large`, `document-without-tasks`
 */
export function readDocument(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly withoutTasks?: boolean;
}): {
  readonly source: { readonly name: string; readonly sha256: string; readonly text: string };
  readonly outline: Outline;
} {
  const { text, warnings } = decodeDocument(file.bytes);
  const read = readOutline(text);
  if (!file.withoutTasks && read.sections.every(({ tasks }) => tasks.length === 0)) {
    throw new Rejection('document-without-tasks');
  }
  const outline = { ...read, warnings: [...warnings, ...read.warnings] };
  return { source: { name: file.name, sha256: sha256(file.bytes), text }, outline };
}
