import { type LocalDate, type Of } from '#kernel';
import { shortForms } from './amended-content.ts';
import { type Highest, type Rename } from './current-plan.ts';
import { type PlanContent } from './content.events.ts';
import { type OutlineEdit, type Ruling } from './edits.events.ts';
import { numberIn } from './placed-items.ts';
import { renamed } from './renamed.ts';
import { namesIn, sameDuties } from './duties.ts';
import { type PastEdit, standingEdits, withPast } from './reviewed.ts';
import { followedBy, keptSettled, renamesIn, settledBy } from './settled.ts';
import { participantsOf, type Terms } from './participants.ts';
import {
  type DutiesRuled,
  type Findings,
  type Participant,
  type PlanAdopted,
  type PlanAmended,
  type PlanChanges,
  type PlanEvent,
  type PlanKind,
  type PlanInForce,
} from './plan.events.ts';
import { highestSteps, withParts } from './steps.ts';
import { ruledItems, withDuties } from './rulings.ts';

/** An amended document in review, beside the plan in force. */
export type Amendment = {
  readonly name: string;
  readonly sha256: string;
  readonly findings: Findings;
  /** What it prints, under the ids that its items have in the plan. */
  readonly printed: PlanContent;
  /** The plan as it would be. Rulings made meanwhile are in it. */
  readonly content: PlanContent;
  readonly past: readonly PastEdit[];
  readonly highest: Highest;
};

/** Since its adoption: what does not change with its content. */
type InForce = Omit<PlanInForce, 'planTitle'> & Terms;

export type ExistingPlan = {
  readonly status: 'draft' | 'discarded' | 'adopted' | 'concluded' | 'withdrawn';
  readonly kind: PlanKind;
  readonly planId: string;
  readonly region: string;
  readonly sourceSha256: string;
  readonly findings: Findings;
  /** What its document prints, under the ids that its items have. */
  readonly printed: PlanContent;
  /** The same after all that was reviewed, ruled and amended. */
  readonly content: PlanContent;
  /** What was edited or ruled last: a batch such as "name it, then drop it" cannot be applied again, only recognised. */
  readonly lastEdits: readonly (OutlineEdit | Ruling)[];
  /** How names that documents print are spelt in this plan, in the order in which it was settled. */
  readonly renames: readonly Rename[];
  /** Questions settled as they are, by `keyOf`. */
  readonly settled: readonly string[];
  /** What was edited and ruled in the draft; nothing once it is adopted. */
  readonly past: readonly PastEdit[];
  readonly highest: Highest;
  /** Null: a draft. */
  readonly inForce: InForce | null;
  readonly amendment: Amendment | null;
  /** What became of the amendment before. */
  readonly lastAmendment: 'approved' | 'discarded' | null;
  /** Of a concluded plan; null before. */
  readonly summary: string | null;
  /** Day on which it was concluded, or withdrawn; null before. */
  readonly endedOn: LocalDate | null;
};

/** In force, or was. */
export type AdoptedPlan = ExistingPlan & { readonly inForce: InForce };

export type Plan = { readonly status: 'none' } | ExistingPlan;

export const isAdopted = (plan: ExistingPlan): plan is AdoptedPlan => plan.inForce !== null;

/** What the duties that it opens say of it. */
export function inForceOf({ inForce, content }: AdoptedPlan): PlanInForce {
  const { office, policy, organizationIds } = inForce;
  return { planTitle: content.title, office, policy, organizationIds };
}

/** Who has what to do in it; nobody in a draft. */
export const partsIn = ({ inForce, content }: ExistingPlan): readonly Participant[] =>
  inForce ? participantsOf(content, inForce) : [];

export function evolve(state: Plan, event: PlanEvent): Plan {
  if (event.type === 'PlanDrafted') return drafted(event.data);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'OutlineEdited':
      return edited(state, event.data);
    case 'DraftDiscarded':
      return { ...state, status: 'discarded', past: [] };
    case 'PlanAdopted':
      return adopted(state, event.data);
    case 'DutiesRuled':
      return ruled(state, event.data);
    case 'PlanAmended':
      return amended(state, event.data);
    case 'PlanConcluded':
      return concluded(state, event.data);
    case 'PlanWithdrawn':
      return { ...state, status: 'withdrawn', amendment: null, endedOn: event.data.withdrawnOn };
    default:
      return inReview(state, event);
  }
}

function drafted(data: Of<PlanEvent, 'PlanDrafted'>['data']): ExistingPlan {
  const { planId, region, content, findings, source, kind = 'plan' } = data;
  const { phases, tasks, targets } = content;
  return {
    status: 'draft',
    kind,
    planId,
    region,
    findings,
    printed: content,
    content,
    sourceSha256: source.sha256,
    lastEdits: [],
    settled: [],
    past: [],
    inForce: null,
    amendment: null,
    renames: shortForms(findings),
    highest: highestIn(
      { phases: phases.length, tasks: tasks.length, targets: targets.length, steps: {} },
      content,
    ),
    lastAmendment: null,
    summary: null,
    endedOn: null,
  };
}

const concluded = (
  state: ExistingPlan,
  { summary, concludedOn: endedOn }: Of<PlanEvent, 'PlanConcluded'>['data'],
): ExistingPlan => ({ ...state, status: 'concluded', summary, endedOn });

function edited(
  state: ExistingPlan,
  { edits, content }: Of<PlanEvent, 'OutlineEdited'>['data'],
): ExistingPlan {
  const past = withPast(state.past, { edits, before: state.content, after: content });
  const highest = highestIn(state.highest, content);
  return { ...state, content, lastEdits: edits, past, highest, ...followedBy(state, edits, past) };
}

function adopted(state: ExistingPlan, data: PlanAdopted['data']): ExistingPlan {
  const { content, office, policy, adoptedOn, checkIns = [], organizationIds } = data;
  const inForce = { office, policy, adoptedOn, checkIns, addedOn: {}, organizationIds };
  return { ...state, status: 'adopted', content, inForce, past: [] };
}

function ruled(state: ExistingPlan, data: DutiesRuled['data']): ExistingPlan {
  const { rulings, changes, organizations, collectives } = data;
  const { amendment, inForce } = state;
  const content = {
    ...withParts(withDuties(state.content, ruledItems(changes)), changes),
    organizations,
    collectives,
  };
  const edit = { edits: rulings, before: state.content, after: content };
  return {
    ...state,
    content,
    inForce: withIds(inForce, data.inForce),
    lastEdits: rulings,
    past: inForce ? [] : withPast(state.past, edit),
    renames: [...state.renames, ...renamesIn(rulings)],
    settled: settledBy(state.settled, rulings),
    amendment: amendment && { ...amendment, content: ruledInReview(amendment.content, data) },
  };
}

/** A ruling made while an amendment is in review holds in it too, where the amended document leaves the duties as they were. */
function ruledInReview(
  content: PlanContent,
  { changes, rulings }: DutiesRuled['data'],
): PlanContent {
  const items = new Map([...content.tasks, ...content.targets].map((item) => [item.id, item]));
  const alike = ruledItems(changes).filter(({ id, before }) => {
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
  const { amendment, highest, inForce } = state;
  const edits = standingEdits(amendment?.past ?? []);
  return {
    ...state,
    ...(amendment && { findings: amendment.findings, printed: amendment.printed }),
    inForce: withIds(inForce && withAdded(inForce, changes, data.amendedOn), data.inForce),
    content,
    sourceSha256,
    lastEdits: [],
    amendment: null,
    lastAmendment: 'approved',
    renames: [
      ...state.renames,
      ...(amendment ? shortForms(amendment.findings) : []),
      ...renamesIn(edits),
    ],
    settled: settledBy(
      keptSettled(state.settled, changes, sourceSha256 === state.sourceSha256),
      edits,
    ),
    highest: highestIn(amendment?.highest ?? highest, content),
  };
}

const withIds = (terms: InForce | null, told: PlanInForce | null): InForce | null =>
  terms && told ? { ...terms, organizationIds: told.organizationIds } : terms;

/** With the day on which tasks came into the plan, or began to be tracked. */
export function withAdded(inForce: InForce, { items }: PlanChanges, on: LocalDate): InForce {
  const added = items.filter(
    (item) =>
      item.kind === 'task' &&
      (item.change === 'added' || (item.change === 'changed' && item.after.tracked === true)),
  );
  const days = Object.fromEntries(added.map(({ id }) => [id, on]));
  return { ...inForce, addedOn: { ...inForce.addedOn, ...days } };
}

/** Ids end in a running number; those of dropped items are used up too. */
function highestIn(from: Highest, ...contents: readonly PlanContent[]): Highest {
  const most = (kind: 'phases' | 'tasks' | 'targets'): number =>
    contents
      .flatMap((content): readonly { id: string }[] => content[kind])
      .reduce((highest, item) => Math.max(highest, numberIn(item)), from[kind]);
  const steps = highestSteps(from.steps, ...contents.map(({ tasks }) => tasks));
  return { phases: most('phases'), tasks: most('tasks'), targets: most('targets'), steps };
}

type ReviewEvent = Extract<
  PlanEvent,
  { type: 'AmendmentDrafted' | 'AmendmentEdited' | 'AmendmentDiscarded' }
>;

function inReview(state: ExistingPlan, event: ReviewEvent): ExistingPlan {
  switch (event.type) {
    case 'AmendmentDrafted': {
      const { source, findings, printed, content } = event.data;
      const { name, sha256 } = source;
      const highest = highestIn(state.highest, printed, content);
      const amendment = { name, sha256, findings, printed, content, past: [], highest };
      return { ...state, amendment };
    }
    case 'AmendmentEdited': {
      const { edits, content } = event.data;
      const { amendment } = state;
      if (!amendment) return state;
      const past = withPast(amendment.past, { edits, before: amendment.content, after: content });
      const highest = highestIn(amendment.highest, content);
      return { ...state, amendment: { ...amendment, content, past, highest } };
    }
    case 'AmendmentDiscarded':
      return { ...state, amendment: null, lastAmendment: 'discarded' };
  }
}
