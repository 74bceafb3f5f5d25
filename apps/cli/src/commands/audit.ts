import { type Command } from 'commander';
import type { Answer, AuditRow } from '../api.ts';
import type { LocalDate } from '#kernel';
import { ServerClient } from '../client.ts';
import { saveNew } from '../files.ts';
import { headings } from '../labels.ts';
import { inShanghai } from '../local-time.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { type Fact, factLines, heading, plain, printJson } from '../output.ts';
import { date } from '../parsers.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { type World } from '../world.ts';

type Filter = {
  readonly plan?: string;
  readonly organization?: string;
  readonly item?: string;
  readonly actor?: string;
  readonly kind?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
};
type Options = ListOptions & Filter & { readonly records?: true };

const filtered = (command: Command): Command =>
  command
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位')
    .option('--item <编号>', '只看一项任务、指标、阶段或一个督办事项')
    .option('--actor <姓名>', '只看一个经办人：姓名或用户编号；自动办理的填“系统”')
    .option('--kind <种类>', '只看一种办理，如“同意办结”，逐条列出')
    .option('--from <日期>', '从这一天起', date)
    .option('--to <日期>', '到这一天止', date);

const queryOf = ({ plan: planId, organization, item, actor, kind, from, to }: Filter) => ({
  planId,
  organization,
  item,
  actor,
  kind,
  from,
  to,
});

type Detail = Answer<'/api/audit/{eventId}'>;
type Consequence = Detail['consequences']['rows'][number];

/** By so much of its id one record is found. */
const ID_LENGTH = 8;

const actorText = ({ actor, onBehalfOf }: Pick<AuditRow, 'actor' | 'onBehalfOf'>): string =>
  onBehalfOf === undefined ? actor : `${actor}（代${onBehalfOf}）`;

const COLUMNS: readonly Column<AuditRow>[] = [
  { title: headings.eventId, of: ({ eventId }) => eventId.slice(0, ID_LENGTH) },
  { title: headings.occurredAt, of: ({ occurredAt }) => inShanghai(occurredAt).slice(0, 16) },
  { title: headings.actor, of: actorText, flexible: true },
  { title: headings.item, of: ({ summary }) => summary, flexible: 'wraps' },
  { title: headings.reason, of: ({ reason }) => reason ?? '', flexible: true, spare: 1 },
  {
    title: headings.consequences,
    of: ({ consequences }) => consequences || '',
    align: 'right',
    spare: 2,
  },
];

export function addAudit(program: Command, world: World): void {
  const audit = filtered(listing(program.command('audit')))
    .summary('办理记录：谁在何时做了什么、导出')
    .description(
      '列出办理记录：谁在何时做了什么、为什么；最新的在前。一次办理列一行，由其引起的记录只计数，用 duban audit show 看。',
    )
    .option('--records', '逐条列出，包括由办理引起的记录')
    .addHelpText('after', '\n例：duban audit --item zezhou.t1 --kind 同意办结')
    .action(({ records, ...options }: Options) => {
      const query = { ...queryOf(options), lines: records && ('records' as const) };
      return showList(
        world,
        {
          ask: (server, page) => server.get('/api/audit', { query: { ...query, ...page } }),
          columns: COLUMNS,
          empty: '没有符合条件的办理记录，可放宽条件。',
        },
        options,
      );
    });
  filtered(asking(audit.command('export')))
    .summary('导出办理记录（CSV，可用Excel打开）')
    .description('导出符合条件的全部办理记录，逐条一行。不覆盖已有文件；导出本身也记入办理记录。')
    .option('--file <文件>', '存为', '办理记录.csv')
    .addHelpText('after', '\n例：duban audit export --plan zezhou --file 办理记录.csv')
    .action(async ({ file, ...options }: AskOptions & Filter & { readonly file: string }) => {
      const bytes = await new ServerClient(options).download('audit.csv', queryOf(options));
      await saveNew(file, bytes);
      world.say(plain(`已导出：${file}`));
    });
  asking(audit.command('show'))
    .summary('一条办理记录')
    .description('一条办理记录的全部内容：修改前后，与存储的一致；以及由其引起的记录。')
    .argument('EVENT', '记录编号，可只写开头8位')
    .addHelpText('after', '\n例：duban audit show 5b8fca59')
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
    [headings.eventId, detail.eventId],
    [headings.recordKind, detail.kind],
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
    ...consequenceLines(detail.consequences, world),
  ];
}

const CONSEQUENCES: readonly Column<Consequence>[] = [
  { title: headings.eventId, of: ({ eventId }) => eventId.slice(0, ID_LENGTH) },
  { title: headings.recordKind, of: ({ kind }) => kind },
  { title: headings.item, of: ({ summary }) => summary, flexible: 'wraps' },
];

function consequenceLines(
  { rows, total }: Detail['consequences'],
  world: World,
): readonly string[] {
  if (total === 0) return [];
  const left = total - rows.length;
  return [
    '',
    heading(world, `${headings.consequences}（${total}）`),
    ...tableLines(rows, CONSEQUENCES, world),
    ...(left > 0 ? [`另有${left}条，未逐一列出`] : []),
  ];
}

const textOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
