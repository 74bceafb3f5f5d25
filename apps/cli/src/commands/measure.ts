import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import { at, ServerClient } from '../client.ts';
import { date, decimal } from '../parsers.ts';
import { bodyOf, type WishOptions, wishing } from '../server-command.ts';
import { type Receipt, showReceipt } from '../wish.ts';
import { type World } from '../world.ts';

type Options = WishOptions & {
  readonly value: number;
  readonly asOf: LocalDate;
  readonly evidence?: string;
  readonly organization?: string;
};

export function addMeasure(program: Command, world: World): void {
  wishing(program.command('measure'))
    .summary('填报指标数据')
    .description('填报一项指标的数据。比率、存量填当日水平；累计、每年的指标填新增量。')
    .argument('TARGET', '指标编号')
    .requiredOption('--value <数值>', '数值', decimal)
    .requiredOption('--as-of <日期>', '数据截止日期', date)
    .option('--evidence <说明>', '佐证材料说明')
    .option('--organization <单位>', '填报单位，默认为本人所在单位')
    .addHelpText('after', '\n例：duban measure zezhou.g1 --value 13.8 --as-of 2024-12-31')
    .action(async (target: string, options: Options) => {
      const { value, asOf, evidence, organization, reason } = options;
      const body = bodyOf({ value, asOf, evidence, organization, reason });
      const client = new ServerClient(options);
      const receipt = await client.post<Receipt>(at`targets/${target}/measurements`, body);
      showReceipt(world, options, receipt, `已填报：${target}，${asOf}，${value}`);
    });
}
