import type { Outline } from '#outline';
import { type Highest, type Rename, shortForms } from './amended-content.ts';
import { type PlanContent } from './content.ts';
import { contentOf } from './content-of.ts';
import { applyEdit, type OutlineEdit, renamed } from './edits.ts';
import {
  type ChangeList,
  type DutiesRuled,
  type ItemIds,
  type PlanAmended,
  type PlanEvent,
} from './plan.events.ts';
import { keyOf } from './questions.ts';
import { namesIn, type Ruling, sameDuties, withDuties } from './rulings.ts';

/** A document with the ids of its items; null: as `contentOf` numbers them. */
type ReadDocument = { readonly outline: Outline; readonly ids: ItemIds | null };

/** An amended document in review, beside the plan in force. */
export type Amendment = ReadDocument & {
  readonly name: string;
  readonly sha256: string;
  /** The plan as it would be. Rulings made meanwhile are in it. */
  readonly content: PlanContent;
  readonly edits: readonly OutlineEdit[];
  readonly lastEdits: readonly OutlineEdit[];
};

export type ExistingPlan = ReadDocument & {
  readonly status: 'draft' | 'adopted' | 'concluded' | 'withdrawn';
  readonly planId: string;
  readonly region: string;
  readonly sourceSha256: string;
  readonly content: PlanContent;
  /** What was edited or ruled last: a batch such as "name it, then drop it" cannot be applied again, only recognised. */
  readonly lastEdits: readonly (OutlineEdit | Ruling)[];
  /** How names that documents print are spelt in this plan, in the order in which it was settled. */
  readonly renames: readonly Rename[];
  /** Questions settled as they are, by `keyOf`. */
  readonly settled: readonly string[];
  readonly highest: Highest;
  /** `MM-DD`, sorted. */
  readonly checkIns: readonly string[];
  readonly amendment: Amendment | null;
  /** What became of the amendment before. */
  readonly lastAmendment: 'approved' | 'discarded' | null;
  /** Of a concluded plan; null before. */
  readonly summary: string | null;
};

export type Plan = { readonly status: 'none' } | ExistingPlan;

export function evolve(state: Plan, event: PlanEvent): Plan {
  if (event.type === 'PlanDrafted') return drafted(event.data);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'OutlineEdited':
      return edited(state, event.data.edits);
    case 'PlanAdopted': {
      const { content, checkIns = [] } = event.data;
      return { ...state, status: 'adopted', content, checkIns };
    }
    case 'DutiesRuled':
      return ruled(state, event.data);
    case 'PlanAmended':
      return amended(state, event.data);
    case 'PlanConcluded':
      return { ...state, status: 'concluded', summary: event.data.summary };
    case 'PlanWithdrawn':
      return { ...state, status: 'withdrawn', amendment: null };
    default:
      return inReview(state, event);
  }
}

function drafted(data: Extract<PlanEvent, { type: 'PlanDrafted' }>['data']): ExistingPlan {
  const { planId, region, outline, source } = data;
  const content = contentOf(outline, planId);
  const { phases, tasks, targets } = content;
  return {
    status: 'draft',
    planId,
    region,
    outline,
    content,
    sourceSha256: source.sha256,
    ids: null,
    lastEdits: [],
    settled: [],
    checkIns: [],
    amendment: null,
    renames: shortForms(outline),
    highest: { phases: phases.length, tasks: tasks.length, targets: targets.length },
    lastAmendment: null,
    summary: null,
  };
}

const edited = (state: ExistingPlan, edits: readonly OutlineEdit[]): ExistingPlan => ({
  ...state,
  content: edits.reduce(applyEdit, state.content),
  lastEdits: edits,
  renames: [...state.renames, ...renamesIn(edits)],
  settled: settledBy(state.settled, edits),
});

function ruled(state: ExistingPlan, data: DutiesRuled['data']): ExistingPlan {
  const { rulings, changed, organizations, collectives } = data;
  const { amendment } = state;
  const content = { ...withDuties(state.content, changed), organizations, collectives };
  return {
    ...state,
    content,
    lastEdits: rulings,
    renames: [...state.renames, ...renamesIn(rulings)],
    settled: settledBy(state.settled, rulings),
    amendment: amendment && { ...amendment, content: ruledInReview(amendment.content, data) },
  };
}

/** A ruling made while an amendment is in review holds in it too, where the amended document leaves the duties as they were. */
function ruledInReview(
  content: PlanContent,
  { changed, rulings }: DutiesRuled['data'],
): PlanContent {
  const items = new Map([...content.tasks, ...content.targets].map((item) => [item.id, item]));
  const alike = changed.filter(({ id, before }) => {
    const item = items.get(id);
    return item !== undefined && sameDuties(item, before);
  });
  const spelt = renamesIn(rulings).reduce(
    (plan, { from, into }) => renamed(plan, from, into),
    withDuties(content, alike),
  );
  const names = alike.flatMap((item) => namesIn(item));
  return { ...spelt, organizations: [...new Set([...spelt.organizations, ...names])] };
}

function amended(state: ExistingPlan, data: PlanAmended['data']): ExistingPlan {
  const { content, sourceSha256, changes } = data;
  const { amendment, highest } = state;
  const edits = amendment?.edits ?? [];
  return {
    ...state,
    ...(amendment && { outline: amendment.outline, ids: amendment.ids }),
    content,
    sourceSha256,
    lastEdits: [],
    amendment: null,
    lastAmendment: 'approved',
    renames: [
      ...state.renames,
      ...(amendment ? shortForms(amendment.outline) : []),
      ...renamesIn(edits),
    ],
    settled: settledBy(keptSettled(state.settled, changes), edits),
    highest: {
      phases: highestIn(highest.phases, content.phases, amendment?.ids?.phases),
      tasks: highestIn(highest.tasks, content.tasks, amendment?.ids?.tasks),
      targets: highestIn(highest.targets, content.targets, amendment?.ids?.targets),
    },
  };
}

/** Doubts were about the old document; who leads is asked again where the new one names others. */
export function keptSettled(settled: readonly string[], { items }: ChangeList): readonly string[] {
  const anew = new Set(
    items.flatMap(({ id, fields }) =>
      fields.includes('leads') ? keyOf({ kind: 'several-leads', id }) : [],
    ),
  );
  return settled.filter((key) => !anew.has(key) && !key.startsWith('doubt:'));
}

/** Ids end in a running number; those of dropped items are used up too. */
const highestIn = (
  from: number,
  items: readonly { id: string }[],
  read: readonly string[] = [],
): number =>
  [...items.map(({ id }) => id), ...read].reduce(
    (highest, id) => Math.max(highest, Number(/\d+$/.exec(id)?.[0] ?? 0)),
    from,
  );

type ReviewEvent = Extract<
  PlanEvent,
  { type: 'AmendmentDrafted' | 'AmendmentEdited' | 'AmendmentDiscarded' }
>;

function inReview(state: ExistingPlan, event: ReviewEvent): ExistingPlan {
  switch (event.type) {
    case 'AmendmentDrafted': {
      const { source, outline, ids, content } = event.data;
      const { name, sha256 } = source;
      const amendment = { name, sha256, outline, ids, content, edits: [], lastEdits: [] };
      return { ...state, amendment };
    }
    case 'AmendmentEdited': {
      const { edits, content } = event.data;
      const { amendment } = state;
      if (!amendment) return state;
      const all = [...amendment.edits, ...edits];
      return { ...state, amendment: { ...amendment, content, edits: all, lastEdits: edits } };
    }
    case 'AmendmentDiscarded':
      return { ...state, amendment: null, lastAmendment: 'discarded' };
  }
}

const renamesIn = (edits: readonly (OutlineEdit | Ruling)[]): readonly Rename[] =>
  edits.flatMap((edit): Rename[] => {
    if (edit.edit === 'merge-organization') return [{ from: edit.from, into: [edit.into] }];
    if (edit.edit !== 'resolve-collective') return [];
    return [{ from: edit.collective, into: edit.members }];
  });

/** Who names several leads has settled that several lead; who names one has opened the question for another time. */
export function settledBy(
  settled: readonly string[],
  edits: readonly (OutlineEdit | Ruling)[],
): readonly string[] {
  const keys = new Set(settled);
  for (const edit of edits) {
    if (edit.edit === 'keep') keys.add(keyOf(edit));
    if (edit.edit !== 'set-leads') continue;
    const key = keyOf({ kind: 'several-leads', id: edit.id });
    if (new Set(edit.leads).size > 1) keys.add(key);
    else keys.delete(key);
  }
  return keys.size === settled.length && settled.every((key) => keys.has(key))
    ? settled
    : [...keys];
}
