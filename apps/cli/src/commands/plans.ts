import { type Command } from 'commander';
import type { PlanDetail, PlanRow } from '../api.ts';
import { headings, labelOf, planKinds, planStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { planLines } from '../plan-lines.ts';
import { type Column } from '../table.ts';
import { choice } from '../options.ts';
import { addQuery } from '../verb.ts';
import { plain, printJson } from '../output.ts';
import { saveNew } from '../files.ts';
import { ServerClient } from '../client.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { sourceLines } from '../source-lines.ts';
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
  addSource(plans, world);
}

type SourceOptions = AskOptions & { readonly file?: string };

function addSource(plans: Command, world: World): void {
  asking(plans.command('source'))
    .summary('方案所据的文件，各条目在文件中的位置')
    .description('方案所据的文件，各条目在文件中的页、段或行；用 --file 保存原件，不覆盖已有文件。')
    .argument('PLAN', '方案编号')
    .option('--file <文件>', '把原件另存为')
    .addHelpText('after', '\n例：duban plans source zezhou --file 方案.docx')
    .action(async (planId: string, options: SourceOptions) => {
      const server = new ServerClient(options);
      if (options.file !== undefined) {
        const bytes = await server.download(`plans/${encodeURIComponent(planId)}/source/file`);
        await saveNew(options.file, bytes);
        world.say(plain(`已保存：${options.file}（${bytes.length}字节）`));
        return;
      }
      const source = await server.get('/api/plans/{planId}/source', { path: { planId } });
      if (options.json) printJson(world, source);
      else sourceLines(source, world).forEach(world.say);
    });
}
