import { type Command } from 'commander';
import type { PlanRow } from '../api.ts';
import { headings, labelOf, planStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { type Column } from '../table.ts';
import { type World } from '../world.ts';

const COLUMNS: readonly Column<PlanRow>[] = [
  { title: headings.id, of: ({ planId }) => planId },
  { title: headings.plan, of: ({ title }) => title, flexible: 'wraps' },
  { title: headings.status, of: ({ status }) => labelOf(planStatuses, status) },
  { title: headings.startedOn, of: ({ adoptedOn }) => adoptedOn },
  { title: headings.periodEnd, of: ({ period }) => period?.to ?? '', spare: 2 },
  { title: headings.phase, of: ({ counts }) => counts.phases, align: 'right', spare: 1 },
  { title: headings.task, of: ({ counts }) => counts.tasks, align: 'right', spare: 1 },
  { title: headings.target, of: ({ counts }) => counts.targets, align: 'right', spare: 1 },
  { title: headings.questions, of: ({ needsRuling }) => needsRuling, align: 'right' },
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
