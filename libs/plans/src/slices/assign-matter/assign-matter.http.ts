import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, Matches } from 'class-validator';
import { Calendars } from '#calendar';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  dayGiven,
  demandRegion,
  IsLocalDate,
  IsOptionalLocalDate,
  MayBeLeftOut,
  Takes,
  todayOn,
  type User,
} from '#http';
import { Rejection } from '#contract';
import { defined, Directory, type LocalDate, sha256 } from '#kernel';
import { Policies } from '../../policies.port.ts';
import { BegunDto, LINE } from '../begun.dto.ts';
import { ChangePlan } from '../change-plan.handler.ts';
import { officeMeant } from '../office-meant.ts';

const MOST_NAMES = 100;

class AssignMatterDto extends BegunDto {
  @ApiProperty({ description: '交办内容', maxLength: 20_000 })
  @Matches(/^(?!\s*$)(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[\n\t]){1,20000}$/u)
  clause!: string;

  @ApiPropertyOptional({ description: '事项名称；默认为交办内容的第一句', maxLength: 200 })
  @MayBeLeftOut()
  @Matches(LINE)
  matter?: string;

  @ApiProperty({ description: '牵头单位', isArray: true, type: String })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_NAMES)
  @ArrayUnique()
  @Matches(LINE, { each: true })
  leads!: string[];

  @ApiPropertyOptional({ description: '配合单位', isArray: true, type: String })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_NAMES)
  @ArrayUnique()
  @Matches(LINE, { each: true })
  supports: string[] = [];

  @IsLocalDate('完成时限')
  dueOn!: LocalDate;

  @IsOptionalLocalDate('交办日期，默认为今天，不得晚于今天')
  assignedOn?: LocalDate;

  @ApiPropertyOptional({ description: '督办单位名称；默认为本地区已登记联络员的督办单位' })
  @MayBeLeftOut()
  @Matches(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,100}$/u)
  office?: string;

  @ApiPropertyOptional({ description: '督办规则，取其最新版本', default: 'default' })
  @MayBeLeftOut()
  @Matches(/^[a-z0-9-]{1,40}$/)
  policy: string = 'default';
}

@ApiTags('plans')
@Controller('assignments')
export class AssignMatterController {
  constructor(
    private readonly commands: CommandBus,
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
  ) {}

  @Post()
  @Takes('text')
  @ApiOperation({ summary: '交办单个事项（领导批示、会议议定事项等），即行启动督办' })
  async assignMatter(
    @Body() wanted: AssignMatterDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt & { planId: string }> {
    const { title, clause, leads, supports, dueOn, documentNumber, issuer, matter } = wanted;
    const latest = await this.policies.latest(wanted.policy);
    if (!latest) throw new Rejection('policy-not-found', { id: wanted.policy });
    const region = await demandRegion(wanted.region, user, this.directory);
    const said = JSON.stringify([region, title, clause, leads, dueOn]);
    const planId = wanted.planId ?? `matter-${sha256(said).slice(0, 10)}`;
    const data = {
      planId,
      region,
      title,
      clause,
      leads,
      supports,
      dueOn,
      ...defined({ documentNumber, issuer, matter }),
      adoptedOn: dayGiven(user, wanted.assignedOn, todayOn(this.runner.clock)),
      office: await officeMeant(wanted.office, region, this.directory),
      policy: { name: latest.name, version: latest.version },
      calendarVersion: this.calendars.current().version,
    };
    const command = new ChangePlan({ type: 'AssignMatter', data }, user, origin);
    return { planId, ...(await this.commands.execute(command)) };
  }
}
