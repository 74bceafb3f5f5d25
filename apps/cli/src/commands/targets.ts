import { type Command } from 'commander';
import type { TargetLine } from '#targets';
import { labelOf, targetStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { type Column } from '../table.ts';
import { goalText } from '../target-value.ts';
import { type World } from '../world.ts';

type Options = ListOptions & { readonly plan?: string };

const COLUMNS: readonly Column<TargetLine>[] = [
  { title: '编号', of: ({ targetId }) => targetId },
  { title: '序号', of: ({ number }) => number },
  { title: '指标', of: ({ subject }) => subject, flexible: true },
  { title: '目标值', of: goalText },
  {
    title: '时限',
    of: ({ deadline, recurrence, periodTo }) =>
      recurrence === 'yearly' ? '每年' : (deadline ?? periodTo),
  },
  { title: '实际', of: actualText, align: 'right' },
  { title: '截至', of: ({ progress }) => progress.latest?.asOf ?? '' },
  {
    title: '状态',
    of: ({ status }) => labelOf(targetStatuses, status),
    style: ({ status }) => (status === 'missed' || status === 'at-risk' ? 'red' : null),
  },
];

/** The level, the total, or for a yearly target the amount of the latest year that has one. */
function actualText({ recurrence, progress, unit }: TargetLine): string {
  const { latest, total, years } = progress;
  const year = Object.keys(years).toSorted().at(-1);
  const amounts = { level: latest, cumulative: total, yearly: years[year ?? ''] };
  const amount = amounts[recurrence];
  if (!amount) return '';
  return `${amount.value}${unit ?? ''}${recurrence === 'yearly' ? `（${year ?? ''}）` : ''}`;
}

export function addTargets(program: Command, world: World): void {
  listing(program.command('targets'))
    .summary('指标列表')
    .description('列出量化指标和今天的状态，按方案中的次序。')
    .option('--plan <编号>', '只看一份方案')
    .addHelpText('after', '\n例：duban targets --plan tunxi')
    .action(({ plan: planId, ...options }: Options) => {
      const list = { path: 'targets', query: { planId }, columns: COLUMNS, empty: '没有指标。' };
      return showList(world, list, options);
    });
}
