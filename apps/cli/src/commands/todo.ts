import { type Command } from 'commander';
import { words } from '#contract';
import type { Answer } from '../api.ts';
import { ServerClient } from '../client.ts';
import { headings, labelOf, levels } from '../labels.ts';
import { heading, printJson } from '../output.ts';
import { positiveWhole } from '../parsers.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { type World } from '../world.ts';

type Todo = Answer<'/api/todo'>;
type Group = Todo['groups'][number];
type Row = Group['rows'][number];

const groups = words.inChinese(words.todoGroups);
const asks = words.inChinese(words.todoAsks);

const COLUMNS: readonly Column<Row>[] = [
  { title: headings.id, of: ({ itemId }) => itemId },
  { title: headings.item, of: ({ title }) => title, flexible: true },
  { title: headings.organization, of: ({ organization }) => organization, flexible: true },
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
  {
    title: headings.workingDaysLeft,
    of: ({ workingDaysLeft }) => workingDaysLeft,
    align: 'right',
    style: ({ workingDaysLeft }) => ((workingDaysLeft ?? 0) < 0 ? 'red' : null),
  },
  {
    title: headings.level,
    of: ({ level }) => (level ? labelOf(levels, level) : ''),
    style: ({ level }) => level,
  },
  {
    title: headings.figures,
    of: ({ figure }) => figure && `${figure.value}${figure.unit ?? ''}（截至${figure.asOf}）`,
  },
  { title: headings.toDo, of: ({ asked }) => labelOf(asks, asked) },
];

export function addTodo(program: Command, world: World): void {
  asking(program.command('todo'))
    .summary(
      '我的待办：待答复、承诺到期未办结、新增逾期、待核实、已退回、待签收、已逾期、时限将至、已提交、未送达、本周列入黄色和红色、近30日办结',
    )
    .description(
      '列出待办：联络员为本单位的，督查室为待答复的申请、异议、认定、待核实的数据、未送达的邮件和本室事项，签发领导为待签发的督办单。',
    )
    .option('--limit <条数>', '各最多列出条数', positiveWhole, 20)
    .addHelpText('after', '\n例：duban todo')
    .action(async ({ limit, ...options }: AskOptions & { readonly limit: number }) => {
      const todo = await new ServerClient(options).get('/api/todo', { query: { limit } });
      if (options.json) printJson(world, todo);
      else todoLines(todo, world).forEach(world.say);
    });
}

function todoLines({ on, groups: all }: Todo, world: World): readonly string[] {
  const some = all.filter(({ count }) => count > 0);
  if (some.length === 0) return [`截至${on}，暂无待办。`];
  const counts = some.map(({ group, count }) => `${labelOf(groups, group)}${count}项`);
  return [
    `截至${on}：${counts.join('，')}。`,
    ...some.flatMap(({ group, count, rows }) => [
      '',
      heading(world, `${labelOf(groups, group)}（${count}）`),
      ...(rows.length > 0 ? tableLines(rows, columnsFor(rows), world) : []),
      ...(rows.length < count ? [`还有${count - rows.length}项，用 --limit 指定条数。`] : []),
    ]),
  ];
}

/** A column in which nothing stands, and the unit where all is of one, take no room. */
function columnsFor(rows: readonly Row[]): readonly Column<Row>[] {
  const units = new Set(rows.map(({ organization }) => organization));
  return COLUMNS.filter(({ title, of }) => {
    if (title === '单位') return units.size > 1;
    return rows.some((row) => (of(row) ?? '') !== '');
  });
}
