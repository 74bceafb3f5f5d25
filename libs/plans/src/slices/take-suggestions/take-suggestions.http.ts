import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandMetadataDto,
  CommandOrigin,
  CurrentUser,
  dayGiven,
  IsOptionalLocalDate,
  MayBeLeftOut,
  todayOn,
  type User,
} from '#http';
import { Clock, defined, type LocalDate } from '#kernel';
import { type SuggestionKind } from '../../domain/suggestions.ts';
import { ChangePlan } from '../change-plan.handler.ts';

const KINDS: readonly SuggestionKind[] = ['first-named', 'names', 'doubts'];

class TakeSuggestionsDto extends CommandMetadataDto {
  @ApiPropertyOptional({
    description: '采用哪几类建议：由首位单位牵头、合并单位名称、核对无误；默认为全部',
    enum: [...KINDS],
    isArray: true,
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(KINDS.length)
  @IsIn([...KINDS], { each: true })
  kinds?: SuggestionKind[];

  @IsOptionalLocalDate('明确日期，默认为今天，不得晚于今天')
  ruledOn?: LocalDate;
}

@ApiTags('plans')
@Controller('plans')
export class TakeSuggestionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':planId/suggestions')
  @HttpCode(200)
  @ApiOperation({ summary: '采用建议：一次处理各项待明确、待核事项；须写明理由（reason）' })
  takeSuggestions(
    @Param('planId') planId: string,
    @Body() { kinds, ruledOn, reason }: TakeSuggestionsDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const on = dayGiven(user, ruledOn, todayOn(this.clock));
    const data = { planId, ruledOn: on, reason: reason ?? '', ...defined({ kinds }) };
    return this.commands.execute(new ChangePlan({ type: 'TakeSuggestions', data }, user, origin));
  }
}
