import { type Command } from 'commander';
import type { Answer, AuditRow } from '../api.ts';
import type { LocalDate } from '#kernel';
import { ServerClient } from '../client.ts';
import { headings } from '../labels.ts';
import { inShanghai } from '../local-time.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { type Fact, factLines, heading, plain, printJson } from '../output.ts';
import { date } from '../parsers.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { type World } from '../world.ts';

type Options = ListOptions & {
  readonly plan?: string;
  readonly actor?: string;
  readonly type?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
};

type Detail = Answer<'/api/audit/{eventId}'>;

const COLUMNS: readonly Column<AuditRow>[] = [
  { title: headings.occurredAt, of: ({ occurredAt }) => inShanghai(occurredAt) },
  {
    title: headings.actor,
    of: ({ actor, onBehalfOf }) => (onBehalfOf ? `${actor}（代${onBehalfOf}）` : actor),
  },
  { title: headings.eventId, of: ({ eventId }) => eventId },
  { title: headings.item, of: ({ summary }) => summary, flexible: true },
  { title: headings.reason, of: ({ reason }) => reason ?? '', flexible: true },
];

export function addAudit(program: Command, world: World): void {
  const audit = listing(program.command('audit'))
    .summary('办理记录：谁在何时做了什么')
    .description('列出办理记录：谁在何时做了什么、为什么；最新的在前。')
    .option('--plan <编号>', '只看一份方案')
    .option('--actor <用户>', '只看一个经办人（用户编号）')
    .option('--type <类型>', '只看一种事件，如 CompletionAccepted')
    .option('--from <日期>', '从这一天起', date)
    .option('--to <日期>', '到这一天止', date)
    .addHelpText('after', '\n例：duban audit --plan zezhou --from 2025-12-01')
    .action(({ plan: planId, actor, type, from, to, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/audit', { query: { planId, actor, type, from, to, ...page } }),
          columns: COLUMNS,
          empty: '没有符合条件的办理记录。',
        },
        options,
      );
    });
  asking(audit.command('show'))
    .summary('一条办理记录')
    .description('一条办理记录的全部内容：修改前后，与存储的一致。')
    .argument('EVENT', '记录编号')
    .addHelpText('after', '\n例：duban audit show 5b8fca59-3f5b-5c6b-9d5f-0e3a6f2f1c11')
    .action(async (event: string, options: AskOptions) => {
      const detail = await new ServerClient(options).get('/api/audit/{eventId}', {
        path: { eventId: event },
      });
      if (options.json) printJson(world, detail);
      else detailLines(detail, world).forEach(world.say);
    });
}

function detailLines(detail: Detail, world: World): readonly string[] {
  const facts: readonly Fact[] = [
    [headings.fact, `${detail.type}（${detail.stream} 第${detail.revision}条）`],
    [headings.recordedAt, inShanghai(detail.recordedAt)],
    [headings.happenedAt, inShanghai(detail.occurredAt)],
    [headings.actor, `${detail.actor}（${detail.actorId}）`],
    [headings.onBehalfOf, detail.onBehalfOf],
    [headings.reason, detail.reason],
  ];
  const changes = tableLines(
    detail.changes,
    [
      { title: headings.field, of: ({ field }) => field },
      { title: headings.before, of: ({ before }) => textOf(before), flexible: true },
      { title: headings.after, of: ({ after }) => textOf(after), flexible: true },
    ],
    world,
  );
  return [
    heading(world, plain(detail.summary)),
    ...factLines(facts),
    ...(detail.changes.length > 0 ? ['', ...changes] : []),
  ];
}

const textOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
