import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBase64, IsOptional, IsString, MaxLength } from 'class-validator';
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
}

/** @throws {Rejection} `document-empty` */
export function bytesOf({ text, base64 }: DocumentDto): Buffer {
  if (text === undefined && base64 === undefined) {
    throw new Rejection('document-empty');
  }
  return Buffer.from(text ?? base64 ?? '', text === undefined ? 'base64' : 'utf8');
}

/** @throws {Rejection} `document-empty`, `document-binary`, `document-too-large` */
export function readDocument(file: { readonly name: string; readonly bytes: Uint8Array }): {
  readonly source: { readonly name: string; readonly sha256: string; readonly text: string };
  readonly outline: Outline;
} {
  const { text, warnings } = decodeDocument(file.bytes);
  const read = readOutline(text);
  const outline = { ...read, warnings: [...warnings, ...read.warnings] };
  return { source: { name: file.name, sha256: sha256(file.bytes), text }, outline };
}
