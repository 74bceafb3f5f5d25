import type { Departments, Outline, Section } from './outline.ts';
import { readOutline } from './read-outline.ts';
import { RURAL_REVIVAL, SCIENCE_LITERACY, WORK_SAFETY } from './samples.fixtures.ts';

const who = ({ lead, support, responsible }: Departments): string =>
  [lead, support, responsible].map((names) => names.join('、')).join('|');
const outlineOf = ({ sections }: Outline): string[] =>
  sections.flatMap(({ ordinal, level, kind, title, departments, tasks }: Section) => [
    `${'#'.repeat(level)} ${ordinal ?? ''} ${kind} ${title} ${who(departments)}`,
    ...tasks.map((task) =>
      `- ${task.ordinal} ${task.title ?? ''} ${who(task.departments)} ${task.deadline ?? ''}`.trimEnd(),
    ),
  ]);
const phasesOf = ({ phases }: Outline): string[] =>
  phases.map(({ name, from, to }) => `${name} ${from} ${to}`);
const targetsOf = ({ targets }: Outline): string[] =>
  targets.map((one) =>
    [
      one.sectionOrdinal,
      one.taskOrdinal ?? '',
      one.subject,
      one.comparator,
      one.value ?? one.reference,
      one.unit,
      one.recurrence,
      one.deadline ?? '',
      one.modality ?? '',
    ]
      .join(' ')
      .trimEnd(),
  );
const codes = ({ warnings }: Outline): string[] =>
  [...new Set(warnings.map(({ code }) => code))].sort();

describe('a plan whose measures run in under the outermost headings', () => {
  const read = readOutline(RURAL_REVIVAL);
  it('measures that run in under outermost headings are the tasks of those sections', () =>
    expect(outlineOf(read)).toEqual([
      '# 一 other 总体要求 ||',
      '## 一（一） other 指导思想 ||',
      '## 一（二） other 主要目标 ||',
      '# 二 action 重点任务 ||',
      '- （一） 夯实粮食安全基础 县农业农村局|县自然资源局、县财政局、各乡镇人民政府、街道办事处| 2024-06-30',
      '- （二） 培育壮大特色产业 县农业农村局|县工业和信息化局、县商务局、各乡镇人民政府|',
      '- （三） 改善农村人居环境 ||县住房和城乡建设局、县交通运输局',
      '# 三 other 实施步骤 ||',
      '# 四 other 保障措施 ||',
      '## 四（一） safeguard 加强组织领导 ||',
      '## 四（二） safeguard 强化督导考核 ||',
    ]));
  it('a plan may have phases by months', () =>
    expect(phasesOf(read)).toEqual([
      '动员部署阶段 2023-03-01 2023-04-30',
      '全面推进阶段 2023-05-01 2025-09-30',
      '总结评估阶段 2025-10-01 2025-12-31',
    ]));
  it('goals listed under one date share it', () =>
    expect(targetsOf(read)).toEqual([
      '一（二）  粮食播种面积 >= 320000 亩 level 2025-12-31 力争',
      '一（二）  粮食总产量 >= 125000 吨 level 2025-12-31 力争',
      '一（二）  农村居民人均可支配收入增长 >= 8 % yearly',
      '一（二）  农村生活污水治理率 >= 45 % level 2025-12-31 力争',
      '一（二）  农村生活污水治理率较2022年提高 >= 15 个百分点 level 2025-12-31 力争',
      '一（二）  建成省级乡村振兴示范村 >= 20 个 cumulative 2025-12-31 力争',
      '一（二）  市级示范村 >= 60 个 cumulative 2025-12-31 力争',
      '二 （一） 新建高标准农田 >= 35000 亩 cumulative',
      '二 （二） 培育县级以上农业龙头企业 >= 3 家 yearly',
      '二 （二） 家庭农场 >= 10 个 yearly',
      '二 （二） 投入产业扶持资金 >= 500 万元 yearly',
      '二 （二） 建成冷链仓储设施 >= 15 座 cumulative 2025-12-31',
      '二 （二） 农产品加工业产值 > 20 亿元 level 2025-12-31',
      '二 （三） 新（改）建农村公路 >= 120 公里 cumulative',
      '二 （三） 完成户厕改造 >= 2600 户 cumulative',
    ]));
  it('a name like 各乡镇 stands for many', () =>
    expect(read.collectives).toEqual(['各乡镇人民政府', '街道办事处']));
  it('what the reader cannot know is left to a person', () =>
    expect(codes(read)).toEqual(['attachment-skipped', 'no-lead']));
});

describe('a plan set in short lines, with label lines under each task', () => {
  const read = readOutline(WORK_SAFETY);
  it('a plan set in short lines is joined, nested and dated', () =>
    expect(outlineOf(read)).toEqual([
      '# 第一章 other 工作目标 ||',
      '# 第二章 other 重点任务 ||',
      '## 第二章一 action 隐患排查整治行动 ||',
      '- 1 开展重大事故隐患判定标准提升 市应急管理局|市住房城乡建设局、市交通运输局| 2024-12-31',
      '- 2 推进重大事故隐患动态清零 市安委会办公室|各县（市、区）人民政府、市安委会各成员单位| 2026-12-31',
      '## 第二章二 project 科技支撑工程 ||',
      '- 1 推进危险作业岗位机器人替代 市工业和信息化局|市科技局、市应急局|',
      '# 第三章 other 进度安排 ||',
      '# 第四章 other 保障措施 ||',
      '## 第四章一 safeguard 加强组织领导 ||',
      '## 第四章二 safeguard 严格责任落实 ||',
    ]));
  it('a plan set in short lines is signed at its end', () =>
    expect([read.issuer, read.issuedOn, read.period]).toEqual([
      '江州市安全生产委员会',
      '2024-03-05',
      { from: 2024, to: 2026 },
    ]));
  it('phases may stand under 第一阶段 and so on', () =>
    expect(phasesOf(read)).toEqual([
      '动员部署 2024-03-01 2024-04-30',
      '排查整治 2024-05-01 2025-12-31',
      '巩固提升 2026-01-01 2026-12-31',
    ]));
  it('targets are read as shares and numbers', () =>
    expect(targetsOf(read)).toEqual([
      '第一章  各类生产安全事故起数较2023年下降 >= 10 % level 2026-12-31',
      '第一章  死亡人数较2023年下降 >= 15 % level 2026-12-31',
      '第一章  重特大事故 <= 0 起 level 2026-12-31',
      '第二章一 1 培训企业主要负责人 >= 2000 人次 yearly',
      '第二章一 2 重大事故隐患整改率 >= 100 % level',
      '第二章二 1 建成示范项目 >= 10 个 cumulative',
      '第二章二 1 推广应用智能装备（套） >= 200 台 cumulative',
      '第二章二 1 其中矿山领域 > 50 台 cumulative',
    ]));
  it('all broken lines of a plan give one remark', () =>
    expect(codes(read)).toEqual(['alias-guessed', 'page-break-joined', 'recurrence-unsupported']));
});

describe('a plan with bracket clauses on lines of their own under each task', () => {
  const read = readOutline(SCIENCE_LITERACY);
  it('a bracket clause on a line of its own belongs to the task above it', () =>
    expect(outlineOf(read)).toEqual([
      '# 一 other 工作目标 ||',
      '# 二 other 主要任务 ||',
      '## 二（一） action 实施青少年科学素质提升行动 ||',
      '- 1 健全科学教育体系 ||区教育局、区科协',
      '- 2 开展科学实践活动 ||区科协、区教育局、团区委',
      '## 二（二） project 实施科普基础设施工程 ||',
      '- 1 建设科技馆 ||区住房建设局、区财政局 2024-12-31',
      '- 2 发展科普基地 ||区科协 2025-11-30',
      '# 三 other 组织保障 ||',
      '## 三（一） safeguard 加强领导 ||',
      '## 三（二） safeguard 保障经费 ||',
    ]));
  it('one target may be measured on two dates and against the city', () =>
    expect(targetsOf(read).slice(0, 3)).toEqual([
      '一  公民具备科学素质的比例 >= 16.5 % level 2023-12-31',
      '一  公民具备科学素质的比例 >= 18 % level 2025-12-31',
      '一  公民具备科学素质的比例 > 全市平均水平 % level 2025-12-31',
    ]));
});

describe('a section whose clause stands behind its last task', () => {
  const section = (tasks: string): Section | undefined =>
    readOutline(`某县工作方案\n一、提升行动\n${tasks}`).sections[0];
  it('a clause behind the last task of a section is that of all its tasks', () => {
    const read = section('1.甲事。做甲。\n2.乙事。做乙。\n牵头单位：县科协\n责任单位：县教育局');
    expect(who(read?.departments ?? { lead: [], support: [], responsible: [] })).toBe(
      '县科协|县教育局|',
    );
    expect(read?.tasks.map(({ inheritsDepartments }) => inheritsDepartments)).toEqual([true, true]);
  });
  it('a clause that ends a task’s own sentence is only that of the task', () => {
    const read = section('1.甲事。做甲。\n2.乙事。做乙。（县科协负责）');
    expect(read?.tasks.map(({ departments }) => who(departments))).toEqual(['||', '||县科协']);
  });
});

describe('items with numbered parts of their own', () => {
  it('items whose numbered parts name departments are sections', () => {
    const read = readOutline(
      '某县工作方案\n一、提升行动\n1.青少年。\n（1）甲事。做甲。（县科协负责）\n（2）乙事。做乙。（县教育局负责）\n2.农民。\n（1）丙事。做丙。（县科协负责）',
    );
    expect(outlineOf(read)).toEqual([
      '# 一 other 提升行动 ||',
      '## 一1 action 青少年 ||',
      '- 1 甲事 ||县科协',
      '- 2 乙事 ||县教育局',
      '## 一2 action 农民 ||',
      '- 1 丙事 ||县科协',
    ]);
    expect(read.sections[1]?.tasks[0]?.printedMarker).toBe('（1）');
  });
  it('items whose numbered parts name nobody hold them as their text', () => {
    const read = readOutline(
      '某县工作方案\n一、提升行动\n1.青少年。分两步。\n（1）做甲。\n（2）做乙。\n（县科协负责）',
    );
    expect(read.sections[0]?.tasks.map(({ text }) => text)).toEqual([
      '分两步。\n（1）做甲。\n（2）做乙。',
    ]);
  });
});
