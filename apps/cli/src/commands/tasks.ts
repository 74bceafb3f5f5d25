import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { Answer, SignOff, TaskDetail, TaskRow, WaitingDuty } from '../api.ts';
import { headings, labelOf, taskStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { acting, choice, EARLIER_DAY, judged, option } from '../options.ts';
import { date } from '../parsers.ts';
import { type Column, tableLines } from '../table.ts';
import { originalDue, taskLines } from '../task-lines.ts';
import { addFilledVerb, addList, addQuery, addVerb } from '../verb.ts';
import { type Judged, type Judging, meant } from '../whose.ts';
import { type Receipt } from '../receipt.ts';
import { type World } from '../world.ts';

type Options = ListOptions & {
  readonly plan?: string;
  readonly organization?: string;
  readonly status?: keyof typeof taskStatuses;
};

const COLUMNS: readonly Column<TaskRow>[] = [
  { title: headings.id, of: ({ taskId }) => taskId },
  { title: headings.number, of: ({ number }) => number, spare: 2 },
  { title: headings.task, of: ({ title }) => title, flexible: true },
  {
    title: headings.status,
    of: ({ status, suspendedFrom }) => (suspendedFrom ? '暂缓' : labelOf(taskStatuses, status)),
  },
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
  { title: headings.originallyDueOn, of: originalDue, spare: 1 },
  {
    title: headings.owner,
    of: ({ assignments }) =>
      assignments
        .filter(({ owes }) => owes)
        .map(({ organization }) => organization)
        .join('、'),
    flexible: true,
  },
];

const TASK = ['TASK', '任务编号'] as const;

export function addTasks(program: Command, world: World): void {
  const tasks = listing(program.command('tasks'))
    .summary('任务：列表、签收、异议、暂缓、终止')
    .description('列出任务，按方案中的次序。')
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位牵头、负责或配合的任务')
    .addOption(choice('--status <状态>', '只看一种状态', taskStatuses))
    .addHelpText('after', '\n例：duban tasks --plan zezhou --organization 县教育局')
    .action(({ plan: planId, organization, status, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/tasks', { query: { planId, organization, status, ...page } }),
          columns: COLUMNS,
          empty: '没有符合条件的任务，可放宽条件。',
        },
        options,
      );
    });
  addQuery<TaskDetail>(tasks, world, {
    name: 'show',
    summary: '一项任务：分工、进展、申请和异议',
    args: [TASK],
    example: 'duban tasks show zezhou.t1',
    ask: (server, _options, task) => server.get('/api/tasks/{taskId}', { path: { taskId: task } }),
    lines: taskLines,
  });
  addSigning(tasks, world);
  addDisputes(tasks, world);
  addHolding(tasks, world);
}

type Acting = { readonly organization?: string };
type Signing = Acting & { readonly on?: LocalDate };

function addSigning(tasks: Command, world: World): void {
  const options = [acting(), option(...EARLIER_DAY)];
  addVerb<Signing>(tasks, world, {
    name: 'sign',
    summary: '签收一项任务',
    args: [TASK],
    options,
    example: 'duban tasks sign zezhou.t1',
    send: (server, { organization, on: signedOn, reason }, task) =>
      server.post('/api/tasks/{taskId}/sign', {
        path: { taskId: task },
        body: { organization, signedOn, reason },
      }),
    done: (_options, task) => `已签收：${task}`,
  });
  addVerb<Signing, Receipt & { readonly tasks: number }>(tasks, world, {
    name: 'sign-all',
    summary: '一次签收本单位在一份方案中的全部任务',
    args: [['PLAN', '方案编号']],
    options,
    example: 'duban tasks sign-all zezhou',
    send: (server, { organization, on: signedOn, reason }, planId) =>
      server.post('/api/tasks/sign', { body: { planId, organization, signedOn, reason } }),
    done: (_options, planId) => `已全部签收：${planId}`,
    tell: ({ tasks: count }) => [`共${count}项任务。`],
  });
  addQuery<Answer<'/api/sign-offs'>>(tasks, world, {
    name: 'signed',
    summary: '一份方案的签收情况',
    args: [['PLAN', '方案编号']],
    example: 'duban tasks signed zezhou',
    ask: (server, _options, planId) => server.get('/api/sign-offs', { query: { planId } }),
    lines: ({ rows }) =>
      rows.length === 0 ? ['暂无待签收任务。'] : tableLines(rows, SIGN_OFFS, world),
  });
}

const SIGN_OFFS: readonly Column<SignOff>[] = [
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.toSign, of: ({ named }) => named, align: 'right' },
  { title: headings.signed, of: ({ signed }) => signed, align: 'right' },
  {
    title: '',
    of: ({ named, signed }) => (signed < named ? '待签收' : ''),
    style: () => 'red',
  },
];

type Filter = { readonly plan?: string; readonly organization?: string };

const DISPUTES: readonly Column<WaitingDuty>[] = [
  { title: headings.taskId, of: ({ taskId }) => taskId },
  { title: headings.task, of: ({ title }) => title, flexible: true },
  { title: headings.organization, of: ({ organization }) => organization, flexible: true },
  { title: headings.disputedOn, of: ({ dispute }) => dispute?.disputedOn ?? '', spare: 2 },
  { title: headings.disputedLate, of: ({ dispute }) => (dispute?.late ? '是' : ''), spare: 3 },
  { title: headings.proposed, of: ({ dispute }) => dispute?.proposed ?? '', spare: 1 },
  { title: headings.reason, of: ({ dispute }) => dispute?.reason ?? '', flexible: 'wraps' },
];

function addDisputes(tasks: Command, world: World): void {
  addList<WaitingDuty, Filter>(tasks, world, {
    name: 'disputes',
    summary: '待答复的异议，先提出的在前',
    options: [
      option('--plan <编号>', '只看一份方案'),
      option('--organization <单位>', '只看一个单位'),
    ],
    example: 'duban tasks disputes --plan zezhou',
    ask: (server, { plan: planId, organization }, page) =>
      server.get('/api/disputes', { query: { planId, organization, ...page } }),
    columns: DISPUTES,
    empty: '暂无待答复的异议。',
  });
  addVerb<Acting & { readonly proposed?: string }>(tasks, world, {
    name: 'dispute',
    summary: '对责任分工提出异议，用 --reason 说明理由',
    description: '对责任分工提出异议，须用 --reason 说明理由。分工后三个工作日以后提出的记为逾期。',
    args: [TASK],
    options: [acting(), option('--proposed <单位>', '建议承办单位')],
    example: 'duban tasks dispute zezhou.t1 --proposed 团县委 --reason 不在本单位职责之内',
    send: (server, { organization, proposed, reason }, task) =>
      server.post('/api/tasks/{taskId}/dispute', {
        path: { taskId: task },
        body: { organization, proposed, reason },
      }),
    done: (_options, task) => `已提出异议：${task}`,
  });
  addFilledVerb<Judging, Judged>(tasks, world, {
    name: 'dismiss',
    summary: '不予采纳异议，用 --reason 说明理由',
    description: '不予采纳异议，须用 --reason 说明理由。采纳的改派：duban rule PLAN --transfer。',
    args: [TASK],
    options: [judged()],
    example: 'duban tasks dismiss zezhou.t1 --reason 职责分工明确',
    fill: meant('dispute'),
    send: (server, { organization, reason }, task) =>
      server.post('/api/tasks/{taskId}/dispute/dismiss', {
        path: { taskId: task },
        body: { organization, reason },
      }),
    done: ({ organization }, task) => `异议未采纳：${task}（${organization}）`,
  });
}

function addHolding(tasks: Command, world: World): void {
  addVerb<{ readonly from?: LocalDate }>(tasks, world, {
    name: 'suspend',
    summary: '暂缓办理，用 --reason 说明理由',
    description: '暂缓办理，须用 --reason 说明理由。时限停止计算，不再提醒和督办。',
    args: [TASK],
    options: [option('--from <日期>', '自哪一天起，默认为今天', date)],
    example: 'duban tasks suspend zezhou.t1 --reason 等待省级部署',
    send: (server, { from, reason }, task) =>
      server.post('/api/tasks/{taskId}/suspend', {
        path: { taskId: task },
        body: { from, reason },
      }),
    done: (_options, task) => `已暂缓：${task}`,
  });
  addVerb<{ readonly on?: LocalDate }>(tasks, world, {
    name: 'resume',
    summary: '恢复办理，补回暂缓的工作日',
    args: [TASK],
    options: [option('--on <日期>', '自哪一天起，默认为今天', date)],
    example: 'duban tasks resume zezhou.t1',
    send: (server, { on, reason }, task) =>
      server.post('/api/tasks/{taskId}/resume', { path: { taskId: task }, body: { on, reason } }),
    done: (_options, task) => `已恢复办理：${task}`,
  });
  addVerb(tasks, world, {
    name: 'cancel',
    summary: '终止任务，用 --reason 说明理由',
    description: '终止任务，须用 --reason 说明理由。此后不再办理，也不再提醒。',
    args: [TASK],
    example: 'duban tasks cancel zezhou.t1 --reason 并入另一项任务',
    send: (server, { reason }, task) =>
      server.post('/api/tasks/{taskId}/cancel', { path: { taskId: task }, body: { reason } }),
    done: (_options, task) => `已终止：${task}`,
  });
}
