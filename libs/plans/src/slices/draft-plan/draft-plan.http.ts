import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBase64, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, Asked, Asker, type User, WishDto } from '#http';
import { Rejection, sha256 } from '#kernel';
import { DraftPlan } from './draft-plan.handler.ts';

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const MAX_BASE64 = 28_000_000;

class DraftPlanDto extends WishDto {
  @ApiPropertyOptional({ description: '方案编号：小写字母、数字和连字符；默认由文件内容得出' })
  @IsOptional()
  @Matches(ID)
  planId?: string;

  @ApiPropertyOptional({ description: '地区编号：同一地区的单位和联系人共用；默认与方案编号相同' })
  @IsOptional()
  @Matches(ID)
  region?: string;

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

@ApiTags('plans')
@Controller('plans')
export class DraftPlanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('office')
  @ApiOperation({ summary: '导入实施方案，读出大纲，存为待审草稿' })
  async draft(
    @Body() { planId, region, name, text, base64 }: DraftPlanDto,
    @Asked() origin: Origin,
    @Asker() user: User,
  ): Promise<Receipt & { planId: string }> {
    if (text === undefined && base64 === undefined) {
      throw new Rejection('document-empty', '没有收到文件内容');
    }
    const bytes = Buffer.from(text ?? base64 ?? '', text === undefined ? 'base64' : 'utf8');
    const id = planId ?? `plan-${sha256(bytes).slice(0, 10)}`;
    const home = region ?? user.region ?? id;
    if (user.region !== null && home !== user.region) {
      throw new Rejection('not-your-region', '只能导入本地区的方案');
    }
    const wish = new DraftPlan(id, home, { name, bytes }, origin);
    return { planId: id, ...(await this.commands.execute(wish)) };
  }
}
