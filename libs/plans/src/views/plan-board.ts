import type { RecordedEvent } from '#event-store';
import { type LocalDate, type Of } from '#kernel';
import type { Projection } from '#views';
import { type PlanContent } from '../domain/content.ts';
import { contentOf } from '../domain/content-of.ts';
import { type PlanEvent } from '../domain/plan.events.ts';

type Counts = { readonly phases: number; readonly tasks: number; readonly targets: number };

/** One line of the list of plans. */
export type PlanRow = {
  readonly planId: string;
  readonly region: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** 草稿 · 正在展开 · 实施中. */
  readonly status: 'draft' | 'opening' | 'adopted';
  readonly office: string | null;
  readonly adoptedOn: LocalDate | null;
  readonly period: PlanContent['period'];
  readonly counts: Counts;
  readonly warnings: number;
  /** What has opened its own stream so far; all of it: the plan is adopted. */
  readonly opened: Counts & { readonly obligations: boolean };
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

const isOurs = ({ type }: RecordedEvent): boolean =>
  type === 'PlanDrafted' ||
  type === 'OutlineEdited' ||
  type === 'PlanAdopted' ||
  type === 'ObligationsOpened' ||
  Object.hasOwn(OPENINGS, type);

export const planBoard: Projection<PlanRow> = {
  name: 'plan-board',
  version: 1,
  prefixes: ['plan-', 'phase-', 'task-', 'target-', 'opening-'],
  columns: {
    region: (row) => row.region,
    status: (row) => row.status,
    adoptedOn: (row) => row.adoptedOn,
  },
  keys: (event) => (isOurs(event) ? planIdOf(event) : []),
  evolve(row, event) {
    if (event.type.startsWith('Plan') || event.type === 'OutlineEdited') {
      return onPlan(row, event as unknown as PlanEvent);
    }
    return row && settled({ ...row, opened: openedBy(row.opened, event.type) });
  },
};

function onPlan(row: PlanRow | undefined, event: PlanEvent): PlanRow | undefined {
  switch (event.type) {
    case 'PlanDrafted':
      return drafted(event.data);
    case 'OutlineEdited':
      return row; // counts follow with the adoption; the draft itself is read from its stream
    case 'PlanAdopted': {
      const { office, adoptedOn, content } = event.data;
      const { title, period } = content;
      const counts = countsOf(content);
      return (
        row && settled({ ...row, title, period, counts, office, adoptedOn, status: 'opening' })
      );
    }
  }
}

function drafted({ planId, region, outline }: Of<PlanEvent, 'PlanDrafted'>['data']): PlanRow {
  const content = contentOf(outline, planId);
  const { title, documentNumber, issuer, period } = content;
  return {
    ...{ planId, region, title, documentNumber, issuer, period },
    status: 'draft',
    office: null,
    adoptedOn: null,
    counts: countsOf(content),
    warnings: outline.warnings.length,
    opened: nothingOpened,
  };
}

const nothingOpened = { phases: 0, tasks: 0, targets: 0, obligations: false };

function openedBy(opened: PlanRow['opened'], type: string): PlanRow['opened'] {
  if (type === 'ObligationsOpened') return { ...opened, obligations: true };
  const what = OPENINGS[type];
  return what ? { ...opened, [what]: opened[what] + 1 } : opened;
}

function settled(row: PlanRow): PlanRow {
  const { opened, counts } = row;
  const all =
    opened.obligations &&
    opened.phases >= counts.phases &&
    opened.tasks >= counts.tasks &&
    opened.targets >= counts.targets;
  return all && row.status === 'opening' ? { ...row, status: 'adopted' } : row;
}

const countsOf = ({ phases, tasks, targets }: PlanContent): Counts => ({
  phases: phases.length,
  tasks: tasks.length,
  targets: targets.length,
});
