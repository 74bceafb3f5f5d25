import type { Policy, PolicyComparison, PolicyEffect } from './api.ts';
import { audiences, changeKinds, contactRoles, forms, labelOf, ruleSets } from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

type Rule = Policy['rules'][number];
type Set = 'rules' | 'soft' | 'signOff' | 'checkIn';

const RULES: readonly Column<Rule & { readonly set: Set }>[] = [
  { title: '适用', of: ({ set }) => labelOf(ruleSets, set) },
  { title: '时点', of: ({ id }) => id },
  {
    title: '形式',
    of: ({ form, draft }) => labelOf(forms, form) + (draft ? '（拟稿待签发）' : ''),
  },
  { title: '重复', of: ({ every }) => (every === undefined ? '' : `每${every}个工作日`) },
  { title: '对象', of: ({ to }) => audiences(to), flexible: true },
  { title: '签发后', of: ({ onApproval = [] }) => audiences(onApproval), flexible: true },
];

export function policyLines(policy: Policy, world: World): readonly string[] {
  const rules = (['rules', 'soft', 'signOff', 'checkIn'] as const).flatMap((set) =>
    policy[set].map((rule) => ({ ...rule, set })),
  );
  return [
    heading(world, plain(`${policy.name} 第${policy.version}版`)),
    ...factLines([
      ['发送', joined([policy.sendAt, policy.timeZone])],
      ['每人每月邮件上限', policy.budget?.mailsPerPersonMonth],
    ]),
    '',
    ...tableLines(rules, RULES, world),
  ];
}

type PolicyChange = PolicyComparison['changes'][number];

const CHANGES: readonly Column<PolicyChange>[] = [
  { title: '变化', of: ({ kind }) => labelOf(changeKinds, kind) },
  { title: '适用', of: ({ set }) => labelOf(ruleSets, set) },
  { title: '规则', of: ({ rule }) => rule },
  { title: '说明', of: ({ sentence }) => sentence, flexible: true },
];

export const comparisonLines = (
  { changes, ...of }: PolicyComparison,
  world: World,
): readonly string[] => [
  heading(
    world,
    plain(
      `${of.compared.name} 第${of.compared.version}版，与 ${of.with.name} 第${of.with.version}版比较`,
    ),
  ),
  ...(changes.length === 0 ? ['内容一致。'] : tableLines(changes, CHANGES, world)),
];

type Mails = PolicyEffect['mails'][number];

const MAILS: readonly Column<Mails>[] = [
  { title: '单位', of: ({ organization }) => organization },
  { title: '角色', of: ({ role }) => labelOf(contactRoles, role) },
  { title: '月份', of: ({ month }) => month },
  { title: '现在', of: ({ before }) => before, align: 'right' },
  { title: '改后', of: ({ after }) => after, align: 'right' },
];
const MOST_MAILS = 20;

export function effectLines(effect: PolicyEffect, world: World): readonly string[] {
  const { obligations, keepOlder, moves, mails, mailLines, overBudget } = effect;
  const part = (title: string, rows: readonly Mails[]): readonly string[] =>
    rows.length === 0 ? [] : ['', heading(world, title), ...tableLines(rows, MAILS, world)];
  return [
    `办理中事项 ${obligations}，其中发布后仍按旧版本的 ${keepOlder}；时点变动 ${moves} 处（没有写入）`,
    ...part(`超出上限（${overBudget.length}）`, overBudget),
    ...part(`邮件最多的（共 ${mailLines} 行）`, mails.slice(0, MOST_MAILS)),
  ];
}
