import { namedOrganization } from '#testing';
import { type Event } from '#kernel';
import { type Topic } from './sentence.ts';
import * as dates from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { type ObligationEvent } from '#obligations/rules';
import { explained, type ExplainOptions, happened, said } from './explain.fixtures.ts';

const opened = duties.opened({ dueOnDefaulted: false });

/** What is said on a topic, each sentence with its English. */
function pairs(topic: Topic, facts: readonly Event[], options: ExplainOptions) {
  const { zh, en } = said(explained(facts, options), topic);
  return zh.map((line, place) => [line, en[place]]);
}
const last = (...args: Parameters<typeof pairs>) => pairs(...args).at(-1);

describe('what happened to an obligation', () => {
  it.each<readonly [string, ObligationEvent, string, string]>([
    [
      'a promise',
      duties.held('yellow', '2026-01-20'),
      '2026年1月9日回复黄色督办，承诺2026年1月20日前办结。',
      'On 9 January 2026 yellow was answered: done by 20 January 2026, it was promised.',
    ],
    [
      'a waiver',
      duties.waived('2026-01-09', '机构改革。'),
      '2026年1月9日不再办理：机构改革。',
      'On 9 January 2026 it was waived: 机构改革.',
    ],
    [
      'what was missed',
      dates.missed('2026-01-09'),
      '2026年1月9日认定为未完成：当年指标未达标。',
      'On 9 January 2026 it was ruled missed: 当年指标未达标.',
    ],
    [
      'a suspension',
      dates.suspended('2026-01-09'),
      '2026年1月9日起暂缓办理：等待上级批复。',
      'On 9 January 2026 it was suspended: 等待上级批复.',
    ],
    [
      'a changed text',
      dates.revised('提升科学素质'),
      '2025年12月1日内容随方案调整更新：方案已调整。',
      'On 1 December 2025 its content followed the plan: 方案已调整.',
    ],
    [
      'a claim',
      duties.claimed('2026-01-09'),
      '2026年1月9日申请办结。',
      'On 9 January 2026 completion was claimed.',
    ],
  ])('the history tells %s in both languages', (_, event, zh, en) => {
    const history = happened(['2026-01-09', event]);
    expect(last('history', [opened], { today: '2026-01-12', history })).toEqual([zh, en]);
  });

  it('a promise of the small hours is dated by the day in China', () => {
    const at = '2026-01-08T16:30:00.000Z' as (typeof history)[number]['at'];
    const history = happened(['2026-01-09', duties.held('blue', '2026-01-20')]);
    const early = history.map(({ event }) => ({ event, at }));
    expect(last('history', [opened], { today: '2026-01-12', history: early })?.[0]).toBe(
      '2026年1月9日回复蓝色督办，承诺2026年1月20日前办结。',
    );
  });

  it('the history counts notices by what they were', () => {
    const facts = [
      opened,
      duties.issued('2025-12-01'),
      duties.issued('2025-12-17', { rule: '-10wd' }),
      duties.issued('2026-01-04', { rule: '+1wd', form: 'blue' }),
    ];
    expect(pairs('history', facts, { today: '2026-01-05' })).toEqual([
      [
        '至今发出通知3次：提醒2次、蓝色督办1次。',
        'Notices so far: 3 (reminder: 2, blue notice: 1).',
      ],
    ]);
    expect(pairs('history', [opened], { today: '2025-11-04' })).toEqual([
      ['尚未发出提醒。', 'No notice has been issued yet.'],
    ]);
  });

  it('the history counts extensions', () => {
    const once = dates.rescheduled('2026-03-31', '2025-12-20');
    const twice = dates.rescheduled('2026-06-30', '2026-03-20', {
      before: '2026-03-31',
      dueVersion: 3,
    });
    const counted = (...facts: readonly Event[]) =>
      pairs('history', [opened, ...facts], { today: '2026-03-23' })[1];
    expect(counted(once)).toEqual(['已同意延期1次。', 'It has been extended once.']);
    expect(counted(once, twice)).toEqual(['已同意延期2次。', 'It has been extended 2 times.']);
  });
});

describe('why a due date was moved', () => {
  it.each([
    ['ruling', '县督查室认定仍须办理', '县督查室 ruled on it'],
    ['amendment', '方案调整', 'the plan was amended'],
    ['handed-on', '改派承接，沿用原承办单位时限', 'it was handed on with its date'],
    ['phase', '阶段时间调整', 'the phase was rescheduled'],
    ['target', '指标调整', 'the target was revised'],
  ] as const)('a %s is told in both languages', (because, zh, en) => {
    const moved = dates.rescheduled('2026-03-31', '2025-12-20', { because });
    expect(pairs('date', [opened, moved], { today: '2025-12-22' })[1]).toEqual([
      `2025年12月20日${zh}，时限由2025年12月31日改为2026年3月31日（场馆改造）。`,
      `On 20 December 2025 ${en}: the due date moved from 31 December 2025 to 31 March 2026 (场馆改造).`,
    ]);
  });

  it('a correction that keeps the date says so in English, too', () => {
    const facts = [opened, duties.met('2025-12-01'), dates.reopened('2025-12-05', '2025-12-31')];
    expect(pairs('date', facts, { today: '2025-12-08' })[1]).toEqual([
      '2025年12月5日重新办理，时限仍为2025年12月31日（验收后发现问题）。',
      'On 5 December 2025 it was reopened: the due date is still 31 December 2025 (验收后发现问题).',
    ]);
  });

  it('what was done late once and is reopened is told so for ever', () => {
    const facts = [
      opened,
      duties.met('2026-01-06', true),
      dates.reopened('2026-01-12', '2026-06-30'),
    ];
    expect(pairs('date', facts, { today: '2026-01-13' })[2]).toEqual([
      '原定2025年12月31日，现行2026年6月30日。此前曾逾期办结，后重新办理。',
      'Originally due 31 December 2025, now 30 June 2026. It had been done late before, and was reopened.',
    ]);
  });

  it('what was done on time after an extension names all three dates', () => {
    const facts = [opened, dates.rescheduled('2026-03-31', '2025-12-20'), duties.met('2026-03-31')];
    expect(last('date', facts, { today: '2026-04-01' })).toEqual([
      '原定2025年12月31日，现行2026年3月31日，实际2026年3月31日（按期）。',
      'Originally due 31 December 2025, now 31 March 2026, done 31 March 2026 (on time).',
    ]);
  });
});

describe('why it is due on that day', () => {
  it.each([
    ['phase', {}, 'It is due on the last day of the phase: Wednesday 31 December 2025.'],
    [
      'check-in',
      {},
      'The plan asks for regular reports; this one is due on Wednesday 31 December 2025.',
    ],
    [
      'target',
      { subjectId: 'zezhou.q1', obligationId: `zezhou.q1.2025.${duties.education}` },
      'The target is reached anew every year, so it is due on the last day of the year: Wednesday 31 December 2025.',
    ],
  ] as const)('the rule of a %s is told in English', (kind, facts, sentence) => {
    const [first] = pairs('date', [duties.opened({ kind, ...facts })], { today: '2025-11-04' });
    expect(first?.[1]).toBe(sentence);
  });

  it.each([
    [
      '2',
      '本任务分步办理，第2步的时限为方案所定：2025年12月31日（星期三）。',
      'The task is done in steps; the plan as adopted sets the due date of step 2: Wednesday 31 December 2025.',
    ],
    [
      '2025-Q4',
      '方案要求定期办理，2025年第4季度的时限为2025年12月31日（星期三）。',
      'The plan asks for it again and again; for Q4 2025 it is due on Wednesday 31 December 2025.',
    ],
    // A period of a year is not a year of a target.
    [
      '2025',
      '方案要求定期办理，2025年的时限为2025年12月31日（星期三）。',
      'The plan asks for it again and again; for 2025 it is due on Wednesday 31 December 2025.',
    ],
  ])('the part %s of a task says which it is', (step, zh, en) => {
    const obligationId = `zezhou.t1.${step}.${duties.education}`;
    const part = duties.opened({ step, subjectId: 'zezhou.t1', obligationId });
    expect(pairs('date', [part], { today: '2025-11-04' })[0]).toEqual([zh, en]);
  });

  it('a sign-off whose calendar was published later keeps its date, uncounted', () => {
    const signOff = duties.opened({
      kind: 'sign-off',
      openedOn: day('2025-09-29'),
      dueOn: day('2025-10-09'),
      supports: [],
    });
    expect(pairs('date', [signOff], { today: '2025-09-30' })[0]).toEqual([
      '签收时限为任务交办后的第3个工作日。任务于2025年9月29日交办，时限为2025年10月9日（星期四）。',
      'Sign-off is due on the 3rd working day after the assignment. Assigned on 29 September 2025, due on Thursday 9 October 2025.',
    ]);
  });

  it('how much time is left, or how long it is overdue, is told in English', () => {
    const left = (today: string) => last('date', [opened], { today })?.[1];
    expect(left('2025-12-30')).toBe(
      '1 working day left, today not counted; done before midnight of that day is on time.',
    );
    expect(left('2025-12-31')).toBe('It is due today: done before midnight is on time.');
    expect(left('2026-01-06')).toBe('As of today it is 3 working days overdue.');
    expect(last('date', [opened], { today: '2026-01-06' })?.[0]).toBe(
      '截至今天，已逾期3个工作日。',
    );
  });

  it('no time is left to be told while it is suspended', () =>
    expect(
      pairs('date', [opened, dates.suspended('2025-12-01')], { today: '2025-12-02' }),
    ).toHaveLength(1));
});

describe('why there is no light', () => {
  it.each<readonly [string, readonly Event[], string]>([
    [
      'soft',
      [duties.opened({ soft: true })],
      'The plan words it as an aim to strive for: it is reminded of, never escalated.',
    ],
    [
      'baselined',
      [opened, duties.baselined('2025-12-31')],
      'It was past already when the plan started: no coloured supervision until the supervising office has ruled on it.',
    ],
    [
      'claimed',
      [opened, duties.claimed('2025-12-08')],
      'Completion is claimed and under review: it does not rise meanwhile.',
    ],
    [
      'suspended',
      [opened, dates.suspended('2025-12-01')],
      'It is suspended: no coloured supervision meanwhile.',
    ],
    [
      'waived',
      [opened, duties.waived('2026-01-20')],
      'It is closed: coloured supervision is over.',
    ],
    ['missed', [opened, dates.missed('2026-01-20')], 'It is closed: coloured supervision is over.'],
  ])('what is %s is told in English', (_, facts, sentence) =>
    expect(last('colour', facts, { today: '2026-01-20' })?.[1]).toBe(sentence),
  );

  it('what is overdue and has not risen yet says for how long', () => {
    expect(pairs('colour', [opened], { today: '2026-01-06' })[0]).toEqual([
      '已逾期3个工作日，目前未列入三色督办。',
      'It is 3 working days overdue; not under coloured supervision at present.',
    ]);
    expect(pairs('colour', [opened], { today: '2026-01-02' })[0]?.[1]).toBe(
      'It is past due, but no working day has come yet.',
    );
    expect(pairs('colour', [opened], { today: '2025-12-31' })[0]?.[0]).toBe(
      '尚未到期，未列入三色督办。',
    );
  });
});

describe('why it is red', () => {
  const facts = [
    opened,
    ...['-30d', '-10wd', '-3wd', '0d', '+1wd', '+5wd'].map((rule) =>
      duties.superseded(rule, '+10wd'),
    ),
    duties.issued('2026-01-15', { rule: '+10wd', form: 'red', draft: true }),
  ];
  const levelOn = day('2026-01-15');
  const promisedOn = null;

  it.each([
    [
      'drafted',
      '红色督办单待签发，签发前不通知承办单位主要负责人。',
      'The red notice waits for its signature; until then the head of the owing unit is not told.',
    ],
    ['approved', '红色督办单已签发。', 'The red notice has been issued.'],
    ['declined', '红色督办单不予签发。', 'The red notice was not issued.'],
    ['withdrawn', '红色督办单已撤回。', 'The red notice was withdrawn.'],
  ])('a red card that is %s says so', (redCard, zh, en) => {
    const escalation = { status: 'open', level: 'red', redCard, levelOn, promisedOn } as const;
    expect(pairs('colour', facts, { today: '2026-01-16', escalation })[1]).toEqual([zh, en]);
  });

  it('a case that is closed tells of no red card', () => {
    const escalation = {
      status: 'resolved',
      level: 'red',
      redCard: 'approved',
      levelOn,
      promisedOn,
    } as const;
    const told = pairs('colour', facts, { today: '2026-01-16', escalation });
    expect(told.map(([zh]) => zh)).toEqual([
      '现为红色督办：2026年1月15日（星期四）达到督办规则“default”第1版的“逾期第10个工作日”。',
      '办结、同意延期、暂缓或不再办理后自动解除。',
    ]);
  });

  it('a light that stays while completion is claimed says why it rises no further', () => {
    const told = pairs('colour', [...facts, duties.claimed('2026-01-16')], { today: '2026-01-19' });
    expect(told[0]).toEqual([
      '现为红色督办：2026年1月15日（星期四）达到督办规则“default”第1版的“逾期第10个工作日”。办结申请待审核，其间不升级。',
      'It stands at red: on Thursday 15 January 2026 it reached the step "10 working days overdue" of the rules (default, version 1). Completion is claimed and under review: it does not rise meanwhile.',
    ]);
  });

  it('a level that the office set is told with its day, in English too', () => {
    const escalation = {
      status: 'open',
      level: 'red',
      redCard: 'none',
      levelOn: day('2026-01-16'),
      promisedOn: day('2026-01-20'),
    } as const;
    const told = pairs('colour', facts, { today: '2026-01-19', escalation });
    expect(told.slice(0, 2)).toEqual([
      [
        '现为红色督办，由督办单位于2026年1月16日调整。',
        'It stands at red, as set by the supervising office on 16 January 2026.',
      ],
      [
        '承办单位承诺2026年1月20日前办结，在此之前不再升级。',
        'The organization has promised to finish by 20 January 2026: until then it rises no further.',
      ],
    ]);
  });
});

describe('who owes it', () => {
  const duty = (facts: Parameters<typeof duties.opened>[0], ...more: readonly Event[]) =>
    pairs('you', [duties.opened({ supports: [], ...facts }), ...more], { today: '2026-01-20' })[0];

  it.each([
    [
      { kind: 'phase', organization: duties.office },
      '阶段工作由督办单位县督查室收尾并填写阶段总结。',
      'A phase is closed and summed up by the supervising office, 县督查室.',
    ],
    [
      { kind: 'sign-off' },
      '方案向县教育局交办了任务，应由其签收。',
      'The plan assigns tasks to 县教育局, which has to sign for them.',
    ],
    [
      { kind: 'check-in' },
      '县教育局在方案中有任务，须按期报送进展。',
      '县教育局 has tasks in the plan and reports on them regularly.',
    ],
    [
      { kind: 'target', leadless: true },
      '方案未明确牵头单位，各责任单位（含县教育局）分别负责，待督办单位明确。',
      'The plan names no lead, so each responsible organization, 县教育局 among them, owes it until the supervising office rules who leads.',
    ],
    [
      { leadless: true, organization: duties.office },
      '方案未写明责任单位，暂由督办单位县督查室负责。',
      'The plan names nobody, so the supervising office, 县督查室, owes it for now.',
    ],
    [
      { organization: duties.office },
      '本事项由督办单位县督查室负责。',
      'The supervising office itself, 县督查室, owes it.',
    ],
  ] as const)('who owes %j is told in both languages', (facts, zh, en) =>
    expect(duty(facts)).toEqual([zh, en]),
  );

  it('what was waived is owed by its organization no longer', () =>
    expect(duty({}, duties.waived('2026-01-20'))).toEqual([
      '原由县教育局承办，已改派。',
      '县教育局 owed it, and owes it no longer.',
    ]));

  it('several who support are listed in both languages', () => {
    const supports = [duties.science, '县文旅局'];
    expect(pairs('you', [duties.opened({ supports })], { today: '2025-11-04' })[1]).toEqual([
      '配合单位：县科协、县文旅局。',
      'In support: 县科协, 县文旅局.',
    ]);
  });

  it('a role that nobody holds is told once, however often it was vacant', () => {
    const unresolved = [{ role: 'lead.liaison', ...namedOrganization(duties.education) }] as const;
    const facts = [
      opened,
      duties.issued('2025-12-01', { unresolved }),
      duties.issued('2025-12-17', { rule: '-10wd', unresolved }),
    ];
    const told = pairs('you', facts, { today: '2025-12-18' });
    expect(told.filter(([zh]) => zh?.includes('空缺'))).toEqual([
      [
        '县教育局：承办单位联络员空缺。',
        '县教育局 has nobody registered as the liaison of the owing unit: the notice reached nobody.',
      ],
    ]);
  });

  it('a person is told in English what it stands in for, what comes next, or nothing', () => {
    const facts = [opened, duties.issued('2025-12-01')];
    const nobody = { contactId: 'li', name: '李明', told: [], next: [], standsInFor: [] };
    const told = (person: Partial<Parameters<typeof explained>[1]['person']>) =>
      last('you', facts, { today: '2025-12-02', person: { ...nobody, ...person } })?.[1];
    expect(told({})).toBe('李明: no notice of this matter has gone to you, nor will the next one.');
    expect(told({ next: ['support.liaison'], standsInFor: ['王芳', '赵伟'] })).toBe(
      '李明: you are the liaison of a supporting unit (standing in for 王芳、赵伟), so the next notice will reach you.',
    );
    expect(told({ told: ['lead.head', 'lead.liaison'], next: ['lead.liaison'] })).toBe(
      '李明: you are the head of the owing unit; you are the liaison of the owing unit, so you were told.',
    );
  });
});

describe('why nothing comes by itself', () => {
  it.each<readonly [string, ObligationEvent, string, string]>([
    [
      'claimed',
      duties.claimed('2025-12-08'),
      '审核期间不发提醒；退回的，从当日起恢复提醒。',
      'No reminders during the review; if it is returned they go on from that day.',
    ],
    [
      'suspended',
      dates.suspended('2025-12-01'),
      '暂缓期间不发提醒；恢复后补回暂缓的工作日，提醒从新时限重新起算。',
      'No reminders while it is suspended; when it is resumed the working days are given back and reminders start anew from the new date.',
    ],
    [
      'baselined',
      duties.baselined('2025-12-31'),
      '不发提醒；由督办单位认定已办结、逾期办结、不再办理或仍须办理。',
      'No reminders: the supervising office rules whether it was done, done late, is void, or still owed.',
    ],
    [
      'waived',
      duties.waived('2026-01-05'),
      '已不再办理，不再提醒。',
      'It is no longer owed: no more reminders.',
    ],
    [
      'missed',
      dates.missed('2026-01-05'),
      '已认定为未完成，不再提醒。',
      'It has been ruled missed: no more reminders.',
    ],
  ])('what is %s has no next notice', (_, fact, zh, en) =>
    expect(last('next', [opened, fact], { today: '2026-01-06' })).toEqual([zh, en]),
  );

  it('what is claimed is the turn of the office', () =>
    expect(
      pairs('next', [opened, duties.claimed('2025-12-08')], { today: '2025-12-09' })[0],
    ).toEqual([
      '县督查室：请审核办结申请。',
      'To be done by 县督查室: review the claim of completion.',
    ]));

  it('at the end of all calendars all notices have been sent', () =>
    expect(
      last('next', [duties.opened({ dueOn: day('9999-12-31') })], { today: '2025-11-04' }),
    ).toEqual([
      '提醒已经全部发完，不再自动发出通知。',
      'All its reminders have been sent: nothing more comes by itself.',
    ]));
});

describe('what comes next', () => {
  it('a step that is due and has not left says so', () => {
    const told = pairs('next', [opened], { today: '2025-12-03' })[1];
    expect(told?.[0]).toMatch(
      /^下一步：2025年12月1日（星期一）8:30发出提醒（“时限前30天”），发给承办单位联络员、配合单位联络员；已到发出时间。/,
    );
    expect(told?.[1]).toMatch(/; it is due to leave\. /);
  });

  it('the day itself, and a line on the list, are called so in both languages', () => {
    const passed = (by: string, ...rules: readonly string[]) =>
      rules.map((rule) => duties.superseded(rule, by));
    const onTheDay = [opened, ...passed('-3wd', '-30d', '-10wd', '-3wd')];
    expect(pairs('next', onTheDay, { today: '2025-12-30' })[1]).toEqual([
      '下一步：2025年12月31日（星期三）8:30发出提醒（“时限当日”），发给承办单位联络员。2025年12月31日（星期三）系工作日。依据国务院办公厅2025年节假日安排。',
      "Next: a reminder at 8:30 on Wednesday 31 December 2025 (the due date itself), mailed to the liaison of the owing unit. Wednesday 31 December 2025 is a working day. By the State Council's holiday notice for 2025.",
    ]);
    const ladder = ['-30d', '-10wd', '-3wd', '0d', '+1wd', '+5wd', '+10wd'];
    expect(
      pairs('next', [opened, ...passed('+10wd', ...ladder)], { today: '2026-01-16' })[1]?.[1],
    ).toMatch(
      /^Next: a line in the ledger at 8:30 on Thursday 29 January 2026 \(20 working days overdue\), shown in the ledger, not mailed\. /,
    );
  });

  it('a step on its very day is not late yet', () =>
    expect(pairs('next', [opened], { today: '2025-12-01' })[1]?.[1]).not.toContain('due to leave'));

  it('a new date that is nearer than its reminder, and a promise, are told in English', () => {
    const near = duties.opened({ openedOn: day('2025-12-13') });
    expect(pairs('next', [near], { today: '2025-12-13' })[1]?.[1]).toBe(
      'Next: a reminder at 8:30 on Monday 15 December 2025 (30 days before the due date), mailed to the liaison of the owing unit and the liaison of a supporting unit. ' +
        'The day counted lies before the present due date was in force (13 December 2025), so it leaves on the first working day after.',
    );
    const passed = ['-30d', '-10wd', '-3wd', '0d'].map((rule) => duties.superseded(rule, '+1wd'));
    const blue = duties.issued('2026-01-04', { rule: '+1wd', form: 'blue' });
    const held = [opened, ...passed, blue, duties.held('blue', '2026-01-20')];
    expect(pairs('next', held, { today: '2026-01-06' })[1]?.[1]).toBe(
      'Next: it turns yellow at 8:30 on Wednesday 21 January 2026 (5 working days overdue), mailed to the deputy head of the owing unit and the liaison of the owing unit, and shown in the ledger. ' +
        'The organization has promised 20 January 2026: the steps above the present one move with it.',
    );
  });
});
