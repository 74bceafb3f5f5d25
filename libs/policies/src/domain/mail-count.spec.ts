import { type TimelineItem } from './timeline.ts';
import { MailCount, plannedMails } from './mail-count.ts';
import { day, morning } from './policy.fixtures.ts';

const step = (on: string, facts: Partial<TimelineItem> = {}): TimelineItem => ({
  at: morning(on),
  on: day(on),
  rule: '-10wd',
  form: 'reminder',
  audience: ['lead.liaison'],
  ...facts,
});
const sides = { region: 'zezhou', organization: '县教育局', supports: [], office: '县督查室' };

it('a mail is one a person and day, and a draft of a red card is one by itself', () => {
  const count = new MailCount();
  const audience = ['office.approver', 'office.board'] as const;
  const steps = [
    step('2025-12-17', { audience }),
    step('2025-12-17', { audience, rule: '-3wd' }),
    step('2025-12-17', { audience, form: 'red', draft: true }),
  ];
  count.add('after', plannedMails(steps), sides);
  expect(count.lines()).toEqual([
    {
      region: 'zezhou',
      organization: '县督查室',
      role: 'approver',
      month: '2025-12',
      before: 0,
      after: 2,
    },
  ]);
});

it('lines with the most mails come first, then by organization, role and month', () => {
  const count = new MailCount();
  const add = (organization: string, ...days: readonly string[]) =>
    count.add('after', plannedMails(days.map((on) => step(on))), { ...sides, organization });
  add('丙局', '2025-12-01', '2025-12-02');
  add('乙局', '2025-12-01');
  add('甲局', '2025-12-01', '2025-11-03', '2025-12-02', '2025-12-03');
  expect(
    count.lines().map(({ organization, month, after }) => [organization, month, after]),
  ).toEqual([
    ['甲局', '2025-12', 3],
    ['丙局', '2025-12', 2],
    ['乙局', '2025-12', 1],
    ['甲局', '2025-11', 1],
  ]);
});

it('what two policies mean is counted side by side', () => {
  const count = new MailCount();
  count.add('before', plannedMails([step('2025-12-01'), step('2025-12-02')]), sides);
  count.add('after', plannedMails([step('2025-12-01')]), sides);
  expect(count.lines()).toMatchObject([{ before: 2, after: 1 }]);
});
