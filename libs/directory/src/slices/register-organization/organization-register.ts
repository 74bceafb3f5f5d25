import { Injectable } from '@nestjs/common';
import { CommandRunner, onAnyState, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorize, authorized, type User } from '#http';
import { type Decider, idOf } from '#kernel';
import { OpsModels } from '#views';
import {
  type OrganizationEvent,
  type OrganizationFields,
} from '../../domain/organization.events.ts';
import {
  demandFits,
  givingWay,
  type Neighbour,
  organizationIdOf,
} from '../../domain/organization-tree.ts';
import {
  type Organization,
  type OrganizationCommand,
  organizationDecider,
  organizationFields,
  organizationStream,
} from '../../domain/organization.ts';
import { type OrganizationRow } from '../../views/organization-list.ts';
import { RegionTurns } from '../region-turns.ts';

/** The organizations of one region, by id. */
export type Neighbourhood = Map<string, Neighbour>;

export type Registration = {
  /** Null or undefined: the one registered by that name, else a new one. */
  readonly organizationId: string | null | undefined;
  readonly fields: OrganizationFields;
  readonly user: User;
};

/** Changes organizations, one at a time for each region, checked against the others. */
@Injectable()
export class OrganizationRegister {
  private readonly turns: RegionTurns;

  constructor(
    private readonly runner: CommandRunner,
    private readonly ops: OpsModels,
  ) {
    this.turns = new RegionTurns(runner, ops);
  }

  inTurn<T>(region: string, work: (known: Neighbourhood) => Promise<T>): Promise<T> {
    return this.turns.run(region, async () => {
      const where = { region };
      const options = { where, limit: 10_000 };
      const { rows } = await this.ops.find<OrganizationRow>('organization-list', options);
      return work(new Map(rows.map(({ key, ...row }) => [key, row])));
    });
  }

  /**
   * Registers an organization, or changes what is registered; again with the same fields: nothing happens.
   * @param known of its region; it then knows this one too
   * @throws {Rejection} those of {@link organizationFields} and {@link demandFits}, `not-your-region`, `organization-elsewhere`
   */
  async write(
    known: Neighbourhood,
    { organizationId, fields, user }: Registration,
    origin: Origin,
  ): Promise<Receipt & { readonly organizationId: string }> {
    const named = { region: fields.region.trim(), name: fields.name.trim() };
    authorize(user, { region: named.region });
    const id = organizationId ?? organizationIdOf([...known.values()], named);
    const wanted = { organizationId: id, ...organizationFields(id, fields) };
    const replaced = givingWay([...known.values()], wanted);
    for (const { organizationId: gone } of replaced) known.delete(gone);
    demandFits([...known.values()], wanted);
    for (const { organizationId: gone } of replaced) {
      const data = { organizationId: gone, reason: `与“${wanted.name}”为同一单位` };
      const removal = { type: 'RemoveOrganization', data } as const;
      const by = { ...onAnyState(origin), commandId: idOf(`${origin.commandId}|${gone}`) };
      await this.runner.run(organizationStream(gone), organizationsFor(user), removal, by);
    }
    const command = { type: 'RegisterOrganization', data: wanted } as const;
    const stream = organizationStream(id);
    const receipt = await this.runner.run(stream, organizationsFor(user), command, origin);
    known.set(id, wanted);
    return { organizationId: id, ...receipt };
  }
}

/** The rules of organizations for a user. */
export const organizationsFor = (
  user: User,
): Decider<OrganizationCommand, OrganizationEvent, Organization> =>
  authorized(organizationDecider, { subjectsOf, knownBy: 'listOrganizations' }, user);

/** Under an id of another region nothing is registered: the rules refuse it themselves. */
function subjectsOf({ type, data }: OrganizationCommand, known: Organization): readonly Subject[] {
  if (type !== 'RemoveOrganization') return [{ region: data.region }];
  return known.status === 'none' ? [] : [{ region: known.region }];
}
