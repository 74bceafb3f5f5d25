import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { basename } from 'node:path';
import { words } from '#contract';
import { FORMS } from './forms.ts';
import { SENTENCES } from './sentences.ts';
import { MISSING, NAMED, summaryOf, told } from './summary-of.ts';

const libs = new URL('../../../', import.meta.url).pathname;

const NAMES: Readonly<Record<string, string>> = {
  'task-z.t1': '二1“科普”',
  'target-z.g1': '一（三）“公民科学素质”',
  'phase-z.p1': '“启动阶段”',
  'obligation-z.t1.县科协': '二1“科普”',
  'contact-c1': '王芳',
  'mail-m1': '【督办提醒】',
};
const sentence = (type: string, data: object): string =>
  told(summaryOf(type, data), (stream) => NAMES[stream]);

describe('the sentence about an event', () => {
  it.each([
    [
      'PlanDrafted',
      { content: { title: '实施方案' }, source: { name: '方案.txt' } },
      '导入《实施方案》（文件“方案.txt”），待审定',
    ],
    ['OutlineEdited', { edits: [{}, {}] }, '审定任务分解稿，修改2处'],
    [
      'OutlineEdited',
      {
        edits: [
          { edit: 'change-task', id: 'zezhou.t1', title: '科普' },
          { edit: 'add-target', title: '验收率' },
          { edit: 'merge-items', from: 'zezhou.g4', into: 'zezhou.g2' },
        ],
      },
      '审定任务分解稿，修改3处：更正任务zezhou.t1、增补指标验收率、合并条目zezhou.g4',
    ],
    ['AmendmentEdited', { edits: [{ edit: 'undo', no: 3 }] }, '审定调整稿，修改1处：还原修改3'],
    [
      'PlanAdopted',
      {
        content: { title: '实施方案' },
        adoptedOn: '2022-01-05',
        office: '县督查室',
        policy: { name: 'default', version: 1 },
      },
      '《实施方案》自2022年1月5日起启动督办，督办单位县督查室，适用督办规则“default”第1版',
    ],
    [
      'TaskAssigned',
      { number: '二1', title: '科普', leads: ['县科协', '县教育局'], responsible: [], dueOn: null },
      '交办二1“科普”，牵头单位：县科协、县教育局',
    ],
    [
      'ProgressReported',
      { taskId: 'z.t1', organization: '县科协', percent: 40, text: '已开展\n三场' },
      '县科协报送二1“科普”进展（完成40%）：已开展 三场',
    ],
    [
      'ProgressReported',
      { taskId: 'z.t9', organization: '县科协', text: '已开展[三场]' },
      '县科协报送z.t9进展：已开展[三场]',
    ],
    [
      'CompletionReturned',
      { taskId: 'z.t1', organization: '县科协', step: '2', reason: '缺佐证材料' },
      '退回县科协对二1“科普”（第2步）的办结申请',
    ],
    [
      'ExtensionDeclined',
      { taskId: 'z.t1', organization: '县科协', step: '2026-Q1', reason: '工期不变' },
      '不同意县科协将二1“科普”（2026年第1季度）延期',
    ],
    [
      'TaskAssigned',
      { number: '二1', title: '科普', leads: ['县科协'], responsible: [], steps: [{}, {}] },
      '交办二1“科普”，牵头单位：县科协，分2步办理',
    ],
    [
      'CompletionReturned',
      { taskId: 'z.t1', organization: '县科协', reason: '缺佐证材料' },
      '退回县科协对二1“科普”的办结申请',
    ],
    [
      'MeasurementCorrected',
      { targetId: 'z.g1', before: 0, value: 12.5, reason: '笔误' },
      '一（三）“公民科学素质”数据由0更正为12.5',
    ],
    [
      'DutiesRuled',
      { ruledOn: '2025-11-05', rulings: [{}, {}], changes: { items: [{}] }, reason: '会议纪要' },
      '2025年11月5日明确责任分工2项，涉及任务和指标1项',
    ],
    [
      'PlanAmended',
      {
        amendedOn: '2025-12-01',
        reason: '上级文件修订',
        changes: { added: 2, removed: 0, changed: 3, items: [] },
      },
      '自2025年12月1日起调整方案：新增2项、取消0项、修改3项',
    ],
    [
      'TasksNamed',
      { organization: '县科协', tasks: [{}, {}, {}], toSign: ['t3'], reason: '会议纪要' },
      '县科协承担3项任务，须签收1项',
    ],
    [
      'TasksNamed',
      { organization: '县科协', tasks: [{}], toSign: [], reason: '' },
      '县科协承担1项任务',
    ],
    [
      'TaskSigned',
      { organization: '县科协', taskId: 'z.t1', signedOn: '2025-11-05' },
      '县科协于2025年11月5日签收二1“科普”',
    ],
    ['AllSigned', { organization: '县科协', on: '2025-11-06' }, '县科协于2025年11月6日签收完毕'],
    [
      'TaskLeft',
      { organization: '县科协', taskId: 'z.t1', reason: '项目取消' },
      '县科协不再承担二1“科普”',
    ],
    ['PartEnded', { organization: '县科协', reason: '机构调整' }, '县科协在方案中不再有任务'],
    [
      'ReportsAsked',
      { organization: '县科协', days: ['2025-12-31', '2026-06-30'], reason: '' },
      '县科协须报送进展情况2次',
    ],
    [
      'ReportsDropped',
      { organization: '县科协', days: ['2026-06-30'], reason: '任务提前' },
      '县科协不再须报送进展情况1次',
    ],
    [
      'ReportReceived',
      { organization: '县科协', dueOn: '2025-12-31', reportedOn: '2025-12-30' },
      '县科协于2025年12月30日报送2025年12月31日进展情况',
    ],
    [
      'CompletionClaimed',
      { taskId: 'z.t1', organization: '县科协', claimedOn: '2025-12-30', note: '' },
      '县科协申请办结二1“科普”，申请日期2025年12月30日',
    ],
    [
      'CompletionClaimed',
      {
        taskId: 'z.t1',
        organization: '县科协',
        claimedOn: '2025-12-30',
        receivedOn: '2026-01-20',
        note: '见附件',
      },
      '县科协申请办结二1“科普”，申请日期2025年12月30日，2026年1月20日收到：见附件',
    ],
    [
      'CompletionAccepted',
      { taskId: 'z.t1', organization: '县科协', claimedOn: '2026-01-20', doneOn: '2025-12-30' },
      '同意县科协办结二1“科普”，申请日期2026年1月20日，确认完成日期2025年12月30日',
    ],
    [
      'TargetAttained',
      { targetId: 'z.g1', year: null, value: 15 },
      '一（三）“公民科学素质”达标，实际15',
    ],
    [
      'TargetClaimed',
      { targetId: 'z.g1', year: 2024, value: 15 },
      '一（三）“公民科学素质”（2024年）数据达标，实际15，待督办单位核实',
    ],
    [
      'TargetUnattained',
      { targetId: 'z.g1', year: 2024, reason: '数据退回：无花名册' },
      '一（三）“公民科学素质”（2024年）改为未达标',
    ],
    [
      'ObligationMet',
      { obligationId: 'z.t1.县科协', organization: '县科协', metOn: '2025-12-31', late: true },
      '县科协于2025年12月31日办结二1“科普”（逾期办结）',
    ],
    [
      'ReminderIssued',
      {
        rule: '+10wd',
        form: 'red',
        draft: true,
        obligationId: 'z.t1.县科协',
        organization: '县科协',
        subject: '科普',
        dueOn: '2025-12-31',
        recipients: [],
        unresolved: [{ role: 'office.approver', organization: '县督查室' }],
      },
      '逾期第10个工作日红色督办（待签发）：县科协二1“科普”，时限2025年12月31日，空缺：县督查室签发领导',
    ],
    [
      'EscalationResolved',
      { obligationId: 'z.t1.县科协', organization: '县科协', because: 'met' },
      '县科协二1“科普”的三色督办解除（已办结）',
    ],
    [
      'LetterUnaddressed',
      { letter: { kind: 'red' }, organization: '县科协', role: 'lead.head' },
      '【红色督办单】无收件人：县科协主要负责人空缺',
    ],
    ['NotificationFailed', { mailId: 'm1', bounced: true, reason: '550' }, '【督办提醒】退信'],
    [
      'ContactChanged',
      { contactId: 'c1', organization: '县科协', before: { email: 'a@b.cn', roles: ['head'] } },
      '修改联系人王芳的邮箱、角色（县科协）',
    ],
    [
      'ContactChanged',
      {
        contactId: 'c1',
        organization: '县科协',
        organizationId: 's-1',
        before: { organization: '县教育局', organizationId: 'e-1' },
      },
      '修改联系人王芳的单位（县科协）',
    ],
    [
      'UserRegistered',
      { name: '王芳', role: 'liaison', organization: '县科协' },
      '登记用户王芳（联络员，县科协）',
    ],
    [
      'UserRegistered',
      { name: '王芳', role: 'office', roles: ['office', 'supervisor'] },
      '登记用户王芳（督查室、签发领导）',
    ],
    ['ExportRead', { conditions: {} }, '导出办理记录'],
    [
      'ExportRead',
      { conditions: { planId: 'zezhou', from: '2025-11-03' } },
      '导出办理记录（方案：zezhou、自：2025-11-03）',
    ],
    ['RecordsRead', { kind: 'audit', conditions: { limit: '100' } }, '查阅办理记录'],
    ['ClockMoved', { to: '2025-11-03T00:30:00.000Z' }, '演示时间调至2025年11月3日 08:30'],
    ['ClockSettled', { moveId: 'm1' }, '演示时钟拨动后，到时的事项已办完'],
  ])('%s %j', (type, data, expected) => expect(sentence(type, data)).toBe(expected));

  it('says where a field is missing that it cannot do without', () =>
    expect(sentence('CompletionReturned', {})).toBe(`退回${MISSING}对${MISSING}的办结申请`));

  it('gives a type it does not know by its name', () => {
    expect(sentence('SomethingNew', { a: 1 })).toBe('SomethingNew');
    expect(sentence('function Object() { [native code] }', {})).toBe(
      'function Object() { [native code] }',
    );
  });

  it('stays one line of bearable length, whatever was typed', () =>
    expect(
      sentence('ProgressReported', { organization: '局', text: '字\n'.repeat(5_000) }).length,
    ).toBeLessThan(120));

  it('a sentence is made of any data without fail', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SENTENCES)), fc.object(), (type, data) => {
        expect(sentence(type, data)).toEqual(expect.any(String));
      }),
    ));

  it('uses only forms that there are', () => {
    const used = Object.values(SENTENCES).flatMap((text) => [...text.matchAll(/\|(\w+)\}/g)]);
    const forms = [...Object.keys(FORMS), ...NAMED];
    for (const [, form] of used) expect(forms).toContain(form);
  });
});

describe('the sentences of the whole system', () => {
  it('has a sentence for every type of event that a feature declares', () => {
    const declared = globSync('*/src/domain/*.events.ts', { cwd: libs }).flatMap((file) =>
      [...readFileSync(libs + file, 'utf8').matchAll(/\b(?:Event|Fact)<\s*'([A-Z]\w+)'/g)].map(
        ([, type]) => type,
      ),
    );
    expect(declared.length).toBeGreaterThan(25);
    expect(declared.filter((type) => !Object.hasOwn(SENTENCES, type ?? ''))).toEqual([]);
  });

  it('has a word for every type of event that it has a sentence for', () =>
    expect(Object.keys(SENTENCES).filter((type) => !Object.hasOwn(words.acts, type))).toEqual([]));

  it('tells every stored form without a gap', () => {
    for (const file of globSync('*/src/domain/golden/**/*.v1.json', { cwd: libs })) {
      const type = basename(file, '.v1.json');
      const data = JSON.parse(readFileSync(libs + file, 'utf8')) as object;
      const told = sentence(type, data);
      expect(told).not.toContain(MISSING);
      expect(told).not.toBe(type);
    }
  });
});
