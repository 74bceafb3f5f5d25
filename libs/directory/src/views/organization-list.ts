import type { RecordedEvent } from '#event-store';
import { pinyinKey } from '#kernel';
import { type Projection, revised } from '#views';
import { type OrganizationEvent, type OrganizationFields } from '../domain/organization.events.ts';

/** Removed ones are not listed. */
export type OrganizationRow = OrganizationFields & {
  readonly organizationId: string;
  /** The plan that names it, as long as no person has said anything of it; else null. */
  readonly namedBy: string | null;
};

/** Key: the id. */
const rows: Projection<OrganizationRow> = {
  name: 'organization-list',
  version: 5,
  prefixes: ['organization-'],
  columns: {
    region: (row) => row.region,
    name: (row) => row.name,
    parent: (row) => row.parent,
    nameOrder: (row) => pinyinKey(row.name),
  },
  keys: (event) => (isOurs(event) ? [event.data.organizationId] : []),
  evolve: (row, event) => (isOurs(event) ? rowOf(event) : row),
};

export const organizationList = revised(rows, 'organization-');

export type OrganizationNameRow = {
  readonly organizationId: string;
  readonly region: string;
  /** All that mean the same organization: the one it is registered by, then its aliases. */
  readonly names: readonly string[];
};

/** Key: {@link organizationNameKey}. When two claim one name (two writers at once), the first has it. */
export const organizationNames: Projection<OrganizationNameRow> = {
  name: 'organization-names',
  version: 1,
  prefixes: ['organization-'],
  columns: {},
  keys: (event) => (isOurs(event) ? namesTouched(event) : []),
  evolve(row, event, key) {
    if (!isOurs(event)) return row;
    const { organizationId, region } = event.data;
    if (row && row.organizationId !== organizationId) return row;
    const now = rowOf(event);
    const names = now ? [now.name, ...now.aliases] : [];
    const meant = names.some((name) => organizationNameKey(region, name) === key);
    return meant ? { organizationId, region, names } : undefined;
  },
};

/** Names of one region only mean one organization. */
export const organizationNameKey = (region: string, name: string): string => `${region}|${name}`;

function namesTouched(event: OrganizationEvent): readonly string[] {
  const { region, name, aliases } = event.data;
  const before: Partial<OrganizationFields> =
    event.type === 'OrganizationChanged' ? event.data.before : {};
  const names = [name, ...aliases, before.name ?? name, ...(before.aliases ?? [])];
  return [...new Set(names)].map((each) => organizationNameKey(region, each));
}

function rowOf({ type, data }: OrganizationEvent): OrganizationRow | undefined {
  if (type === 'OrganizationRemoved') return undefined;
  const { organizationId, region, name, parent, aliases, members } = data;
  const namedBy = (type === 'OrganizationRegistered' && data.namedBy) || null;
  return { organizationId, region, name, parent, aliases, members, namedBy };
}

const OURS: readonly string[] = [
  'OrganizationRegistered',
  'OrganizationChanged',
  'OrganizationRemoved',
];

const isOurs = (event: Pick<RecordedEvent, 'type'>): event is RecordedEvent & OrganizationEvent =>
  OURS.includes(event.type);
