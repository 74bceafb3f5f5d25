import { type Command } from 'commander';
import type { Answer, Policy } from '../api.ts';
import { LONG_MS, ServerClient } from '../client.ts';
import { readBytes } from '../files.ts';
import { headings } from '../labels.ts';
import { needed, option } from '../options.ts';
import { printJson } from '../output.ts';
import { positiveWhole } from '../parsers.ts';
import { comparisonLines, effectLines, policyLines } from '../policy-lines.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { addQuery, addVerb } from '../verb.ts';
import { type Receipt } from '../receipt.ts';
import { type World } from '../world.ts';

type Line = Answer<'/api/policies'>['rows'][number];

const COLUMNS: readonly Column<Line>[] = [
  { title: headings.policy, of: ({ name }) => name },
  { title: headings.latestVersion, of: ({ latest }) => latest, align: 'right' },
  { title: headings.versions, of: ({ versions }) => versions.join('、') },
];

const NAME = ['NAME', '规则名称'] as const;

/** The text of a policy. @throws {Rejection} `file-unreadable` */
const textOf = async (file: string): Promise<string> => (await readBytes(file)).toString('utf8');

export function addPolicies(program: Command, world: World): void {
  const policies = asking(program.command('policies'))
    .summary('督办规则：列表、一版、比较、试算、发布')
    .description('列出督办规则和各自的版本。')
    .addHelpText('after', '\n例：duban policies')
    .action(async (options: AskOptions) => {
      const found = await new ServerClient(options).get('/api/policies', {});
      if (options.json) printJson(world, found);
      else tableLines(found.rows, COLUMNS, world).forEach(world.say);
    });
  addQuery<Policy, { readonly version?: number }>(policies, world, {
    name: 'show',
    summary: '一版规则的全部规则',
    args: [NAME],
    options: [option('--version <版本>', '第几版，默认为最新的', positiveWhole)],
    example: 'duban policies show default --version 1',
    ask: (server, { version }, name) =>
      version === undefined
        ? server.get('/api/policies/{name}', { path: { name } })
        : server.get('/api/policies/{name}/versions/{version}', {
            path: { name, version: String(version) },
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
    .summary('两版规则的差别')
    .description('两版规则的差别：增加、取消、修改了哪些规则。')
    .argument('NAME', '规则名称')
    .addOption(needed('--with <版本>', '与第几版比较', positiveWhole))
    .addOption(
      option('--version <版本>', '第几版；也可用 --file 给出草稿', positiveWhole).conflicts('file'),
    )
    .option('--file <文件>', '规则文件（YAML 或 JSON）')
    .addHelpText('after', '\n例：duban policies compare default --with 1 --file 新规则.yaml')
    .action(async (name: string, { version, file, ...options }: Comparing) => {
      const compared = file === undefined ? { name, version } : { text: await textOf(file) };
      const body = { ...compared, with: { name, version: options.with } };
      const answer = await new ServerClient(options).post('/api/policies/compare', { body });
      if (options.json) printJson(world, answer);
      else comparisonLines(answer, world).forEach(world.say);
    });
  asking(policies.command('dry-run'))
    .summary('试算：对全部办理中事项，未来十二个月')
    .description('试算一份规则：对全部办理中事项，未来十二个月各人的邮件和时点变动。不写入。')
    .argument('FILE', '规则文件（YAML 或 JSON）')
    .addHelpText('after', '\n例：duban policies dry-run 新规则.yaml')
    .action(async (file: string, options: AskOptions) => {
      const body = { text: await textOf(file) };
      const server = new ServerClient(options);
      const effect = await server.post('/api/policies/dry-run', { body, timeoutMs: LONG_MS });
      if (options.json) printJson(world, effect);
      else effectLines(effect, world).forEach(world.say);
    });
}

type Published = Receipt & { readonly warnings: readonly string[]; readonly keepOlder: number };

const addPublishing = (policies: Command, world: World): Command =>
  addVerb<object, Published>(policies, world, {
    name: 'publish',
    summary: '发布督办规则的新版本',
    description: '发布督办规则的新版本。已立事项仍按原版本；超出邮件限额的给出提示。',
    args: [['FILE', '规则文件（YAML 或 JSON）']],
    example: 'duban policies publish 新规则.yaml --reason 精简提醒',
    send: async (server, { reason }, file) =>
      server.post('/api/policies', {
        body: { text: await textOf(file), reason },
        timeoutMs: LONG_MS,
      }),
    done: () => '督办规则已发布',
    tell: ({ warnings, keepOlder }) => [
      `办理中事项仍按旧版本的${keepOlder}项。`,
      ...warnings.map((warning) => `提示：${warning}`),
    ],
  });
