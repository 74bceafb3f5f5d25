import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { PhaseRow } from '../api.ts';
import { headings, labelOf, phaseStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { needed, option } from '../options.ts';
import { date } from '../parsers.ts';
import { type Column } from '../table.ts';
import { addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Options = ListOptions & { readonly plan?: string };

const COLUMNS: readonly Column<PhaseRow>[] = [
  { title: headings.id, of: ({ phaseId }) => phaseId },
  { title: headings.phase, of: ({ title }) => title, flexible: true },
  { title: headings.from, of: ({ startsOn }) => startsOn },
  { title: headings.endsOn, of: ({ dueOn }) => dueOn },
  {
    title: headings.originallyEndsOn,
    of: ({ planned, dueOn }) => (planned.dueOn === dueOn ? '' : planned.dueOn),
    spare: 1,
  },
  { title: headings.state, of: ({ status }) => labelOf(phaseStatuses, status) },
  { title: headings.summary, of: ({ summary }) => summary ?? '', flexible: true, spare: 2 },
];

const PHASE = ['PHASE', '阶段编号'] as const;

export function addPhases(program: Command, world: World): void {
  const phases = listing(program.command('phases'))
    .summary('阶段：列表、启动、总结、调整日期')
    .description('列出阶段，按方案中的次序。')
    .option('--plan <编号>', '只看一份方案')
    .addHelpText('after', '\n例：duban phases --plan zezhou')
    .action(({ plan: planId, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) => server.get('/api/phases', { query: { planId, ...page } }),
          columns: COLUMNS,
          empty: '暂无阶段。',
        },
        options,
      );
    });
  addVerb<{ readonly on?: LocalDate }>(phases, world, {
    name: 'start',
    summary: '启动阶段',
    args: [PHASE],
    options: [option('--on <日期>', '启动日期，默认为今天', date)],
    example: 'duban phases start zezhou.p1',
    send: (server, { on: startedOn, reason }, phase) =>
      server.post('/api/phases/{phaseId}/start', {
        path: { phaseId: phase },
        body: { startedOn, reason },
      }),
    done: (_options, phase) => `阶段已启动：${phase}`,
  });
  addEnding(phases, world);
}

function addEnding(phases: Command, world: World): void {
  addVerb<{ readonly summary: string; readonly on?: LocalDate }>(phases, world, {
    name: 'close',
    summary: '总结阶段',
    args: [PHASE],
    options: [
      needed('--summary <总结>', '阶段总结'),
      option('--on <日期>', '总结日期，默认为今天', date),
    ],
    example: 'duban phases close zezhou.p1 --summary 动员部署完成',
    send: (server, { summary, on: closedOn, reason }, phase) =>
      server.post('/api/phases/{phaseId}/close', {
        path: { phaseId: phase },
        body: { summary, closedOn, reason },
      }),
    done: (_options, phase) => `阶段已总结：${phase}`,
  });
  addVerb<{ readonly from: LocalDate; readonly to: LocalDate }>(phases, world, {
    name: 'reschedule',
    summary: '调整阶段起止日期，用 --reason 说明理由',
    args: [PHASE],
    options: [
      needed('--from <日期>', '新的开始日期', date),
      needed('--to <日期>', '新的结束日期', date),
    ],
    example:
      'duban phases reschedule zezhou.p1 --from 2023-04-01 --to 2024-03-31 --reason 方案印发推迟',
    send: (server, { from, to, reason }, phase) =>
      server.post('/api/phases/{phaseId}/reschedule', {
        path: { phaseId: phase },
        body: { from, to, reason },
      }),
    done: ({ from, to }, phase) => `阶段时间已调整为${from}至${to}：${phase}`,
  });
}
