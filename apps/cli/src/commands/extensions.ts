import { type Command } from 'commander';
import { words } from '#contract';
import type { LocalDate } from '#kernel';
import type { WaitingDuty } from '../api.ts';
import { headings } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { acting, judged, needed, onStep, option, type StepOption, taskNamed } from '../options.ts';
import { date } from '../parsers.ts';
import { type Column } from '../table.ts';
import { addFilledVerb, addVerb } from '../verb.ts';
import { type Judged, type Judging, meant } from '../whose.ts';
import { type World } from '../world.ts';

type Options = ListOptions & { readonly plan?: string; readonly organization?: string };
type Acting = StepOption & { readonly organization?: string };

const COLUMNS: readonly Column<WaitingDuty>[] = [
  { title: headings.taskId, of: ({ taskId }) => taskId },
  { title: headings.task, of: ({ title }) => title, flexible: true },
  {
    title: headings.step,
    of: ({ step }) => (step === undefined ? '' : words.stepWord(step).zh),
    spare: 4,
  },
  { title: headings.organization, of: ({ organization }) => organization, flexible: true },
  {
    title: headings.requestedOn,
    of: ({ pendingExtension }) => pendingExtension?.requestedOn ?? '',
    spare: 3,
  },
  {
    title: headings.requestedLate,
    of: ({ pendingExtension }) => (pendingExtension?.late ? '是' : ''),
    spare: 1,
  },
  { title: headings.presentDueOn, of: ({ dueOn }) => dueOn },
  {
    title: headings.requestedDueOn,
    of: ({ pendingExtension }) => pendingExtension?.newDueOn ?? '',
  },
  {
    title: headings.extensions,
    of: ({ extensions }) => extensions,
    align: 'right',
    style: ({ extensions }) => (extensions > 2 ? 'red' : null),
    spare: 2,
  },
  {
    title: headings.reason,
    of: ({ pendingExtension }) => pendingExtension?.reason ?? '',
    flexible: true,
  },
];

const TASK = ['TASK', '任务编号'] as const;

export function addExtensions(program: Command, world: World): void {
  const extensions = listing(program.command('extensions'))
    .summary('延期：待审批的申请、申请、同意、不同意、撤回')
    .description(
      '列出待审批的延期申请，先申请的在前。同意之前可用 duban obligations preview 看影响。',
    )
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位')
    .addHelpText('after', '\n例：duban extensions --plan zezhou')
    .action(({ plan: planId, organization, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/extensions', { query: { planId, organization, ...page } }),
          columns: COLUMNS,
          empty: '暂无待审批的延期申请。',
        },
        options,
      );
    });
  addAsking(extensions, world);
  addAnswering(extensions, world);
}

function addAsking(extensions: Command, world: World): void {
  addVerb<Acting & { readonly due: LocalDate }>(extensions, world, {
    name: 'request',
    summary: '申请延期，用 --reason 说明理由',
    description: '申请延期，须用 --reason 说明理由。时限已过才申请的记为逾期申请。',
    args: [TASK],
    options: [needed('--due <日期>', '申请的新时限', date), acting(), onStep()],
    example: 'duban extensions request zezhou.t1 --due 2026-03-31 --reason 设备到货推迟',
    send: (server, { organization, step, due: newDueOn, reason }, task) =>
      server.post('/api/tasks/{taskId}/extension', {
        path: { taskId: task },
        body: { organization, step, newDueOn, reason },
      }),
    done: ({ due, ...part }, task) => `已申请延期至${due}：${taskNamed(task, part)}`,
  });
  addVerb<Acting>(extensions, world, {
    name: 'withdraw',
    summary: '撤回延期申请',
    args: [TASK],
    options: [acting(), onStep()],
    example: 'duban extensions withdraw zezhou.t1',
    send: (server, { organization, step, reason }, task) =>
      server.post('/api/tasks/{taskId}/extension/withdraw', {
        path: { taskId: task },
        body: { organization, step, reason },
      }),
    done: (options, task) => `已撤回延期申请：${taskNamed(task, options)}`,
  });
}

function addAnswering(extensions: Command, world: World): void {
  type Granting = { readonly due?: LocalDate };
  addFilledVerb<Granting & Judging, Granting & Judged>(extensions, world, {
    name: 'grant',
    summary: '同意延期',
    args: [TASK],
    options: [judged(), onStep(), option('--due <日期>', '改定的时限，默认为所申请的日期', date)],
    example: 'duban extensions grant zezhou.t1',
    fill: meant('extension'),
    send: (server, { organization, step, due: newDueOn, reason }, task) =>
      server.post('/api/tasks/{taskId}/extension/grant', {
        path: { taskId: task },
        body: { organization, step, newDueOn, reason },
      }),
    done: (options, task) => `已同意延期：${taskNamed(task, options)}（${options.organization}）`,
  });
  addFilledVerb<Judging, Judged>(extensions, world, {
    name: 'decline',
    summary: '不同意延期，用 --reason 说明理由',
    args: [TASK],
    options: [judged(), onStep()],
    example: 'duban extensions decline zezhou.t1 --reason 仍有时间完成',
    fill: meant('extension'),
    send: (server, { organization, step, reason }, task) =>
      server.post('/api/tasks/{taskId}/extension/decline', {
        path: { taskId: task },
        body: { organization, step, reason },
      }),
    done: (options, task) => `未同意延期：${taskNamed(task, options)}（${options.organization}）`,
  });
}
