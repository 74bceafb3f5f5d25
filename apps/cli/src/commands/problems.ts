import { type Command } from 'commander';
import type { Answer } from '../api.ts';
import { ServerClient } from '../client.ts';
import { labelOf, mailStatuses, personOf } from '../labels.ts';
import { heading, printJson } from '../output.ts';
import { positiveWhole } from '../parsers.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { type World } from '../world.ts';

type Problems = Answer<'/api/problems'>;
type Unresolved = Problems['unresolved'][number];
type Undelivered = Problems['undelivered'][number];
type Refused = Problems['refused'][number];

const UNRESOLVED: readonly Column<Unresolved>[] = [
  { title: '事项编号', of: ({ obligationId }) => obligationId },
  {
    title: '空缺角色',
    of: ({ vacancies }) =>
      vacancies.map(({ role, organization }) => `${organization} ${personOf(role)}`).join('、'),
    flexible: true,
  },
];

const UNDELIVERED: readonly Column<Undelivered>[] = [
  { title: '日期', of: ({ on }) => on },
  { title: '单位', of: ({ organization }) => organization },
  { title: '联系人', of: ({ contactId }) => contactId },
  { title: '状态', of: ({ status }) => labelOf(mailStatuses, status) },
  { title: '答复', of: ({ response }) => response, flexible: true },
  { title: '邮件编号', of: ({ mailId }) => mailId },
];

const REFUSED: readonly Column<Refused>[] = [
  { title: '时间', of: ({ at }) => at },
  { title: '事实', of: ({ factType, factStream }) => `${factType} ${factStream}` },
  { title: '对象', of: ({ target }) => target },
  { title: '原因', of: ({ sentence }) => sentence, flexible: true },
];

export function addProblems(program: Command, world: World): void {
  asking(program.command('problems'))
    .summary('未能送达或跟进')
    .description('未能送达的：空缺的角色、退信和发送失败；因规则拒绝而没有跟进的。')
    .option('--limit <条数>', '各最多列出几条', positiveWhole, 50)
    .addHelpText('after', '\n例：duban problems')
    .action(async ({ limit, ...options }: AskOptions & { readonly limit: number }) => {
      const problems = await new ServerClient(options).get('/api/problems', { query: { limit } });
      if (options.json) printJson(world, problems);
      else problemLines(problems, world).forEach(world.say);
    });
}

function problemLines(problems: Problems, world: World): readonly string[] {
  const { unresolved, undelivered, refused } = problems;
  if (unresolved.length + undelivered.length + refused.length === 0) return ['暂无未送达邮件。'];
  return [
    heading(world, `收件人空缺（${unresolved.length}）`),
    ...(unresolved.length > 0 ? tableLines(unresolved, UNRESOLVED, world) : []),
    '',
    heading(world, `邮件未送达（${undelivered.length}）`),
    ...(undelivered.length > 0 ? tableLines(undelivered, UNDELIVERED, world) : []),
    ...(refused.length > 0
      ? [
          '',
          heading(world, `没有跟进（${refused.length}）`),
          ...tableLines(refused, REFUSED, world),
        ]
      : []),
  ];
}
