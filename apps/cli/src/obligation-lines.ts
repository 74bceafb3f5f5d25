import type { DuePreview, ObligationDetail } from './api.ts';
import {
  audiences,
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

type Planned = Omit<ObligationDetail['timeline'][number], 'recorded'>;

const DUE: readonly Column<ObligationDetail['dueHistory'][number]>[] = [
  { title: '改期日', of: ({ changedOn }) => changedOn },
  { title: '原时限', of: ({ before }) => before },
  { title: '新时限', of: ({ dueOn }) => dueOn },
  { title: '缘由', of: ({ because }) => labelOf(dueChanges, because) },
  { title: '理由', of: ({ reason }) => reason, flexible: true },
];

const PLANNED: readonly Column<Planned>[] = [
  { title: '日期', of: ({ on }) => on },
  { title: '时点', of: ({ rule }) => rule },
  { title: '形式', of: ({ form }) => labelOf(forms, form) },
  { title: '对象', of: ({ audience }) => audiences(audience), flexible: true },
];

const TIMELINE: readonly Column<ObligationDetail['timeline'][number]>[] = [
  ...PLANNED,
  { title: '已记录', of: ({ recorded }) => (recorded ? '是' : '') },
];

export function obligationLines(shown: ObligationDetail, world: World): readonly string[] {
  const { dueHistory, timeline } = shown;
  return [
    heading(world, plain(joined([shown.number, shown.title]))),
    ...factLines([
      ['编号', shown.obligationId],
      ['方案', shown.planTitle],
      ['类别', labelOf(obligationKinds, shown.kind)],
      ['单位', shown.organization],
      ['状态', shown.overdue ? overdue : labelOf(obligationStatuses, shown.status)],
      ['级别', shown.level && labelOf(levels, shown.level)],
      ['原定', shown.originallyDueOn],
      ['现行', shown.dueOn],
      ['实际', shown.metOn && `${shown.metOn}${shown.late ? '（逾期）' : ''}`],
      ['余工作日', shown.metOn === null ? shown.workingDaysLeft : null],
      ['暂缓', shown.suspendedFrom && `自 ${shown.suspendedFrom}`],
    ]),
    ...(dueHistory.length > 0 ? ['', ...tableLines(dueHistory, DUE, world)] : []),
    ...(timeline.length > 0 ? ['', ...tableLines(timeline, TIMELINE, world)] : []),
  ];
}

const OUTRUNS: readonly Column<DuePreview['outruns'][number]>[] = [
  { title: '编号', of: ({ obligationId }) => obligationId },
  { title: '类别', of: ({ kind }) => labelOf(obligationKinds, kind) },
  { title: '事项', of: ({ title }) => title, flexible: true },
  { title: '时限', of: ({ dueOn }) => dueOn },
];

export const previewLines = (preview: DuePreview, world: World): readonly string[] => [
  heading(world, `时限 ${preview.dueOn} → ${preview.newDueOn}（只是预览，没有写入）`),
  `原定 ${preview.originallyDueOn}，已延期 ${preview.extensions} 次`,
  ...part(`作废的通知（${preview.void.length}）`, preview.void, PLANNED, world),
  ...part(`新的通知（${preview.planned.length}）`, preview.planned, PLANNED, world),
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
