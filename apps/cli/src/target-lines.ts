import type { TargetDetail, TargetSummary } from './api.ts';
import { labelOf, targetStatuses, verdicts } from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { goalText } from './target-value.ts';
import { type World } from './world.ts';

type Measurement = TargetDetail['measurements'][number];

const MEASUREMENTS: readonly Column<Measurement>[] = [
  { title: '数据编号', of: ({ measurementId }) => measurementId },
  { title: '截至', of: ({ asOf }) => asOf },
  { title: '数值', of: ({ value }) => value, align: 'right' },
  { title: '单位', of: ({ organization }) => organization },
  { title: '核实', of: ({ verdict }) => (verdict ? labelOf(verdicts, verdict) : '未核实') },
  { title: '更正', of: ({ corrections }) => corrections.length || '', align: 'right' },
  { title: '来源', of: ({ source }) => source, flexible: true },
  { title: '佐证', of: ({ evidence }) => evidence, flexible: true },
];

const YEARS: readonly Column<TargetDetail['years'][number]>[] = [
  { title: '年度', of: ({ year }) => year },
  { title: '完成', of: ({ value }) => value, align: 'right' },
  { title: '达标', of: ({ attained }) => (attained ? '是' : '否') },
  { title: '封账', of: ({ closedOn }) => closedOn ?? '未封账' },
];

/** One target: why it stands as it does, and all its data. */
export const targetLines = (target: TargetDetail, world: World): readonly string[] => [
  heading(world, plain(joined([target.number, target.title]))),
  ...factLines([
    ['编号', target.targetId],
    ['原文', target.clause],
    ['目标值', goalText(target)],
    ['时限', target.recurrence === 'yearly' ? '每年' : (target.dueOn ?? target.periodTo)],
    ['承担', [...target.leads, ...target.responsible, ...target.supports].join('、')],
    ['状态', labelOf(targetStatuses, target.status)],
  ]),
  ...target.why.sentences.map(({ zh }) => `  ${plain(zh)}`),
  ...(target.years.length > 0 ? ['', ...tableLines(target.years, YEARS, world)] : []),
  ...(target.measurements.length > 0
    ? ['', ...tableLines(target.measurements, MEASUREMENTS, world)]
    : []),
];

type Counted = TargetSummary['organizations'][number];

const COUNTS: readonly Column<Counted>[] = [
  { title: '地区', of: ({ region }) => region },
  { title: '单位', of: ({ organization }) => organization },
  { title: '合计', of: ({ total }) => total, align: 'right' },
  ...Object.entries(targetStatuses).map(([status, title]): Column<Counted> => ({
    title,
    of: ({ counts }) => counts[status as keyof typeof targetStatuses],
    align: 'right',
  })),
];

/** How the targets stand, in all and by organization. */
export function summaryLines(
  { on, total, counts, organizations }: TargetSummary,
  world: World,
): readonly string[] {
  const each = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${labelOf(targetStatuses, status)} ${count}`);
  return [
    heading(world, `${on}，指标 ${total}`),
    ...(each.length > 0 ? [each.join('，')] : []),
    ...(organizations.length > 0 ? ['', ...tableLines(organizations, COUNTS, world)] : []),
  ];
}
