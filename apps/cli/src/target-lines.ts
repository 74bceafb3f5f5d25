import type { TargetDetail, TargetSummary } from './api.ts';
import { headings, labelOf, targetStatuses, verdicts } from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { goalText } from './target-value.ts';
import { type World } from './world.ts';

type Measurement = TargetDetail['measurements'][number];

const MEASUREMENTS: readonly Column<Measurement>[] = [
  { title: headings.measurementId, of: ({ measurementId }) => measurementId },
  { title: headings.asOf, of: ({ asOf }) => asOf },
  { title: headings.value, of: ({ value }) => value, align: 'right' },
  { title: headings.organization, of: ({ organization }) => organization },
  {
    title: headings.verdict,
    of: ({ verdict, trusted }) => {
      return verdict ? labelOf(verdicts, verdict) : trusted ? '免核实' : '待核实';
    },
  },
  {
    title: headings.corrections,
    of: ({ corrections }) => corrections.length || '',
    align: 'right',
  },
  { title: headings.source, of: ({ source }) => source, flexible: true },
  { title: headings.evidence, of: ({ evidence }) => evidence, flexible: true },
];

const YEARS: readonly Column<TargetDetail['years'][number]>[] = [
  { title: headings.year, of: ({ year }) => year },
  { title: headings.achieved, of: ({ value }) => value, align: 'right' },
  { title: headings.attained, of: ({ attained }) => (attained ? '是' : '否') },
  { title: headings.closedOn, of: ({ closedOn }) => closedOn ?? '未封账' },
];

/** One target: why it stands as it does, and all its data. */
export const targetLines = (target: TargetDetail, world: World): readonly string[] => [
  heading(world, plain(joined([target.number, target.title]))),
  ...factLines([
    [headings.id, target.targetId],
    [headings.asPrinted, target.clause],
    [headings.goal, goalText(target)],
    [headings.dueOn, target.recurrence === 'yearly' ? '每年' : (target.dueOn ?? target.periodTo)],
    [headings.holders, [...target.leads, ...target.responsible, ...target.supports].join('、')],
    [headings.state, labelOf(targetStatuses, target.status)],
  ]),
  ...target.why.sentences.map(({ zh }) => `  ${plain(zh)}`),
  ...(target.years.length > 0 ? ['', ...tableLines(target.years, YEARS, world)] : []),
  ...(target.measurements.length > 0
    ? ['', ...tableLines(target.measurements, MEASUREMENTS, world)]
    : []),
];

type Counted = TargetSummary['organizations'][number];

const COUNTS: readonly Column<Counted>[] = [
  { title: headings.region, of: ({ region }) => region, spare: 1 },
  { title: headings.organization, of: ({ organization }) => organization, flexible: true },
  { title: headings.total, of: ({ total }) => total, align: 'right' },
  ...Object.entries(targetStatuses).map(([status, title]): Column<Counted> => ({
    title,
    of: ({ counts }) => counts[status as keyof typeof targetStatuses] || '',
    align: 'right',
    spare: 2,
  })),
];

/** How the targets stand, in all and by organization. */
export function summaryLines(
  { on, total, counts, organizations }: TargetSummary,
  world: World,
): readonly string[] {
  const each = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${labelOf(targetStatuses, status)}${count}项`);
  return [
    heading(world, `${on}，指标${total}项`),
    ...(each.length > 0 ? [each.join('，')] : []),
    ...(organizations.length > 0 ? ['', ...tableLines(organizations, COUNTS, world)] : []),
  ];
}
