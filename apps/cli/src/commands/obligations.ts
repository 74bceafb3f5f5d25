import { type Command, InvalidArgumentError } from 'commander';
import type { LocalDate } from '#kernel';
import type { DuePreview, ObligationDetail, ObligationRow } from '../api.ts';
import {
  headings,
  labelOf,
  levels,
  obligationKinds,
  obligationStatuses,
  overdue,
} from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { itemIdOf, obligationLines, previewLines } from '../obligation-lines.ts';
import { choice, needed, option } from '../options.ts';
import { date } from '../parsers.ts';
import { type Column } from '../table.ts';
import { addQuery, addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Options = ListOptions & {
  readonly plan?: string;
  readonly organization?: string;
  readonly status?: keyof typeof obligationStatuses | 'overdue';
  readonly kind?: keyof typeof obligationKinds;
  readonly level?: keyof typeof levels;
  readonly order: 'level' | 'due';
};

const running = ({ status }: ObligationRow): boolean => status === 'open' || status === 'claimed';

const COLUMNS: readonly Column<ObligationRow>[] = [
  {
    title: headings.level,
    of: ({ level }) => (level ? labelOf(levels, level) : ''),
    style: ({ level }) => level,
  },
  { title: headings.id, of: itemIdOf },
  { title: headings.owner, of: ({ organization }) => organization, flexible: true },
  {
    title: headings.kind,
    of: ({ kind }) => labelOf(obligationKinds, kind),
    spare: 2,
  },
  { title: headings.number, of: ({ number }) => number, spare: 4 },
  { title: headings.item, of: ({ title }) => title, flexible: true },
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
  {
    title: headings.workingDaysLeft,
    of: (line) => (running(line) ? line.workingDaysLeft : ''),
    align: 'right',
    style: ({ overdue }) => (overdue ? 'red' : null),
    spare: 1,
  },
  {
    title: headings.status,
    of: (line) => (line.overdue ? overdue : labelOf(obligationStatuses, line.status)),
  },
  {
    title: headings.extended,
    of: ({ extensions }) => extensions || '',
    align: 'right',
    style: ({ extendedTooOften }) => (extendedTooOften ? 'red' : null),
    spare: 3,
  },
];

export function addObligations(program: Command, world: World): void {
  const obligations = listing(program.command('obligations'))
    .summary('督办事项：列表、一个事项、认定、改期预览')
    .description(
      '列出督办事项：哪个单位、办什么、何时到期；督办级别高的在前，同级的先到期的在前。事项编号为“编号.单位”。',
    )
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位')
    .addOption(choice('--status <状态>', '只看一种状态', { overdue, ...obligationStatuses }))
    .addOption(choice('--kind <类别>', '只看一类事项', obligationKinds))
    .addOption(choice('--level <级别>', '只看一个督办级别', levels))
    .addOption(
      choice('--order <次序>', '以什么在前', { level: '级别高', due: '先到期' }).default(
        'level',
        '级别高',
      ),
    )
    .addHelpText('after', '\n例：duban obligations --status 已逾期 --organization 县教育局')
    .action(({ plan: planId, organization, status, kind, level, order, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/obligations', {
              query: { planId, organization, status, kind, level, order, ...page },
            }),
          columns: COLUMNS,
          empty: '没有符合条件的事项，可放宽条件。',
        },
        options,
      );
    });
  addLooking(obligations, world);
  addVerb<{ readonly due?: LocalDate }>(obligations, world, {
    name: 'ruling',
    summary: '认定：不再办理，或仍须办理，用 --reason 说明理由',
    description:
      '认定一个事项，须用 --reason 说明理由。void：不再办理；owed：启动前已过期的仍须办理，用 --due 另定时限。',
    args: [ID, ['OUTCOME', 'void 或 owed', outcomeOf]],
    options: [option('--due <日期>', '新的时限', date)],
    example: 'duban obligations ruling zezhou.p1.督查室 owed --due 2026-03-31 --reason 仍须总结',
    send: (server, { due: dueOn, reason }, id, ruled) =>
      server.post('/api/obligations/{obligationId}/ruling', {
        path: { obligationId: id },
        body: { outcome: outcomeOf(ruled), dueOn, reason },
      }),
    done: (_options, id, ruled) =>
      ruled === 'void' ? `已认定不再办理：${id}` : `已认定仍须办理：${id}`,
  });
}

const ID = ['ID', '事项编号'] as const;

function outcomeOf(text: string): 'void' | 'owed' {
  if (text === 'void' || text === 'owed') return text;
  throw new InvalidArgumentError('应为 void 或 owed');
}

function addLooking(obligations: Command, world: World): void {
  addQuery<ObligationDetail>(obligations, world, {
    name: 'show',
    summary: '一个事项：改期经过、已发和将发的通知',
    args: [ID],
    example: 'duban obligations show zezhou.t1.县教育局',
    ask: (server, _options, id) =>
      server.get('/api/obligations/{obligationId}', { path: { obligationId: id } }),
    lines: obligationLines,
  });
  addQuery<DuePreview, { readonly due: LocalDate }>(obligations, world, {
    name: 'preview',
    summary: '改时限之前先看影响',
    args: [ID],
    options: [needed('--due <日期>', '设想的新时限', date)],
    example: 'duban obligations preview zezhou.t1.县教育局 --due 2026-03-31',
    ask: (server, { due: dueOn }, id) =>
      server.get('/api/obligations/{obligationId}/preview', {
        path: { obligationId: id },
        query: { dueOn },
      }),
    lines: previewLines,
  });
}
