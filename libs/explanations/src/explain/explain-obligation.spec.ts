import { namedOrganization } from '#testing';
import { lowered } from '../../../escalations/src/domain/escalation.fixtures.ts';
import { reopened } from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { explained, extended, happened, resumed, said, suspended } from './explain.fixtures.ts';
import { type Person } from './who.ts';

const stated = { dueOnDefaulted: false };
const passed = (by: string, ...rules: readonly string[]) =>
  rules.map((rule) => duties.superseded(rule, by));
const untilBlue = [
  duties.opened(stated),
  ...passed('+1wd', '-30d', '-10wd', '-3wd', '0d'),
  duties.issued('2026-01-04', {
    rule: '+1wd',
    form: 'blue',
    audience: ['lead.liaison', 'lead.sectionChief', 'office.board'],
  }),
];
const red = {
  status: 'open',
  level: 'red',
  redCard: 'drafted',
  levelOn: day('2026-01-15'),
  promisedOn: null,
} as const;

describe('why this date', () => {
  it('says that what a correction opened again keeps its date, and that it is nobody’s doing', () => {
    const again = reopened('2025-12-05', '2025-12-31');
    const open = explained([duties.opened(stated), duties.met('2025-12-01'), again], {
      today: '2025-12-08',
    });
    expect(said(open, 'date').zh[1]).toMatch(
      /^2025年12月5日重新办理，时限仍为2025年12月31日（.+）。$/,
    );
  });

  it('names the plan’s last day where the document states none', () => {
    const open = explained([duties.opened()], { today: '2025-11-04' });
    expect(said(open, 'date')).toEqual({
      zh: [
        '方案未写明时限，按方案期末计：2025年12月31日（星期三）。',
        '距时限还有41个工作日（今天不计），时限当日24时前办结为按期。',
      ],
      en: [
        "The plan states no date, so it is due on the plan's last day: Wednesday 31 December 2025 (a default).",
        '41 working days left, today not counted; done before midnight of that day is on time.',
      ],
    });
    expect(open.date).toMatchObject({ rule: 'plan-end', workingDaysLeft: 41, counted: null });
  });

  it('names the document where it states one, and that the date stays on a day off', () => {
    const facts = { ...stated, dueOn: day('2026-02-28'), openedOn: day('2026-02-01') };
    expect(said(explained([duties.opened(facts)], { today: '2026-02-27' }), 'date').zh).toEqual([
      '时限为方案所定：2026年2月28日（星期六）。',
      '距时限还有1个工作日（今天不计），时限当日24时前办结为按期。',
    ]);
    const sunday = { ...facts, dueOn: day('2026-03-01') };
    expect(said(explained([duties.opened(sunday)], { today: '2026-02-28' }), 'date')).toEqual({
      zh: [
        '时限为方案所定：2026年3月1日（星期日）。',
        '距时限还有0个工作日（今天不计），时限当日24时前办结为按期；时限当日为双休日，时限不顺延，提醒提前发出。',
      ],
      en: [
        'The plan as adopted sets the due date: Sunday 1 March 2026.',
        '0 working days left, today not counted; done before midnight of that day is on time; it falls on a weekend: the date stays, reminders come earlier.',
      ],
    });
  });

  it('says on the day itself that it is due today', () =>
    expect(
      said(explained([duties.opened(stated)], { today: '2025-12-31' }), 'date').zh.at(-1),
    ).toBe('今日到期，24时前办结为按期。'));

  it('counts the working days of a sign-off, with the days left out and the ground', () => {
    const signOff = duties.opened({
      kind: 'sign-off',
      subjectId: 'zezhou.sign-off',
      openedOn: day('2025-09-29'),
      dueOn: day('2025-10-10'),
      supports: [],
    });
    const open = explained([signOff], { today: '2025-09-30' });
    expect(said(open, 'date').zh[0]).toBe(
      '签收时限为任务交办后的第3个工作日。自2025年9月29日（星期一）起向后推算3个工作日（当日不计），为2025年10月10日（星期五）。' +
        '不计国庆节、中秋节假期8天（10月1日至8日）。依据国务院办公厅2025年节假日安排。',
    );
    expect(said(open, 'date').en[0]).toBe(
      'Sign-off is due on the 3rd working day after the assignment. Counting 3 working days forward from Monday 29 September 2025, which does not count itself, gives Friday 10 October 2025. ' +
        "Not counted: 8 days of the National Day and Mid-Autumn holiday (1 October 2025 to 8 October 2025). By the State Council's holiday notice for 2025.",
    );
    expect(open.date.counted?.calendarVersion).toBe(open.date.calendarVersion);
  });

  it.each([
    ['phase', {}, '时限为本阶段的最后一天：2025年12月31日（星期三）。'],
    ['check-in', {}, '方案要求定期报送进展，本期报送时限为2025年12月31日（星期三）。'],
    [
      'target',
      { subjectId: 'zezhou.q1', obligationId: `zezhou.q1.2025.${duties.education}` },
      '本指标按年考核，时限为当年最后一天：2025年12月31日（星期三）。',
    ],
  ] as const)('has its own rule for a %s', (kind, facts, sentence) => {
    const [first] = said(
      explained([duties.opened({ kind, ...facts })], { today: '2025-11-04' }),
      'date',
    ).zh;
    expect(first).toBe(sentence);
  });

  it('tells who moved it from what to what and why, and keeps 原定 and 现行 apart', () => {
    const move = { dueOn: '2026-03-31', before: '2025-12-31', on: '2025-12-20' };
    const facts = [duties.opened(), extended(move, '实验室设备到货推迟。')];
    const history = happened(['2025-11-03', duties.opened()]);
    const open = explained(facts, { today: '2025-12-22', history });
    expect(said(open, 'date')).toEqual({
      zh: [
        '方案未写明时限，按方案期末计：2025年12月31日（星期三）。',
        '2025年12月20日县督查室同意延期，时限由2025年12月31日改为2026年3月31日（实验室设备到货推迟）。',
        '原定2025年12月31日，现行2026年3月31日。',
        '距时限还有66个工作日（今天不计），时限当日24时前办结为按期。',
      ],
      en: [
        "The plan states no date, so it is due on the plan's last day: Wednesday 31 December 2025 (a default).",
        'On 20 December 2025 县督查室 granted an extension: the due date moved from 31 December 2025 to 31 March 2026 (实验室设备到货推迟).',
        'Originally due 31 December 2025, now 31 March 2026.',
        '66 working days left, today not counted; done before midnight of that day is on time.',
      ],
    });
    expect(said(open, 'history').zh).toContain('已同意延期1次。');
  });

  it('gives back the working days of a suspension', () => {
    const move = { dueOn: '2026-01-15', before: '2025-12-31', on: '2025-12-15' };
    const facts = [
      duties.opened(stated),
      suspended('2025-12-01', '场馆改造'),
      resumed(move, '2025-12-01', 10),
    ];
    const { zh, en } = said(explained(facts, { today: '2025-12-16' }), 'date');
    expect(zh[1]).toBe(
      '2025年12月15日恢复办理，补回暂缓的10个工作日，时限由2025年12月31日改为2026年1月15日。',
    );
    expect(en[1]).toBe(
      'On 15 December 2025 it was resumed, with the 10 working days of the suspension given back: the due date moved from 31 December 2025 to 15 January 2026.',
    );
  });

  it('shows for ever that it was done late', () => {
    const facts = [
      duties.opened(stated),
      duties.claimed('2026-01-06'),
      duties.met('2026-01-06', true),
    ];
    const done = explained(facts, { today: '2026-02-01' });
    expect(said(done, 'date').zh).toEqual([
      '时限为方案所定：2025年12月31日（星期三）。',
      '原定2025年12月31日，现行2025年12月31日，实际2026年1月6日（逾期3个工作日）。',
    ]);
    expect(said(done, 'next')).toEqual({
      zh: ['已经办结，不再提醒。'],
      en: ['It is done: no more reminders.'],
    });
  });
});

describe('why this colour', () => {
  it('is none before the date, with the day on which it would turn blue', () =>
    expect(said(explained([duties.opened()], { today: '2025-11-04' }), 'colour')).toEqual({
      zh: [
        '尚未到期，未列入三色督办。',
        '仍未办结的，2026年1月4日（届时逾期1个工作日）升级为蓝色督办。',
      ],
      en: [
        'It is not due yet: not under coloured supervision.',
        'If it is still not done, it turns blue on 4 January 2026 (1 working day overdue).',
      ],
    }));

  it('names the rung, its day, its rule and its policy, what raises it and what ends it', () => {
    const blue = explained(untilBlue, { today: '2026-01-05' });
    expect(said(blue, 'colour')).toEqual({
      zh: [
        '现为蓝色督办：2026年1月4日（星期日）达到督办规则“default”第1版的“逾期第1个工作日”。',
        '仍未办结的，2026年1月8日（届时逾期5个工作日）升级为黄色督办。',
        '办结、同意延期、暂缓或不再办理后自动解除。',
      ],
      en: [
        'It stands at blue: on Sunday 4 January 2026 it reached the step "1 working day overdue" of the rules (default, version 1).',
        'If it is still not done, it turns yellow on 8 January 2026 (5 working days overdue).',
        'It ends when it is done, extended, suspended or no longer owed.',
      ],
    });
    expect(blue.colour).toMatchObject({
      level: 'blue',
      raised: { rule: '+1wd', on: '2026-01-04' },
      policy: { name: 'default', version: 1 },
      next: { level: 'yellow', rule: '+5wd', on: '2026-01-08' },
    });
  });

  it('rises no further before the day that was promised', () => {
    const promisedOn = day('2026-01-20');
    const escalation = { ...red, level: 'blue', redCard: 'none', promisedOn } as const;
    const held = explained([...untilBlue, duties.held('blue', '2026-01-20')], {
      today: '2026-01-06',
      escalation,
    });
    expect(said(held, 'colour').zh.slice(1, 3)).toEqual([
      '承办单位承诺2026年1月20日前办结，在此之前不再升级。',
      '仍未办结的，2026年1月21日（届时逾期14个工作日）升级为黄色督办。',
    ]);
    expect(said(held, 'next').zh[1]).toBe(
      '下一步：2026年1月21日（星期三）8:30升级为黄色督办（“逾期第5个工作日”），发给承办单位分管领导、承办单位联络员，并列入督办台账。' +
        '承办单位已承诺2026年1月20日前办结，其间不升级。',
    );
  });

  it('names who took it down, and not the notice that had once raised it so far', () => {
    const yellow = duties.issued('2026-01-08', { rule: '+5wd', form: 'yellow' });
    const down = lowered('yellow', 'blue', '2026-01-12');
    const levelOn = day('2026-01-12');
    const escalation = { ...red, level: 'blue', redCard: 'none', levelOn } as const;
    const lower = explained([...untilBlue, yellow, down], { today: '2026-01-13', escalation });
    expect(said(lower, 'colour').zh[0]).toBe('现为蓝色督办，由督办单位于2026年1月12日调整。');
  });

  it('says that a promise put the rung off, and what was promised when', () => {
    const held = duties.held('blue', '2026-01-20');
    const yellow = duties.issued('2026-01-21', { rule: '+5wd', form: 'yellow' });
    const history = happened(['2026-01-06', held]);
    const late = explained([...untilBlue, held, yellow], { today: '2026-01-22', history });
    expect(said(late, 'history').zh.at(-1)).toBe(
      '2026年1月6日回复蓝色督办，承诺2026年1月20日前办结。',
    );
    expect(said(late, 'colour').zh[0]).toBe(
      '现为黄色督办：2026年1月21日（星期三）达到督办规则“default”第1版的“逾期第5个工作日”，其间承诺2026年1月20日前办结，未升级。',
    );
  });

  it('speaks of a sign-off as signed for', () => {
    const signOff = duties.opened({ kind: 'sign-off', dueOn: day('2025-11-06'), supports: [] });
    const open = explained([signOff], { today: '2025-11-06' });
    expect([said(open, 'date').zh.at(-1), said(open, 'colour').zh[1]]).toEqual([
      '今日到期，24时前签收为按期。',
      '仍未签收的，2025年11月11日（届时逾期3个工作日）升级为蓝色督办。',
    ]);
    const signed = explained([signOff, duties.met('2025-11-05')], { today: '2025-11-06' });
    expect(said(signed, 'next').en).toEqual(['It is signed for: no more reminders.']);
  });

  it('keeps a red card within the office until it is approved', () => {
    const facts = [
      duties.opened(stated),
      ...passed('+10wd', '-30d', '-10wd', '-3wd', '0d', '+1wd', '+5wd'),
      duties.issued('2026-01-15', { rule: '+10wd', form: 'red', draft: true }),
    ];
    const drafted = explained(facts, { today: '2026-01-16', escalation: red });
    expect(said(drafted, 'colour').zh[1]).toBe(
      '红色督办单待签发，签发前不通知承办单位主要负责人。',
    );
    const approved = { ...red, redCard: 'approved' };
    expect(
      said(explained(facts, { today: '2026-01-16', escalation: approved }), 'colour').en[1],
    ).toBe('The red notice has been issued.');
  });

  it.each([
    [
      'soft',
      duties.opened({ soft: true }),
      '原文用“争取”“力争”等提法，属于努力目标，只提醒、不督办。',
    ],
    [
      'baselined',
      duties.baselined('2025-12-31'),
      '启动督办前时限已过，待督办单位认定，其间不列入三色督办。',
    ],
    ['claimed', duties.claimed('2025-12-08'), '办结申请待审核，其间不升级。'],
    ['suspended', suspended('2025-12-01', '场馆改造'), '暂缓办理，其间不列入三色督办。'],
    ['waived', duties.waived('2026-01-20'), '已办结或不再办理，三色督办已解除。'],
  ])('is none for what is %s, and says so', (name, fact, sentence) => {
    const facts = name === 'soft' ? [fact] : [duties.opened(), fact];
    expect(said(explained(facts, { today: '2026-01-20' }), 'colour').zh).toEqual([sentence]);
  });

  it('is none on the days off after the due date', () =>
    expect(said(explained([duties.opened()], { today: '2026-01-02' }), 'colour').zh[0]).toBe(
      '时限已过，尚未到列入蓝色督办的工作日。',
    ));
});

describe('why you', () => {
  it('names lead, supports and whom the last notice reached', () =>
    expect(said(explained(untilBlue, { today: '2026-01-05' }), 'you')).toEqual({
      zh: [
        '县教育局是牵头单位，由其负责办结。',
        '配合单位：县科协。',
        '最近一次是2026年1月4日的蓝色督办（“逾期第1个工作日”），发给承办单位联络员、承办单位科室负责人，并列入督办台账。',
      ],
      en: [
        '县教育局 leads it, so it is the one that owes it.',
        'In support: 县科协.',
        'The last notice was the blue notice of 4 January 2026 (1 working day overdue), mailed to the liaison of the owing unit and the section chief of the owing unit, and shown in the ledger.',
      ],
    }));

  it('says where nobody leads, and where nobody is named', () => {
    const nobody = { leadless: true, supports: [] };
    const of = (facts: Parameters<typeof duties.opened>[0]) =>
      said(explained([duties.opened(facts)], { today: '2025-11-04' }), 'you').zh;
    expect(of(nobody)).toEqual([
      '方案未明确牵头单位，各责任单位（含县教育局）分别负责，待督办单位明确。',
    ]);
    expect(of({ ...nobody, organization: duties.office })).toEqual([
      '方案未写明责任单位，暂由督办单位县督查室负责。',
    ]);
  });

  it('tells each role that nobody is registered for, once', () => {
    const whose = namedOrganization(duties.education);
    const liaison = { role: 'lead.liaison', ...whose } as const;
    const chief = { role: 'lead.sectionChief', ...whose } as const;
    const facts = [
      duties.opened(),
      duties.issued('2025-12-01', { unresolved: [liaison] }),
      duties.issued('2025-12-17', { rule: '-10wd', unresolved: [liaison, chief] }),
    ];
    expect(said(explained(facts, { today: '2025-12-18' }), 'you').zh.slice(-2)).toEqual([
      '县教育局：承办单位联络员空缺。',
      '县教育局：承办单位科室负责人空缺。',
    ]);
  });

  it('tells a person in the words of its own mail', () => {
    const person: Person = {
      contactId: 'li',
      name: '李明',
      standsInFor: [],
      told: ['lead.liaison'],
      next: ['lead.liaison'],
    };
    const facts = [duties.opened(), duties.issued('2025-12-01')];
    const asked = (who: Partial<Person>) =>
      said(explained(facts, { today: '2025-12-02', person: { ...person, ...who } }), 'you');
    expect(asked({}).zh.at(-1)).toBe('李明：您是承办单位联络员，所以收到通知。');
    expect(asked({}).en.at(-1)).toBe(
      '李明: you are the liaison of the owing unit, so you were told.',
    );
    expect(asked({ told: [], standsInFor: ['王芳'] }).zh.at(-1)).toBe(
      '李明：您是承办单位联络员（代王芳），下一次通知将发给您。',
    );
    expect(asked({ told: [], next: [] }).zh.at(-1)).toBe(
      '李明：本事项未提醒您，下一次也不提醒您。',
    );
  });
});

describe('what next', () => {
  it('is its moment, whom it reaches, and how it is counted', () => {
    const facts = [duties.opened(), duties.issued('2025-12-01')];
    const open = explained(facts, { today: '2025-12-10' });
    expect(said(open, 'next')).toEqual({
      zh: [
        '县教育局：请于时限前办结并提交办结申请。',
        '下一步：2025年12月17日（星期三）8:30发出提醒（“时限前10个工作日”），发给承办单位联络员。' +
          '自2025年12月31日（星期三）起向前推算10个工作日（当日不计），为2025年12月17日（星期三）。' +
          '不计双休日4天（12月20日至21日、12月27日至28日）。依据国务院办公厅2025年节假日安排。',
      ],
      en: [
        'To be done by 县教育局: finish by the due date and claim completion.',
        'Next: a reminder at 8:30 on Wednesday 17 December 2025 (10 working days before the due date), mailed to the liaison of the owing unit. ' +
          'Counting 10 working days back from Wednesday 31 December 2025, which does not count itself, gives Wednesday 17 December 2025. ' +
          "Not counted: 4 weekend days (20 December 2025 to 21 December 2025, 27 December 2025 to 28 December 2025). By the State Council's holiday notice for 2025.",
      ],
    });
    expect(open.next.step).toMatchObject({ rule: '-10wd', on: '2025-12-17', moved: null });
  });

  it('comes on the first working day of a date that is nearer than its reminders', () => {
    const late = duties.opened({ openedOn: day('2025-12-13') });
    expect(said(explained([late], { today: '2025-12-13' }), 'next').zh[1]).toBe(
      '下一步：2025年12月15日（星期一）8:30发出提醒（“时限前30天”），发给承办单位联络员、配合单位联络员。' +
        '按规则推算的日子早于现行时限生效之日（2025年12月13日），改在其后首个工作日发出。',
    );
  });

  it('is only the list once the ladder is at its end', () => {
    const rules = ['-30d', '-10wd', '-3wd', '0d', '+1wd', '+5wd', '+10wd', '+20wd', '+30wd'];
    const facts = [duties.opened(), ...passed('+30wd', ...rules)];
    const { zh } = said(explained(facts, { today: '2026-02-20' }), 'next');
    expect(zh[1]).toMatch(
      /^下一步：2026年3月4日（星期三）8:30列入督办台账（“逾期第40个工作日”），只列入督办台账，不发邮件。/,
    );
  });

  it.each([
    ['claimed', duties.claimed('2025-12-08'), '审核期间不发提醒；退回的，从当日起恢复提醒。'],
    [
      'baselined',
      duties.baselined('2025-12-31'),
      '不发提醒；由督办单位认定已办结、逾期办结、不再办理或仍须办理。',
    ],
  ])('is a person’s turn while it is %s', (_, fact, sentence) =>
    expect(
      said(explained([duties.opened(), fact], { today: '2026-01-06' }), 'next').zh.at(-1),
    ).toBe(sentence),
  );

  it('is nothing at the end of all calendars, and nothing breaks', () => {
    const last = duties.opened({ dueOn: day('9999-12-31') });
    const { zh } = said(explained([last], { today: '2025-11-04' }), 'next');
    expect(zh.at(-1)).toBe('提醒已经全部发完，不再自动发出通知。');
  });
});

describe('what has been', () => {
  it('counts the notices and tells claims, returns and reasons', () => {
    const facts = [
      duties.opened(),
      duties.issued('2025-12-01'),
      duties.claimed('2025-12-08'),
      duties.returned('2025-12-10', '材料不全。'),
    ];
    const history = happened(
      ['2025-12-08', duties.claimed('2025-12-08')],
      ['2025-12-10', duties.returned('2025-12-10', '材料不全。')],
    );
    expect(said(explained(facts, { today: '2025-12-11', history }), 'history')).toEqual({
      zh: [
        '至今发出通知1次：提醒1次。',
        '2025年12月8日申请办结。',
        '2025年12月10日退回办结申请：材料不全。',
      ],
      en: [
        'Notices so far: 1 (reminder: 1).',
        'On 8 December 2025 completion was claimed.',
        'On 10 December 2025 the claim was returned: 材料不全.',
      ],
    });
  });
});
