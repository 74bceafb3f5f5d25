import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '#contract';
import { CommandRunner } from '#event-store';
import { evidenceName, EvidenceStore } from '#evidence';
import { attachment, CurrentUser, type User } from '#http';
import { type SourcePlace } from '../../domain/plan.events.ts';
import { type SourceItem, sourceItems } from './source-items.ts';
import { SourceQuery } from './source-query.dto.ts';
import { sourceVersions } from './source-versions.ts';

/** A document that a plan was read from. */
export type SourceDetail = {
  readonly planId: string;
  readonly title: string;
  readonly name: string;
  readonly sha256: string;
  /** Of the file, bytes and media type; null: only its text was kept. */
  readonly size: number | null;
  readonly type: string | null;
  /** What was made of the file, and read. */
  readonly text: string;
  /** Where stretches of the text stand in the file, ascending. */
  readonly places: readonly SourcePlace[];
  /** What it prints, each with its place. */
  readonly items: readonly SourceItem[];
  /** All documents that the plan was read from, oldest first. */
  readonly versions: readonly { readonly name: string; readonly sha256: string }[];
};

@ApiTags('plans')
@Controller('plans')
export class GetSourceController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly evidence: EvidenceStore,
  ) {}

  @Get(':planId/source')
  @ApiOperation({ summary: '方案所据的文件：取出的文字，每项任务、指标、阶段在文件中的位置' })
  async getSource(
    @Param('planId') planId: string,
    @Query() { sha256 }: SourceQuery,
    @CurrentUser() user: User,
  ): Promise<SourceDetail> {
    const { version, versions } = await sourceVersions(this.runner, planId, sha256, user);
    const { source, printed } = version;
    const { name, text, file, places = [] } = source;
    return {
      planId,
      title: printed.title,
      name,
      sha256: source.sha256,
      size: file?.size ?? null,
      type: file?.type ?? null,
      text,
      places,
      items: sourceItems(source, printed),
      versions: versions.map((one) => ({ name: one.source.name, sha256: one.source.sha256 })),
    };
  }

  @Get(':planId/source/file')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', 'sandbox')
  @ApiOperation({ summary: '下载方案所据的文件原件' })
  async downloadSource(
    @Param('planId') planId: string,
    @Query() { sha256 }: SourceQuery,
    @CurrentUser() user: User,
  ): Promise<StreamableFile> {
    const { version } = await sourceVersions(this.runner, planId, sha256, user);
    const { source } = version;
    const opened = await this.evidence.open(source.sha256);
    if (!opened || !source.file) throw new Rejection('source-not-kept', { name: source.name });
    const { stream, size: length } = opened;
    return new StreamableFile(Readable.from(stream, { objectMode: false }), {
      type: source.file.type,
      length,
      disposition: attachment(evidenceName(source.name)),
    });
  }
}
