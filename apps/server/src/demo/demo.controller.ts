import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Rejection } from '#contract';
import { Takes } from '#http';
import { parseInstant, toEpochMs, toInstant, withOffset, type Instant } from '#kernel';
import { TimeMachine } from './time-machine.ts';

class MoveClockDto {
  @ApiPropertyOptional({ description: '前进多久（ISO 8601）', example: 'P1D' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  advance?: string;

  @ApiPropertyOptional({ description: '前进到何时', example: '2025-12-01T09:00:00+08:00' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;
}

const DURATION = /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;
const DAY_MS = 86_400_000;

/** Milliseconds of a duration like P1D, P2W, PT36H. */
function durationMs(text: string): number {
  const match = DURATION.exec(text);
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = (match?.slice(1) ?? []).map((part) =>
    Number(part || 0),
  );
  const ms = (weeks * 7 + days) * DAY_MS + hours * 3_600_000 + minutes * 60_000;
  if (ms > 0) return ms;
  throw new Rejection('duration-malformed');
}

function moment(text: string): Instant {
  try {
    return parseInstant(text);
  } catch {
    throw new Rejection('instant-malformed');
  }
}

/** Only with `DUBAN_DEMO=1`. */
@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(private readonly machine: TimeMachine) {}

  @Get('clock')
  @ApiOperation({ summary: '演示时钟现在的时间' })
  getDemoClock(): { now: string } {
    return { now: shown(this.machine.now()) };
  }

  @Post('clock')
  @Takes('form', { fromAnybody: true })
  @HttpCode(200)
  @ApiOperation({ summary: '把演示时钟向前拨：期间的提醒、升级和邮件照常发生' })
  async moveDemoClock(
    @Body() { advance, to }: MoveClockDto,
  ): Promise<{ now: string; letters: number }> {
    if ((advance === undefined) === (to === undefined)) {
      throw new Rejection('clock-malformed');
    }
    const target =
      to === undefined
        ? toInstant(toEpochMs(this.machine.now()) + durationMs(advance ?? ''))
        : moment(to);
    const letters = await this.machine.goTo(target);
    return { now: shown(this.machine.now()), letters };
  }
}

const shown = (instant: Instant): string => withOffset('Asia/Shanghai', instant);
