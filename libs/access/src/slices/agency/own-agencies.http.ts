import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '#contract';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import {
  CommandMetadataDto,
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  todayOn,
  type User,
} from '#http';
import { type LocalDate } from '#kernel';
import { type Listed } from '#views';
import { AgreedAgencies } from '../../agreed-agencies.ts';
import { type AgencyCommand, agencyDecider, agencyStream } from '../../domain/agency.ts';
import { People } from '../../people.port.ts';

class GiveAgencyDto extends CommandMetadataDto {
  @IsLocalDate('最后一天，至多一年')
  until!: LocalDate;
}

/** Who may act for the one that asks. */
export type AgencyLine = {
  readonly agentId: string;
  readonly name: string;
  readonly until: LocalDate;
};

type Regional = { readonly region: string | null };
/** In the same region, or one of them in all. */
const isNear = (one: Regional, other: Regional): boolean =>
  one.region === null || other.region === null || one.region === other.region;

/** 代办授权: given and withdrawn by oneself alone. */
@ApiTags('session')
@Controller('me/agencies')
export class OwnAgenciesController {
  constructor(
    private readonly agencies: AgreedAgencies,
    private readonly runner: CommandRunner,
    private readonly people: People,
  ) {}

  @Get()
  @ApiOperation({ summary: '本人授权谁代办、到哪一天，过期的不列' })
  async listAgencies(@CurrentUser() { userId }: User): Promise<Listed<AgencyLine>> {
    const today = todayOn(this.runner.clock);
    const given = Object.entries(await this.agencies.of(userId));
    const rows = await Promise.all(
      given
        .filter(([, until]) => today <= until)
        .map(async ([agentId, until]) => {
          const { name = agentId } = (await this.people.byId(agentId)) ?? {};
          return { agentId, name, until };
        }),
    );
    return { rows, total: rows.length };
  }

  @Put(':agentId')
  @HttpCode(200)
  @ApiOperation({ summary: '授权一人代本人办理，到某一天为止（代办授权）；由本人授权' })
  async giveAgency(
    @Param('agentId') agentId: string,
    @Body() { until }: GiveAgencyDto,
    @CurrentUser() { userId }: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const agent = await this.people.byId(agentId);
    const ref = await this.refOf(userId, agentId);
    // Of another region one does not hear who has an account.
    if (!agent || !isNear(ref, agent)) throw new Rejection('user-not-found', { id: agentId });
    const today = todayOn(this.runner.clock);
    return this.run({ type: 'GiveAgency', data: { ...ref, until, today } }, origin);
  }

  @Delete(':agentId')
  @HttpCode(200)
  @ApiOperation({ summary: '收回对一人的代办授权' })
  async withdrawAgency(
    @Param('agentId') agentId: string,
    @CurrentUser() { userId }: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = await this.refOf(userId, agentId);
    return this.run({ type: 'WithdrawAgency', data }, origin);
  }

  private run(command: AgencyCommand, origin: Origin): Promise<Receipt> {
    return this.runner.run(agencyStream(command.data.userId), agencyDecider, command, origin);
  }

  private async refOf(userId: string, agentId: string) {
    const own = await this.people.byId(userId);
    if (!own) throw new Rejection('sign-in-required');
    const { region, organization, organizationId } = own;
    return { userId, region, organization, organizationId, agentId };
  }
}
