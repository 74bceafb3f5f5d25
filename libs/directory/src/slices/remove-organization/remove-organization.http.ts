import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { inScope } from '#contract';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto } from '#http';
import { OpsModels } from '#views';
import { demandNobodyUnder } from '../../domain/organization-tree.ts';
import { organizationStream } from '../../domain/organization.ts';
import { type OrganizationRow } from '../../views/organization-list.ts';
import {
  organizationsFor,
  OrganizationRegister,
} from '../register-organization/organization-register.ts';

@ApiTags('organizations')
@Controller('organizations')
export class RemoveOrganizationController {
  constructor(
    private readonly register: OrganizationRegister,
    private readonly ops: OpsModels,
    private readonly runner: CommandRunner,
  ) {}

  @Post(':organizationId/remove')
  @HttpCode(200)
  @ApiOperation({ summary: '移除单位；其下还有单位时不能移除' })
  @ApiBody({ type: CommandMetadataDto, required: false })
  async removeOrganization(
    @Param('organizationId') organizationId: string,
    @Body() body: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const row = await this.ops.get<OrganizationRow>('organization-list', organizationId);
    const data = { organizationId, reason: body.reason ?? '' };
    const command = { type: 'RemoveOrganization', data } as const;
    return this.register.inTurn(row?.region ?? '', async (known) => {
      // Users learn nothing about organizations of other regions.
      if (row && inScope(user, { region: row.region })) {
        demandNobodyUnder([...known.values()], organizationId);
      }
      return this.runner.run(
        organizationStream(organizationId),
        organizationsFor(user),
        command,
        origin,
      );
    });
  }
}
