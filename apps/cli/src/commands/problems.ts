import { type Command } from 'commander';
import type { Answer } from '../api.ts';
import { ServerClient } from '../client.ts';
import { headings, labelOf, mailStatuses, personOf } from '../labels.ts';
import { inShanghai } from '../local-time.ts';
import { heading, printJson } from '../output.ts';
import { positiveWhole } from '../parsers.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Problems = Answer<'/api/problems'>;
type Unresolved = Problems['unresolved']['rows'][number];
type Undelivered = Problems['undelivered']['rows'][number];
type Refused = Problems['refused']['rows'][number];

const UNRESOLVED: readonly Column<Unresolved>[] = [
  { title: headings.obligationId, of: ({ obligationId }) => obligationId },
  { title: headings.item, of: ({ title }) => title, flexible: true },
  {
    title: headings.vacantRole,
    of: ({ vacancies }) =>
      vacancies.map(({ role, organization }) => `${organization} ${personOf(role)}`).join('、'),
    flexible: true,
  },
];

const UNDELIVERED: readonly Column<Undelivered>[] = [
  { title: headings.on, of: ({ on }) => on },
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.contact, of: ({ recipient }) => recipient },
  { title: headings.state, of: ({ status }) => labelOf(mailStatuses, status) },
  { title: headings.response, of: ({ response }) => response, flexible: true },
  { title: headings.mailId, of: ({ mailId }) => mailId },
];

const REFUSED: readonly Column<Refused>[] = [
  { title: headings.at, of: ({ occurredAt }) => inShanghai(occurredAt).slice(0, 16) },
  { title: headings.facts, of: ({ factType, factStream }) => `${factType} ${factStream}` },
  { title: headings.item, of: ({ askedStream }) => askedStream },
  { title: headings.cause, of: ({ sentence }) => sentence, flexible: true },
  { title: headings.id, of: ({ refusalId }) => refusalId },
];

export function addProblems(program: Command, world: World): void {
  const problems = asking(program.command('problems'))
    .summary('未能送达或跟进：列表、关闭')
    .description('未送达的邮件：收件人空缺、退信和发送失败；因规则拒绝而未办成的后续。')
    .option('--limit <条数>', '各最多列出条数', positiveWhole, 50)
    .addHelpText('after', '\n例：duban problems')
    .action(async ({ limit, ...options }: AskOptions & { readonly limit: number }) => {
      const problems = await new ServerClient(options).get('/api/problems', { query: { limit } });
      if (options.json) printJson(world, problems);
      else problemLines(problems, world).forEach(world.say);
    });
  addVerb(problems, world, {
    name: 'close',
    summary: '关闭一个问题，用 --reason 说明如何处理的',
    description:
      '关闭一个问题：邮件编号、事项编号或未跟进的编号；须用 --reason 说明如何处理的，此后不再自动补发。',
    args: [['ID', '邮件编号、事项编号或未跟进的编号']],
    example: 'duban problems close zezhou.t1.县教育局 --reason 已电话告知分管领导',
    send: (server, { reason }, problem) =>
      server.post('/api/problems/{problemId}/close', {
        path: { problemId: problem },
        body: { reason },
      }),
    done: (_options, problem) => `已关闭：${problem}`,
  });
}

function problemLines(problems: Problems, world: World): readonly string[] {
  const { unresolved, undelivered, refused } = problems;
  if (unresolved.total + undelivered.total + refused.total === 0) return ['暂无未送达邮件。'];
  return [
    ...someLines('收件人空缺', unresolved, UNRESOLVED, world),
    '',
    ...someLines('邮件未送达', undelivered, UNDELIVERED, world),
    ...(refused.total > 0 ? ['', ...someLines('后续未成', refused, REFUSED, world)] : []),
  ];
}

type Some<R> = { readonly rows: readonly R[]; readonly total: number };

function someLines<R>(
  title: string,
  { rows, total }: Some<R>,
  columns: readonly Column<R>[],
  world: World,
): readonly string[] {
  return [
    heading(world, `${title}（${total}）`),
    ...(rows.length > 0 ? tableLines(rows, columns, world) : []),
    ...(rows.length < total ? [`还有${total - rows.length}条，用 --limit 指定条数。`] : []),
  ];
}
