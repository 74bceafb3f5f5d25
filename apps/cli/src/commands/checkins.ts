import { type Command } from 'commander';
import { words } from '#contract';
import type { CheckInDetail, CheckInRow } from '../api.ts';
import { evidenceOption, type EvidenceOption, handedIn } from '../evidence.ts';
import { headings } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { acting, needed, option, several } from '../options.ts';
import { factLines, heading, plain } from '../output.ts';
import { date, pair } from '../parsers.ts';
import { type Column, tableLines } from '../table.ts';
import { addQuery, addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Options = ListOptions & { readonly plan?: string; readonly organization?: string };
type Item = { readonly taskId: string; readonly text: string };
type Reporting = EvidenceOption & {
  readonly text?: string;
  readonly item?: readonly Item[];
  readonly organization?: string;
};

const COLUMNS: readonly Column<CheckInRow>[] = [
  { title: headings.plan, of: ({ planTitle }) => planTitle, flexible: true },
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.reportedOn, of: ({ firstReportedOn }) => firstReportedOn },
  { title: headings.overdue, of: ({ late }) => (late ? '是' : ''), style: () => 'red' },
  { title: headings.updatedOn, of: ({ reports, reportedOn }) => (reports > 1 ? reportedOn : '') },
  { title: headings.task, of: ({ items }) => items, align: 'right' },
  { title: headings.evidence, of: ({ evidence }) => evidence, align: 'right' },
  { title: headings.content, of: ({ excerpt }) => excerpt, flexible: true },
];

const ARGS = [
  ['PLAN', '方案编号'],
  ['DATE', '应报送的日期', date],
] as const;

/** `zezhou.t1=已完成培训` */
const item = (text: string): Item => {
  const [taskId, words] = pair(text);
  return { taskId, text: words };
};

export function addCheckins(program: Command, world: World): void {
  const checkins = listing(program.command('checkins'))
    .summary('定期报送：列表、一份、报送')
    .description('列出已报送的进展情况，按应报送的日期。待报送的见 duban obligations。')
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位')
    .addHelpText('after', '\n例：duban checkins --plan zezhou')
    .action(({ plan: planId, organization, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/check-ins', { query: { planId, organization, ...page } }),
          columns: COLUMNS,
          empty: '暂无定期报送。',
        },
        options,
      );
    });
  addQuery<CheckInDetail, { readonly organization: string }>(checkins, world, {
    name: 'show',
    summary: '一个单位的一次定期报送',
    args: ARGS,
    options: [needed('--organization <单位>', '报送单位')],
    example: 'duban checkins show zezhou 2025-12-31 --organization 县教育局',
    ask: (server, { organization }, plan, dueOn) =>
      server.get('/api/plans/{planId}/check-ins/{dueOn}', {
        path: { planId: plan, dueOn },
        query: { organization },
      }),
    lines: detailLines,
  });
  addVerb<Reporting>(checkins, world, {
    name: 'report',
    summary: '定期报送，各项任务合为一份',
    description: '定期报送，各项任务合为一份。再次报送以新的为准，是否逾期仍看第一次。',
    args: ARGS,
    options: [
      option('--text <进展>', '总的进展情况'),
      several('--item <任务编号=进展>', '一项任务的进展，可多次填写', item),
      evidenceOption(),
      acting(),
    ],
    example: 'duban checkins report zezhou 2025-12-31 --item zezhou.t1=已完成培训120人次',
    send: async (server, options, plan, dueOn) =>
      server.post('/api/plans/{planId}/check-ins/{dueOn}', {
        path: { planId: plan, dueOn },
        body: {
          organization: options.organization,
          text: options.text,
          items: options.item,
          evidence: await handedIn(server, options),
          reason: options.reason,
        },
      }),
    done: (_options, plan, dueOn) => `已报送：${plan}，${dueOn}`,
  });
}

const ITEMS: readonly Column<CheckInDetail['items'][number]>[] = [
  { title: headings.taskId, of: ({ taskId }) => taskId },
  { title: headings.percent, of: ({ percent }) => percent ?? '', align: 'right' },
  { title: headings.progress, of: ({ text }) => text, flexible: true },
];

const detailLines = (report: CheckInDetail, world: World): readonly string[] => [
  heading(world, plain(`${report.organization} ${report.dueOn} 定期报送`)),
  ...factLines([
    [headings.reportedOn, report.reportedOn],
    [headings.earlierReports, report.earlier.map(({ reportedOn }) => reportedOn).join('、')],
    [headings.progress, report.withheld ? words.withheldWords.zh : report.text],
    [headings.evidence, report.evidence.map(({ name }) => name).join('、')],
  ]),
  ...(report.items.length > 0 ? ['', ...tableLines(report.items, ITEMS, world)] : []),
];
