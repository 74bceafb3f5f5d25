import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, type User, within } from '#http';
import { type Listed, OpsModels } from '#views';
import { type ContactRow } from '../../views/contact-list.ts';
import { type OrganizationRow } from '../../views/organization-list.ts';

class GapsQuery {
  @ApiPropertyOptional({ description: '地区编号' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  region?: string;
}

export type Gap = Pick<OrganizationRow, 'organizationId' | 'region' | 'name'>;

@ApiTags('contacts')
@Controller('contacts')
export class GetGapsController {
  constructor(private readonly ops: OpsModels) {}

  @Get('gaps')
  @ApiOperation({ summary: '已登记而未登记联络员的单位（统称除外）' })
  async listGaps(@Query() query: GapsQuery, @CurrentUser() user: User): Promise<Listed<Gap>> {
    const options = { where: within(user, 'listGaps', query), limit: 10_000 };
    const [organizations, contacts] = await Promise.all([
      this.ops.find<OrganizationRow>('organization-list', {
        ...options,
        orderBy: [
          ['region', 'asc'],
          ['nameOrder', 'asc'],
        ],
      }),
      this.ops.find<ContactRow>('contact-list', options),
    ]);
    const reached = new Set(
      contacts.rows
        .filter(({ roles }) => roles.includes('liaison'))
        .map((row) => JSON.stringify([row.region, row.organization])),
    );
    const rows = organizations.rows
      .filter(({ members }) => members.length === 0)
      .filter((row) => {
        const names = [row.name, ...row.aliases];
        return !names.some((name) => reached.has(JSON.stringify([row.region, name])));
      })
      .map((row) => ({ organizationId: row.organizationId, region: row.region, name: row.name }));
    return { rows, total: rows.length };
  }
}
