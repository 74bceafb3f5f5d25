import {
  expectRefused,
  expectSent,
  expectUsage,
  json,
  type RecordingServer,
  recordingServer,
  type Sent,
} from './recording-server.fixtures.ts';

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

/** What is typed, what is sent, and what is said of it. */
const SENT: readonly Sent[] = [
  [
    'tasks sign z.t1 --on 2025-11-03',
    'POST tasks/z.t1/sign',
    { signedOn: '2025-11-03' },
    '已签收：z.t1',
  ],
  [
    'tasks dispute z.t1 --proposed 团县委 --reason 不在职责之内',
    'POST tasks/z.t1/dispute',
    { proposed: '团县委', reason: '不在职责之内' },
    '已提出异议：z.t1',
  ],
  [
    'tasks dismiss z.t1 --organization 县教育局 --reason 分工明确',
    'POST tasks/z.t1/dispute/dismiss',
    { organization: '县教育局', reason: '分工明确' },
    '异议未采纳：z.t1（县教育局）',
  ],
  [
    'tasks suspend z.t1 --from 2025-11-03 --reason 等待部署',
    'POST tasks/z.t1/suspend',
    { from: '2025-11-03', reason: '等待部署' },
    '已暂缓：z.t1',
  ],
  [
    'tasks resume z.t1 --on 2025-12-01',
    'POST tasks/z.t1/resume',
    { on: '2025-12-01' },
    '已恢复办理：z.t1',
  ],
  ['tasks cancel z.t1 --reason 合并', 'POST tasks/z.t1/cancel', { reason: '合并' }, '已终止：z.t1'],
  [
    'complete z.t1 --organization 县教育局 --on 2025-10-30 --reason 纸质材料',
    'POST tasks/z.t1/claim',
    { organization: '县教育局', claimedOn: '2025-10-30', reason: '纸质材料' },
    '已提交办结申请：z.t1',
  ],
  [
    'complete accept z.t1 --organization 县教育局 --done-on 2025-10-30 --reason 现场核验',
    'POST tasks/z.t1/accept',
    { organization: '县教育局', doneOn: '2025-10-30', reason: '现场核验' },
    '已同意办结：z.t1（县教育局）',
  ],
  [
    'report z.t1 --text 已开工 --on 2025-10-30 --reason 电话报告',
    'POST tasks/z.t1/reports',
    { text: '已开工', reportedOn: '2025-10-30', reason: '电话报告' },
    '已报送：z.t1',
  ],
  [
    'complete reopen z.t1 --organization 县教育局 --due 2026-03-31 --reason 未完成',
    'POST tasks/z.t1/reopen',
    { organization: '县教育局', dueOn: '2026-03-31', reason: '未完成' },
    '重新办理，时限2026-03-31：z.t1（县教育局）',
  ],
  [
    'extensions request z.t1 --due 2026-03-31 --organization 县教育局 --reason 到货推迟',
    'POST tasks/z.t1/extension',
    { organization: '县教育局', newDueOn: '2026-03-31', reason: '到货推迟' },
    '已申请延期至2026-03-31：z.t1',
  ],
  ['extensions withdraw z.t1', 'POST tasks/z.t1/extension/withdraw', {}, '已撤回延期申请：z.t1'],
  [
    'extensions grant z.t1 --organization 县教育局 --due 2026-02-27',
    'POST tasks/z.t1/extension/grant',
    { organization: '县教育局', newDueOn: '2026-02-27' },
    '已同意延期：z.t1（县教育局）',
  ],
  [
    'extensions decline z.t1 --organization 县教育局 --reason 来得及',
    'POST tasks/z.t1/extension/decline',
    { organization: '县教育局', reason: '来得及' },
    '未同意延期：z.t1（县教育局）',
  ],
  [
    'report z.t1 --text 已培训 --percent 60 --figure 教师=120人次 --figure 场次=3',
    'POST tasks/z.t1/reports',
    {
      text: '已培训',
      percent: 60,
      figures: [
        { name: '教师', value: 120, unit: '人次' },
        { name: '场次', value: 3, unit: '' },
      ],
    },
    '已报送：z.t1',
  ],
  [
    'report save z.t1 --text 汇总中',
    'PUT tasks/z.t1/draft',
    { text: '汇总中' },
    '草稿已保存：z.t1',
  ],
  [
    'report discard z.t1 --organization 县科协',
    'DELETE tasks/z.t1/draft?organization=县科协',
    {},
    '草稿已删除：z.t1',
  ],
  [
    'checkins report z 2025-12-31 --text 总体顺利 --item z.t1=已完成 --item z.t2=进行中',
    'POST plans/z/check-ins/2025-12-31',
    {
      text: '总体顺利',
      items: [
        { taskId: 'z.t1', text: '已完成' },
        { taskId: 'z.t2', text: '进行中' },
      ],
    },
    '已报送：z，2025-12-31',
  ],
  [
    'phases start z.p1 --on 2025-01-02',
    'POST phases/z.p1/start',
    { startedOn: '2025-01-02' },
    '阶段已启动：z.p1',
  ],
  [
    'phases close z.p1 --summary 完成',
    'POST phases/z.p1/close',
    { summary: '完成' },
    '阶段已总结：z.p1',
  ],
  [
    'phases reschedule z.p1 --from 2025-01-02 --to 2025-06-30 --reason 推迟',
    'POST phases/z.p1/reschedule',
    { from: '2025-01-02', to: '2025-06-30', reason: '推迟' },
    '阶段时间已调整为2025-01-02至2025-06-30：z.p1',
  ],
  [
    'conclude z --summary 基本完成 --on 2025-12-31 --yes',
    'POST plans/z/conclude',
    { summary: '基本完成', concludedOn: '2025-12-31' },
    '方案已总结：z',
  ],
  [
    'withdraw z --reason 另行部署',
    'POST plans/z/withdraw',
    { reason: '另行部署' },
    '方案已终止：z',
  ],
  [
    'rule z --transfer z.t1=县教育局,团县委 --keep-leads z.t2 --keep-name 县教科局 --keep-doubt d1 --on 2025-11-03 --reason 划转',
    'POST plans/z/rulings',
    {
      rulings: [
        { edit: 'transfer', id: 'z.t1', from: '县教育局', to: '团县委' },
        { edit: 'keep', kind: 'several-leads', id: 'z.t2' },
        { edit: 'keep', kind: 'alias', name: '县教科局' },
        { edit: 'keep', kind: 'doubt', id: 'd1' },
      ],
      ruledOn: '2025-11-03',
      reason: '划转',
    },
    '分工已明确：z',
  ],
  [
    'rule z --first-named --section 重点行动 --section 保障措施 --reason 惯例',
    'POST plans/z/rulings/first-named',
    { sections: ['重点行动', '保障措施'], reason: '惯例' },
    '分工已明确：z',
  ],
  [
    'amend edit z --set-lead z.t2=县教育局 --due z.t3=2026-01-30',
    'POST plans/z/amendment/edits',
    {
      edits: [
        { edit: 'set-leads', id: 'z.t2', leads: ['县教育局'] },
        { edit: 'set-due', id: 'z.t3', dueOn: '2026-01-30' },
      ],
    },
    '调整稿已修改2处：z',
  ],
  [
    'amend approve z --on 2025-11-03 --reason 同意',
    'POST plans/z/amendment/approve',
    { amendedOn: '2025-11-03', reason: '同意' },
    '方案已调整：z',
  ],
  [
    'amend discard z --reason 有误',
    'POST plans/z/amendment/discard',
    { reason: '有误' },
    '调整稿已放弃：z',
  ],
];

describe('what is done with plans and tasks', () => {
  it.each(SENT)('%s', (...sent) => expectSent(server, sent, { written: 1, position: '7' }));

  it.each(SENT)('is refused in one sentence: %s', (line) => expectRefused(server, line));

  it('is one JSON document when that is asked for', async () => {
    server.expects(json({ written: 0 }));
    const { out } = await server.call('tasks', 'cancel', 'z.t1', '--reason', 'x', '--json');
    expect(JSON.parse(out)).toEqual({ written: 0 });
  });

  it('says how many tasks were signed for at once', async () => {
    server.expects(json({ written: 3, tasks: 3 }));
    const { out } = await server.call('tasks', 'sign-all', 'z', '--organization', '县科协');
    expect(out).toBe('已全部签收：z\n共3项任务。\n');
    expect(server.asked()[0]?.body).toEqual({ planId: 'z', organization: '县科协' });
  });
});

describe('what cannot be meant', () => {
  it.each([
    ['report z.t1', '缺少选项：--text'],
    ['report z.t1 --text x --figure 教师', '--figure“教师”有误，应为“左边=右边”的形式。'],
    [
      'report z.t1 --text x --figure 教师=许多',
      '--figure“教师=许多”有误，应为“培训教师=120人次”的形式。',
    ],
    ['amend edit z', '请至少给出一处修改，如 --set-lead。'],
    ['rule z --first-named --keep-leads z.t1', '选项--first-named不能与逐条明确的选项同时使用。'],
    [
      'rule z --transfer z.t1=县教育局',
      '--transfer“z.t1=县教育局”有误，应为“zezhou.t1=县教育局,团县委”的形式。',
    ],
    ['adopt z --check-ins 06-31', '--check-ins“06-31”有误，应为如06-30,12-31的月日。'],
    ['complete reopen z.t1', '缺少选项：--due'],
  ])('%s ends with 2, and nothing is sent', (line, sentence) =>
    expectUsage(server, line, sentence),
  );
});

describe('whose part is judged', () => {
  const part = (organization: string, facts: object) => ({ organization, owes: true, ...facts });
  const claimed = part('县教育局', { status: 'claimed', pendingExtension: null, dispute: null });
  const open = part('县科协', { status: 'open', pendingExtension: { newDueOn: '2026-01-31' } });
  const calls = async (line: string, ...assignments: readonly object[]) => {
    server.expects(json({ assignments }), json({ written: 1 }));
    const { exitCode, out, err } = await server.call(...line.split(' '));
    return { exitCode, said: out + err, sent: server.asked().at(-1)?.body };
  };

  it('need not be said where one waits', async () => {
    expect(await calls('complete accept z.t1', claimed, open)).toMatchObject({
      said: '已同意办结：z.t1（县教育局）\n',
      sent: { organization: '县教育局' },
    });
    expect(await calls('extensions grant z.t1', claimed, open)).toMatchObject({
      said: '已同意延期：z.t1（县科协）\n',
    });
    const inStep = part('县妇联', { status: 'open', steps: [{ step: '2', status: 'claimed' }] });
    expect(await calls('complete return z.t1 --reason 材料不全', open, inStep)).toMatchObject({
      said: '已退回：z.t1（县妇联）\n',
    });
  });

  it('must be said where several wait, and is not asked for where none does', async () => {
    const other = { ...claimed, organization: '县妇联' };
    expect(await calls('complete accept z.t1', claimed, other)).toMatchObject({
      exitCode: 2,
      said: '有2个单位的待审核的办结申请，请用 --organization 指定：县教育局、县妇联\n',
    });
    expect(await calls('tasks dismiss z.t1 --reason 分工明确', claimed, open)).toMatchObject({
      exitCode: 1,
      said: 'z.t1没有待答复的异议。\n',
    });
  });
});
