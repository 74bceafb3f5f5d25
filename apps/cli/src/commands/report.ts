import { type Command, InvalidArgumentError } from 'commander';
import { words } from '#contract';
import type { LocalDate } from '#kernel';
import type { Answer } from '../api.ts';
import { ServerClient } from '../client.ts';
import { evidenceOption, type EvidenceOption, handedIn } from '../evidence.ts';
import { headings } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { acting, EARLIER_DAY, needed, option, several } from '../options.ts';
import { factLines } from '../output.ts';
import { decimal, pair } from '../parsers.ts';
import { type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { type Column } from '../table.ts';
import { addQuery, addVerb } from '../verb.ts';
import { showReceipt } from '../receipt.ts';
import { type World } from '../world.ts';

type Figure = { readonly name: string; readonly value: number; readonly unit: string };
type Content = EvidenceOption & {
  readonly text: string;
  readonly percent?: number;
  readonly figure?: readonly Figure[];
};
type Options = ChangeOptions &
  Content & { readonly organization?: string; readonly on?: LocalDate };

/** `培训教师=120人次` */
function figure(text: string): Figure {
  const [name, amount] = pair(text);
  const [, number = '', unit = ''] = /^([+-]?\d+(?:\.\d+)?)\s*(\D*)$/.exec(amount) ?? [];
  if (number !== '') return { name, value: Number(number), unit: unit.trim() };
  throw new InvalidArgumentError('应为“培训教师=120人次”的形式');
}

const PERCENT = ['--percent <比例>', '完成比例（%）', decimal] as const;
const figures = () => several('--figure <名称=数值单位>', '数据，可多次填写', figure);

const contentOf = async (server: ServerClient, { percent, ...options }: Content) => ({
  percent,
  figures: options.figure,
  evidence: await handedIn(server, options),
});

export function addReport(program: Command, world: World): void {
  const report = withChangeOptions(program.command('report'))
    .summary('报送进展、草稿')
    .description('报送一项任务的进展。')
    .argument('TASK', '任务编号')
    .addOption(needed('--text <进展>', '进展情况'))
    .option(...PERCENT)
    .addOption(figures())
    .addOption(evidenceOption())
    .option('--organization <单位>', '报送单位，默认为本人所在单位')
    .option(...EARLIER_DAY)
    .addHelpText('after', '\n例：duban report zezhou.t1 --text 已培训教师120人次 --percent 60')
    .action(async (task: string, options: Options) => {
      const { text, organization, on: reportedOn, reason } = options;
      const server = new ServerClient(options);
      const receipt = await server.post('/api/tasks/{taskId}/reports', {
        path: { taskId: task },
        body: { ...(await contentOf(server, options)), text, organization, reportedOn, reason },
      });
      showReceipt(world, options, receipt, `已报送：${task}`);
    });
  addList(report, world);
  addDraft(report, world);
}

type Report = Answer<'/api/tasks/{taskId}/reports'>['rows'][number];

const COLUMNS: readonly Column<Report>[] = [
  { title: headings.reportedOn, of: ({ reportedOn }) => reportedOn },
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.percent, of: ({ percent }) => percent ?? '', align: 'right' },
  {
    title: headings.progress,
    of: ({ text, withheld }) => (withheld ? words.withheldWords.zh : text),
    flexible: true,
  },
];

const addList = (report: Command, world: World): void => {
  listing(report.command('list'))
    .summary('一项任务的全部进展，最新的在前')
    .argument('TASK', '任务编号')
    .addHelpText('after', '\n例：duban report list zezhou.t1')
    .action((taskId: string, options: ListOptions) => {
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/tasks/{taskId}/reports', { path: { taskId }, query: page }),
          columns: COLUMNS,
          empty: '暂无进展。',
        },
        options,
      );
    });
};

type Draft = Answer<'/api/tasks/{taskId}/draft'>;

const TASK = ['TASK', '任务编号'] as const;

function addDraft(report: Command, world: World): void {
  addQuery<Draft, { readonly organization?: string }>(report, world, {
    name: 'draft',
    summary: '显示进展草稿',
    args: [TASK],
    options: [acting()],
    example: 'duban report draft zezhou.t1',
    ask: (server, { organization }, task) =>
      server.get('/api/tasks/{taskId}/draft', { path: { taskId: task }, query: { organization } }),
    lines: ({ draft }) => (draft === null ? ['暂无草稿。'] : draftLines(draft)),
  });
  addVerb<Content & { readonly organization?: string }>(report, world, {
    name: 'save',
    summary: '保存进展草稿，每个单位每项任务一份',
    args: [TASK],
    options: [
      needed('--text <进展>', '进展情况'),
      option(...PERCENT),
      figures(),
      evidenceOption(),
      acting(),
    ],
    example: 'duban report save zezhou.t1 --text 正在汇总',
    send: async (server, options, task) =>
      server.put('/api/tasks/{taskId}/draft', {
        path: { taskId: task },
        body: {
          ...(await contentOf(server, options)),
          text: options.text,
          organization: options.organization,
          reason: options.reason,
        },
      }),
    done: (_options, task) => `草稿已保存：${task}`,
  });
  addVerb<{ readonly organization?: string }>(report, world, {
    name: 'discard',
    summary: '删除进展草稿',
    args: [TASK],
    options: [acting()],
    example: 'duban report discard zezhou.t1',
    send: (server, { organization, reason }, task) =>
      server.delete('/api/tasks/{taskId}/draft', {
        path: { taskId: task },
        query: { organization },
        body: { reason },
      }),
    done: (_options, task) => `草稿已删除：${task}`,
  });
}

const draftLines = ({
  text,
  percent,
  figures: given,
  evidence,
  savedOn,
}: NonNullable<Draft['draft']>) =>
  factLines([
    [headings.savedOn, savedOn],
    [headings.progress, text],
    [headings.share, percent === undefined ? undefined : `${percent}%`],
    [headings.figures, given?.map(({ name, value, unit }) => `${name} ${value}${unit}`).join('，')],
    [headings.evidence, evidence?.map(({ name }) => name).join('、')],
  ]);
