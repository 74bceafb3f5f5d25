import { parseInstant } from '#kernel';
import {
  written,
  letter,
  delivered,
  deferred,
  failed,
  unaddressed,
  closed,
  resent,
  restored,
} from '../../../notifications/src/domain/mail.fixtures.ts';
import { namedOrganization } from '#testing';
import { education } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { type MailEvent } from '#notifications/rules';
import { mailList } from '#notifications';
import { recorded, rowsOf } from '../../../obligations/src/views/views.fixtures.ts';
import { explainMail, type MailCause } from './explain-mail.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { type Topic } from './sentence.ts';

const cause: MailCause = {
  obligationId: `zezhou.t1.${education}`,
  planId: 'zezhou',
  planTitle: '实施方案',
  number: '二（一）1',
  title: '提升科学教育水平',
  ...namedOrganization(education),
  rule: '-30d',
  form: 'reminder',
  role: 'lead.liaison',
  on: day('2025-12-01'),
};

function explained(facts: readonly MailEvent[], causes = [cause], standsInFor: string[] = []) {
  const at = parseInstant('2025-12-01T08:30:00+08:00');
  const rows = rowsOf(
    mailList,
    facts.map((fact, place) => recorded(fact, place, at)),
  );
  const [row] = [...rows.values()];
  if (!row) throw new Error('no such mail');
  return explainMail(row, causes, standsInFor);
}
const said = (explanation: ReturnType<typeof explained>, topic: Topic) =>
  explanation.sentences
    .filter((sentence) => sentence.topic === topic)
    .flatMap(({ zh, en }) => [zh, en]);

describe('a digest', () => {
  const mail = explained([written, delivered('2025-12-01T08:31:00+08:00')]);

  it('a digest was sent for the notices of that day, each with its rule', () =>
    expect(said(mail, 'why')).toEqual([
      '您有1项提醒，合并为一封。',
      'Notices to you that had come due: 1; they go out as one mail.',
      '二（一）1 提升科学教育水平（县教育局）：2025年12月1日提醒，时限前30天。',
      '二（一）1 提升科学教育水平 (县教育局): reminder of 1 December 2025, 30 days before the due date.',
    ]));

  it('a digest went to its person in the words of its own line, and on that day', () => {
    expect(said(mail, 'you')).toEqual([
      '李明：您是承办单位联络员。',
      '李明: you are the liaison of the owing unit.',
    ]);
    expect(said(mail, 'date')).toEqual([
      '2025年12月1日（星期一）为工作日；通知在工作日早晨集中发出，每人每天至多一封。',
      'Monday 1 December 2025 is a working day; notices leave in the morning of working days, one mail a person and day at most.',
    ]);
  });

  it('a digest that was delivered says what the server said', () =>
    expect(said(mail, 'history')).toEqual([
      '2025年12月1日（星期一）8:31送达：250 OK。',
      'Delivered at 8:31 on Monday 1 December 2025: 250 OK.',
    ]));

  it('a digest says how many answers it tells, and nothing of notices where there are none', () => {
    const lines = letter.groups.flatMap((group) => group.lines);
    const answers = { ...letter, groups: [{ bucket: 'answers', lines }] as const };
    const told = { ...written, data: { ...written.data, letter: answers, notices: [] } };
    expect(said(explained([told], []), 'why')).toEqual([
      '告知办理答复1项：答复在作出后的下一个工作日早晨告知，当日没有其他提醒的也单独发出。',
      'Answers of the office: 1; they are told on the next working morning, alone where nothing else is due.',
    ]);
  });

  it('a digest says what it caught up with, what it lists besides, and for whom a deputy got it', () => {
    const { groups } = letter;
    const twice = { ...letter, groups: [...groups, ...groups] };
    const two = { ...written, data: { ...written.data, letter: twice } };
    const late = { ...cause, on: day('2025-11-28') };
    const mailed = explained([two], [late], ['王芳']);
    expect(said(mailed, 'why').at(-2)).toBe('另附此前已提醒、尚未办结的事项1项。');
    expect(said(mailed, 'date')[0]).toMatch(/其中1项应于此前提醒，因未能发出，本日补发。$/);
    expect(said(mailed, 'you')[0]).toBe('李明：您是承办单位联络员（代王芳）。');
    expect(said(mailed, 'history')[0]).toBe('邮件待发送。');
  });

  it('a digest may be on its way, or have failed', () => {
    const later = deferred(1, '2025-12-01T08:31:00+08:00', '2025-12-01T08:32:00+08:00');
    expect(said(explained([written, later]), 'history')[0]).toBe(
      '已试发1次，对方暂不接收：451 busy，2025年12月1日（星期一）8:32再试。',
    );
    const bounced = failed('2025-12-01T08:31:00+08:00', '550 no such user', true);
    expect(said(explained([written, bounced]), 'history')[1]).toBe(
      'Bounced at 8:31 on Monday 1 December 2025: 550 no such user.',
    );
  });
});

describe('what became of a mail', () => {
  it.each<readonly [string, MailEvent | null, string, string]>([
    ['pending', null, '邮件待发送。', 'It waits to be sent.'],
    [
      'deferred',
      deferred(2, '2025-12-01T08:31:00+08:00', '2025-12-01T08:32:00+08:00'),
      '已试发2次，对方暂不接收：451 busy，2025年12月1日（星期一）8:32再试。',
      'Tried 2 ×, not taken yet: 451 busy; next try at 8:32 on Monday 1 December 2025.',
    ],
    [
      'failed',
      failed('2025-12-01T08:31:00+08:00', '550 no such user.', false),
      '2025年12月1日（星期一）8:31发送失败：550 no such user。',
      'Failed at 8:31 on Monday 1 December 2025: 550 no such user.',
    ],
    [
      'bounced',
      failed('2025-12-01T08:31:00+08:00', '', true),
      '2025年12月1日（星期一）8:31被退回。',
      'Bounced at 8:31 on Monday 1 December 2025.',
    ],
  ])('a mail that is %s says so', (_, fact, zh, en) =>
    expect(said(explained(fact ? [written, fact] : [written]), 'history')).toEqual([zh, en]),
  );

  it('a letter that reached nobody has no history', () =>
    expect(said(explained([unaddressed], []), 'history')).toEqual([]));
});

describe('who got a mail', () => {
  it('a mail whose words are not of today names no role', () => {
    const [group] = letter.groups;
    const lines = (group?.lines ?? []).map((line) => ({ ...line, why: '您是值班员' }));
    const old = { ...letter, groups: [{ bucket: 'later' as const, lines }] };
    const mail = explained([{ ...written, data: { ...written.data, letter: old } }], []);
    expect(mail.roles).toEqual([]);
    expect(said(mail, 'you')).toEqual([]);
  });

  it('each role is told once, in both languages, with those the person stood in for', () => {
    const support = { ...cause, role: 'support.liaison' as const };
    const mail = explained([written], [cause, support, cause], ['王芳', '赵伟']);
    expect(mail.roles).toEqual(['lead.liaison', 'support.liaison']);
    expect(said(mail, 'you')).toEqual([
      '李明：您是承办单位联络员；您是配合单位联络员（代王芳、赵伟）。',
      '李明: you are the liaison of the owing unit; you are the liaison of a supporting unit (standing in for 王芳、赵伟).',
    ]);
  });

  it('a letter that reached nobody is told in English, too', () => {
    const mail = explained([unaddressed], []);
    expect(mail.roles).toEqual(['lead.head']);
    expect(said(mail, 'you')[1]).toBe(
      '县教育局 has nobody registered as the head of the owing unit: the letter reached nobody and is left to the supervising office.',
    );
  });
});

describe('why a mail was sent', () => {
  it('a digest names ten of its notices at most', () => {
    const many = Array.from({ length: 11 }, (_, place) => ({
      ...cause,
      obligationId: `zezhou.t${place}`,
    }));
    expect(said(explained([written], many), 'why')).toHaveLength(2 + 2 * 10);
  });

  it('a digest tells in English what it lists besides, and what it caught up with', () => {
    const { groups } = letter;
    const twice = { ...letter, groups: [...groups, ...groups] };
    const two = { ...written, data: { ...written.data, letter: twice } };
    const mail = explained([two], [{ ...cause, on: day('2025-11-28') }]);
    expect(said(mail, 'why').at(-1)).toBe(
      'It also lists 1 open matters that you had been told of before; they alone would not have caused a mail.',
    );
    expect(said(mail, 'date')).toEqual([
      '2025年12月1日（星期一）为工作日；通知在工作日早晨集中发出，每人每天至多一封。其中1项应于此前提醒，因未能发出，本日补发。',
      'Monday 1 December 2025 is a working day; notices leave in the morning of working days, one mail a person and day at most. 1 of them fell on an earlier day and could not leave before.',
    ]);
  });

  it('two notices of one matter are no other matter', () => {
    const twice = [cause, { ...cause, rule: '-10wd' }];
    expect(said(explained([written], twice), 'why')).toHaveLength(6);
  });

  it('a draft of a red card asks the approver first', () => {
    const data = { ...written.data, letter: { ...letter, kind: 'red-draft' as const } };
    const mail = explained([{ ...written, data }]);
    expect(said(mail, 'why').slice(0, 2)).toEqual([
      '有事项达到红色督办，须先由签发领导审签。',
      'A matter has reached the red step; first the approver decides whether a red card is issued.',
    ]);
    expect(said(mail, 'why')).toHaveLength(4);
    expect(said(mail, 'date')[1]).toMatch(/^Monday 1 December 2025 is a working day/);
  });

  it.each([
    ['assignment', 'What was assigned to 县教育局, 1 in all.'],
    ['return', 'A claim of completion was returned: 材料不全.'],
    ['red', 'A red notice was issued: 材料不全.'],
  ] as const)('a mail of the kind %s is told in English', (kind, sentence) => {
    const sent = { ...letter, kind, note: '材料不全。' };
    const mail = explained([{ ...written, data: { ...written.data, letter: sent } }], []);
    expect(said(mail, 'why')).toHaveLength(2);
    expect(said(mail, 'why')[1]).toBe(sentence);
    expect(said(mail, 'date')[1]).toBe(
      'Letters of this kind do not wait for the morning; it was written on Monday 1 December 2025.',
    );
  });

  it('a return without a reason ends where it ends', () => {
    const sent = { ...letter, kind: 'return' as const };
    const mail = explained([{ ...written, data: { ...written.data, letter: sent } }], []);
    expect(said(mail, 'why')).toEqual(['办结申请被退回。', 'A claim of completion was returned.']);
  });
});

describe('a mail sent at once', () => {
  it.each([
    ['assignment', '向县教育局交办任务，共1项。'],
    ['return', '办结申请被退回：材料不全。'],
    ['red', '红色督办单已签发：材料不全。'],
  ] as const)(
    'a mail of the kind %s names its occasion, and the role its line names',
    (kind, sentence) => {
      const data = {
        ...written.data,
        notices: [],
        letter: { ...letter, kind, note: '材料不全。' },
      };
      const mail = explained([{ ...written, data }], []);
      expect(said(mail, 'why')[0]).toBe(sentence);
      expect(said(mail, 'date')[0]).toBe(
        '此类邮件即时发送，不等次日汇总；发信日为2025年12月1日（星期一）。',
      );
      expect(mail.roles).toEqual(['lead.liaison']);
    },
  );

  it('a mail that nobody could be found for is left to the office', () =>
    expect(said(explained([unaddressed], []), 'you')[0]).toBe(
      '县教育局：承办单位主要负责人空缺，已转督办单位处理。',
    ));
});

describe('a mail that reached nobody', () => {
  const bounced = failed('2025-12-01T08:31:00+08:00', '550', true);

  it('a mail that was sent again says how often, and when last', () =>
    expect(said(explained([written, bounced, resent('邮箱已更正')]), 'history')).toEqual([
      '此前未送达或应要求重发，共重新发送1次，最近一次在2025年12月8日（星期一）。',
      'It did not arrive before, or was asked for: sent again 1 ×, last on Monday 8 December 2025.',
      '邮件待发送。',
      'It waits to be sent.',
    ]));

  it.each([
    [restored, '其中的提醒已随此后的邮件补发。'],
    [closed('已电话告知'), '督办单位已另行处理，不再自动补发。'],
  ])('a mail that reached nobody says what became of it: %#', (fact, sentence) =>
    expect(said(explained([written, bounced, fact]), 'history')).toContain(sentence),
  );
});
