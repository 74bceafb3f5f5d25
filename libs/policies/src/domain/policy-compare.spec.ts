import { parsePolicy } from './policy.ts';
import { comparePolicies } from './policy-compare.ts';
import { defaultSource, policy } from './policy.fixtures.ts';

type Source = { offset: string; form: string; to: string[] };
const changed = (change: (rules: Source[]) => unknown, more: object = {}) => {
  const source = defaultSource();
  return parsePolicy({ ...source, rules: change(source['rules'] as Source[]), ...more });
};

describe('two policies', () => {
  it('two policies that mean the same differ in nothing, whatever they are called', () =>
    expect(comparePolicies(policy, { ...policy, version: 2, name: 'other' })).toEqual([]));

  it('differ in rules added, removed and changed, told in words', () => {
    const after = changed((rules) => [
      ...rules.slice(1, 4),
      { offset: '+2wd', form: 'blue', to: ['lead.liaison', 'office.board'] },
      ...rules.slice(5, 7),
      { ...rules[7], every: '5wd' },
    ]);
    expect(comparePolicies(policy, after).map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['removed', '一般事项：取消“时限前30天提醒，通知承办单位联络员、配合单位联络员”'],
      [
        'removed',
        '一般事项：取消“逾期第1个工作日列入蓝色督办，通知承办单位联络员、承办单位科室负责人、督办台账”',
      ],
      [
        'changed',
        '一般事项：“逾期第20个工作日列入督办台账，此后每10个工作日一次，通知督办台账”改为“逾期第20个工作日列入督办台账，此后每5个工作日一次，通知督办台账”',
      ],
      ['added', '一般事项：增加“逾期第2个工作日列入蓝色督办，通知承办单位联络员、督办台账”'],
    ]);
  });

  it('differ in what holds for all rules', () => {
    const after = changed((rules) => rules, {
      sendAt: '09:00',
      budget: { mailsPerPersonMonth: 8 },
    });
    expect(comparePolicies(policy, after)).toEqual([
      {
        kind: 'changed',
        set: 'settings',
        rule: 'sendAt',
        sentence: '发信时间由“08:30”改为“09:00”',
      },
      {
        kind: 'changed',
        set: 'settings',
        rule: 'budget',
        sentence: '邮件限额由“不设上限”改为“每人每月不超过8封邮件”',
      },
    ]);
  });

  it('differ in their time zone', () =>
    expect(comparePolicies(policy, { ...policy, timeZone: 'Asia/Urumqi' })).toEqual([
      {
        kind: 'changed',
        set: 'settings',
        rule: 'timeZone',
        sentence: '时区由“Asia/Shanghai”改为“Asia/Urumqi”',
      },
    ]));

  it('differ in whose figures they trust', () =>
    expect(comparePolicies(policy, { ...policy, trustedSources: ['县统计局', '县科协'] })).toEqual([
      {
        kind: 'changed',
        set: 'settings',
        rule: 'trustedSources',
        sentence: '数据免核实的单位由“无”改为“县统计局、县科协”',
      },
    ]));

  it('tell whether a red card waits for approval', () => {
    const after = changed((rules) =>
      rules.map((rule) => (rule.offset === '+10wd' ? { ...rule, draft: false } : rule)),
    );
    expect(comparePolicies(policy, after)).toMatchObject([
      { kind: 'changed', rule: '+10wd', set: 'rules' },
    ]);
  });
});
