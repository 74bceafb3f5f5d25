import { type Command } from 'commander';
import { at, ServerClient } from '../client.ts';
import { bodyOf, type WishOptions, wishing } from '../server-command.ts';
import { type Receipt, showReceipt } from '../wish.ts';
import { type World } from '../world.ts';

type ClaimOptions = WishOptions & { readonly organization?: string; readonly note?: string };
type JudgeOptions = WishOptions & { readonly organization: string };

export function addComplete(program: Command, world: World): void {
  const complete = wishing(program.command('complete'))
    .summary('办结：申请、同意、退回')
    .description('申请办结一项任务；由督办单位同意或退回。')
    .argument('TASK', '任务编号')
    .option('--organization <单位>', '申请单位，默认为本人所在单位')
    .option('--note <说明>', '说明')
    .addHelpText('after', '\n例：duban complete zezhou.t1 --note 验收材料已报送')
    .action(async (task: string, { organization, note, reason, ...options }: ClaimOptions) => {
      const body = bodyOf({ organization, note, reason });
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
  wishing(complete.command(verb))
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
