import { type RecordedEvent } from '#event-store';
import { type PlanContent } from '../../domain/content.events.ts';
import { type Difference, differenceOf } from '../../domain/difference.ts';
import { type OutlineEdit, type Ruling } from '../../domain/edits.events.ts';
import { type PlanEvent } from '../../domain/plan.events.ts';
import { evolve, type Plan } from '../../domain/plan-state.ts';
import { undoneIn } from '../../domain/reviewed.ts';
import { namedDifference } from '../get-plans/plan-content.ts';

/** One request that edited a draft or an amended document, or ruled in a draft. */
export type EditRecord = {
  /** By which it is undone; counts from 1 since the document was read. */
  readonly no: number;
  readonly at: string;
  readonly actorId: string;
  /** As people call the actor. */
  readonly actor: string;
  readonly reason: string | null;
  readonly edits: readonly (OutlineEdit | Ruling)[];
  /** What it changed. */
  readonly differences: readonly Difference[];
  /** Undone since, and not done again. */
  readonly isUndone: boolean;
};

type Recorded = Omit<EditRecord, 'actor'>;

/** What was edited in the last draft, or in the amended document that is in review or was last; the newest first. */
export function editRecords(
  events: readonly RecordedEvent[],
  of: 'draft' | 'amendment',
): readonly Recorded[] {
  let plan: Plan = { status: 'none' };
  let records: Omit<Recorded, 'isUndone'>[] = [];
  for (const event of events) {
    const fact = event as unknown as PlanEvent;
    const before = contentIn(plan, of);
    const wasDraft = plan.status === 'draft';
    plan = evolve(plan, fact);
    if (fact.type === BEGINNING[of]) records = [];
    const edits = editsIn(fact, of, wasDraft);
    const after = contentIn(plan, of);
    if (!edits || !before || !after) continue;
    const { actor: actorId, occurredAt, reason } = event.meta as Readonly<Record<string, unknown>>;
    const differences = differenceOf(before, after).map(namedDifference);
    records.push({
      no: records.length + 1,
      at: String(occurredAt),
      actorId: String(actorId),
      reason: typeof reason === 'string' ? reason : null,
      edits,
      differences,
    });
  }
  const undone = undoneIn(records);
  return records.map((record) => ({ ...record, isUndone: undone.has(record.no) })).reverse();
}

const BEGINNING = { draft: 'PlanDrafted', amendment: 'AmendmentDrafted' } as const;

function contentIn(plan: Plan, of: 'draft' | 'amendment'): PlanContent | undefined {
  if (plan.status === 'none') return undefined;
  return of === 'draft' ? plan.content : plan.amendment?.content;
}

function editsIn(
  fact: PlanEvent,
  of: 'draft' | 'amendment',
  wasDraft: boolean,
): EditRecord['edits'] | undefined {
  if (of === 'amendment') return fact.type === 'AmendmentEdited' ? fact.data.edits : undefined;
  if (fact.type === 'OutlineEdited') return fact.data.edits;
  return fact.type === 'DutiesRuled' && wasDraft ? fact.data.rulings : undefined;
}
