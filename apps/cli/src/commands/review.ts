import { type Command } from 'commander';
import type { OutlineEdit } from '../api.ts';
import { ServerClient } from '../client.ts';
import { editOptions } from '../edit-options.ts';
import { printJson } from '../output.ts';
import { reviewLines } from '../review-lines.ts';
import { type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { showReceipt } from '../receipt.ts';
import { type World } from '../world.ts';

export function addReview(program: Command, world: World): void {
  const edits: OutlineEdit[] = [];
  const command = withChangeOptions(program.command('review'))
    .summary('审定任务分解稿')
    .description(
      '审定任务分解稿。不带修改：列出待核之处和待明确的任务；带修改：按写出的次序逐条执行。',
    )
    .argument('PLAN', '方案编号');
  for (const option of editOptions(edits)) command.addOption(option);
  command
    .addHelpText(
      'after',
      '\n例：duban review zezhou --set-lead zezhou.t2=县教育局 --merge 县工信局=县工业和信息化局',
    )
    .action(async (plan: string, options: ChangeOptions) => {
      const server = new ServerClient(options);
      if (edits.length > 0) {
        const receipt = await server.post('/api/plans/{planId}/edits', {
          path: { planId: plan },
          body: { edits, reason: options.reason },
        });
        showReceipt(world, options, receipt, `已修改${edits.length}处：${plan}`);
        return;
      }
      const path = { planId: plan };
      const detail = await server.get('/api/plans/{planId}', { path });
      if (options.json) {
        printJson(world, detail);
        return;
      }
      const questions = await server.get('/api/plans/{planId}/rulings', { path });
      reviewLines(detail, questions.rows, world).forEach(world.say);
    });
}
