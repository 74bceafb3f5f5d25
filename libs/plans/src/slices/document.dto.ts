import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBase64, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { CommandMetadataDto } from '#http';
import { Rejection } from '#contract';
import { sha256 } from '#kernel';
import { type FileReader, MEDIA_TYPES } from '#documents';
import type { Outline } from '#outline';
import { type Source } from '../domain/plan.events.ts';
import { type SourceFile } from './change-plan.handler.ts';

/** Twice what is read, so that somewhat too large a file is told its size. */
const MAX_BASE64 = 28_000_000;

export class DocumentDto extends CommandMetadataDto {
  @ApiProperty({ description: '文件名', example: '实施方案.docx' })
  @IsString()
  @MaxLength(255)
  name!: string;

  @ApiPropertyOptional({ description: '文件内容（文本）' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_BASE64)
  text?: string;

  @ApiPropertyOptional({
    description:
      '文件内容（Base64）：Word（.docx、.doc）、PDF、Excel（.xlsx）、OFD 或文本文件，不超过 10 MB',
  })
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

/** A file that was handed in as a plan. */
type HandedIn = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Take it even where no task was read. */
  readonly withoutTasks?: boolean;
};

/** What a plan is drafted from, and the file, which is to be kept. */
export type ReadSource = {
  readonly document: { readonly source: Source; readonly outline: Outline };
  readonly file: SourceFile;
};

/** @throws {Rejection} `document-without-tasks`, and what the reader refuses */
export async function readSource(
  reader: FileReader,
  { name, bytes, withoutTasks = false }: HandedIn,
): Promise<ReadSource> {
  const { kind, text, places, outline } = await reader.readPlan(bytes);
  if (!withoutTasks && outline.sections.every(({ tasks }) => tasks.length === 0)) {
    throw new Rejection('document-without-tasks');
  }
  const type = MEDIA_TYPES[kind];
  const source = {
    name,
    sha256: sha256(bytes),
    text,
    file: { size: bytes.length, type },
    ...(places.length > 0 && { places }),
    spans: {
      phases: outline.phases.map(({ span }) => span),
      tasks: outline.sections.flatMap(({ tasks }) => tasks.map(({ span }) => span)),
      targets: outline.targets.map(({ span }) => span),
    },
  };
  return { document: { source, outline }, file: { bytes, name, type } };
}
