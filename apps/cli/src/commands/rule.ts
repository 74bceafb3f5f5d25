import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { Ruling } from '../api.ts';
import { ServerClient } from '../client.ts';
import { rulingOptions } from '../edit-options.ts';
import { Failure } from '../failure.ts';
import { printJson } from '../output.ts';
import { date } from '../parsers.ts';
import { several } from '../options.ts';
import { previewLines, questionLines } from '../ruling-lines.ts';
import { type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { showReceipt } from '../receipt.ts';
import { type World } from '../world.ts';

type Options = ChangeOptions & {
  readonly firstNamed?: true;
  readonly section?: readonly string[];
  readonly on?: LocalDate;
  readonly preview?: true;
};

export function addRule(program: Command, world: World): void {
  const rulings: Ruling[] = [];
  const command = withChangeOptions(program.command('rule'))
    .summary('明确责任分工')
    .description(
      '明确责任分工，待审定和实施中的方案均可。不带选项：列出待明确的问题；带选项：按写出的次序逐条执行，须用 --reason 说明理由。',
    )
    .argument('PLAN', '方案编号');
  for (const option of rulingOptions(rulings)) command.addOption(option);
  command
    .option('--first-named', '由首位单位牵头：未明确或有多个牵头单位的，由列在首位的单位牵头')
    .addOption(several('--section <章节>', '与 --first-named 同用：只明确这一章节，可多次填写'))
    .option('--on <日期>', '明确日期，默认为今天', date)
    .option('--preview', '预览，不写入')
    .addHelpText(
      'after',
      '\n例：duban rule zezhou --transfer zezhou.t1=县教育局,团县委 --reason 职能划转 --preview',
    )
    .action((plan: string, options: Options) => rule({ plan, rulings, options }, world));
}

type RulingOptions = {
  readonly plan: string;
  readonly rulings: readonly Ruling[];
  readonly options: Options;
};

async function rule({ plan, rulings, options }: RulingOptions, world: World): Promise<void> {
  const { firstNamed, section: sections, on: ruledOn, preview, reason } = options;
  if (firstNamed && rulings.length > 0) {
    throw new Failure(2, '选项--first-named不能与逐条明确的选项同时使用。');
  }
  const server = new ServerClient(options);
  const path = { planId: plan };
  if (!firstNamed && rulings.length === 0) {
    const questions = await server.get('/api/plans/{planId}/rulings', { path });
    if (options.json) printJson(world, questions);
    else questionLines(questions.rows, world).forEach(world.say);
    return;
  }
  const answer = firstNamed
    ? preview
      ? await server.post('/api/plans/{planId}/rulings/first-named/preview', {
          path,
          body: { sections },
        })
      : await server.post('/api/plans/{planId}/rulings/first-named', {
          path,
          body: { sections, ruledOn, reason },
        })
    : preview
      ? await server.post('/api/plans/{planId}/rulings/preview', { path, body: { rulings } })
      : await server.post('/api/plans/{planId}/rulings', {
          path,
          body: { rulings, ruledOn, reason },
        });
  if ('written' in answer) showReceipt(world, options, answer, `分工已明确：${plan}`);
  else if (options.json) printJson(world, answer);
  else previewLines(answer, world).forEach(world.say);
}
