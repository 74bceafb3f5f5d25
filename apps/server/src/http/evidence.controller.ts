import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import {
  evidenceName,
  type EvidenceRef,
  EvidenceStore,
  MAX_EVIDENCE_BYTES,
  MAX_EVIDENCE_NAME,
  tooLargeEvidence,
} from '#evidence';
import { Rejection } from '#contract';
import { attachment } from '#http';

class UploadQuery {
  @ApiProperty({ description: '文件名，只作显示', maxLength: MAX_EVIDENCE_NAME })
  @IsString()
  @Length(1, MAX_EVIDENCE_NAME)
  name!: string;
}

class DownloadQuery {
  @ApiPropertyOptional({ description: '保存为', maxLength: MAX_EVIDENCE_NAME })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_EVIDENCE_NAME)
  name?: string;
}

/** 佐证材料. Reports and claims name what was handed in here by its SHA-256. */
@ApiTags('evidence')
@Controller('evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceStore) {}

  @Post()
  @ApiOperation({ summary: '上传一个佐证材料（请求体即文件），不超过 20 MB' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async uploadEvidence(
    @Query() { name }: UploadQuery,
    @Req() { raw }: FastifyRequest,
  ): Promise<EvidenceRef> {
    const told = Number(raw.headers['content-length']);
    if (told > MAX_EVIDENCE_BYTES) throw tooLargeEvidence(evidenceName(name), told);
    try {
      return await this.evidence.put(raw.iterator({ destroyOnReturn: false }), { name });
    } catch (error) {
      raw.resume(); // the rest is let in and dropped, so that the sender comes to read the answer
      throw error;
    }
  }

  @Get(':sha256')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', 'sandbox')
  @ApiOperation({ summary: '下载一个佐证材料' })
  async downloadEvidence(
    @Param('sha256') sha256: string,
    @Query() { name }: DownloadQuery,
  ): Promise<StreamableFile> {
    const opened = await this.evidence.open(sha256);
    if (!opened) throw new Rejection('evidence-not-found', { id: sha256 });
    const { stream, size: length, type } = opened;
    const disposition = attachment(evidenceName(name ?? sha256));
    return new StreamableFile(Readable.from(stream, { objectMode: false }), {
      type,
      length,
      disposition,
    });
  }
}
