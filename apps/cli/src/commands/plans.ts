import { type Command } from 'commander';
import type { PlanRow } from '../api.ts';
import { labelOf, planStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { type Column } from '../table.ts';
import { type World } from '../world.ts';

const COLUMNS: readonly Column<PlanRow>[] = [
  { title: '编号', of: ({ planId }) => planId },
  { title: '方案', of: ({ title }) => title, flexible: true },
  { title: '状态', of: ({ status }) => labelOf(planStatuses, status) },
  { title: '启动', of: ({ adoptedOn }) => adoptedOn },
  { title: '期满', of: ({ period }) => period?.to ?? '' },
  { title: '阶段', of: ({ counts }) => counts.phases, align: 'right' },
  { title: '任务', of: ({ counts }) => counts.tasks, align: 'right' },
  { title: '指标', of: ({ counts }) => counts.targets, align: 'right' },
  { title: '待核', of: ({ warnings }) => warnings, align: 'right' },
];

export function addPlans(program: Command, world: World): void {
  listing(program.command('plans'))
    .summary('方案列表')
    .description('列出全部方案。')
    .addHelpText('after', '\n例：duban plans')
    .action((options: ListOptions) =>
      showList(
        world,
        {
          ask: (server, page) => server.get('/api/plans', { query: page }),
          columns: COLUMNS,
          empty: '暂无方案。导入：duban import 文件',
        },
        options,
      ),
    );
}
