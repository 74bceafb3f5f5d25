import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { TargetDetail, TargetLine, TargetSummary } from '../api.ts';
import { headings, labelOf, targetStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { option, several } from '../options.ts';
import { date, decimal, pair, positiveWhole } from '../parsers.ts';
import { type Column } from '../table.ts';
import { summaryLines, targetLines } from '../target-lines.ts';
import { goalText } from '../target-value.ts';
import { addQuery, addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Options = ListOptions & { readonly plan?: string };

const COLUMNS: readonly Column<TargetLine>[] = [
  { title: headings.id, of: ({ targetId }) => targetId },
  { title: headings.number, of: ({ number }) => number, spare: 2 },
  { title: headings.target, of: ({ title }) => title, flexible: true },
  { title: headings.goal, of: goalText },
  {
    title: headings.dueOn,
    of: ({ dueOn, recurrence, periodTo }) =>
      recurrence === 'yearly' ? '每年' : (dueOn ?? periodTo),
  },
  { title: headings.actual, of: actualText, align: 'right' },
  { title: headings.asOf, of: ({ progress }) => progress.latest?.asOf ?? '', spare: 1 },
  {
    title: headings.state,
    of: ({ status }) => labelOf(targetStatuses, status),
    style: ({ status }) => (status === 'missed' || status === 'at-risk' ? 'red' : null),
  },
];

/** The level, the total, or for a yearly target the amount of the latest year that has one. */
function actualText({ recurrence, progress, unit }: TargetLine): string {
  const { latest, total, years } = progress;
  const year = Object.keys(years).toSorted().at(-1);
  const amounts = { level: latest, cumulative: total, yearly: years[year ?? ''] };
  const amount = amounts[recurrence];
  if (!amount) return '';
  return `${amount.value}${unit ?? ''}${recurrence === 'yearly' ? `（${year ?? ''}）` : ''}`;
}

export function addTargets(program: Command, world: World): void {
  const targets = listing(program.command('targets'))
    .summary('指标：列表、一项、汇总、调整')
    .description('列出量化指标和今天的状态，按方案中的次序。')
    .option('--plan <编号>', '只看一份方案')
    .addHelpText('after', '\n例：duban targets --plan tunxi')
    .action(({ plan: planId, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) => server.get('/api/targets', { query: { planId, ...page } }),
          columns: COLUMNS,
          empty: '暂无指标。',
        },
        options,
      );
    });
  addLooking(targets, world);
  addVerb<Revising>(targets, world, {
    name: 'revise',
    summary: '调整指标的基期、节点目标、数据更新期限（天），用 --reason 说明理由',
    description:
      '调整指标的基期、节点目标、数据更新期限（天），须用 --reason 说明理由。未写的不变；none为取消。',
    args: [TARGET],
    options: [
      option('--baseline <日期=数值>', '基期值，仅用于比率、存量指标；none 为取消', point),
      several('--checkpoint <日期=数值>', '节点目标，可多次填写，代替原有的；none 为取消', point),
      option('--stale-after <天数>', '多少天未报送新数据即为数据未更新；none为默认', staleAfter),
    ],
    example:
      'duban targets revise zezhou.g1 --baseline 2022-12-31=9.2 --checkpoint 2024-06-30=12 --reason 补充基期',
    send: (server, options, target) =>
      server.post('/api/targets/{targetId}/revise', {
        path: { targetId: target },
        body: { ...changesOf(options), reason: options.reason },
      }),
    done: (_options, target) => `指标已调整：${target}`,
  });
}

const TARGET = ['TARGET', '指标编号'] as const;

type Point = { readonly on: LocalDate; readonly value: number };
type Revising = {
  readonly baseline?: Point | 'none';
  readonly checkpoint?: readonly (Point | 'none')[];
  readonly staleAfter?: number | 'none';
};

function addLooking(targets: Command, world: World): void {
  addQuery<TargetDetail, { readonly on?: LocalDate }>(targets, world, {
    name: 'show',
    summary: '一项指标：状态和理由、全部数据',
    args: [TARGET],
    options: [option('--on <日期>', '查看哪一天的状态，默认为今天', date)],
    example: 'duban targets show zezhou.g1',
    ask: (server, { on }, target) =>
      server.get('/api/targets/{targetId}', { path: { targetId: target }, query: { on } }),
    lines: targetLines,
  });
  addQuery<TargetSummary, { readonly plan?: string; readonly on?: LocalDate }>(targets, world, {
    name: 'summary',
    summary: '汇总：各单位各状态的指标数',
    options: [
      option('--plan <编号>', '只看一份方案'),
      option('--on <日期>', '看哪一天，默认为今天', date),
    ],
    example: 'duban targets summary --plan tunxi',
    ask: (server, { plan: planId, on }) =>
      server.get('/api/targets/summary', { query: { planId, on } }),
    lines: summaryLines,
  });
}

const point = (text: string): Point | 'none' => {
  if (text === 'none') return text;
  const [on, value] = pair(text);
  return { on: date(on), value: decimal(value) };
};

const staleAfter = (text: string): number | 'none' =>
  text === 'none' ? text : positiveWhole(text);

/** On the wire null takes away; commander knows no null. */
const changesOf = ({ baseline, checkpoint, staleAfter: days }: Revising) => ({
  baseline: baseline === 'none' ? null : baseline && { value: baseline.value, asOf: baseline.on },
  checkpoints: checkpoint?.filter((one) => one !== 'none'),
  staleAfterDays: days === 'none' ? null : days,
});
