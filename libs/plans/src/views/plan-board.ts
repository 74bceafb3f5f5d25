import type { RecordedEvent } from '#event-store';
import { type LocalDate, type Of } from '#kernel';
import { type Projection, revised } from '#views';
import { type PlanContent } from '../domain/content.events.ts';
import { type PlanEvent, type PlanKind } from '../domain/plan.events.ts';
import { questionsOf } from '../domain/questions.ts';

type Counts = { readonly phases: number; readonly tasks: number; readonly targets: number };

export type PlanRow = {
  readonly planId: string;
  readonly region: string;
  readonly kind: PlanKind;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** 草稿 · 已放弃 · 正在分解 · 实施中 · 已总结 · 已终止. */
  readonly status: 'draft' | 'discarded' | 'opening' | 'adopted' | 'concluded' | 'withdrawn';
  readonly office: string | null;
  readonly adoptedOn: LocalDate | null;
  /** Of its document; null where it began without one. */
  readonly sourceSha256: string | null;
  readonly period: PlanContent['period'];
  readonly counts: Counts;
  /** Open questions: who leads, who is meant, what the reader doubted. */
  readonly needsRuling: number;
  /** An amended document waits for review. */
  readonly amendmentInReview: boolean;
  /** What has opened its own stream so far; all of it: the plan is adopted. */
  readonly opened: Counts;
};

/** Facts of other features that say how far a plan has opened. */
const OPENINGS: Readonly<Record<string, keyof Counts>> = {
  PhaseScheduled: 'phases',
  TaskAssigned: 'tasks',
  TargetSet: 'targets',
};

const planIdOf = (event: RecordedEvent): readonly string[] => {
  const { planId } = event.data as { planId?: string };
  return planId === undefined ? [] : [planId];
};

/** Facts of the plan itself. */
const OWN: Readonly<Record<PlanEvent['type'], true>> = {
  PlanDrafted: true,
  OutlineEdited: true,
  DraftDiscarded: true,
  PlanAdopted: true,
  DutiesRuled: true,
  AmendmentDrafted: true,
  AmendmentEdited: true,
  AmendmentDiscarded: true,
  PlanAmended: true,
  PlanConcluded: true,
  PlanWithdrawn: true,
};

const isOurs = ({ type }: RecordedEvent): boolean =>
  Object.hasOwn(OWN, type) || Object.hasOwn(OPENINGS, type);

const rows: Projection<PlanRow> = {
  name: 'plan-board',
  version: 6,
  prefixes: ['plan-', 'phase-', 'task-', 'target-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    sourceSha256: (row) => (row.status === 'discarded' ? null : row.sourceSha256),
    status: (row) => row.status,
    kind: (row) => row.kind,
    adoptedOn: (row) => row.adoptedOn,
  },
  fewValues: ['status', 'kind'],
  keys: (event) => (isOurs(event) ? planIdOf(event) : []),
  evolve(row, event) {
    if (Object.hasOwn(OWN, event.type)) {
      return onPlan(row, event as unknown as PlanEvent);
    }
    return row && settled({ ...row, opened: openedBy(row.opened, event.type) });
  },
};

export const planBoard = revised(rows, 'plan-');

function onPlan(row: PlanRow | undefined, event: PlanEvent): PlanRow | undefined {
  if (event.type === 'PlanDrafted') return drafted(event.data);
  return row && changed(row, event);
}

function changed(row: PlanRow, event: Exclude<PlanEvent, { type: 'PlanDrafted' }>): PlanRow {
  switch (event.type) {
    case 'OutlineEdited': {
      const { content, needsRuling } = event.data;
      return { ...row, ...headOf(content), needsRuling };
    }
    case 'DutiesRuled':
      return { ...row, needsRuling: event.data.needsRuling };
    case 'DraftDiscarded':
      return { ...row, status: 'discarded', needsRuling: 0 };
    case 'PlanAdopted': {
      const { office, adoptedOn, content } = event.data;
      return settled({ ...row, ...headOf(content), office, adoptedOn, status: 'opening' });
    }
    case 'AmendmentDrafted':
      return { ...row, amendmentInReview: true };
    case 'AmendmentEdited':
      return row;
    case 'AmendmentDiscarded':
      return { ...row, amendmentInReview: false };
    case 'PlanAmended': {
      const { content, needsRuling, sourceSha256 } = event.data;
      const facts = { ...headOf(content), sourceSha256, needsRuling, amendmentInReview: false };
      return settled({ ...row, ...facts });
    }
    case 'PlanConcluded':
      return { ...row, status: 'concluded' };
    case 'PlanWithdrawn':
      return { ...row, status: 'withdrawn', amendmentInReview: false };
  }
}

function drafted(data: Of<PlanEvent, 'PlanDrafted'>['data']): PlanRow {
  const { planId, region, content, findings, source, kind = 'plan' } = data;
  return {
    planId,
    region,
    kind,
    sourceSha256: source.text === '' ? null : source.sha256,
    ...headOf(content),
    status: 'draft',
    office: null,
    adoptedOn: null,
    needsRuling: questionsOf({ content, findings, settled: [] }).length,
    amendmentInReview: false,
    opened: nothingOpened,
  };
}

const nothingOpened = { phases: 0, tasks: 0, targets: 0 };

function openedBy(opened: PlanRow['opened'], type: string): PlanRow['opened'] {
  const what = OPENINGS[type];
  return what ? { ...opened, [what]: opened[what] + 1 } : opened;
}

function settled(row: PlanRow): PlanRow {
  const { opened, counts } = row;
  const all =
    opened.phases >= counts.phases &&
    opened.tasks >= counts.tasks &&
    opened.targets >= counts.targets;
  return all && row.status === 'opening' ? { ...row, status: 'adopted' } : row;
}

const headOf = (
  content: PlanContent,
): Pick<PlanRow, 'title' | 'documentNumber' | 'issuer' | 'period' | 'counts'> => {
  const { title, documentNumber, issuer, period } = content;
  return { title, documentNumber, issuer, period, counts: countsOf(content) };
};

const countsOf = ({ phases, tasks, targets }: PlanContent): Counts => ({
  phases: phases.length,
  tasks: tasks.length,
  targets: targets.length,
});
