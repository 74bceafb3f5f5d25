import { type Command } from 'commander';
import type { ObligationRow } from '#supervision';
import { labelOf, levels, obligationKinds, obligationStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { type Column } from '../table.ts';
import { choice } from '../usage.ts';
import { type World } from '../world.ts';

type Options = ListOptions & {
  readonly plan?: string;
  readonly organization?: string;
  readonly status?: string;
  readonly level?: string;
};

type Line = Pick<
  ObligationRow,
  'obligationId' | 'kind' | 'number' | 'subject' | 'dueOn' | 'status' | 'level'
> & {
  readonly overdue: boolean;
  /** Negative when overdue. */
  readonly workingDaysLeft: number;
};

const running = ({ status }: Line): boolean => status === 'open' || status === 'claimed';

const COLUMNS: readonly Column<Line>[] = [
  { title: '编号', of: ({ obligationId }) => obligationId },
  { title: '类别', of: ({ kind }) => labelOf(obligationKinds, kind) },
  { title: '序号', of: ({ number }) => number },
  { title: '事项', of: ({ subject }) => subject, flexible: true },
  { title: '时限', of: ({ dueOn }) => dueOn },
  {
    title: '余工作日',
    of: (line) => (running(line) ? line.workingDaysLeft : ''),
    align: 'right',
    style: ({ overdue }) => (overdue ? 'red' : null),
  },
  {
    title: '状态',
    of: (line) => (line.overdue ? '逾期' : labelOf(obligationStatuses, line.status)),
  },
  {
    title: '级别',
    of: ({ level }) => (level ? labelOf(levels, level) : ''),
    style: ({ level }) => level,
  },
];

export function addObligations(program: Command, world: World): void {
  listing(program.command('obligations'))
    .summary('时限事项列表')
    .description('列出时限事项：谁、欠什么、何时到期；先到期的在前。')
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位')
    .addOption(
      choice('--status <状态>', '只看一种状态', ['overdue', ...Object.keys(obligationStatuses)]),
    )
    .addOption(choice('--level <级别>', '只看一个督办级别', Object.keys(levels)))
    .addHelpText('after', '\n例：duban obligations --status overdue --organization 县教育局')
    .action(({ plan: planId, organization, status, level, ...options }: Options) => {
      const query = { planId, organization, status, level };
      const list = { path: 'obligations', query, columns: COLUMNS, empty: '没有这样的事项。' };
      return showList(world, list, options);
    });
}
