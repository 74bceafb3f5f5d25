import { words } from '#contract';
import type { Policy, PolicyComparison, PolicyEffect } from './api.ts';
import {
  audiences,
  changeKinds,
  headings,
  contactRoles,
  forms,
  labelOf,
  ruleSets,
} from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

type Rule = Policy['rules'][number];
type Set = 'rules' | 'soft' | 'signOff' | 'checkIn';

const RULES: readonly Column<Rule & { readonly set: Set }>[] = [
  { title: headings.appliesTo, of: ({ set }) => labelOf(ruleSets, set) },
  { title: headings.rule, of: ({ id }) => words.moment(id).zh },
  {
    title: headings.form,
    of: ({ form, draft }) => labelOf(forms, form) + (draft ? '（拟稿待签发）' : ''),
  },
  {
    title: headings.every,
    of: ({ every }) => (every === undefined ? '' : `每${every}个工作日`),
    spare: 2,
  },
  { title: headings.to, of: ({ to }) => audiences(to), flexible: true },
  {
    title: headings.onApproval,
    of: ({ onApproval = [] }) => audiences(onApproval),
    flexible: true,
    spare: 1,
  },
];

export function policyLines(policy: Policy, world: World): readonly string[] {
  const rules = (['rules', 'soft', 'signOff', 'checkIn'] as const).flatMap((set) =>
    policy[set].map((rule) => ({ ...rule, set })),
  );
  return [
    heading(world, plain(`${policy.name}第${policy.version}版`)),
    ...factLines([
      [headings.sentAt, joined([policy.sendAt, policy.timeZone])],
      [headings.budget, policy.budget?.mailsPerPersonMonth],
      [headings.trustedSources, policy.trustedSources?.join('、')],
    ]),
    '',
    ...tableLines(rules, RULES, world),
  ];
}

type PolicyChange = PolicyComparison['changes'][number];

const CHANGES: readonly Column<PolicyChange>[] = [
  { title: headings.change, of: ({ kind }) => labelOf(changeKinds, kind) },
  { title: headings.appliesTo, of: ({ set }) => labelOf(ruleSets, set) },
  { title: headings.ruleName, of: ({ rule }) => rule },
  { title: headings.note, of: ({ sentence }) => sentence, flexible: true },
];

export const comparisonLines = (
  { changes, ...of }: PolicyComparison,
  world: World,
): readonly string[] => [
  heading(
    world,
    plain(
      `${of.compared.name}第${of.compared.version}版，与${of.with.name}第${of.with.version}版比较`,
    ),
  ),
  ...(changes.length === 0 ? ['内容一致。'] : tableLines(changes, CHANGES, world)),
];

type Mails = PolicyEffect['mails'][number];

const MAILS: readonly Column<Mails>[] = [
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.personRole, of: ({ role }) => labelOf(contactRoles, role) },
  { title: headings.month, of: ({ month }) => month },
  { title: headings.now, of: ({ before }) => before, align: 'right' },
  { title: headings.afterwards, of: ({ after }) => after, align: 'right' },
];
const MOST_MAILS = 20;

export function effectLines(effect: PolicyEffect, world: World): readonly string[] {
  const { obligations, keepOlder, moves, mails, mailLines, overBudget } = effect;
  const part = (title: string, rows: readonly Mails[]): readonly string[] =>
    rows.length === 0 ? [] : ['', heading(world, title), ...tableLines(rows, MAILS, world)];
  return [
    `办理中事项${obligations}项，其中发布后仍按旧版本的${keepOlder}项；时点变动${moves}处（未写入）`,
    ...part(`超出上限（${overBudget.length}）`, overBudget),
    ...part(`邮件最多的（共${mailLines}行）`, mails.slice(0, MOST_MAILS)),
  ];
}
