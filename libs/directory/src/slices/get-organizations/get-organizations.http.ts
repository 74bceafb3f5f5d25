import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, type User, within } from '#http';
import { type Listed, OpsModels, type Revised } from '#views';
import { treeOrder } from '../../domain/organization-tree.ts';
import { type OrganizationRow } from '../../views/organization-list.ts';

class OrganizationsQuery {
  @ApiPropertyOptional({ description: '地区编号' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  region?: string;
}

/** An organization, and how far below the top it stands (0: at the top). */
export type PlacedOrganization = OrganizationRow & Revised & { readonly depth: number };

@ApiTags('organizations')
@Controller('organizations')
export class GetOrganizationsController {
  constructor(private readonly ops: OpsModels) {}

  @Get()
  @ApiOperation({ summary: '单位列表，按隶属关系自上而下；没有登记的上级不列，其下的排在顶层' })
  async listOrganizations(
    @Query() query: OrganizationsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<PlacedOrganization>> {
    const { rows, total } = await this.ops.list<OrganizationRow & Revised>('organization-list', {
      where: within(user, 'listOrganizations', { region: query.region }),
      orderBy: [['region', 'asc']],
      limit: 10_000,
    });
    const regions = Map.groupBy(rows, ({ region }) => region);
    return { rows: [...regions.values()].flatMap((some) => treeOrder(some)), total };
  }
}
