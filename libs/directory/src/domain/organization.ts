import { Rejection } from '#contract';
import { type Command, type Decider, equal, type Of } from '#kernel';
import { type OrganizationEvent, type OrganizationFields } from './organization.events.ts';
import { demand, demandOrganization, demandRegion, isId } from './plain-fields.ts';

type OrganizationRef = {
  readonly organizationId: string;
};

export type OrganizationCommand =
  /** Registers, or changes what is registered. */
  | Command<'RegisterOrganization', OrganizationRef & OrganizationFields>
  /** A plan in force names it. @property again also where it was removed */
  | Command<
      'RegisterNamed',
      OrganizationRef & {
        readonly region: string;
        readonly name: string;
        readonly planId: string;
        readonly again: boolean;
      }
    >
  | Command<'RemoveOrganization', OrganizationRef & { readonly reason: string }>;

export type Organization =
  | { readonly status: 'none' }
  | ({ readonly status: 'registered' | 'removed' } & OrganizationFields);

type Decision = readonly OrganizationEvent[];

const MAX_ALIASES = 50;
const MAX_MEMBERS = 200;
const FIELDS = ['name', 'parent', 'aliases', 'members'] as const;

/**
 * What is kept of an organization: names without outer spaces, each alias and member once.
 * @throws {Rejection} `organization-id-malformed`, `region-malformed`, `organization-malformed`,
 * `organization-names-too-many`, `organization-circle` (above or among itself)
 */
export function organizationFields(
  organizationId: string,
  given: OrganizationFields,
): OrganizationFields {
  const name = given.name.trim();
  const names = (list: readonly string[]): string[] => [...new Set(list.map((one) => one.trim()))];
  const kept: OrganizationFields = {
    region: given.region.trim(),
    name,
    parent: given.parent?.trim() || null,
    aliases: names(given.aliases).filter((alias) => alias !== name),
    members: names(given.members),
  };
  demandRegion(kept.region);
  demand(isId(organizationId), 'organization-id-malformed');
  [name, ...kept.aliases, ...kept.members].forEach(demandOrganization);
  if (kept.parent !== null) demandOrganization(kept.parent);
  demand(
    kept.aliases.length <= MAX_ALIASES && kept.members.length <= MAX_MEMBERS,
    'organization-names-too-many',
    { aliases: MAX_ALIASES, members: MAX_MEMBERS },
  );
  const own = [name, ...kept.aliases];
  const circular = own.some((one) => one === kept.parent || kept.members.includes(one));
  demand(!circular, 'organization-circle', { name });
  return kept;
}

function register(
  { data }: Of<OrganizationCommand, 'RegisterOrganization'>,
  state: Organization,
): Decision {
  const { organizationId } = data;
  const wanted = organizationFields(organizationId, data);
  const after = { organizationId, organization: wanted.name, ...wanted };
  if (state.status !== 'none' && state.region !== wanted.region) {
    throw new Rejection('organization-elsewhere', { organizationId });
  }
  if (state.status !== 'registered') return [{ type: 'OrganizationRegistered', data: after }];
  const changed = FIELDS.filter((field) => !equal(wanted[field], state[field]));
  if (changed.length === 0) return [];
  const before = Object.fromEntries(changed.map((field) => [field, state[field]]));
  return [{ type: 'OrganizationChanged', data: { ...after, before } }];
}

/** Whom the directory knows stays as it is. */
function registerNamed(
  { data }: Of<OrganizationCommand, 'RegisterNamed'>,
  { status }: Organization,
): Decision {
  const { organizationId, region, name, planId: namedBy, again } = data;
  if (status === 'registered' || (status === 'removed' && !again)) return [];
  const fields = { region, name, parent: null, aliases: [], members: [] };
  const wanted = organizationFields(organizationId, fields);
  const after = { organizationId, organization: wanted.name, ...wanted, namedBy };
  return [{ type: 'OrganizationRegistered', data: after }];
}

function remove(
  { data }: Of<OrganizationCommand, 'RemoveOrganization'>,
  state: Organization,
): Decision {
  const { organizationId, reason } = data;
  if (state.status === 'none') {
    throw new Rejection('organization-not-found', { id: organizationId });
  }
  if (state.status === 'removed') return [];
  const { status, ...fields } = state;
  const last = { organizationId, organization: fields.name, ...fields, reason };
  return [{ type: 'OrganizationRemoved', data: last }];
}

function evolve(_state: Organization, { type, data }: OrganizationEvent): Organization {
  const { region, name, parent, aliases, members } = data;
  const fields = { region, name, parent, aliases, members };
  return { status: type === 'OrganizationRemoved' ? 'removed' : 'registered', ...fields };
}

/** A department, office or town, or a collective. May be registered again after removal. */
export const organizationDecider: Decider<OrganizationCommand, OrganizationEvent, Organization> = {
  initialState: { status: 'none' },
  decide: (command, state) => {
    switch (command.type) {
      case 'RegisterOrganization':
        return register(command, state);
      case 'RegisterNamed':
        return registerNamed(command, state);
      case 'RemoveOrganization':
        return remove(command, state);
    }
  },
  evolve,
};

export const organizationStream = (organizationId: string): string =>
  `organization-${organizationId}`;
