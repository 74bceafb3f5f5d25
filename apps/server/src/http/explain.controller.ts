import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Calendars, explainShift, parseOffset, type ShiftExplanation } from '#calendar';
import { AfterQuery, CurrentUser, IsOptionalLocalDate, type User } from '#http';
import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';
import {
  type Bilingual,
  type MailExplanation,
  MailExplanations,
  type ObligationAnswer,
  ObligationExplanations,
  shiftSentences,
  type StandsInFor,
} from '#explanations';
import { type TargetExplanation } from '#targets';
import { OpsModels } from '#views';
import { standsInFor } from '../stands-in-for.ts';
import { TargetExplanations } from './target-explanations.ts';

const SUBJECTS = ['obligation', 'mail', 'target', 'date'] as const;

class ExplainQuery extends AfterQuery {
  @ApiPropertyOptional({
    description: '事项编号：为什么是这个时限、这个颜色、这个单位，下一步是什么',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  obligation?: string;

  @ApiPropertyOptional({ description: '邮件编号：为什么发、为什么发给此人、为什么在这一天' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  mail?: string;

  @ApiPropertyOptional({ description: '指标编号：为什么是这个状态' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  target?: string;

  @IsOptionalLocalDate('起算日期，当日不计；与 offset 同时给出')
  date?: LocalDate;

  @ApiPropertyOptional({ description: '偏移：-10wd、+3wd、-30d、0d', example: '-10wd' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  offset?: string;

  @IsOptionalLocalDate('事项：这一天应不应发通知；指标：这一天的状态（默认今天）')
  on?: LocalDate;

  @ApiPropertyOptional({ description: '联系人编号：本事项为什么通知此人' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  for?: string;
}

type DateAnswer = ShiftExplanation & { readonly sentences: readonly Bilingual[] };

/** What was asked about, the sentences that answer it, and the facts behind them. */
export type ExplainAnswer =
  | ({ readonly about: 'obligation' } & ObligationAnswer)
  | ({ readonly about: 'mail' } & MailExplanation)
  | ({ readonly about: 'target' } & TargetExplanation)
  | ({ readonly about: 'date' } & DateAnswer);

/** Asks each feature for its explanation: features do not import each other. */
@ApiTags('explain')
@Controller('explain')
export class ExplainController {
  constructor(
    private readonly obligations: ObligationExplanations,
    private readonly mails: MailExplanations,
    private readonly targets: TargetExplanations,
    private readonly calendars: Calendars,
    private readonly ops: OpsModels,
  ) {}

  @Get()
  @ApiOperation({
    summary: '为什么：一个事项、一封邮件、一项指标或一个推算的日期，用同样的话说明（中文和英文）',
  })
  async explain(@Query() asked: ExplainQuery, @CurrentUser() user: User): Promise<ExplainAnswer> {
    refuseNonsense(asked);
    const { obligation, mail, target, date, offset = '', on } = asked;
    const absent: StandsInFor = (who, day) => standsInFor(who, day, this.ops);
    if (obligation !== undefined) {
      const question = { on, contactId: asked.for, standsInFor: absent };
      return {
        about: 'obligation',
        ...(await this.obligations.explain(obligation, user, question)),
      };
    }
    if (mail !== undefined) {
      return { about: 'mail', ...(await this.mails.explain(mail, user, absent)) };
    }
    if (target !== undefined) {
      return { about: 'target', ...(await this.targets.explain(target, user, on)) };
    }
    if (date === undefined) throw oneQuestion();
    return { about: 'date', ...this.date(date, offset) };
  }

  /** A `+` that nobody encoded arrives as a space; a number without a sign is positive anyway. */
  private date(date: LocalDate, offset: string): DateAnswer {
    const explanation = explainShift(this.calendars.current(), date, parseOffset(offset.trim()));
    return { ...explanation, sentences: shiftSentences(explanation) };
  }
}

const oneQuestion = (): Rejection =>
  new Rejection('question-malformed', { why: '请给出 obligation、mail、target、date 其中的一项' });

/** @throws {Rejection} `question-malformed` */
function refuseNonsense(asked: ExplainQuery): void {
  const given = SUBJECTS.filter((name) => asked[name] !== undefined);
  const [about] = given;
  if (given.length !== 1) throw oneQuestion();
  if ((about === 'date') !== (asked.offset !== undefined)) {
    throw new Rejection('question-malformed', { why: 'date 和 offset 应同时给出' });
  }
  if (asked.on !== undefined && about !== 'obligation' && about !== 'target') {
    throw new Rejection('question-malformed', { why: 'on 只用于 obligation 和 target' });
  }
  if (asked.for !== undefined && about !== 'obligation') {
    throw new Rejection('question-malformed', { why: 'for 只用于 obligation' });
  }
}
