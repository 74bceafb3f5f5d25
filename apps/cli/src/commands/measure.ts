import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { UnverifiedRow } from '../api.ts';
import { ServerClient } from '../client.ts';
import { importMeasurements } from '../import-measurements.ts';
import { headings } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { needed, option } from '../options.ts';
import { joined } from '../output.ts';
import { date, decimal, year } from '../parsers.ts';
import { type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { type Column } from '../table.ts';
import { addVerb } from '../verb.ts';
import { showReceipt } from '../receipt.ts';
import { type World } from '../world.ts';

type Options = ChangeOptions & {
  readonly value: number;
  readonly asOf: LocalDate;
  readonly basis?: string;
  readonly source?: string;
  readonly organization?: string;
};

export function addMeasure(program: Command, world: World): void {
  const measure = withChangeOptions(program.command('measure'))
    .summary('指标数据：报送、更正、核实、对照值、封账、批量报送')
    .description('报送一项指标的数据。比率、存量填当日水平；累计、每年的指标填新增量。')
    .argument('TARGET', '指标编号')
    .addOption(needed('--value <数值>', '数值', decimal))
    .addOption(needed('--as-of <日期>', '数据截至日期', date))
    .option('--basis <依据>', '依据的材料，如花名册、验收单')
    .option('--source <来源>', '数据来源，如调查、台账名称')
    .option('--organization <单位>', '报送单位，默认为本人所在单位')
    .addHelpText('after', '\n例：duban measure zezhou.g1 --value 13.8 --as-of 2024-12-31')
    .action(async (target: string, options: Options) => {
      const { value, asOf } = options;
      const { basis: evidence, source, organization, reason } = options;
      const server = new ServerClient(options);
      const receipt = await server.post('/api/targets/{targetId}/measurements', {
        path: { targetId: target },
        body: { value, asOf, evidence, source, organization, reason },
      });
      showReceipt(world, options, receipt, `已报送：${target}，${asOf}，${value}`);
    });
  addCorrecting(measure, world);
  addVerifying(measure, world);
  addUnverified(measure, world);
  addYears(measure, world);
  importMeasurements(measure, world);
}

const TARGET = ['TARGET', '指标编号'] as const;
const MEASUREMENT = ['MEASUREMENT', '数据编号，见 duban targets show'] as const;

const addCorrecting = (measure: Command, world: World): Command =>
  addVerb<{ readonly value: number }>(measure, world, {
    name: 'correct',
    summary: '更正数据，用 --reason 说明理由',
    description: '更正一条数据，须用 --reason 说明理由。原数据保留在办理记录中，更正后须重新核实。',
    args: [TARGET, MEASUREMENT],
    options: [needed('--value <数值>', '更正后的数值', decimal)],
    example: 'duban measure correct zezhou.g1 5b8fca59 --value 13.6 --reason 录入有误',
    send: (server, { value, reason }, target, measurement) =>
      server.post('/api/targets/{targetId}/measurements/{measurementId}/correct', {
        path: { targetId: target, measurementId: measurement },
        body: { value, reason },
      }),
    done: ({ value }, target) => `已更正为${value}：${target}`,
  });

function addVerifying(measure: Command, world: World): void {
  const verdict = (
    name: string,
    given: { summary: string; verdict: 'verified' | 'rejected'; done: string },
  ) =>
    addVerb<{ readonly text?: string }>(measure, world, {
      name,
      summary: given.summary,
      args: [TARGET, MEASUREMENT],
      options: [option('--text <说明>', '说明，退回时必填')],
      example: `duban measure ${name} zezhou.g1 5b8fca59 --text 与台账核对`,
      send: (server, { text: note, reason }, target, measurement) =>
        server.post('/api/targets/{targetId}/measurements/{measurementId}/verify', {
          path: { targetId: target, measurementId: measurement },
          body: { verdict: given.verdict, note, reason },
        }),
      done: (_options, target) => `${given.done}：${target}`,
    });
  verdict('verify', { summary: '核实数据', verdict: 'verified', done: '数据已核实' });
  verdict('reject', {
    summary: '退回数据，不再计入，用 --text 说明',
    verdict: 'rejected',
    done: '数据已退回',
  });
}

const UNVERIFIED: readonly Column<UnverifiedRow>[] = [
  { title: headings.targetId, of: ({ targetId }) => targetId },
  { title: headings.title, of: ({ number, title }) => joined([number, title]), flexible: true },
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.asOf, of: ({ asOf }) => asOf },
  { title: headings.value, of: ({ value, unit }) => `${value}${unit ?? ''}`, align: 'right' },
  { title: headings.source, of: ({ source }) => source ?? '' },
  { title: headings.measurementId, of: ({ measurementId }) => measurementId },
];

type Unverified = ListOptions & { readonly plan?: string; readonly organization?: string };

function addUnverified(measure: Command, world: World): void {
  listing(measure.command('unverified'))
    .summary('待核实的数据')
    .description('列出待督办单位核实的指标数据，截至日期早的在前。')
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位')
    .addHelpText('after', '\n例：duban measure unverified --plan zezhou')
    .action(({ plan: planId, organization, ...options }: Unverified) =>
      showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/measurements/unverified', {
              query: { planId, organization, ...page },
            }),
          columns: UNVERIFIED,
          empty: '暂无待核实的数据。',
        },
        options,
      ),
    );
}

type Reference = { readonly value: number; readonly asOf: LocalDate; readonly source?: string };

function addYears(measure: Command, world: World): void {
  addVerb<Reference>(measure, world, {
    name: 'reference',
    summary: '登记相对指标的对照值，如全省平均水平',
    args: [TARGET],
    options: [
      needed('--value <数值>', '对照值', decimal),
      needed('--as-of <日期>', '对照值的截至日期', date),
      option('--source <来源>', '来源，如调查报告名称'),
    ],
    example: 'duban measure reference zezhou.g1 --value 13.2 --as-of 2024-12-31',
    send: (server, { value, asOf, source, reason }, target) =>
      server.post('/api/targets/{targetId}/reference', {
        path: { targetId: target },
        body: { value, asOf, source, reason },
      }),
    done: ({ value, asOf }, target) => `对照值已登记：${target}，${asOf}，${value}`,
  });
  addVerb<{ readonly text?: string }>(measure, world, {
    name: 'close-year',
    summary: '年度封账：当年数据不再变动',
    args: [TARGET, ['YEAR', '年份', year]],
    options: [option('--text <说明>', '封账说明')],
    example: 'duban measure close-year hebei.g3 2024',
    send: (server, { text: note, reason }, target, closed) =>
      server.post('/api/targets/{targetId}/years/{year}/close', {
        path: { targetId: target, year: closed },
        body: { note, reason },
      }),
    done: (_options, target, closed) => `${closed}年已封账：${target}`,
  });
}
