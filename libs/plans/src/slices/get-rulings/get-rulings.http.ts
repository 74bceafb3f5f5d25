import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandRunner } from '#event-store';
import { CurrentUser, PageQuery, type User } from '#http';
import { type Listed } from '#views';
import { type Question, questionsOf } from '../../domain/questions.ts';
import { readPlan } from '../read-plan.ts';

@ApiTags('plans')
@Controller('plans')
export class GetRulingsController {
  constructor(private readonly runner: CommandRunner) {}

  @Get(':planId/rulings')
  @ApiOperation({ summary: '待明确的问题：由谁牵头、统称、同一单位的不同名称、读取时的疑点' })
  async listQuestions(
    @Param('planId') planId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<Question>> {
    const { plan } = await readPlan(this.runner, planId, user);
    const rows = questionsOf(plan);
    return { rows, total: rows.length };
  }
}
