import fc from 'fast-check';
import { addDays } from '#kernel';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { missed, rescheduled } from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import { type ObligationEvent } from '#obligations/rules';
import { explainDay, type Effect } from './explain-day.ts';
import { calendar, happened, suspended } from './explain.fixtures.ts';
import { day, morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { type Happened } from './explained.ts';

const opened = ['2025-11-03', duties.opened()] as const;
const story = happened(
  [...opened],
  ['2025-12-01', duties.issued('2025-12-01')],
  ['2025-12-08', duties.claimed('2025-12-08')],
  ['2025-12-18', duties.returned('2025-12-18')],
  ['2025-12-26', duties.superseded('-10wd', '-3wd')],
  ['2025-12-26', duties.issued('2025-12-26', { rule: '-3wd', audience: ['lead.liaison'] })],
);

const asked = (
  on: string,
  { now = '2025-12-27', history = story, effects = [] as readonly Effect[] } = {},
) => explainDay(history, day(on), { policy, calendar, now: morning(now), effects });
const saidOn = (...args: Parameters<typeof asked>): readonly string[] =>
  asked(...args).sentences.flatMap(({ zh, en }) => [zh, en]);

describe('the notice of a day', () => {
  it('a notice is told with its rule, whom it was for, and what became of each mail', () => {
    const effects: readonly Effect[] = [
      {
        role: 'lead.liaison',
        contactId: 'li',
        recipient: '李明',
        status: 'delivered',
        mailId: 'digest.2025-12-01.li',
        rule: '-30d',
      },
    ];
    expect(saidOn('2025-12-01', { effects })).toEqual([
      '2025年12月1日（星期一）有一次提醒（时限前30天），发给承办单位联络员、配合单位联络员：已经发出。',
      'On Monday 1 December 2025 a reminder was due (30 days before the due date), mailed to the liaison of the owing unit and the liaison of a supporting unit: issued.',
      '给承办单位联络员（li）的通知：邮件已送达（邮件digest.2025-12-01.li）。',
      'The notice to the liaison of the owing unit (li): delivered (mail digest.2025-12-01.li).',
    ]);
  });

  it('a notice may have been overtaken by a later one', () => {
    const history = happened(
      [...opened],
      ['2025-12-29', duties.superseded('-30d', '-10wd')],
      ['2025-12-29', duties.issued('2025-12-17', { rule: '-10wd' })],
    );
    expect(asked('2025-12-01', { history, now: '2025-12-30' }).steps).toMatchObject([
      { rule: '-30d', outcome: 'superseded' },
    ]);
  });

  it('a notice that has not been issued is ahead, or owed and missing', () => {
    const history = happened([...opened]);
    const outcome = (now: string) => asked('2025-12-01', { history, now }).steps[0]?.outcome;
    expect(outcome('2025-11-20')).toBe('ahead');
    expect(outcome('2025-12-02')).toBe('outstanding');
    // Another step of the same date was overtaken: that says nothing of this one.
    expect(asked('2025-12-31').steps).toMatchObject([{ rule: '0d', outcome: 'ahead' }]);
  });
});

describe('what became of a notice', () => {
  it.each([
    [
      '2025-12-01',
      '2025-11-20',
      '2025年12月1日（星期一）有一次提醒（时限前30天），发给承办单位联络员、配合单位联络员：按目前情况届时发出。',
      'On Monday 1 December 2025 a reminder was due (30 days before the due date), mailed to the liaison of the owing unit and the liaison of a supporting unit: as things stand it will be issued then.',
    ],
    [
      '2025-12-01',
      '2025-12-02',
      '2025年12月1日（星期一）有一次提醒（时限前30天），发给承办单位联络员、配合单位联络员：应发未发。',
      'On Monday 1 December 2025 a reminder was due (30 days before the due date), mailed to the liaison of the owing unit and the liaison of a supporting unit: owed and not issued yet.',
    ],
  ])('a notice of %s, asked on %s', (on, now, zh, en) =>
    expect(saidOn(on, { history: happened([...opened]), now })).toEqual([zh, en]),
  );

  it('a notice that a later one took the place of says so', () => {
    const history = happened([...opened], ['2025-12-29', duties.superseded('-10wd', '-3wd')]);
    expect(saidOn('2025-12-17', { history, now: '2025-12-30' })).toEqual([
      '2025年12月17日（星期三）有一次提醒（时限前10个工作日），发给承办单位联络员：与后一次提醒合并，未单独发出。',
      'On Wednesday 17 December 2025 a reminder was due (10 working days before the due date), mailed to the liaison of the owing unit: overtaken by a later step and not issued by itself.',
    ]);
  });

  it('a step of an earlier due date that was overtaken says nothing of the new one', () => {
    const history = happened(
      ['2025-11-03', duties.opened()],
      ['2025-11-10', rescheduled('2025-12-31', '2025-11-10', { before: '2025-12-30' })],
      ['2025-11-11', duties.superseded('-30d', '-10wd')],
    );
    expect(asked('2025-12-01', { history, now: '2025-12-02' }).steps).toMatchObject([
      { rule: '-30d', outcome: 'outstanding' },
    ]);
  });

  it.each([
    ['waiting', '待并入下一封邮件', 'waits for the next mail'],
    [
      'withdrawn',
      '发信前事项已办结或终止，或收件人已离任，未发送',
      'not sent, since the matter was closed or the person had left before the mail did',
    ],
    ['pending', '已写入邮件，待发送', 'written into a mail that waits to be sent'],
    [
      'deferred',
      '对方邮件服务器暂不接收，正在重试',
      'not taken by the mail server yet, being tried again',
    ],
    ['failed', '邮件发送失败', 'the mail failed'],
    ['bounced', '退信', 'the mail bounced'],
  ] as const)('a share that is %s says so', (status, zh, en) => {
    const share = {
      role: 'lead.liaison',
      contactId: 'li',
      recipient: '李明',
      mailId: null,
      rule: '-30d',
    } as const;
    expect(saidOn('2025-12-01', { effects: [{ ...share, status }] }).slice(2)).toEqual([
      `给承办单位联络员（li）的通知：${zh}。`,
      `The notice to the liaison of the owing unit (li): ${en}.`,
    ]);
  });
});

describe('none was owed', () => {
  it.each([
    [
      'before it was opened',
      '2025-11-02',
      '2025年11月2日（星期日）没有应发的提醒：事项于2025年11月3日（星期一）8:30列入。',
      'No notice was owed on Sunday 2 November 2025: it was opened only at 8:30 on Monday 3 November 2025.',
    ],
    [
      'between two steps',
      '2025-12-02',
      '2025年12月2日（星期二）没有应发的提醒：当日不是提醒日，前一次为2025年12月1日（时限前30天），后一次为2025年12月17日（时限前10个工作日）。',
      'No notice was owed on Tuesday 2 December 2025: no step of the policy falls on that day, the step before is 1 December 2025 (30 days before the due date), the next one is 17 December 2025 (10 working days before the due date).',
    ],
    [
      'on a day off',
      '2025-12-06',
      '2025年12月6日（星期六）没有应发的提醒：当日为双休日，通知只在工作日发出。',
      'No notice was owed on Saturday 6 December 2025: it is a weekend, and notices leave on working days only.',
    ],
    [
      'while it was claimed',
      '2025-12-09',
      '2025年12月9日（星期二）没有应发的提醒：当时办结待审核。',
      'No notice was owed on Tuesday 9 December 2025: completion had been claimed and was under review.',
    ],
  ])('no notice is owed %s', (_, on, zh, en) => expect(saidOn(on)).toEqual([zh, en]));

  it('nothing is owed on the day of a step that fell while the clock stood', () => {
    const history = happened([...opened], ['2025-11-20', suspended('2025-11-20', '场馆改造')]);
    expect(saidOn('2025-12-01', { history })[0]).toBe(
      '2025年12月1日（星期一）没有应发的提醒：当时正在暂缓，“时限前30天”的提醒不发。',
    );
  });

  it.each<readonly [string, ObligationEvent, string, string]>([
    [
      'claimed',
      duties.claimed('2025-11-20'),
      '当时办结待审核',
      'completion had been claimed and was under review',
    ],
    [
      'baselined',
      duties.baselined('2025-10-31'),
      '启动督办前时限已过，待认定',
      'it was past when the plan started and waited for a ruling',
    ],
    ['suspended', suspended('2025-11-20', '场馆改造'), '当时正在暂缓', 'it was suspended'],
    ['met', duties.met('2025-11-20'), '当时已办结', 'it had been completed'],
    ['waived', duties.waived('2025-11-20'), '当时已不再办理', 'it was no longer owed'],
    ['missed', missed('2025-11-20'), '当时已认定为未完成', 'it had been ruled missed'],
  ])(
    'nothing is owed for what was %s, whether a step fell on that day or not',
    (_, fact, zh, en) => {
      const history = happened([...opened], ['2025-11-20', fact]);
      expect(saidOn('2025-12-02', { history })).toEqual([
        `2025年12月2日（星期二）没有应发的提醒：${zh}。`,
        `No notice was owed on Tuesday 2 December 2025: ${en}.`,
      ]);
      expect(saidOn('2025-12-01', { history })).toEqual([
        `2025年12月1日（星期一）没有应发的提醒：${zh}，“时限前30天”的提醒不发。`,
        `No notice was owed on Monday 1 December 2025: ${en}; the step "30 days before the due date" is left out.`,
      ]);
    },
  );

  it('nothing is owed after the last step there is, or before the first', () => {
    const history = happened(['2025-11-03', duties.opened()]);
    expect(saidOn('2025-11-04', { history })[0]).toBe(
      '2025年11月4日（星期二）没有应发的提醒：当日不是提醒日，后一次为2025年12月1日（时限前30天）。',
    );
    expect(saidOn('2025-11-04', { history })[1]).toBe(
      'No notice was owed on Tuesday 4 November 2025: no step of the policy falls on that day, the next one is 1 December 2025 (30 days before the due date).',
    );
  });

  it('nothing is known of what was never opened', () =>
    expect(saidOn('2025-12-01', { history: [] })).toEqual([
      '2025年12月1日（星期一）没有应发的提醒：事项于此后列入。',
      'No notice was owed on Monday 1 December 2025: it was opened only at a later day.',
    ]));

  it('no notice is owed during a holiday, which is called by its name', () => {
    const history = happened(['2025-09-01', duties.opened()]);
    expect(saidOn('2025-10-03', { history })[0]).toBe(
      '2025年10月3日（星期五）没有应发的提醒：当日为国庆节、中秋节假期，通知只在工作日发出。',
    );
  });
});

it('any day of any part of a history has one answer, and what was issued is never denied', () => {
  const part = fc.integer({ min: 0, max: story.length }).map((n) => story.slice(0, n));
  const date = fc.integer({ min: -30, max: 90 }).map((n) => addDays(day('2025-12-01'), n));
  fc.assert(
    fc.property(part, date, (history: readonly Happened[], on) => {
      const { steps, sentences } = asked(on, { history });
      expect(sentences.length).toBeGreaterThan(0);
      const issued = history.filter(
        ({ event }) => event.type === 'ReminderIssued' && event.data.on === on,
      );
      expect(steps.filter(({ outcome }) => outcome === 'issued')).toHaveLength(issued.length);
    }),
  );
});
