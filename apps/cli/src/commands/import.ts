import { basename } from 'node:path';
import { type Command } from 'commander';
import { LONG_MS, ServerClient } from '../client.ts';
import { readBytes } from '../files.ts';
import { printJson } from '../output.ts';
import { type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { type World } from '../world.ts';

type Options = ChangeOptions & {
  readonly id?: string;
  readonly region?: string;
  readonly withoutTasks?: true;
  readonly again?: true;
  readonly title?: string;
};

export function addImport(program: Command, world: World): void {
  withChangeOptions(program.command('import'))
    .summary('导入方案')
    .description('把实施方案导入服务，存为待审定的草稿。同一份方案再导入一次不会有变化。')
    .argument('FILE', '方案（Word、PDF、OFD、Excel 或文本文件）')
    .option('--id <编号>', '方案编号：小写字母、数字和连字符，默认由内容得出')
    .option('--region <编号>', '地区编号，默认为已有的唯一地区；尚无地区时与方案编号相同')
    .option('--without-tasks', '未读出任务也导入，以便逐项补录')
    .option('--title <名称>', '方案名称，只在文件没有写明名称时使用（如任务分解表）')
    .option('--again', '同一份文件已导入过，仍另存一份草稿')
    .addHelpText('after', '\n例：duban import seeds/zezhou.txt --id zezhou')
    .action(async (file: string, options: Options) => {
      const bytes = await readBytes(file);
      const { id: planId, region, reason, withoutTasks, again, title } = options;
      const document = { name: basename(file), base64: bytes.toString('base64') };
      const server = new ServerClient(options);
      const answer = await server.post('/api/plans', {
        body: { ...document, planId, region, reason, withoutTasks, again, title },
        timeoutMs: LONG_MS,
      });
      if (options.json) {
        printJson(world, answer);
        return;
      }
      world.say(answer.written === 0 ? `已经导入过：${answer.planId}` : `已导入：${answer.planId}`);
      world.say(`下一步审定任务分解稿：duban review ${answer.planId}`);
    });
}
