import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type FastifyReply } from 'fastify';
import { EvidenceAccess, evidenceName, EvidenceStore, MAX_EVIDENCE_NAME } from '#evidence';
import { Rejection } from '#contract';
import { attachment, CurrentUser, inline, type User } from '#http';

class DownloadQuery {
  @ApiPropertyOptional({ description: '保存为', maxLength: MAX_EVIDENCE_NAME })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_EVIDENCE_NAME)
  name?: string;

  @ApiPropertyOptional({ description: '1：图片和PDF在页面中显示，其余仍为下载', enum: ['1'] })
  @IsOptional()
  @IsIn(['1'])
  show?: '1';
}

/** Nothing in it acts or loads; browsers refuse to show a PDF in a sandbox. */
const IMAGE = "sandbox; default-src 'none'";
const PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

const SHOWN: Readonly<Record<string, string>> = {
  'image/jpeg': IMAGE,
  'image/png': IMAGE,
  'application/pdf': PDF,
};

@ApiTags('evidence')
@Controller('evidence')
export class DownloadEvidenceController {
  constructor(
    private readonly evidence: EvidenceStore,
    private readonly access: EvidenceAccess,
  ) {}

  @Get(':sha256')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', 'sandbox')
  @ApiOperation({
    summary: '下载或查看一个佐证材料：上传者，以及可查看引用它的报送、申请或草稿的人',
  })
  async downloadEvidence(
    @Param('sha256') sha256: string,
    @Query() { name, show }: DownloadQuery,
    @CurrentUser() user: User,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    // Whoever may not read it is told the same as where there is none.
    const isReader = await this.access.mayRead(user, sha256);
    const opened = isReader ? await this.evidence.open(sha256) : undefined;
    if (!opened) throw new Rejection('evidence-not-found', { id: sha256 });
    const { stream, size: length, type } = opened;
    const policy = show ? SHOWN[type] : undefined;
    if (policy !== undefined) {
      reply.header('Content-Security-Policy', `${policy}; frame-ancestors 'self'`);
      reply.header('X-Frame-Options', 'SAMEORIGIN');
    }
    const label = evidenceName(name ?? sha256);
    return new StreamableFile(Readable.from(stream, { objectMode: false }), {
      type,
      length,
      disposition: policy === undefined ? attachment(label) : inline(label),
    });
  }
}
