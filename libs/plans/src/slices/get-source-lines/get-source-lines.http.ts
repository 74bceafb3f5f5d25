import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FileReader } from '#documents';
import { CommandRunner } from '#event-store';
import { CurrentUser, type User } from '#http';
import { SourceQuery } from '../get-source/source-query.dto.ts';
import { sourceVersions } from '../get-source/source-versions.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';

/** The text of a document, for reading beside what was made of it. */
export type MarkedText = {
  readonly planId: string;
  readonly planTitle: string;
  readonly name: string;
  readonly sha256: string;
  /** Media type of the file; null: only its text was kept. */
  readonly type: string | null;
  readonly lines: readonly SourceLine[];
  /** How much of the text belongs to no item, in whole percents. */
  readonly unreadPct: number;
};

@ApiTags('plans')
@Controller('plans')
export class GetSourceLinesController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reader: FileReader,
  ) {}

  @Get(':planId/source/lines')
  @ApiOperation({
    summary: '方案原文逐行：每行属于哪项任务、阶段，其中的单位、日期、指标和未用文字',
  })
  async getSourceLines(
    @Param('planId') planId: string,
    @Query() { sha256 }: SourceQuery,
    @CurrentUser() user: User,
  ): Promise<MarkedText> {
    const { version } = await sourceVersions(this.runner, planId, sha256, user);
    const { source, printed } = version;
    const marks = await this.reader.readMarks(source.text);
    return {
      planId,
      planTitle: printed.title,
      name: source.name,
      sha256: source.sha256,
      type: source.file?.type ?? null,
      lines: sourceLines(source, printed, marks),
      unreadPct: marks.unreadPct,
    };
  }
}
