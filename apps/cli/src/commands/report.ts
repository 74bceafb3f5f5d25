import { type Command } from 'commander';
import { at, ServerClient } from '../client.ts';
import { decimal } from '../parsers.ts';
import { bodyOf, type WishOptions, wishing } from '../server-command.ts';
import { type Receipt, showReceipt } from '../wish.ts';
import { type World } from '../world.ts';

type Options = WishOptions & {
  readonly text: string;
  readonly percent?: number;
  readonly organization?: string;
};

export function addReport(program: Command, world: World): void {
  wishing(program.command('report'))
    .summary('报送进展')
    .description('报送一项任务的进展。')
    .argument('TASK', '任务编号')
    .requiredOption('--text <进展>', '进展情况')
    .option('--percent <比例>', '完成比例（%）', decimal)
    .option('--organization <单位>', '报送单位，默认为本人所在单位')
    .addHelpText('after', '\n例：duban report zezhou.t1 --text 已培训教师120人次 --percent 60')
    .action(async (task: string, { text, percent, organization, reason, ...options }: Options) => {
      const body = bodyOf({ text, percent, organization, reason });
      const client = new ServerClient(options);
      const receipt = await client.post<Receipt>(at`tasks/${task}/reports`, body);
      showReceipt(world, options, receipt, `已报送：${task}`);
    });
}
