import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '#contract';
import { type Policy } from '../../domain/policy.events.ts';
import { type Listed, type Revised } from '#views';
import { PolicyRegistry } from '../../policy-registry.ts';

/** The versions of one policy, oldest first; the latest is the one that new plans get. */
export type PolicyLine = {
  readonly name: string;
  readonly latest: number;
  readonly versions: readonly number[];
};

@ApiTags('policies')
@Controller('policies')
export class GetPoliciesController {
  constructor(private readonly policies: PolicyRegistry) {}

  @Get()
  @ApiOperation({ summary: '有哪些督办规则、哪些版本' })
  async listPolicies(): Promise<Listed<PolicyLine>> {
    const byName = Map.groupBy(await this.policies.all(), ({ name }) => name);
    const rows = [...byName].map(([name, policies]) => {
      const versions = policies.map(({ version }) => version);
      return { name, latest: versions.at(-1) ?? 0, versions };
    });
    return { rows, total: rows.length };
  }

  @Get(':name')
  @ApiOperation({ summary: '规则的最新版本' })
  async getPolicy(@Param('name') name: string): Promise<Policy & Revised> {
    const policy = await this.policies.latest(name);
    if (policy) return inItsStream(policy);
    throw new Rejection('policy-not-found', { id: name });
  }

  @Get(':name/versions/:version')
  @ApiOperation({ summary: '规则的一个版本' })
  async getPolicyVersion(
    @Param('name') name: string,
    @Param('version') version: string,
  ): Promise<Policy & Revised> {
    if (/^\d{1,9}$/.test(version)) {
      return inItsStream(await this.policies.find({ name, version: Number(version) }));
    }
    throw new Rejection('policy-not-found', { id: `${name}第${version}版` });
  }
}

/** Each version is one event of the policy's stream. */
const inItsStream = (policy: Policy): Policy & Revised => ({
  ...policy,
  revision: policy.version - 1,
});
