import { RULE_SETS } from './policy.ts';
import { type Policy, type Rule } from './policy.events.ts';
import { budgetInWords, ruleInWords, SET_WORDS, trustedInWords } from './policy-words.ts';

/** One difference between two policies, for people to read. */
export type PolicyChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `settings`: what holds for all rules. */
  readonly set: (typeof RULE_SETS)[number] | 'settings';
  /** Id of the rule, or name of the setting. */
  readonly rule: string;
  readonly sentence: string;
};

/** What is different in `after`; nothing when the two mean the same. Name and version are not compared. */
export function comparePolicies(before: Policy, after: Policy): readonly PolicyChange[] {
  return [
    ...settingsChanged(before, after),
    ...RULE_SETS.flatMap((set) => rulesChanged(set, before[set], after[set])),
  ];
}

function settingsChanged(before: Policy, after: Policy): readonly PolicyChange[] {
  const settings = [
    ['timeZone', '时区', before.timeZone, after.timeZone],
    ['sendAt', '发信时间', before.sendAt, after.sendAt],
    ['budget', '邮件限额', budgetInWords(before), budgetInWords(after)],
    ['trustedSources', '数据免核实的单位', trustedInWords(before), trustedInWords(after)],
  ] as const;
  return settings.flatMap(([rule, name, was, is]): readonly PolicyChange[] =>
    was === is
      ? []
      : [{ kind: 'changed', set: 'settings', rule, sentence: `${name}由“${was}”改为“${is}”` }],
  );
}

function rulesChanged(
  set: (typeof RULE_SETS)[number],
  before: readonly Rule[],
  after: readonly Rule[],
): readonly PolicyChange[] {
  const was = new Map(before.map((rule) => [rule.id, ruleInWords(rule)]));
  const is = new Map(after.map((rule) => [rule.id, ruleInWords(rule)]));
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids.flatMap((rule): readonly PolicyChange[] => {
    const [old, now] = [was.get(rule), is.get(rule)];
    if (old === now) return [];
    const told = (kind: PolicyChange['kind'], words: string): readonly PolicyChange[] => [
      { kind, set, rule, sentence: `${SET_WORDS[set]}：${words}` },
    ];
    if (old === undefined) return told('added', `增加“${now ?? ''}”`);
    if (now === undefined) return told('removed', `取消“${old}”`);
    return told('changed', `“${old}”改为“${now}”`);
  });
}
