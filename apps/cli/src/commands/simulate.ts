import { needed } from '../options.ts';
import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { Outline } from '#outline';
import type { Simulation } from '#obligations/rules';
import { dryRun } from '../dry-run.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { outlineFromJson } from '../outline-json.ts';
import { type JsonOption, printJson } from '../output.ts';
import { date } from '../parsers.ts';
import { simulationLines } from '../simulation-lines.ts';
import { type World } from '../world.ts';
import { outlineOf } from './read.ts';

type Options = JsonOption & {
  readonly adoptedOn: LocalDate;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly policy?: string;
};

export function addSimulate(program: Command, world: World): void {
  program
    .command('simulate')
    .summary('试算提醒和督办')
    .description(
      '试算：按一份规则，方案从启动到期满会产生哪些督办事项、提醒和邮件。假定始终无人报送；不改动任何数据。',
    )
    .argument('FILE', '方案（Word、PDF、OFD、Excel 或文本文件），或 read --json 输出的任务分解稿')
    .addOption(needed('--adopted-on <日期>', '启动实施的日期', date))
    .option('--from <日期>', '只看这一天起的提醒，默认为启动之日', date)
    .option('--to <日期>', '只看到这一天的提醒，默认为方案期满后90天', date)
    .option('--policy <文件>', '督办规则（YAML），默认为自带的规则')
    .option('--json', '只输出一个 JSON 文档')
    .addHelpText('after', '\n例：duban simulate seeds/zezhou.txt --adopted-on 2023-03-02')
    .action(async (file: string, options: Options) => {
      const { from, to } = options;
      if (from !== undefined && to !== undefined && from > to) {
        throw new Failure(2, `--from“${from}”晚于--to“${to}”。`);
      }
      const run = await dryRun(await outlineIn(file), options);
      if (options.json) printJson(world, onTheWire(run.result));
      else simulationLines(run, options, world).forEach(world.say);
    });
}

async function outlineIn(file: string): Promise<Outline> {
  const bytes = await readBytes(file);
  const isJson = file.endsWith('.json') || /^\s*[{[]/.test(bytes.toString('utf8', 0, 1000));
  return isJson ? outlineFromJson(bytes.toString('utf8')) : outlineOf(bytes);
}

/** The shape that scripts rely on. */
const onTheWire = ({ obligations, notices, burden }: Simulation) => ({
  obligations: obligations.map((item) => {
    const { obligationId: id, kind, subject, organization, dueOn } = item;
    const { dueOnDefaulted, baselined, leadless } = item;
    return { id, kind, subject, organization, dueOn, dueOnDefaulted, baselined, leadless };
  }),
  notices,
  burden,
});
