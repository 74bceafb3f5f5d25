import { basename } from 'node:path';
import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { Answer, Difference, OutlineEdit } from '../api.ts';
import { LONG_MS } from '../client.ts';
import { doubtLines } from '../doubt-lines.ts';
import { editOptions } from '../edit-options.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { changeKinds, headings, itemKinds, labelOf, planFields } from '../labels.ts';
import { option } from '../options.ts';
import { heading, plain } from '../output.ts';
import { date } from '../parsers.ts';
import { type Column, tableLines } from '../table.ts';
import { addQuery, addVerb } from '../verb.ts';
import { stepChanges } from '../step-changes.ts';
import { type World } from '../world.ts';

type Amendment = Answer<'/api/plans/{planId}/amendment'>;

const PLAN = ['PLAN', '方案编号'] as const;

export function addAmend(program: Command, world: World): void {
  const amend = program
    .command('amend')
    .summary('调整方案：读入、看差别、审定、批准、放弃')
    .description(
      '方案调整后重新印发时，读入调整稿，与现行方案逐条比较，审定后一次批准；批准之前一律不变。',
    )
    .addHelpText('after', '\n例：duban amend read zezhou 调整稿.txt');
  addReading(amend, world);
  addDeciding(amend, world);
}

function addReading(amend: Command, world: World): void {
  addVerb<{ readonly withoutTasks?: true }>(amend, world, {
    name: 'read',
    summary: '读入调整稿',
    args: [PLAN, ['FILE', '调整后的方案（Word、PDF、OFD、Excel 或文本文件）']],
    options: [option('--without-tasks', '未读出任务也读入')],
    example: 'duban amend read zezhou 调整稿.txt',
    send: async (server, { reason, withoutTasks }, plan, file) => {
      const document = {
        name: basename(file),
        base64: (await readBytes(file)).toString('base64'),
      };
      return server.post('/api/plans/{planId}/amendment', {
        path: { planId: plan },
        body: { ...document, reason, withoutTasks },
        timeoutMs: LONG_MS,
      });
    },
    done: (_options, plan) => `已读入调整稿：${plan}；下一步看差别：duban amend show ${plan}`,
  });
  addQuery<Amendment>(amend, world, {
    name: 'show',
    summary: '调整稿与现行方案的差别',
    args: [PLAN],
    example: 'duban amend show zezhou',
    ask: (server, _options, plan) =>
      server.get('/api/plans/{planId}/amendment', { path: { planId: plan } }),
    lines: amendmentLines,
  });
  addVerb(amend, world, {
    name: 'begin',
    summary: '不读文件，以现行方案为底稿拟定调整稿',
    args: [PLAN],
    example: 'duban amend begin zezhou',
    send: (server, { reason }, planId) =>
      server.post('/api/plans/{planId}/amendment/begin', { path: { planId }, body: { reason } }),
    done: (_options, plan) => `已拟定调整稿：${plan}；逐项修改：duban edit … --amendment`,
  });
  const edits: OutlineEdit[] = [];
  addVerb(amend, world, {
    name: 'edit',
    summary: '审定调整稿',
    description: '审定调整稿，按写出的次序逐条修改；写法同 duban review。',
    args: [PLAN],
    options: editOptions(edits),
    example: 'duban amend edit zezhou --set-lead zezhou.t2=县教育局',
    send: (server, { reason }, planId) => {
      if (edits.length === 0) throw new Failure(2, '请至少给出一处修改，如 --set-lead。');
      return server.post('/api/plans/{planId}/amendment/edits', {
        path: { planId },
        body: { edits, reason },
      });
    },
    done: (_options, plan) => `调整稿已修改${edits.length}处：${plan}`,
  });
}

function addDeciding(amend: Command, world: World): void {
  addVerb<{ readonly on?: LocalDate }>(amend, world, {
    name: 'approve',
    summary: '批准调整稿，用 --reason 说明理由',
    description: '批准调整稿，须用 --reason 说明理由。任务、指标、阶段和时限随之调整。',
    args: [PLAN],
    options: [option('--on <日期>', '调整生效的日期，默认为今天', date)],
    example: 'duban amend approve zezhou --reason 县政府常务会议同意',
    send: (server, { on: amendedOn, reason }, plan) =>
      server.post('/api/plans/{planId}/amendment/approve', {
        path: { planId: plan },
        body: { amendedOn, reason },
      }),
    done: (_options, plan) => `方案已调整：${plan}`,
  });
  addVerb(amend, world, {
    name: 'discard',
    summary: '放弃调整稿，用 --reason 说明理由',
    args: [PLAN],
    example: 'duban amend discard zezhou --reason 调整稿有误',
    send: (server, { reason }, plan) =>
      server.post('/api/plans/{planId}/amendment/discard', {
        path: { planId: plan },
        body: { reason },
      }),
    done: (_options, plan) => `调整稿已放弃：${plan}`,
  });
}

const DIFFERENCES: readonly Column<Difference>[] = [
  { title: headings.change, of: ({ change }) => labelOf(changeKinds, change) },
  { title: headings.kind, of: ({ kind }) => labelOf(itemKinds, kind) },
  { title: headings.id, of: ({ id }) => id },
  { title: headings.name, of: ({ number, title }) => `${number} ${title}`.trim(), flexible: true },
  {
    title: headings.changed,
    of: ({ fields }) =>
      fields
        .map(({ field, before, after }) =>
          field === 'steps'
            ? stepChanges(before, after)
            : `${labelOf(planFields, field)} ${textOf(before)} → ${textOf(after)}`,
        )
        .join('；'),
    flexible: true,
  },
];

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '无';
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(oneOf).join('、');
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const { value: number, asOf, from, to } = value as Readonly<Record<string, string | number>>;
  if (asOf !== undefined) return `${number}（${asOf}）`;
  return from === undefined ? JSON.stringify(value) : `${from}至${to}`;
}

/** One of a list: a name, or what recurs by its words. */
const oneOf = (value: unknown): string => {
  const { words: when, title } = value as { words?: string; title?: string };
  if (title === undefined) return String(value);
  return when === title ? title : `${when}${title}`;
};

const amendmentLines = (amendment: Amendment, world: World): readonly string[] => {
  const { name, added, removed, changed, differences, doubts } = amendment;
  return [
    heading(world, plain(name || '手工调整')),
    `新增${added}项，取消${removed}项，修改${changed}项`,
    ...(differences.length > 0 ? tableLines(differences, DIFFERENCES, world) : ['内容一致。']),
    ...(doubts.length > 0
      ? ['', heading(world, `待核（${doubts.length}）`), ...doubtLines(doubts, world)]
      : []),
  ];
};
