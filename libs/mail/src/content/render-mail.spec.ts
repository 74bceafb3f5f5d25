import fc from 'fast-check';
import { parseLocalDate } from '#kernel';
import { type MailContent, type MailLine } from '../mail-content.ts';
import { escapeHtml } from './plain.ts';
import { assignment, digest, line, red, redDraft, returned } from './mail.fixtures.ts';
import { MailLinks } from './mail-layout.ts';
import { renderMail } from './render-mail.ts';

const day = parseLocalDate;
const withLines = (...lines: readonly MailLine[]): MailContent => ({
  ...digest,
  groups: [{ bucket: 'within10', lines }],
});
const textWith = (overrides: Partial<MailLine>): string =>
  renderMail(withLines(line(overrides))).text;
/** What a reader of the HTML sees, without styles and tags. */
const seen = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe('the subject of a mail', () => {
  it.each([
    [
      'a digest says how many are late and how many soon due',
      digest,
      '【督办提醒】2项已逾期，1项将于3个工作日内到期，2项将于10个工作日内到期（12月17日）',
    ],
    ['an assignment says how many to sign for', assignment, '【任务交办】请签收：3项（12月17日）'],
    [
      'a return names the one thing it is about',
      returned,
      '【办结退回】提升基础教育阶段科学教育水平（12月17日）',
    ],
    [
      'a drafted red card asks for a decision',
      redDraft,
      '【督办单待签发】提升基础教育阶段科学教育水平（12月17日）',
    ],
    ['a red card says what it is', red, '【红色督办单】提升基础教育阶段科学教育水平（12月17日）'],
  ])('%s', (_, mail, subject) => expect(renderMail(mail).subject).toBe(subject));

  it.each([
    ['by when it is due', {}, '12月31日到期'],
    ['that it is due today', { dueOn: day('2025-12-17'), workingDaysLeft: 0 }, '今日到期'],
    ['how late it is', { dueOn: day('2025-12-10'), workingDaysLeft: -5 }, '已逾期5个工作日'],
    [
      'what became of it this morning',
      { dueOn: day('2025-12-10'), workingDaysLeft: -5, level: 'yellow', notice: 'yellow' },
      '列入黄色督办',
    ],
  ] as const)('of a digest about one thing names it, and says %s', (_, facts, said) => {
    const subject = `【督办提醒】“提升基础教育阶段科学教育水平”${said}（12月17日）`;
    expect(renderMail(withLines(line(facts))).subject).toBe(subject);
  });

  it('begins with the colours of this morning, each line counted once', () => {
    const [overdue, ...others] = digest.groups;
    const [first, second] = overdue?.lines ?? [];
    if (!overdue || !first || !second) throw new Error('no lines');
    const lines = [{ ...first, notice: 'yellow' as const }, second];
    expect(renderMail({ ...digest, groups: [{ ...overdue, lines }, ...others] }).subject).toBe(
      '【督办提醒】1项列入黄色督办，1项已逾期，1项将于3个工作日内到期（12月17日）',
    );
  });

  it('says of what is due later what is new', () => {
    const late = line({ dueOn: day('2025-12-10'), workingDaysLeft: -5 });
    const ahead = line({ dueOn: day('2026-01-16'), workingDaysLeft: 22 });
    const groups = [
      { bucket: 'overdue', lines: [late] },
      { bucket: 'later', lines: [ahead, { ...ahead, notice: 'reminder' }] },
    ] as const;
    expect(renderMail({ ...digest, groups }).subject).toBe(
      '【督办提醒】1项已逾期，新提醒1项（12月17日）',
    );
  });

  it('speaks of what is due later only when there is nothing else', () => {
    const later: MailContent = {
      ...digest,
      groups: [{ bucket: 'later', lines: [line(), line()] }],
    };
    expect(renderMail(later).subject).toBe('【督办提醒】2项尚未到期（12月17日）');
  });

  it('shortens a long title and stays one line', () => {
    const title = `关于进一步加强\r\nBcc: x@y.test 全县中小学科学教育工作和科技辅导员队伍建设的若干任务`;
    const { subject } = renderMail({
      ...returned,
      groups: [{ bucket: 'items', lines: [line({ title })] }],
    });
    expect(subject).toBe('【办结退回】关于进一步加强 Bcc: x@y.test 全县…（12月17日）');
  });
});

describe('the digest of an office', () => {
  const since = { since: day('2025-12-15'), workingDays: 2 };
  const asked = { ...since, newDueOn: day('2026-03-31'), reason: '农闲时节培训场次集中' };
  const late = { dueOn: day('2025-12-16'), workingDaysLeft: -1, level: 'blue' as const };
  const claimed = { claimedOn: day('2025-12-15'), waits: { what: 'claim', ...since } } as const;
  const desk: MailContent = {
    ...digest,
    cases: { red: 0, yellow: 1, blue: 3 },
    groups: [
      { bucket: 'lapsed', lines: [line({ ...late, waits: { what: 'lapsed', ...since } })] },
      { bucket: 'claim', lines: [line(claimed)] },
      { bucket: 'extension', lines: [line({ waits: { what: 'extension', ...asked } })] },
    ],
  };

  it('says what waits and what is new, and how much is under supervision', () => {
    const { subject, text } = renderMail(desk);
    expect(subject).toBe('【待办提醒】待审核1项，待审批1项；新增逾期1项（12月17日）');
    expect(text).toContain(
      '　　截至12月17日，待您办理2项：待审核1项，待审批1项。督办中4项（红0、黄1、蓝3），上次提醒后新增逾期1项。\n',
    );
    expect(text.match(/^[一二三]、.*$/gm)).toEqual([
      '一、待审核（办结申请1项）',
      '二、待审批（延期申请1项）',
      '三、新增逾期（1项）',
    ]);
  });

  it('says of each line since when it waits, what is asked for, and why', () => {
    const { text } = renderMail(desk);
    expect(text).toContain('　时限：12月31日，12月15日提交，已待2个工作日\n');
    expect(text).toContain('　待办：申请延至2026年3月31日，12月15日提交，已待2个工作日\n');
    expect(text).toContain('　理由：农闲时节培训场次集中\n');
    expect(text).toContain('　时限：12月16日，已逾期1个工作日\n');
  });

  it('counts among what is new what something else is asked about, in one line', () => {
    const waits = { what: 'extension', ...asked, lapsed: true } as const;
    const groups = [{ bucket: 'extension', lines: [line({ ...late, waits })] }] as const;
    const { subject, text } = renderMail({ ...desk, groups });
    expect(subject).toBe('【待办提醒】待审批1项；新增逾期1项（12月17日）');
    expect(text).toContain(
      '待您办理1项：待审批1项。督办中4项（红0、黄1、蓝3），上次提醒后新增逾期1项。\n',
    );
    expect(text).toContain('　时限：12月16日，已逾期1个工作日（新增逾期）\n');
    expect(text.match(/^● /gm)).toHaveLength(1);
  });

  it('says what was past when its plan began, and since when it is to be ruled on', () => {
    const waits = { what: 'ruling', ...since } as const;
    const past = { dueOn: day('2024-12-31'), workingDaysLeft: -240, waits };
    const { subject, text } = renderMail({
      ...desk,
      groups: [{ bucket: 'ruling', lines: [line(past)] }],
    });
    expect(subject).toBe('【待办提醒】待认定1项（12月17日）');
    expect(text).toContain('待您办理1项：待认定1项。');
    expect(text).toContain('一、待认定（启动前已到期1项）\n');
    expect(text).toContain(
      '　时限：2024年12月31日，启动前已到期，12月15日起待认定，已待2个工作日\n',
    );
    expect(text).not.toContain('已逾期');
  });

  it('says last what did not arrive, and what helps, before its own tasks', () => {
    const vacant = {
      because: 'vacant',
      organization: '县大数据中心',
      role: 'lead.liaison',
    } as const;
    const bounced = {
      because: 'bounced',
      organization: '县科协',
      recipientName: '李秀英',
    } as const;
    const letters = [
      { ...vacant, kind: 'assignment', on: day('2025-12-15') },
      { ...bounced, kind: 'digest', on: day('2025-12-16') },
    ] as const;
    const own = { bucket: 'within10', lines: [line()] } as const;
    const said = renderMail({ ...desk, lost: letters, groups: [own] });
    expect(said.subject).toBe('【待办提醒】未送达2封（12月17日）');
    expect(said.text).toContain(
      '蓝3）。未送达2封，请登记或更正联系人。本单位承办的督办事项共1项，将于10个工作日内到期。\n',
    );
    expect(said.text).toContain(
      '一、未送达（2封）\n\n● 县大数据中心联络员空缺：【任务交办】12月15日。请登记联系人，登记后自动补发\n' +
        '● 县科协李秀英退信：【督办提醒】12月16日。请核对邮箱，更正后自动补发\n\n二、10个工作日内到期（1项）',
    );
    expect(seen(said.html)).toContain('县大数据中心联络员空缺：【任务交办】12月15日');
    const alone = renderMail({ ...desk, lost: letters, groups: [] });
    expect(alone.text).toContain('一、未送达（2封）');
    const { text } = renderMail({ ...desk, lost: letters });
    expect(text).toContain('三、新增逾期（1项）');
    expect(text).toContain('四、未送达（2封）');
  });

  it('tells of its own tasks behind', () => {
    const own = { bucket: 'within10', lines: [line(), line()] } as const;
    const { subject, text } = renderMail({ ...desk, groups: [...desk.groups, own] });
    expect(subject).toBe('【待办提醒】待审核1项，待审批1项；新增逾期1项（12月17日）');
    expect(text).toContain('本单位承办的督办事项共2项，均将于10个工作日内到期。\n');
  });

  it('is short where there is only news', () => {
    const { subject, text } = renderMail({ ...desk, groups: desk.groups.slice(0, 1) });
    expect(subject).toBe('【待办提醒】新增逾期1项（12月17日）');
    expect(text).toContain(
      '　　截至12月17日，督办中4项（红0、黄1、蓝3），上次提醒后新增逾期1项。\n',
    );
  });
});

describe('a mail', () => {
  it('says of a red draft which earlier colour did not arrive', () => {
    const [first] = redDraft.groups.flatMap((group) => group.lines);
    const notDelivered = [
      { level: 'blue', role: 'lead.liaison' },
      { level: 'yellow', role: 'lead.deputyHead' },
    ] as const;
    const lines = [{ ...first!, notDelivered }];
    const { text } = renderMail({ ...redDraft, groups: [{ bucket: 'items', lines }] });
    expect(text).toContain(
      '此前：蓝色督办提醒未送达承办单位联络员；黄色督办提醒未送达承办单位分管领导\n',
    );
    expect(renderMail(redDraft).text).not.toContain('此前：');
  });

  it('calls red what nobody has signed yet by another name', () => {
    const { html, text } = renderMail(withLines(line({ level: 'red', drafted: true })));
    for (const shown of [text, seen(html)]) expect(shown).toContain('拟红色督办');
    expect(textWith({ level: 'red' })).not.toContain('拟');
  });

  it('says above the signature whom to call at the office, where that is known', () => {
    const officeContact = { name: '王建国', phone: '0356-3031234' };
    const { text, html } = renderMail({ ...digest, officeContact });
    const said = '联系人：泽州县人民政府办公室王建国，电话：0356-3031234';
    expect(text).toContain(`${said}\n\n泽州县人民政府办公室\n2025年12月17日\n`);
    expect(seen(html).replaceAll('\n', '')).toContain(said);
    expect(renderMail(digest).text).not.toContain('联系人：');
  });

  it('goes from the most to the least pressing, whatever order it was given in', () => {
    const { text } = renderMail({ ...digest, groups: digest.groups.toReversed() });
    const headings = text.match(/^[一二三四五]、.*$/gm);
    expect(headings).toEqual([
      '一、已逾期（2项）',
      '二、3个工作日内到期（1项）',
      '三、10个工作日内到期（2项）',
      '四、尚未到期（1项）',
      '五、待审核（1项）',
    ]);
  });

  it.each([
    ['2025-12-10', -5, '12月10日，已逾期5个工作日'],
    ['2025-12-14', 0, '12月14日，已逾期'],
    ['2025-12-17', 0, '12月17日，今日到期'],
    ['2025-12-20', 0, '12月20日，到期前已无工作日'],
    ['2025-12-31', 10, '12月31日，剩余10个工作日'],
    ['2026-01-05', 11, '2026年1月5日，剩余11个工作日'],
  ])('due on %s with %d working days left: %s', (dueOn, workingDaysLeft, words) =>
    expect(textWith({ dueOn: day(dueOn), workingDaysLeft })).toContain(`时限：${words}\n`),
  );

  it('cuts a long clause after a pause, and does not repeat the title in it', () => {
    const clause = `提升基础教育阶段科学教育水平。${'强'.repeat(40)}，${'弱'.repeat(40)}。`;
    expect(textWith({ clause })).toContain(`　任务内容：${'强'.repeat(40)}……\n`);
    expect(textWith({ title: '培训教师', clause: '培训教师200人次' })).toContain(
      '任务内容：培训教师200人次',
    );
    expect(textWith({ clause: '提升基础教育阶段科学教育水平。' })).not.toContain('任务内容');
    expect(textWith({ clause: '' })).not.toContain('任务内容');
  });

  it('gives every line its level in words, not by colour alone', () => {
    const { html, text } = renderMail(digest);
    expect(text).toContain('提升基础教育阶段科学教育水平〔黄色督办〕');
    expect(seen(html)).toMatch(/黄色督办[\s\S]*蓝色督办/);
  });

  it('tells whoever does the work that the head was written to, and asks it to do it', () => {
    expect(renderMail(red).text).toContain('请您研究推动');
    expect(renderMail({ ...red, copied: true }).text).toContain(
      '以下1项逾期未办结，经批准列入红色督办，已函告贵单位主要负责人。请抓紧办理，明确办结日期并回复督办。',
    );
  });

  it('shows the note of a person under its own name', () => {
    expect(renderMail(returned).text).toContain('退回意见：佐证材料只有活动照片');
    expect(renderMail(red).text).toContain('签发意见：同意。');
    expect(renderMail(digest).text).not.toContain('附言');
  });

  it('greets the organization when nobody is named', () => {
    expect(renderMail({ ...digest, recipientName: '' }).text).toMatch(/^县教育局：\n/);
  });

  it('promises one mail a day only where that is so', () => {
    expect(renderMail(digest).text).toContain('每个工作日至多一封');
    expect(renderMail(red).text).not.toContain('至多一封');
  });

  it('names a plan once for forty of its obligations, and once what is the same for all', () => {
    const lines = Array.from({ length: 40 }, (_, n) => line({ number: `二（一）${n + 1}` }));
    const { text, html } = renderMail(withLines(...lines));
    for (const shown of [text, seen(html)]) {
      expect(occurrences(shown, '泽州县全民科学素质行动规划纲要实施方案')).toBe(1);
      expect(occurrences(shown, '发送原因')).toBe(1);
      expect(occurrences(shown, '剩余10个工作日')).toBe(40);
      expect(occurrences(shown, '共40项，均将于10个工作日内到期')).toBe(1);
    }
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });

  describe('of more than forty lines', () => {
    const late = { dueOn: day('2025-12-10'), workingDaysLeft: -5 };
    const many = (n: number, facts: Partial<MailLine>): readonly MailLine[] =>
      Array.from({ length: n }, (_, at) => line({ number: `三${at + 1}`, ...facts }));
    const fresh = { notice: 'reminder', title: '新提醒的事项' } as const;
    const answer = {
      answered: 'extension-declined',
      answeredOn: day('2025-12-16'),
      by: '县督查室',
    };
    const groups = [
      { bucket: 'overdue', lines: many(38, late) },
      { bucket: 'within10', lines: [...many(20, {}), line(fresh)] },
      { bucket: 'later', lines: many(35, { dueOn: day('2026-06-30'), workingDaysLeft: 128 }) },
      { bucket: 'answers', lines: [line({ answer, title: '答复的事项' } as Partial<MailLine>)] },
    ] as const;
    const mail: MailContent = { ...digest, groups };

    it('gives the most pressing and what is new, counts all, and says how many more there are', () => {
      const { subject, text, html } = renderMail(mail);
      expect(subject).toBe(
        '【督办提醒】38项已逾期，21项将于10个工作日内到期，另有1项答复（12月17日）',
      );
      expect(text).toContain('共94项：38项已逾期，21项将于10个工作日内到期，35项尚未到期');
      // 38 late ones, the new one, and one more; the answer beside them.
      expect(occurrences(text, '\n● ')).toBe(41);
      expect(occurrences(text, '● 二（一）1 新提醒的事项')).toBe(1);
      expect(occurrences(text, '● 二（一）1 答复的事项')).toBe(1);
      expect(text.match(/^[一二三四]、.*$/gm)).toEqual([
        '一、已逾期（38项）',
        '二、10个工作日内到期（21项）',
        '三、办理答复（1项）',
      ]);
      for (const shown of [text, seen(html)]) {
        expect(shown).toContain('另有54项未列出，请用duban todo查看');
      }
    });

    it('leads to the others where the pages have an address, and stays small', () => {
      const links = new MailLinks('https://duban.test');
      expect(renderMail(mail, links).text).toContain(
        '另有54项未列出，请在线查看：https://duban.test/\n',
      );
      const all = { ...assignment, groups: [{ bucket: 'items', lines: many(500, {}) }] } as const;
      const { subject, html } = renderMail(all, links);
      expect(subject).toBe('【任务交办】请签收：500项（12月17日）');
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    });
  });

  it('says of each line what differs between lines', () => {
    const { text } = renderMail(withLines(line({ why: '甲' }), line({ why: '乙' })));
    expect(text).toContain('　发送原因：甲');
    expect(text).toContain('　发送原因：乙');
    expect(occurrences(text, '请办理')).toBe(1);
  });

  it('keeps plans apart, in the order in which they come', () => {
    const [a, b] = [line({ planTitle: '甲方案' }), line({ planTitle: '《乙方案》' })];
    const { text } = renderMail(withLines(a, b, a));
    expect(text.match(/^《.*》$/gm)).toEqual(['《甲方案》', '《乙方案》']);
  });

  it('leads to the page of each item, where the pages have an address', () => {
    const links = new MailLinks('https://duban.test');
    const ofYear = line({
      obligationId: 'x.g1.2025.甲&"局',
      itemId: 'x.g1',
      organization: '甲&"局',
    });
    const { html, text } = renderMail(withLines(line(), ofYear), links);
    expect(html).toContain('<a href="https://duban.test/t/zezhou.t1" ');
    const page = 'https://duban.test/i/x.g1.2025.%E7%94%B2%26%22%E5%B1%80';
    expect(html).toContain(`<a href="${page}" `);
    expect(text).toContain(`　事项编号：x.g1.2025.甲&"局\n　在线办理：${page}\n`);
    expect(text).not.toContain('duban obligations show');
  });

  it('without an address says the id of each item and the command that shows it', () => {
    const { html, text } = renderMail(withLines(line()));
    expect(html).not.toContain('href');
    expect(text).toContain('　事项编号：zezhou.t1.县教育局');
    expect(text).toContain('查看事项：duban obligations show 事项编号。');
  });

  it('says the date that was first set beside the present one, what is asked and what was promised', () => {
    const { text } = renderMail(
      withLines(
        line({
          dueOn: day('2025-12-19'),
          originallyDueOn: day('2025-09-30'),
          workingDaysLeft: 2,
          pending: { asked: 'extension', askedOn: day('2025-12-15'), newDueOn: day('2026-03-31') },
          promisedOn: day('2026-01-20'),
        }),
      ),
    );
    expect(text).toContain('　时限：12月19日（原定9月30日），剩余2个工作日');
    expect(text).toContain('　申请中：延期至2026年3月31日（12月15日提出，待审批）');
    expect(text).toContain('　已承诺：2026年1月20日前办结');
  });

  it('says both where an extension and an objection wait', () => {
    const text = textWith({
      pending: { asked: 'extension', askedOn: day('2025-12-15'), newDueOn: day('2026-03-31') },
      alsoPending: { asked: 'dispute', askedOn: day('2025-12-16') },
    });
    expect(text).toContain(
      '　申请中：延期至2026年3月31日（12月15日提出，待审批）；异议（12月16日提出，待答复）\n',
    );
  });

  it('does not call late what was claimed and waits for the office', () => {
    const waiting = line({
      dueOn: day('2025-12-10'),
      claimedOn: day('2025-12-08'),
      workingDaysLeft: -5,
    });
    const { text } = renderMail({ ...digest, groups: [{ bucket: 'review', lines: [waiting] }] });
    expect(text).toContain('　时限：12月10日，12月8日申请办结，待审核');
    expect(text).not.toContain('逾期');
  });

  it('names the number of the document beside its title', () => {
    const { text } = renderMail(withLines(line({ documentNumber: '泽政办发〔2023〕2号' })));
    expect(text).toContain('实施方案（2021—2025年）》（泽政办发〔2023〕2号）\n');
  });

  it('is the same for the same mail', () => {
    expect(renderMail(digest)).toEqual(renderMail(structuredClone(digest)));
  });
});

describe('a mail from strange data', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...Array.from('<>"\'&/=`;!-- \n\r督办')), maxLength: 80 }),
    fc.constantFrom(
      '</title><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' style='x:expression(1)",
      '<!--',
      '&lt;b&gt;',
      ']]>',
      '\u202e督办',
    ),
  );
  const strangeLine = fc
    .record({
      number: hostile,
      title: hostile,
      clause: hostile,
      planTitle: hostile,
      organization: hostile,
      toDo: hostile,
      why: hostile,
    })
    .map((values) => ({ ...line({ level: 'red' }), ...values }));
  const strangeMail = fc
    .record({
      lines: fc.array(strangeLine, { minLength: 1, maxLength: 4 }),
      recipientName: hostile,
      organization: hostile,
      office: hostile,
      note: hostile,
    })
    .map(({ lines, ...values }): MailContent => ({
      ...red,
      ...values,
      groups: [{ bucket: 'items', lines }],
    }));

  it('a mail from strange data has no element, attribute or comment but our own', () => {
    const ours = new Set(tagsOf(renderMail(red).html).concat(tagsOf(renderMail(assignment).html)));
    fc.assert(
      fc.property(strangeMail, (mail) => {
        for (const tag of tagsOf(renderMail(mail).html)) expect(ours).toContain(tag);
      }),
    );
  });

  it('a mail from strange data still says every word of it', () => {
    fc.assert(
      fc.property(strangeMail, (mail) => {
        const { html, text } = renderMail(mail);
        const [first] = mail.groups[0]?.lines ?? [];
        for (const words of [mail.office, first?.title ?? '', first?.toDo ?? '']) {
          const shown = words
            .toWellFormed()
            .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
            .trim();
          expect(html).toContain(escapeHtml(shown));
          expect(text).toContain(shown);
        }
      }),
    );
  });

  it('a mail from strange data has a subject of one line', () => {
    fc.assert(
      fc.property(strangeMail, (mail) => {
        expect(renderMail(mail).subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});

/** Everything a browser could take for markup, with its attributes. */
const tagsOf = (html: string): string[] => html.match(/<[^>]*>?/g) ?? [];
