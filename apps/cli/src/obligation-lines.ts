import { words } from '#contract';
import type { DuePreview, ObligationDetail } from './api.ts';
import {
  audiences,
  headings,
  dueChanges,
  forms,
  labelOf,
  levels,
  obligationKinds,
  obligationStatuses,
  overdue,
} from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

/** The id of an obligation without its organization, which stands in a column of its own: `zezhou.t1`. */
export const itemIdOf = ({
  obligationId,
  organization,
}: {
  readonly obligationId: string;
  readonly organization: string;
}): string =>
  obligationId.endsWith(`.${organization}`)
    ? obligationId.slice(0, -organization.length - 1)
    : obligationId;

type Planned = Omit<ObligationDetail['timeline'][number], 'recorded'>;

const DUE: readonly Column<ObligationDetail['dueHistory'][number]>[] = [
  { title: headings.changedOn, of: ({ changedOn }) => changedOn },
  { title: headings.dueBefore, of: ({ before }) => before },
  { title: headings.newDueOn, of: ({ dueOn }) => dueOn },
  { title: headings.because, of: ({ because }) => labelOf(dueChanges, because) },
  { title: headings.reason, of: ({ reason }) => reason, flexible: true },
];

const PLANNED: readonly Column<Planned>[] = [
  { title: headings.on, of: ({ on }) => on },
  { title: headings.rule, of: ({ rule }) => words.moment(rule).zh },
  { title: headings.form, of: ({ form }) => labelOf(forms, form) },
  { title: headings.to, of: ({ audience }) => audiences(audience), flexible: true },
];

const TIMELINE: readonly Column<ObligationDetail['timeline'][number]>[] = [
  ...PLANNED,
  { title: headings.recorded, of: ({ recorded }) => (recorded ? '是' : '') },
];

export function obligationLines(shown: ObligationDetail, world: World): readonly string[] {
  const { dueHistory, timeline } = shown;
  return [
    heading(world, plain(joined([shown.number, shown.title]))),
    ...factLines([
      [headings.id, shown.obligationId],
      [headings.plan, shown.planTitle],
      [headings.kind, labelOf(obligationKinds, shown.kind)],
      [headings.organization, shown.organization],
      [headings.status, shown.overdue ? overdue : labelOf(obligationStatuses, shown.status)],
      [headings.level, shown.level && labelOf(levels, shown.level)],
      [headings.originallyDueOn, shown.originallyDueOn],
      [headings.dueOnNow, shown.dueOn],
      [headings.doneOn, shown.metOn && `${shown.metOn}${shown.late ? '（逾期办结）' : ''}`],
      [headings.receivedOn, shown.receivedOn],
      [headings.workingDaysLeft, shown.metOn === null ? shown.workingDaysLeft : null],
      [headings.suspended, shown.suspendedFrom && `自${shown.suspendedFrom}起`],
    ]),
    ...(dueHistory.length > 0 ? ['', ...tableLines(dueHistory, DUE, world)] : []),
    ...(timeline.length > 0 ? ['', ...tableLines(timeline, TIMELINE, world)] : []),
  ];
}

const OUTRUNS: readonly Column<DuePreview['outruns'][number]>[] = [
  { title: headings.id, of: ({ obligationId }) => obligationId },
  { title: headings.kind, of: ({ kind }) => labelOf(obligationKinds, kind) },
  { title: headings.item, of: ({ title }) => title, flexible: true },
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
];

export const previewLines = (preview: DuePreview, world: World): readonly string[] => [
  heading(world, `时限 ${preview.dueOn} → ${preview.newDueOn}（预览，未写入）`),
  `原定${preview.originallyDueOn}，已延期${preview.extensions}次`,
  ...part(`作废的提醒（${preview.void.length}）`, preview.void, PLANNED, world),
  ...part(`新的提醒（${preview.planned.length}）`, preview.planned, PLANNED, world),
  ...part(
    `早于新时限而不随之改期的指标和阶段（${preview.outruns.length}）`,
    preview.outruns,
    OUTRUNS,
    world,
  ),
];

const part = <R>(
  title: string,
  rows: readonly R[],
  columns: readonly Column<R>[],
  world: World,
): readonly string[] =>
  rows.length === 0 ? [] : ['', heading(world, title), ...tableLines(rows, columns, world)];
