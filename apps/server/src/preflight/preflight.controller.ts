import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, type User } from '#http';
import { AdoptionQuery } from './adoption.query.ts';
import { FindPreflight } from './find-preflight.ts';
import { type Preflight } from './preflight.ts';

@ApiTags('plans')
@Controller('plans')
export class PreflightController {
  constructor(private readonly preflight: FindPreflight) {}

  @Get(':planId/preflight')
  @ApiOperation({
    summary:
      '启动督办前的核对：未登记联络员的单位、督办单位的空缺、对不上的联系人、未登记的单位、未明确牵头的任务、已到期的事项，以及将发出的邮件；不写入',
  })
  previewAdoption(
    @Param('planId') planId: string,
    @Query() adoption: AdoptionQuery,
    @CurrentUser() user: User,
  ): Promise<Preflight> {
    return this.preflight.find(planId, user, adoption);
  }
}
