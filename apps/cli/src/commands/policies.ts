import { type Command } from 'commander';
import type { Policy } from '#policies/rules';
import { LONG_MS, ServerClient } from '../client.ts';
import { readBytes } from '../files.ts';
import { needed, option } from '../options.ts';
import { printJson } from '../output.ts';
import { positiveWhole } from '../parsers.ts';
import { type Comparison, comparisonLines, effectLines, policyLines } from '../policy-lines.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { addQuery, addVerb, at } from '../verb.ts';
import { type Receipt } from '../receipt.ts';
import { type World } from '../world.ts';

type Line = {
  readonly name: string;
  readonly latest: number;
  readonly versions: readonly number[];
};

const COLUMNS: readonly Column<Line>[] = [
  { title: '策略', of: ({ name }) => name },
  { title: '最新版本', of: ({ latest }) => latest, align: 'right' },
  { title: '全部版本', of: ({ versions }) => versions.join('、') },
];

const NAME = ['NAME', '策略名称'] as const;

/** The text of a policy. @throws {Rejection} `file-unreadable` */
const textOf = async (file: string): Promise<string> => (await readBytes(file)).toString('utf8');

export function addPolicies(program: Command, world: World): void {
  const policies = asking(program.command('policies'))
    .summary('提醒与升级策略：列表、一版、比较、试算、发布')
    .description('列出策略和各自的版本。')
    .addHelpText('after', '\n例：duban policies')
    .action(async (options: AskOptions) => {
      const client = new ServerClient(options);
      const found = await client.get<{ readonly rows: readonly Line[] }>('policies');
      if (options.json) printJson(world, found);
      else tableLines(found.rows, COLUMNS, world).forEach(world.say);
    });
  addQuery<Policy, { readonly version?: number }>(policies, world, {
    name: 'show',
    summary: '一版策略的全部规则',
    args: [NAME],
    options: [option('--version <版本>', '第几版，默认为最新的', positiveWhole)],
    example: 'duban policies show default --version 1',
    ask: ({ version }, name) => ({
      path: at`policies/${name}` + (version === undefined ? '' : `/versions/${version}`),
    }),
    lines: policyLines,
  });
  addComparing(policies, world);
  addPublishing(policies, world);
}

type Comparing = AskOptions & {
  readonly with: number;
  readonly version?: number;
  readonly file?: string;
};

function addComparing(policies: Command, world: World): void {
  asking(policies.command('compare'))
    .summary('两版策略有什么不同')
    .description('两版策略有什么不同：增加、取消、修改了哪些规则。')
    .argument('NAME', '策略名称')
    .addOption(needed('--with <版本>', '与第几版比较', positiveWhole))
    .addOption(
      option('--version <版本>', '第几版；也可用 --file 给出草稿', positiveWhole).conflicts('file'),
    )
    .option('--file <文件>', '策略文件（YAML 或 JSON）')
    .addHelpText('after', '\n例：duban policies compare default --with 1 --file 新策略.yaml')
    .action(async (name: string, { version, file, ...options }: Comparing) => {
      const compared = file === undefined ? { name, version } : { text: await textOf(file) };
      const body = { ...compared, with: { name, version: options.with } };
      const answer = await new ServerClient(options).post<Comparison>('policies/compare', body);
      if (options.json) printJson(world, answer);
      else comparisonLines(answer, world).forEach(world.say);
    });
  asking(policies.command('dry-run'))
    .summary('试算：对全部在办事项，未来十二个月')
    .description('试算一份策略：对全部在办事项，未来十二个月各人的邮件和时点变动。不写入。')
    .argument('FILE', '策略文件（YAML 或 JSON）')
    .addHelpText('after', '\n例：duban policies dry-run 新策略.yaml')
    .action(async (file: string, options: AskOptions) => {
      const body = { text: await textOf(file) };
      const client = new ServerClient(options);
      const effect = await client.post<Parameters<typeof effectLines>[0]>(
        'policies/dry-run',
        body,
        LONG_MS,
      );
      if (options.json) printJson(world, effect);
      else effectLines(effect, world).forEach(world.say);
    });
}

type Published = Receipt & { readonly warnings: readonly string[]; readonly keepOlder: number };

const addPublishing = (policies: Command, world: World): Command =>
  addVerb<object, Published>(policies, world, {
    name: 'publish',
    summary: '发布策略的新版本',
    description: '发布策略的新版本。已立事项仍按原版本；超出邮件限额的给出提示。',
    args: [['FILE', '策略文件（YAML 或 JSON）']],
    example: 'duban policies publish 新策略.yaml --reason 精简提醒',
    request: async (_options, file) => ({
      path: 'policies',
      body: { text: await textOf(file) },
      done: '策略已发布',
      timeoutMs: LONG_MS,
    }),
    tell: ({ warnings, keepOlder }) => [
      `在办事项中仍按旧版本的 ${keepOlder} 项。`,
      ...warnings.map((warning) => `提示：${warning}`),
    ],
  });
