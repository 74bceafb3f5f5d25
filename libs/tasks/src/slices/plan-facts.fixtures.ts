import { type CommandRunner, type RecordedEvent } from '#event-store';
import { idOf, type Of } from '#kernel';
import { idOfOrganization, idsOfOrganizations } from '#testing';
import type { Duties, ItemChange, Participant, PlanContent, PlanEvent } from '#plans';
import {
  assign,
  day,
  education,
  office,
  planTitle,
  science,
  youth,
} from '../domain/task.fixtures.ts';

type Task = PlanContent['tasks'][number];
type PlannedTask = Extract<ItemChange, { kind: 'task'; change: 'added' }>['after'];
type Plan = Of<PlanEvent, 'PlanAdopted'>['data'];

const plan = { planId: 'rushan', region: 'rushan' };
const policy = { name: 'default', version: 1 };
const organizationIds = idsOfOrganizations(education, science, youth, office);
const inForce = { planTitle, office, policy, organizationIds };

const { number, title, section, tracked, clause } = assign({}).data;
/** 市教育局 leads, 市科协 supports, no date of its own. */
export const taskOf = (id: string, changes: Partial<Task> = {}): Task => ({
  id,
  number,
  title,
  section,
  tracked,
  clause,
  dueOn: null,
  leads: [education],
  supports: [science],
  responsible: [],
  ...changes,
});

/** The last day of the plan is 2025-12-31. */
export const contentOf = (
  tasks: readonly Task[],
  period: PlanContent['period'] = { from: day('2021-01-01'), to: day('2025-12-31') },
): PlanContent => ({
  title: planTitle,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  period,
  phases: [],
  tasks,
  targets: [],
  organizations: [],
  collectives: [],
});

/** Who has what to do: tasks that are due on `dueOn`. */
export const part = (
  organization: string,
  dueDates: Readonly<Record<string, string>>,
  reportsOn: readonly string[] = [],
): Participant => ({
  organization,
  organizationId: idOfOrganization(organization),
  tasks: Object.entries(dueDates).map(([taskId, dueOn]) => ({ taskId, dueOn: day(dueOn) })),
  reportsOn: reportsOn.map(day),
});

type Consequence = {
  readonly items?: readonly ItemChange[];
  readonly participants?: readonly Participant[];
};
const following = ({ items = [], participants = [] }: Consequence) => ({
  changes: { added: 0, removed: 0, changed: items.length, items },
  participants,
});

/** On 2022-01-07. */
export const adopted = (
  content: PlanContent,
  participants: readonly Participant[] = [],
): Of<PlanEvent, 'PlanAdopted'> => ({
  type: 'PlanAdopted',
  data: {
    ...plan,
    adoptedOn: day('2022-01-07'),
    office,
    policy,
    content,
    participants,
    organizationIds,
    sourceSha256: 'a'.repeat(64),
    calendarVersion: 'state-council-2026',
  } satisfies Plan,
});

export const ruled = (on: string, consequence: Consequence): Of<PlanEvent, 'DutiesRuled'> => ({
  type: 'DutiesRuled',
  data: {
    ...plan,
    ruledOn: day(on),
    reason: '职责调整',
    ...following(consequence),
    inForce,
    rulings: [],
    organizations: [],
    collectives: [],
    needsRuling: 0,
  },
});

/** @param consequence with nothing that follows the plan's content: it is empty */
export const amended = (on: string, consequence: Consequence): Of<PlanEvent, 'PlanAmended'> => ({
  type: 'PlanAmended',
  data: {
    ...plan,
    amendedOn: day(on),
    reason: '国家方案修订',
    ...following(consequence),
    inForce,
    content: contentOf([]),
    sourceSha256: 'b'.repeat(64),
    needsRuling: 0,
  },
});

export const withdrawn = (on: string, consequence: Consequence): PlanEvent => ({
  type: 'PlanWithdrawn',
  data: { ...plan, withdrawnOn: day(on), reason: '并入新方案', ...following(consequence) },
});

export const added = (after: PlannedTask): ItemChange => {
  return { kind: 'task', id: after.id, change: 'added', after };
};
export const removed = (id: string): ItemChange => ({ kind: 'task', id, change: 'removed' });
export const changed = (
  id: string,
  before: Partial<PlannedTask>,
  after: Partial<PlannedTask>,
): ItemChange => ({ kind: 'task', id, change: 'changed', before, after });

/** Nobody but the leads. */
export const ledBy = (...leads: readonly string[]): Duties => {
  return { leads, supports: [], responsible: [] };
};

/** Appends to the plan's stream, as u-office. @returns all that stands there then */
export async function happened(
  { store }: CommandRunner,
  ...facts: readonly PlanEvent[]
): Promise<readonly RecordedEvent[]> {
  const meta = { actor: 'u-office', correlationId: 'c-1' };
  const { revision, exists } = await store.load('plan-rushan');
  const events = facts.map((fact, index) => ({
    ...fact,
    meta,
    id: idOf(`${revision + index}|plan`),
  }));
  await store.append('plan-rushan', events, exists ? revision : 'no-stream');
  return (await store.load('plan-rushan')).events;
}
