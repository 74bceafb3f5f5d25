import { Body, Controller, Post } from '@nestjs/common';
import { FileReader } from '#documents';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, regionMeant, type User, Takes } from '#http';
import { Directory, sha256 } from '#kernel';
import { planStream } from '../../domain/plan.ts';
import { bytesOf, DocumentDto, readSource } from '../document.dto.ts';
import { ChangePlan } from '../change-plan.handler.ts';

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

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
}

@ApiTags('plans')
@Controller('plans')
export class DraftPlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly runner: CommandRunner,
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
    const { planId, region, name, withoutTasks = false } = wanted;
    const bytes = bytesOf(wanted);
    const id = planId ?? `plan-${sha256(bytes).slice(0, 10)}`;
    const { document, file } = await readSource(this.reader, { name, bytes, withoutTasks });
    const known = region ?? (await this.regionOf(id));
    const meant = (await regionMeant(known, user, this.directory)) ?? id;
    const data = { planId: id, region: meant, ...document };
    const command = new ChangePlan({ type: 'DraftPlan', data }, user, origin, file);
    return { planId: id, ...(await this.commands.execute(command)) };
  }

  /** Of a plan that is there already: a document handed in again stays where it is. */
  private async regionOf(planId: string): Promise<string | undefined> {
    for await (const { data } of this.runner.store.read(planStream(planId), { maxCount: 1 })) {
      return (data as { readonly region: string }).region;
    }
    return undefined;
  }
}
