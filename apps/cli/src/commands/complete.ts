import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import { ServerClient } from '../client.ts';
import { evidenceOption, type EvidenceOption, handedIn } from '../evidence.ts';
import {
  EARLIER_DAY,
  judged,
  needed,
  onStep,
  option,
  type StepOption,
  taskNamed,
} from '../options.ts';
import { date } from '../parsers.ts';
import { type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { addFilledVerb } from '../verb.ts';
import { type Judged, type Judging, meant } from '../whose.ts';
import { showReceipt } from '../receipt.ts';
import { type World } from '../world.ts';

type ClaimOptions = ChangeOptions &
  StepOption &
  EvidenceOption & {
    readonly organization?: string;
    readonly text?: string;
    readonly on?: LocalDate;
  };

const TASK = ['TASK', '任务编号'] as const;

export function addComplete(program: Command, world: World): void {
  const complete = withChangeOptions(program.command('complete'))
    .summary('办结：申请、同意、退回、重新办理')
    .description('申请办结一项任务；由督办单位同意或退回。')
    .argument('TASK', '任务编号')
    .option('--organization <单位>', '申请单位，默认为本人所在单位')
    .addOption(onStep())
    .option('--text <说明>', '办结情况说明')
    .option(...EARLIER_DAY)
    .addOption(evidenceOption())
    .addHelpText('after', '\n例：duban complete zezhou.t1 --text 验收材料已报送')
    .action(async (task: string, options: ClaimOptions) => {
      const { organization, step, text: note, on: claimedOn, reason } = options;
      const server = new ServerClient(options);
      const receipt = await server.post('/api/tasks/{taskId}/claim', {
        path: { taskId: task },
        body: {
          organization,
          step,
          note,
          claimedOn,
          evidence: await handedIn(server, options),
          reason,
        },
      });
      showReceipt(world, options, receipt, `已提交办结申请：${taskNamed(task, options)}`);
    });
  addJudging(complete, world);
}

/** What the office answers. */
function addJudging(complete: Command, world: World): void {
  type Accepting = { readonly doneOn?: LocalDate };
  addFilledVerb<Accepting & Judging, Accepting & Judged>(complete, world, {
    name: 'accept',
    summary: '同意办结',
    args: [TASK],
    options: [
      judged(),
      onStep(),
      option(
        '--done-on <日期>',
        '确认的完成日期，默认为申请日期；另行确认的用 --reason 说明理由',
        date,
      ),
    ],
    example: 'duban complete accept zezhou.t1',
    fill: meant('claim'),
    send: (server, { organization, step, doneOn, reason }, taskId) =>
      server.post('/api/tasks/{taskId}/accept', {
        path: { taskId },
        body: { organization, step, doneOn, reason },
      }),
    done: (options, task) => `已同意办结：${taskNamed(task, options)}（${options.organization}）`,
  });
  addFilledVerb<Judging, Judged>(complete, world, {
    name: 'return',
    summary: '退回办结申请，用 --reason 说明理由',
    args: [TASK],
    options: [judged(), onStep()],
    example: 'duban complete return zezhou.t1 --reason 材料不全',
    fill: meant('claim'),
    send: (server, { organization, step, reason }, taskId) =>
      server.post('/api/tasks/{taskId}/return', {
        path: { taskId },
        body: { organization, step, reason },
      }),
    done: (options, task) => `已退回：${taskNamed(task, options)}（${options.organization}）`,
  });
  type Reopening = { readonly due: LocalDate };
  addFilledVerb<Reopening & Judging, Reopening & Judged>(complete, world, {
    name: 'reopen',
    summary: '已办结的重新办理，用 --reason 说明理由',
    args: [TASK],
    options: [judged(), onStep(), needed('--due <日期>', '新的时限', date)],
    example: 'duban complete reopen zezhou.t1 --due 2026-03-31 --reason 复核发现未完成',
    fill: meant('completion'),
    send: (server, { organization, step, due: dueOn, reason }, task) =>
      server.post('/api/tasks/{taskId}/reopen', {
        path: { taskId: task },
        body: { organization, step, dueOn, reason },
      }),
    done: ({ organization, due: dueOn, ...part }, task) =>
      `重新办理，时限${dueOn}：${taskNamed(task, part)}（${organization}）`,
  });
}
