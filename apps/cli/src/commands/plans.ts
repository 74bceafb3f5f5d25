import { type Command } from 'commander';
import type { PlanDetail, PlanRow } from '../api.ts';
import { headings, labelOf, planKinds, planStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { planLines } from '../plan-lines.ts';
import { type Column } from '../table.ts';
import { choice } from '../options.ts';
import { addQuery } from '../verb.ts';
import { type World } from '../world.ts';

const COLUMNS: readonly Column<PlanRow>[] = [
  { title: headings.id, of: ({ planId }) => planId },
  { title: headings.plan, of: ({ title }) => title, flexible: 'wraps' },
  { title: headings.kind, of: ({ kind }) => labelOf(planKinds, kind), spare: 3 },
  { title: headings.state, of: ({ status }) => labelOf(planStatuses, status) },
  { title: headings.startedOn, of: ({ adoptedOn }) => adoptedOn },
  { title: headings.periodEnd, of: ({ period }) => period?.to ?? '', spare: 2 },
  { title: headings.phase, of: ({ counts }) => counts.phases, align: 'right', spare: 1 },
  { title: headings.task, of: ({ counts }) => counts.tasks, align: 'right', spare: 1 },
  { title: headings.target, of: ({ counts }) => counts.targets, align: 'right', spare: 1 },
  { title: headings.questions, of: ({ needsRuling }) => needsRuling, align: 'right' },
];

type Options = ListOptions & {
  readonly status?: PlanRow['status'];
  readonly kind?: PlanRow['kind'];
};

export function addPlans(program: Command, world: World): void {
  const plans = listing(program.command('plans'))
    .summary('方案列表；一份方案的条目')
    .description('列出全部方案和交办事项；已放弃的草稿用 --status 已放弃 列出。')
    .addOption(choice('--status <状态>', '只看一种状态', planStatuses))
    .addOption(choice('--kind <类别>', '只看方案或交办事项', planKinds))
    .addHelpText('after', '\n例：duban plans --kind 交办事项')
    .action(({ status, kind, ...options }: Options) =>
      showList(
        world,
        {
          ask: (server, page) => server.get('/api/plans', { query: { status, kind, ...page } }),
          columns: COLUMNS,
          empty: '暂无方案。导入：duban import 文件',
        },
        options,
      ),
    );
  addQuery<PlanDetail>(plans, world, {
    name: 'show',
    summary: '一份方案的任务、指标、阶段及其编号，草稿也可查看',
    args: [['PLAN', '方案编号']],
    example: 'duban plans show zezhou',
    ask: (server, _options, planId) => server.get('/api/plans/{planId}', { path: { planId } }),
    lines: planLines,
  });
}
