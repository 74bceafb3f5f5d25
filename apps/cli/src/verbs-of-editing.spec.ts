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

const DRAFT = 'POST plans/z/edits';
const AMENDMENT = 'POST plans/z/amendment/edits';
const one = (edit: object) => ({ edits: [edit] });

/** What is typed, what is sent, and what is said of it. */
const SENT: readonly Sent[] = [
  [
    'edit task z.t1 --title 科普 --text 开展科普。 --due 无 --tracked 否 --lead 甲局,乙局 --support 无',
    DRAFT,
    one({
      edit: 'change-task',
      id: 'z.t1',
      title: '科普',
      clause: '开展科普。',
      dueOn: null,
      tracked: false,
      leads: ['甲局', '乙局'],
      supports: [],
    }),
    '已改：z.t1',
  ],
  [
    'edit target z.g1 --comparator 区间 --value 2 --upper 3 --unit 名 --recurrence 每年 --soft 是',
    DRAFT,
    one({
      edit: 'change-target',
      id: 'z.g1',
      comparator: 'range',
      value: 2,
      upper: 3,
      unit: '名',
      recurrence: 'yearly',
      soft: true,
    }),
    '已改：z.g1',
  ],
  [
    'edit target z.g1 --baseline 2020-12-31=9.8 --unit 无 --reference 无',
    DRAFT,
    one({
      edit: 'change-target',
      id: 'z.g1',
      unit: null,
      reference: null,
      baseline: { value: 9.8, asOf: '2020-12-31' },
    }),
    '已改：z.g1',
  ],
  [
    'edit phase z.p1 --from 2025-01-01 --to 2025-06-30',
    DRAFT,
    one({ edit: 'change-phase', id: 'z.p1', startsOn: '2025-01-01', dueOn: '2025-06-30' }),
    '已改：z.p1',
  ],
  [
    'edit plan z --title 方案 --number 某政发〔2025〕1号 --period 2025-01-01..2025-12-31',
    DRAFT,
    one({
      edit: 'change-plan',
      title: '方案',
      documentNumber: '某政发〔2025〕1号',
      period: { from: '2025-01-01', to: '2025-12-31' },
    }),
    '已改：z',
  ],
  [
    'edit section z 保障措施 --tracked 是',
    DRAFT,
    one({ edit: 'track-section', section: '保障措施', tracked: true }),
    '已改：z 保障措施',
  ],
  [
    'edit add-task z --title 科普下乡 --after z.t3 --lead 县科协 --reason 漏读',
    DRAFT,
    {
      ...one({ edit: 'add-task', title: '科普下乡', after: 'z.t3', leads: ['县科协'] }),
      reason: '漏读',
    },
    '已改：z',
  ],
  [
    'edit add-target z --title 验收率 --comparator ≥ --value 95 --unit % --task z.t1',
    DRAFT,
    one({
      edit: 'add-target',
      title: '验收率',
      comparator: '>=',
      value: 95,
      unit: '%',
      task: 'z.t1',
    }),
    '已改：z',
  ],
  [
    'edit add-phase z --title 总结 --from 2025-10-01 --to 2025-12-31',
    DRAFT,
    one({ edit: 'add-phase', title: '总结', startsOn: '2025-10-01', dueOn: '2025-12-31' }),
    '已改：z',
  ],
  [
    'edit add-step z.t1 --title 排查 --due 2025-05-31 --lead 甲局',
    DRAFT,
    one({ edit: 'add-step', id: 'z.t1', title: '排查', dueOn: '2025-05-31', leads: ['甲局'] }),
    '已改：z.t1',
  ],
  [
    'edit steps z.t1 --step 2025-05-31=排查 --step 2025-09-30=整改',
    DRAFT,
    one({
      edit: 'set-steps',
      id: 'z.t1',
      steps: [
        { title: '排查', dueOn: '2025-05-31' },
        { title: '整改', dueOn: '2025-09-30' },
      ],
    }),
    '已改：z.t1',
  ],
  [
    'edit step z.t1 2 --due 2025-06-30',
    DRAFT,
    one({ edit: 'change-step', id: 'z.t1', no: 2, dueOn: '2025-06-30' }),
    '已改：z.t1 2',
  ],
  ['edit drop-step z.t1 2', DRAFT, one({ edit: 'drop-step', id: 'z.t1', no: 2 }), '已改：z.t1 2'],
  [
    'edit split z.t1 --part 排查。 --part 整改。',
    DRAFT,
    one({ edit: 'split-task', id: 'z.t1', parts: [{ clause: '排查。' }, { clause: '整改。' }] }),
    '已改：z.t1',
  ],
  [
    'edit split z.t1 --at 12',
    DRAFT,
    one({ edit: 'split-task-at', id: 'z.t1', at: 12 }),
    '已改：z.t1',
  ],
  [
    'edit merge z.g4 z.g2 --amendment',
    AMENDMENT,
    one({ edit: 'merge-items', from: 'z.g4', into: 'z.g2' }),
    '已改：z.g4 z.g2',
  ],
  ['edit drop z.t3 --amendment', AMENDMENT, one({ edit: 'drop', id: 'z.t3' }), '已改：z.t3'],
  ['edit restore z.t3', DRAFT, one({ edit: 'restore', id: 'z.t3' }), '已改：z.t3'],
  ['edit revert z.t3', DRAFT, one({ edit: 'revert', id: 'z.t3' }), '已改：z.t3'],
  ['edit undo z 4', DRAFT, one({ edit: 'undo', no: 4 }), '已还原第4次修改：z'],
  [
    'amend begin z',
    'POST plans/z/amendment/begin',
    {},
    '已拟定调整稿：z；逐项修改：duban edit … --amendment',
  ],
  ['discard z --reason 重复导入', 'POST plans/z/discard', { reason: '重复导入' }, '草稿已放弃：z'],
  [
    'begin --title 夜市方案 --id z --period 2026-01-01..2026-12-31',
    'POST plans/begin',
    { title: '夜市方案', planId: 'z', from: '2026-01-01', to: '2026-12-31' },
    '已新建：夜市方案\n方案编号 z\n下一步录入任务：duban edit add-task z --title 任务名称',
  ],
  [
    'assign --source 县长批示 --text 联合检查。 --lead 甲局 --support 乙局 --due 2026-01-15 --by 县长',
    'POST assignments',
    {
      title: '县长批示',
      clause: '联合检查。',
      leads: ['甲局'],
      supports: ['乙局'],
      dueOn: '2026-01-15',
      issuer: '县长',
    },
    '已交办甲局：县长批示\n编号 z.t1；查看：duban tasks show z.t1',
  ],
];

describe('edits by hand', () => {
  it.each(SENT)('%s', (...sent) =>
    expectSent(server, sent, { planId: 'z', written: 1, position: '7' }),
  );
  it.each(SENT)('are refused in one sentence: %s', (line) => expectRefused(server, line));

  it.each([
    ['edit task z.t1 --tracked yes', '--tracked“yes”有误，应为“是”或“否”。'],
    [
      'edit target z.g1 --comparator 等于',
      '--comparator“等于”有误，应为 不低于、不超过、超过、低于 或 区间。',
    ],
    [
      'edit target z.g1 --recurrence 每月',
      '--recurrence“每月”有误，可选：期末达到、期内累计、每年。',
    ],
    ['edit step z.t1 二', 'NO“二”有误，应为正整数。'],
  ])('that cannot be meant are not sent: %s', (line, sentence) =>
    expectUsage(server, line, sentence),
  );
});

const record = (no: number, facts: object) => ({
  no,
  at: '2025-12-01T01:30:00Z',
  actorId: 'li',
  actor: '李岩（县政府督查室）',
  reason: null,
  edits: [{ edit: 'drop', id: 'z.t1' }],
  differences: [
    { kind: 'task', id: 'z.t1', number: '一1', title: '路灯', change: 'removed', fields: [] },
  ],
  isUndone: false,
  ...facts,
});

describe('the record of edits', () => {
  it('says who changed what, why, and what was taken back', async () => {
    const changed = { kind: 'plan', id: 'plan', number: '', title: '方案', change: 'changed' };
    const fields = [{ field: 'issuer', before: null, after: '县委办' }];
    const rows = [
      record(2, { differences: [{ ...changed, fields }], reason: '补填' }),
      record(1, { isUndone: true }),
    ];
    server.expects(json({ rows, total: 2 }));
    const { out } = await server.call('edit', 'history', 'z');
    expect(out).toMatch(
      /2 {2}2025-12-01 09:30 {2}李岩（县政府督查室） {2}方案 方案（发文机关） +补填/,
    );
    expect(out).toMatch(/1 {2}2025-12-01 09:30 .+ 取消任务 z\.t1 路灯 +已还原/);
  });

  it('gives the last edit that stands to be undone where no number is named', async () => {
    const rows = [
      record(4, { edits: [{ edit: 'undo', no: 3 }] }),
      record(3, { isUndone: true }),
      record(2, {}),
      record(1, {}),
    ];
    server.expects(json({ rows, total: 4 }), json({ written: 1 }));
    const { out } = await server.call('edit', 'undo', 'z');
    expect(out).toBe('已还原最近一次修改：z\n');
    expect(server.asked()[1]?.body).toEqual(one({ edit: 'undo', no: 2 }));
    server.expects(json({ rows: [record(1, { isUndone: true })], total: 1 }));
    expect(await server.call('edit', 'undo', 'z', '--amendment')).toMatchObject({
      exitCode: 1,
      err: '没有可以还原的修改。\n',
    });
  });
});
