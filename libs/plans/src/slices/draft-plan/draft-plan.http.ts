import { Body, Controller, Post } from '@nestjs/common';
import { FileReader } from '#documents';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { Rejection } from '#contract';
import { CommandOrigin, CurrentUser, MayBeLeftOut, regionMeant, Takes, type User } from '#http';
import { ReadModels } from '#views';
import { type PlanRow } from '../../views/plan-board.ts';
import { Directory, sha256 } from '#kernel';
import type { Outline } from '#outline';
import { UNTITLED } from '../../domain/content-of.ts';
import { planStream } from '../../domain/plan.ts';
import { bytesOf, DocumentDto, readSource } from '../document.dto.ts';
import { ID, LINE } from '../begun.dto.ts';
import { ChangePlan } from '../change-plan.handler.ts';

class DraftPlanDto extends DocumentDto {
  @ApiPropertyOptional({ description: '方案编号：小写字母、数字和连字符；默认由文件内容得出' })
  @IsOptional()
  @Matches(ID)
  planId?: string;

  @ApiPropertyOptional({
    description:
      '地区编号：同一地区的单位和联系人共用；默认为本人所在地区，或已有的唯一地区；尚无地区时与方案编号相同',
  })
  @IsOptional()
  @Matches(ID)
  region?: string;

  @ApiPropertyOptional({ description: '方案名称；只在文件没有写明名称时使用', maxLength: 200 })
  @MayBeLeftOut()
  @Matches(LINE)
  title?: string;

  @ApiPropertyOptional({ description: '同一份文件已导入过时，是否仍另存一份草稿；默认不另存' })
  @MayBeLeftOut()
  @IsBoolean()
  again?: boolean;
}

@ApiTags('plans')
@Controller('plans')
export class DraftPlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly runner: CommandRunner,
    private readonly views: ReadModels,
    private readonly directory: Directory,
    private readonly reader: FileReader,
  ) {}

  @Post()
  @Takes('document')
  @ApiOperation({ summary: '导入实施方案，读出任务分解稿，存为待审定的草稿' })
  async draftPlan(
    @Body() wanted: DraftPlanDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt & { planId: string }> {
    const { planId, region, name, withoutTasks = false, again = false } = wanted;
    const bytes = bytesOf(wanted);
    const id = planId ?? `plan-${sha256(bytes).slice(0, 10)}`;
    const { document, file } = await readSource(this.reader, { name, bytes, withoutTasks });
    const known = region ?? (await this.regionOf(id));
    const meant = (await regionMeant(known, user, this.directory)) ?? id;
    if (!again) await this.demandNew(document.source.sha256, id, meant);
    const outline = titled(document.outline, wanted.title);
    const data = { planId: id, region: meant, source: document.source, outline };
    const command = new ChangePlan({ type: 'DraftPlan', data }, user, origin, file);
    return { planId: id, ...(await this.commands.execute(command)) };
  }

  /** @throws {Rejection} `document-already-imported` as another plan of the region */
  private async demandNew(sourceSha256: string, planId: string, region: string): Promise<void> {
    const where = { sourceSha256, region };
    const { rows } = await this.views.list<PlanRow>('plan-board', { where, limit: 100 });
    const same = rows.find((row) => row.planId !== planId);
    if (!same || rows.some((row) => row.planId === planId)) return;
    throw new Rejection('document-already-imported', { planId: same.planId, title: same.title });
  }

  /** Of a plan that is there already: a document handed in again stays where it is. */
  private async regionOf(planId: string): Promise<string | undefined> {
    for await (const { data } of this.runner.store.read(planStream(planId), { maxCount: 1 })) {
      return (data as { readonly region: string }).region;
    }
    return undefined;
  }
}

/** A document that says no title of its own has the given one. */
function titled(outline: Outline, title: string | undefined): Outline {
  if (title === undefined || outline.title !== '') return outline;
  const warnings = outline.warnings.filter(({ code }) => code !== 'no-title');
  const sections = outline.sections.map((section) =>
    section.ordinal === null && section.title === UNTITLED ? { ...section, title } : section,
  );
  return { ...outline, title, sections, warnings };
}
