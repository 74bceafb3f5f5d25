import { type Command } from 'commander';
import type { TaskRow } from '#tasks';
import { labelOf, taskStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { type Column } from '../table.ts';
import { choice } from '../usage.ts';
import { type World } from '../world.ts';

type Options = ListOptions & {
  readonly plan?: string;
  readonly organization?: string;
  readonly status?: string;
};

const COLUMNS: readonly Column<TaskRow>[] = [
  { title: '编号', of: ({ taskId }) => taskId },
  { title: '序号', of: ({ number }) => number },
  { title: '任务', of: ({ title }) => title, flexible: true },
  { title: '状态', of: ({ status }) => labelOf(taskStatuses, status) },
  { title: '时限', of: ({ dueOn }) => dueOn },
  {
    title: '承办',
    of: ({ assignments }) =>
      assignments
        .filter(({ owes }) => owes)
        .map(({ organization }) => organization)
        .join('、'),
    flexible: true,
  },
];

export function addTasks(program: Command, world: World): void {
  listing(program.command('tasks'))
    .summary('任务列表')
    .description('列出任务，按方案中的次序。')
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位牵头、负责或配合的任务')
    .addOption(choice('--status <状态>', '只看一种状态', Object.keys(taskStatuses)))
    .addHelpText('after', '\n例：duban tasks --plan zezhou --organization 县教育局')
    .action(({ plan: planId, organization, status, ...options }: Options) => {
      const query = { planId, organization, status };
      const list = { path: 'tasks', query, columns: COLUMNS, empty: '没有这样的任务。' };
      return showList(world, list, options);
    });
}
