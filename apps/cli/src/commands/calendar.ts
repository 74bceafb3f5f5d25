import { type Command } from 'commander';
import { addDays, type LocalDate } from '#kernel';
import type { Answer, CalendarEffect } from '../api.ts';
import { LONG_MS, ServerClient } from '../client.ts';
import { headings, forms, labelOf } from '../labels.ts';
import { needed, several } from '../options.ts';
import { factLines, heading, printJson } from '../output.ts';
import { date, dateRange, pair, year } from '../parsers.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { addQuery, addVerb } from '../verb.ts';
import { type Receipt } from '../receipt.ts';
import { type World } from '../world.ts';

type Day = { readonly date: LocalDate; readonly name: string };
type Days = {
  readonly holiday?: readonly (readonly Day[])[];
  readonly makeUp?: readonly (readonly Day[])[];
};

/** `2027-01-01..2027-01-03=元旦`, or one day. */
function days(text: string): readonly Day[] {
  const [span, name] = pair(text);
  const { from, to } = span.includes('..') ? dateRange(span) : { from: date(span), to: date(span) };
  const found: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) found.push({ date: day, name });
  return found;
}

const dayOptions = () => [
  several(
    '--holiday <日期=节日>',
    '放假：一天，或如2027-01-01..2027-01-03的一段；可多次填写',
    days,
  ),
  several('--make-up <日期=节日>', '调休上班的周末，写它所调的节日；可多次填写', days),
];

const daysOf = ({ holiday = [], makeUp = [] }: Days) => ({
  holidays: holiday.flat(),
  makeUpDays: makeUp.flat(),
});

const YEAR = ['YEAR', '年份', year] as const;

type Year = Answer<'/api/calendar/{year}'>;

export function addCalendar(program: Command, world: World): void {
  const calendar = program
    .command('calendar')
    .summary('工作日历：一年的、预览、发布')
    .description('工作日历：放假和调休上班。推算工作日见 duban workdays。')
    .addHelpText('after', '\n例：duban calendar show 2026');
  addQuery<Year>(calendar, world, {
    name: 'show',
    summary: '某年的工作日历，依据哪份通知',
    args: [YEAR],
    example: 'duban calendar show 2026',
    ask: (server, _options, of) =>
      server.get('/api/calendar/{year}', { path: { year: Number(of) } }),
    lines: yearLines,
  });
  addPreview(calendar, world);
  addVerb<Days & { readonly notice: string }, Receipt & CalendarEffect>(calendar, world, {
    name: 'publish',
    summary: '发布或更正某年的工作日历',
    description: '发布或更正某年的工作日历，整年一次给全。时限不变，尚未发出的提醒和督办随之改期。',
    args: [YEAR],
    options: [...dayOptions(), needed('--notice <通知>', '通知的文号或标题')],
    example:
      'duban calendar publish 2027 --holiday 2027-01-01..2027-01-03=元旦 --notice 国办发明电〔2026〕7号',
    send: (server, { notice, reason, ...options }, of) =>
      server.post('/api/calendar/{year}', {
        path: { year: Number(of) },
        body: { ...daysOf(options), notice, reason },
        timeoutMs: LONG_MS,
      }),
    done: (_options, of) => `${of}年工作日历已发布`,
    tell: effectLines,
  });
}

function addPreview(calendar: Command, world: World): void {
  const command = asking(calendar.command('preview'))
    .summary('预览：换成这样，哪些提醒和督办会改期')
    .description('预览：某年的工作日历换成这样，哪些提醒和督办会改期。不写入。')
    .argument('YEAR', '年份', year);
  for (const one of dayOptions()) command.addOption(one);
  command
    .addHelpText('after', '\n例：duban calendar preview 2027 --holiday 2027-01-01..2027-01-03=元旦')
    .action(async (of: string, options: AskOptions & Days) => {
      const effect = await new ServerClient(options).post('/api/calendar/{year}/preview', {
        path: { year: Number(of) },
        body: daysOf(options),
        timeoutMs: LONG_MS,
      });
      if (options.json) printJson(world, effect);
      else effectLines(effect, world).forEach(world.say);
    });
}

const yearLines = (of: Year, world: World): readonly string[] => [
  heading(world, `${of.year}年工作日历（${of.status === 'published' ? '已公布' : '暂定'}）`),
  ...factLines([
    [headings.basis, of.source],
    [headings.holidays, daysText(of.holidays)],
    [headings.makeUpDays, daysText(of.makeUpDays)],
  ]),
  ...(of.status === 'provisional'
    ? ['暂无放假通知，先按双休日和法定节日推算，未计补假和调休。']
    : []),
];

/** Each name once, with its days. */
const daysText = (all: Year['holidays']): string =>
  [...Map.groupBy(all, ({ name = '' }) => name)]
    .map(([name, some]) => `${name} ${some.map(({ date: day }) => day.slice(5)).join('、')}`)
    .join('；');

type Moved = CalendarEffect['examples'][number];

const MOVED: readonly Column<Moved>[] = [
  { title: headings.obligationId, of: ({ obligationId }) => obligationId },
  { title: headings.item, of: ({ title }) => title, flexible: true },
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
  {
    title: headings.moved,
    of: ({ steps }) =>
      steps
        .map(({ rule, form, before, after }) => {
          return `${rule}${labelOf(forms, form)} ${before.slice(0, 10)} → ${after.slice(0, 10)}`;
        })
        .join('；'),
    flexible: true,
  },
];

function effectLines(effect: CalendarEffect, world: World): readonly string[] {
  const { obligations, moved, steps, dueAtOnce, examples } = effect;
  return [
    `办理中事项${obligations}项，其中${moved}项有${steps}个时点改期，${dueAtOnce}项随即到点；时限不变`,
    ...(examples.length > 0 ? tableLines(examples, MOVED, world) : []),
  ];
}
