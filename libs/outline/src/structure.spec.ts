import type { Outline } from './outline.ts';
import { readOutline } from './read-outline.ts';

/** One line a section, indented by its level, and one a task. */
const outlineOf = ({ sections }: Outline): string[] =>
  sections.flatMap(({ ordinal, level, kind, title, tasks }) => [
    `${'#'.repeat(level)} ${ordinal ?? ''} ${kind} ${title}`,
    ...tasks.map((task) => `- ${task.ordinal} ${task.title ?? task.text}`),
  ]);
const read = (...lines: string[]): string[] =>
  outlineOf(readOutline(['某县夜市工作方案（2026年）', ...lines].join('\n')));

describe('what is numbered is to be done, whoever it names', () => {
  it('items under a verb heading are tasks', () =>
    expect(
      read(
        '一、完善夜市设施',
        '（一）改造照明线路。更换老旧路灯。',
        '（二）增设停车位置。利用空闲场地。',
        '二、优化经营秩序',
        '（三）统一摊位管理。定点经营。',
      ),
    ).toEqual([
      '# 一 action 完善夜市设施',
      '- （一） 改造照明线路',
      '- （二） 增设停车位置',
      '# 二 action 优化经营秩序',
      '- （三） 统一摊位管理',
    ]));
  it('an outermost heading with nothing numbered under it is a task itself', () =>
    expect(read('一、支持升级改造。分批更换设备。', '二、优化审批流程。一次办结。')).toEqual([
      '# 一 action 支持升级改造',
      '- 一 支持升级改造',
      '# 二 action 优化审批流程',
      '- 二 优化审批流程',
    ]));
  it.each(['工作思路', '工作思想和工作理念', '试点范围', '采购范围及形式', '整治对象', '实施期限'])(
    'what is numbered under %s is no task',
    (title) =>
      expect(read(`一、${title}`, '（一）县城三条街。', '二、明确服务范围。划定街区。')).toEqual([
        `# 一 other ${title}`,
        '## 一（一） other 县城三条街',
        '# 二 action 明确服务范围',
        '- 二 明确服务范围',
      ]),
  );
  it.each(['组织形式', '工作机构与职责', '组织机构'])(
    'who works in the offices of a plan under %s is shown, not owed',
    (title) =>
      expect(
        read(`一、${title}`, '（一）成立专班。由县城管局牵头。', '1.宣传组。负责宣传。').filter(
          (line) => line.includes('action'),
        ),
      ).toEqual([]),
  );
  it('工作要求 within a heading of work is no work', () =>
    expect(
      read('一、夜市', '（一）重点任务', '1.更换路灯。', '（二）工作要求', '1.抓好落实。'),
    ).toEqual([
      '# 一 other 夜市',
      '## 一（一） action 重点任务',
      '- 1 更换路灯',
      '## 一（二） safeguard 工作要求',
      '- 1 抓好落实',
    ]));
  it('cases that semicolons close are no tasks, things to do are', () => {
    expect(
      read(
        '一、执法重点',
        '（一）重大节假日期间；',
        '（二）其他紧急事件；',
        '（三）上级交办的事项。',
      ),
    ).toEqual(['# 一 action 执法重点']);
    expect(
      read('一、重点工作', '（一）更换路灯；', '（二）增设车位；', '（三）清理占道行为。'),
    ).toHaveLength(4);
  });
  it('目标任务 is for items, or for aims where it holds none', () => {
    expect(read('一、目标任务', '街区明亮。')).toEqual(['# 一 action 目标任务']);
    expect(read('一、目标任务', '（一）更换路灯。分批。')).toHaveLength(2);
  });
  it('items of a heading that says no more than 重点任务 within 总体要求 are tasks', () =>
    expect(
      read('一、总体要求', '（一）工作目标', '1.秩序良好。', '（二）重点任务', '1.更换路灯。'),
    ).toEqual([
      '# 一 other 总体要求',
      '## 一（一） other 工作目标',
      '## 一（二） action 重点任务',
      '- 1 更换路灯',
    ]));
});

describe('aims, background, schedules and closing rules hold nothing to be done', () => {
  it.each([
    '指导思想和工作目标',
    '总体要求',
    '当前面临的形势',
    '发展现状与主要目标',
    '充分认识夜市经济的重要意义',
    '明确工作目标',
    '申报条件',
    '适用范围',
    '进度安排',
    '实施步骤',
    '附则',
    '工作步骤和时间要求',
  ])('%s', (title) =>
    expect(read(`一、${title}`, '（一）甲。做甲。', '（二）乙。做乙。')).toEqual([
      `# 一 other ${title}`,
      '## 一（一） other 甲',
      '## 一（二） other 乙',
    ]),
  );
  it.each([
    '夯实发展基础',
    '推进双碳目标落实',
    '聚焦目标人群',
    '加快重点项目建设进度',
    '落实分阶段目标任务',
    '压缩审批时间',
    '提升学前教育阶段质量',
  ])('%s does', (title) => expect(read(`一、${title}`, '（一）甲。做甲。')).toHaveLength(2));
  it('an item that only says what the others aim at is none of them', () =>
    expect(
      read('一、灯光行动', '（一）行动目标。街区明亮。', '（二）更换路灯。分批更换。'),
    ).toEqual(['# 一 action 灯光行动', '- （二） 更换路灯']));
});

describe('the last words of a plan', () => {
  it('from when it holds and who explains it are no items', () =>
    expect(
      read(
        '一、设施',
        '（一）更换路灯。分批。',
        '（二）本方案自印发之日起施行，由县商务局负责解释。',
      ),
    ).toEqual(['# 一 action 设施', '- （一） 更换路灯']));
  it('a heading of its own for them is none either', () =>
    expect(read('一、设施。更换路灯。', '二、本措施自2026年5月1日起施行，有效期2年。')).toEqual([
      '# 一 action 设施',
      '- 一 设施',
      '# 二 other 本措施自2026年5月1日起施行，有效期2年',
    ]));
});

describe('safeguards', () => {
  it('safeguards that name nobody are shown as sections', () =>
    expect(
      read('四、保障措施', '（一）加强领导。成立专班。', '（二）保障经费。列入预算。'),
    ).toEqual([
      '# 四 other 保障措施',
      '## 四（一） safeguard 加强领导',
      '## 四（二） safeguard 保障经费',
    ]));
  it('safeguards of which one names departments are items', () =>
    expect(
      read(
        '四、保障措施',
        '（一）加强领导。成立专班。',
        '（二）保障经费。列入预算。（县财政局负责）',
      ),
    ).toEqual(['# 四 safeguard 保障措施', '- （一） 加强领导', '- （二） 保障经费']));
  it.each(['强化组织保障', '加强组织领导', '组织实施', '强化保障措施，确保全面落实', '有关要求'])(
    '%s is a heading of safeguards',
    (title) => expect(read(`四、${title}`, '（一）甲。做甲。')[1]).toBe('## 四（一） safeguard 甲'),
  );
  it.each(['完善养老服务保障体系', '强化科技服务要素保障', '加强食品安全监督检查'])(
    '%s is about something',
    (title) => expect(read(`四、${title}`, '（一）甲。做甲。')[1]).toBe('- （一） 甲'),
  );
});

describe('the parts of a sentence are no items', () => {
  it('conditions that a sentence lists belong to the item', () =>
    expect(
      read(
        '一、支持措施',
        '（一）支持改造。申请人应当符合下列条件：',
        '1.在本县登记；',
        '2.信用良好。',
        '（二）支持宣传。制作短片。',
      ),
    ).toEqual(['# 一 action 支持措施', '- （一） 支持改造', '- （二） 支持宣传']));
  it('measures that a sentence announces are items', () =>
    expect(
      read('一、简化环节', '（一）压减材料。具体措施：', '1.清理材料；', '2.推行承诺。'),
    ).toEqual([
      '# 一 other 简化环节',
      '## 一（一） action 压减材料',
      '- 1 清理材料',
      '- 2 推行承诺',
    ]));
});
