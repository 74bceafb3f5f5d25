import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EscalationsQuery } from '#escalations';
import { CurrentUser, PageQuery, PlanScopeQuery, type User } from '#http';
import { type Listed } from '#views';
import { type CaseDetail, type CaseRow, type CaseTotals } from './cases.ts';
import { FindCases } from './find-cases.ts';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(private readonly cases: FindCases) {}

  @Get()
  @ApiOperation({
    summary:
      '三色督办及其决定所需：时限、最近进展、承诺、催办、申请、未送达、同单位其他督办、下一步发送对象',
  })
  listCases(@Query() query: EscalationsQuery, @CurrentUser() user: User): Promise<Listed<CaseRow>> {
    return this.cases.list(query, user);
  }

  @Get('totals')
  @ApiOperation({ summary: '三色督办按单位、级别、时长和下一步的件数' })
  summarizeCases(@Query() query: PlanScopeQuery, @CurrentUser() user: User): Promise<CaseTotals> {
    return this.cases.totals(query, user);
  }

  @Get(':obligationId')
  @ApiOperation({ summary: '一个事项的督办：决定所需，以及历次督办的全部经过' })
  getCase(
    @Param('obligationId') obligationId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<CaseDetail> {
    return this.cases.one(obligationId, user);
  }
}
