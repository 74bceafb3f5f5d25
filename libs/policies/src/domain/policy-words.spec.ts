import { words } from '#contract';
import { mailboxes } from './letterboxes.ts';
import { parsePolicy } from './policy.ts';
import { type Audience } from './policy.events.ts';
import { defaultSource } from './policy.fixtures.ts';
import { budgetInWords, ruleInWords } from './policy-words.ts';

describe('who is told, in words', () => {
  it.each<readonly [Audience, string, string]>([
    ['lead.liaison', '您是承办单位联络员', '您代理承办单位联络员'],
    ['support.sectionChief', '您是配合单位科室负责人', '您代理配合单位科室负责人'],
    ['organization.deputyHead', '您是本单位分管领导', '您代理本单位分管领导'],
    ['lead.head', '您是承办单位主要负责人', '您代理承办单位主要负责人'],
    ['office.approver', '您是督办单位签发领导', '您代理督办单位签发领导'],
    ['office.archivist', '您是督办单位archivist', '您代理督办单位archivist'],
  ])('%s is told: %s', (role, own, deputy) => {
    expect(words.why(role)).toBe(own);
    expect(words.why(role, true)).toBe(deputy);
  });

  it('a person is called by what it does, whatever its side', () =>
    expect((['lead.head', 'support.head', 'office.porter'] as const).map(words.personOf)).toEqual([
      '主要负责人',
      '主要负责人',
      'porter',
    ]));
});

describe('whose letterbox an audience means', () => {
  const sides = { organization: '县教育局', supports: ['县科协', '县文旅局'] };
  it.each([
    ['lead.liaison', [{ organization: '县教育局', role: 'liaison' }]],
    ['organization.head', [{ organization: '县教育局', role: 'head' }]],
    [
      'support.liaison',
      [
        { organization: '县科协', role: 'liaison' },
        { organization: '县文旅局', role: 'liaison' },
      ],
    ],
    ['office.approver', [{ organization: '县督查室', role: 'approver' }]],
    ['office.board', []],
    ['lead.board', []],
  ] as const)('letters to %s go to the letterboxes of whom they mean', (audience, boxes) =>
    expect(mailboxes(audience, sides, '县督查室')).toEqual(boxes),
  );
});

describe('a rule in words', () => {
  const inWords = (source: object): string => {
    const rules = [{ to: ['lead.liaison'], form: 'reminder', ...source }];
    const [rule] = parsePolicy({ ...defaultSource(), rules }).rules;
    return ruleInWords(rule!);
  };

  it.each([
    [{ offset: '-30d' }, '时限前30天提醒，通知承办单位联络员'],
    [{ offset: '-3wd' }, '时限前3个工作日提醒，通知承办单位联络员'],
    [{ offset: '0d' }, '时限当日提醒，通知承办单位联络员'],
    [{ offset: '+2d' }, '时限后第2天提醒，通知承办单位联络员'],
    [{ offset: '+1wd', form: 'blue' }, '逾期第1个工作日列入蓝色督办，通知承办单位联络员'],
    [
      { offset: '+5wd', form: 'yellow', to: ['lead.head', 'office.board'] },
      '逾期第5个工作日列入黄色督办，通知承办单位主要负责人、督办台账',
    ],
    [
      { offset: '+10wd', form: 'red', draft: true, onApproval: ['lead.head', 'lead.liaison'] },
      '逾期第10个工作日拟红色督办单待签发，通知承办单位联络员，签发后通知承办单位主要负责人、承办单位联络员',
    ],
    [
      { offset: '+20wd', form: 'list', every: '10wd', to: ['office.board'] },
      '逾期第20个工作日列入督办台账，此后每10个工作日一次，通知督办台账',
    ],
  ])('%j', (source, sentence) => expect(inWords(source)).toBe(sentence));

  it('a budget is told, or that there is none', () => {
    const policy = parsePolicy({ ...defaultSource(), budget: { mailsPerPersonMonth: 8 } });
    expect(budgetInWords(policy)).toBe('每人每月不超过8封邮件');
    expect(budgetInWords(parsePolicy(defaultSource()))).toBe('不设上限');
  });
});
