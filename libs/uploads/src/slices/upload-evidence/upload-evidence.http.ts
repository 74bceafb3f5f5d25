import { Controller, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import { CommandRunner, type Origin } from '#event-store';
import {
  evidenceName,
  type EvidenceRef,
  EvidenceStore,
  MAX_EVIDENCE_BYTES,
  MAX_EVIDENCE_NAME,
  tooLargeEvidence,
} from '#evidence';
import { Rejection } from '#contract';
import { CommandOrigin, CurrentUser, todayOn, type User } from '#http';
import { Directory, fold } from '#kernel';
import { type UploadEvent, type UploadRef } from '../../domain/upload.events.ts';
import { demandRoom, uploadDecider, uploadStream } from '../../domain/upload.ts';
import { UploadQuota } from '../../upload-quota.ts';

type Day = Omit<UploadRef, 'sha256' | 'userId'>;

class UploadQuery {
  @ApiProperty({ description: '文件名，只作显示', maxLength: MAX_EVIDENCE_NAME })
  @IsString()
  @Length(1, MAX_EVIDENCE_NAME)
  name!: string;
}

/** 佐证材料. Reports and claims name what was handed in here by its SHA-256. */
@ApiTags('evidence')
@Controller('evidence')
export class UploadEvidenceController {
  constructor(
    private readonly evidence: EvidenceStore,
    private readonly runner: CommandRunner,
    private readonly quota: UploadQuota,
    private readonly directory: Directory,
  ) {}

  @Post()
  @ApiOperation({
    summary:
      '上传一个佐证材料（请求体即文件），不超过 20 MB；30 天内没有报送、申请或草稿引用的，不再保留',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async uploadEvidence(
    @Query() { name }: UploadQuery,
    @Req() { raw }: FastifyRequest,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<EvidenceRef> {
    const told = Number(raw.headers['content-length']);
    const size = Number.isFinite(told) ? told : MAX_EVIDENCE_BYTES;
    const day = await this.dayOf(user);
    try {
      if (size > MAX_EVIDENCE_BYTES) throw tooLargeEvidence(evidenceName(name), size);
      return await this.quota.during(uploadStream(day), size, async (underWay) => {
        await this.demandRoom(day, underWay);
        const bytes = raw.iterator({ destroyOnReturn: false });
        // Written down before it is kept: no file stands on the disk that no fact knows of.
        const ref = await this.evidence.put(bytes, { name }, (whole) => {
          return this.record(whole, { ...day, userId: user.userId }, origin);
        });
        // One that had ended may have been removed at this very moment.
        if (await this.evidence.has(ref.sha256)) return ref;
        throw new Rejection('evidence-incomplete', { name: ref.name });
      });
    } catch (error) {
      raw.resume(); // the rest is let in and dropped, so that the sender comes to read the answer
      throw error;
    }
  }

  /** Before it is read: what has no room is not kept. */
  private async demandRoom(day: Day, size: number): Promise<void> {
    const { events } = await this.runner.store.load(uploadStream(day));
    const facts = events as readonly unknown[] as readonly UploadEvent[];
    demandRoom(fold(uploadDecider, facts), { size, mostBytes: this.quota.bytes });
  }

  private async record(
    ref: EvidenceRef,
    day: Day & { readonly userId: string },
    { actor, commandId }: Origin,
  ): Promise<void> {
    const data = { ...ref, ...day, mostBytes: this.quota.bytes };
    const command = { type: 'ReceiveEvidence', data } as const;
    await this.runner.run(uploadStream(day), uploadDecider, command, { actor, commandId });
  }

  private async dayOf({ region, organization }: User): Promise<Day> {
    const receivedOn = todayOn(this.runner.clock);
    if (region === null) return { receivedOn };
    if (organization === null) return { receivedOn, region };
    const organizationId = await this.directory.idOf(region, organization);
    return { receivedOn, region, organization, organizationId };
  }
}
