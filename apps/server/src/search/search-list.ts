import type { RecordedEvent } from '#event-store';
import type { OrganizationEvent } from '#directory';
import { defined, pinyinInitials } from '#kernel';
import type { PhaseEvent } from '#phases';
import type { PlanContent, PlanEvent } from '#plans';
import type { TargetEvent } from '#targets';
import type { TaskEvent } from '#tasks';
import type { Projection } from '#views';
import { searchable } from './searchable.ts';

/** Something that can be looked for. */
export type SearchRow = {
  readonly kind: 'organization' | 'plan' | 'task' | 'target' | 'phase';
  readonly itemId: string;
  readonly region: string;
  /** Null: of an organization. */
  readonly planId: string | null;
  /** As printed; empty where there is none. */
  readonly number: string;
  readonly title: string;
  /** Of a plan. */
  readonly documentNumber: string | null;
  /** Other names of an organization. */
  readonly aliases: readonly string[];
  /** Who does it. */
  readonly leads: readonly string[];
  readonly responsible: readonly string[];
  /** Not adopted yet: known to those only who see drafts. */
  readonly draft: boolean;
  /** Ended before it was done, or dropped. */
  readonly ended: boolean;
};

type Kind = SearchRow['kind'];
type Told = PlanEvent | TaskEvent | TargetEvent | PhaseEvent | OrganizationEvent;

/** Organizations first, then plans, then what stands in them: in this order they are found where too many are. */
const PLACES: Readonly<Record<Kind, number>> = {
  organization: 1,
  plan: 2,
  task: 3,
  target: 4,
  phase: 5,
};

export const placeOf = ({ kind }: Pick<SearchRow, 'kind'>): number => PLACES[kind];

export const searchKey = (kind: Kind, itemId: string): string => `${kind}|${itemId}`;

/** The words of what is of a region stand together: of organizations alone, or of all. */
export const wordsIn = (region: string, kind?: 'organization') => {
  const end = kind === undefined ? '~' : `|${PLACES[kind] + 1}`;
  return { gte: `${region}|`, lt: `${region}${end}` } as const;
};

const KINDS = {
  organizationId: 'organization',
  taskId: 'task',
  targetId: 'target',
  phaseId: 'phase',
  planId: 'plan',
} as const;

function keyOf({ stream, data }: RecordedEvent): readonly string[] {
  const ids = data as Partial<Record<keyof typeof KINDS, string>>;
  for (const [field, kind] of Object.entries(KINDS)) {
    const id = ids[field as keyof typeof KINDS];
    if (stream.startsWith(`${kind}-`) && id !== undefined) return [searchKey(kind, id)];
  }
  return [];
}

const wordsOf = (row: SearchRow): string => {
  const { kind, itemId, number, title, documentNumber, aliases, leads, responsible } = row;
  const words = [number, title, documentNumber ?? '', itemId, ...aliases, ...leads, ...responsible];
  const spoken = kind === 'organization' ? [title, ...aliases].map(pinyinInitials) : [];
  return `${row.region}|${PLACES[kind]}|${[...words, ...spoken].map(searchable).join('\n')}`;
};

export const searchList: Projection<SearchRow> = {
  name: 'search-list',
  version: 2,
  prefixes: ['organization-', 'plan-', 'task-', 'target-', 'phase-'],
  columns: {
    draft: (row) => Number(row.draft),
    planId: (row) => row.planId,
    words: wordsOf,
  },
  fewValues: ['draft'],
  keys: keyOf,
  evolve: (row, event) => evolve(row, event as unknown as Told),
};

const NOTHING = {
  number: '',
  documentNumber: null,
  aliases: [],
  leads: [],
  responsible: [],
  draft: false,
  ended: false,
};

function evolve(row: SearchRow | undefined, event: Told): SearchRow | undefined {
  switch (event.type) {
    case 'OrganizationRegistered':
    case 'OrganizationChanged': {
      const { organizationId: itemId, region, name: title, aliases } = event.data;
      return { ...NOTHING, kind: 'organization', itemId, region, planId: null, title, aliases };
    }
    case 'OrganizationRemoved':
    case 'DraftDiscarded':
      return undefined;
    case 'PlanDrafted': {
      const { planId, region, content } = event.data;
      const about = { itemId: planId, region, planId, draft: true };
      return { ...NOTHING, kind: 'plan', ...about, ...headOf(content) };
    }
    case 'TaskAssigned': {
      const { taskId: itemId, planId, region, number, title, leads, responsible } = event.data;
      const about = { itemId, region, planId, number, title, leads, responsible };
      return { ...NOTHING, kind: 'task', ...about };
    }
    case 'TargetSet': {
      const { targetId: itemId, planId, region, number, subject: title } = event.data;
      const { leads, responsible } = event.data;
      const about = { itemId, region, planId, number, title, leads, responsible };
      return { ...NOTHING, kind: 'target', ...about };
    }
    case 'PhaseScheduled': {
      const { phaseId: itemId, planId, region, number, name: title } = event.data;
      return { ...NOTHING, kind: 'phase', itemId, region, planId, number, title };
    }
    default:
      return row && { ...row, ...changedBy(event) };
  }
}

/** What a fact about something known changes of it. */
function changedBy(event: Told): Partial<SearchRow> {
  switch (event.type) {
    case 'OutlineEdited':
    case 'PlanAmended':
      return headOf(event.data.content);
    case 'PlanAdopted':
      return { ...headOf(event.data.content), draft: false };
    case 'LeadRuled':
      return { leads: event.data.leads, responsible: event.data.responsible };
    case 'TaskRevised':
      return { number: event.data.number, title: event.data.title };
    case 'TargetRevised': {
      const { number, subject: title, leads, responsible } = event.data.changes;
      return defined({ number, title, leads, responsible });
    }
    case 'PhaseRescheduled': {
      const { number, name: title } = event.data;
      return defined({ number, title });
    }
    case 'PlanWithdrawn':
    case 'TaskCancelled':
    case 'TargetDropped':
    case 'PhaseDropped':
      return { ended: true };
    default:
      return {};
  }
}

const headOf = ({
  title,
  documentNumber,
}: PlanContent): Pick<SearchRow, 'title' | 'documentNumber'> => ({ title, documentNumber });
