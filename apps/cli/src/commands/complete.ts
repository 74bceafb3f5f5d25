import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import { at, ServerClient } from '../client.ts';
import { evidenceOption, type EvidenceOption, handedIn } from '../evidence.ts';
import { judged, needed } from '../options.ts';
import { date } from '../parsers.ts';
import { bodyOf, type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { addVerb } from '../verb.ts';
import { type Receipt, showReceipt } from '../receipt.ts';
import { type World } from '../world.ts';

type ClaimOptions = ChangeOptions &
  EvidenceOption & { readonly organization?: string; readonly note?: string };
type JudgeOptions = ChangeOptions & { readonly organization: string };

export function addComplete(program: Command, world: World): void {
  const complete = withChangeOptions(program.command('complete'))
    .summary('办结：申请、同意、退回、重新办理')
    .description('申请办结一项任务；由督办单位同意或退回。')
    .argument('TASK', '任务编号')
    .option('--organization <单位>', '申请单位，默认为本人所在单位')
    .option('--note <说明>', '说明')
    .addOption(evidenceOption())
    .addHelpText('after', '\n例：duban complete zezhou.t1 --note 验收材料已报送')
    .action(async (task: string, options: ClaimOptions) => {
      const { organization, note, reason } = options;
      const body = bodyOf({ organization, note, evidence: await handedIn(options), reason });
      const client = new ServerClient(options);
      const receipt = await client.post<Receipt>(at`tasks/${task}/claim`, body);
      showReceipt(world, options, receipt, `已申请办结：${task}`);
    });
  addJudgement(complete, world, {
    verb: 'accept',
    summary: '同意办结',
    example: 'duban complete accept zezhou.t1 --organization 县教育局',
  });
  addJudgement(complete, world, {
    verb: 'return',
    summary: '退回办结申请，用 --reason 说明理由',
    example: 'duban complete return zezhou.t1 --organization 县教育局 --reason 材料不全',
  });
  addVerb<{ readonly organization: string; readonly due: LocalDate }>(complete, world, {
    name: 'reopen',
    summary: '已办结的重新办理，用 --reason 说明理由',
    args: [['TASK', '任务编号']],
    options: [judged(), needed('--due <日期>', '新的时限', date)],
    example:
      'duban complete reopen zezhou.t1 --organization 县教育局 --due 2026-03-31 --reason 复核发现未完成',
    request: ({ organization, due: dueOn }, task) => ({
      path: at`tasks/${task}/reopen`,
      body: { organization, dueOn },
      done: `重新办理，时限 ${dueOn}：${task}（${organization}）`,
    }),
  });
}

type Judgement = {
  readonly verb: 'accept' | 'return';
  readonly summary: string;
  readonly example: string;
};

const addJudgement = (
  complete: Command,
  world: World,
  { verb, summary, example }: Judgement,
): Command =>
  withChangeOptions(complete.command(verb))
    .description(summary)
    .argument('TASK', '任务编号')
    .requiredOption('--organization <单位>', '申请办结的单位')
    .addHelpText('after', `\n例：${example}`)
    .action(async (task: string, { organization, reason, ...options }: JudgeOptions) => {
      const client = new ServerClient(options);
      const body = bodyOf({ organization, reason });
      const receipt = await client.post<Receipt>(at`tasks/${task}/${verb}`, body);
      const done = verb === 'accept' ? '已同意办结' : '已退回';
      showReceipt(world, options, receipt, `${done}：${task}（${organization}）`);
    });
