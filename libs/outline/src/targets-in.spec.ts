import { countedIn } from './targets-in.ts';
import { passageOf } from './passage.fixtures.ts';

type Row = [quote: string, subject: string, is: string, when: string];

/** Quote, subject, comparison, and recurrence with deadline, of every target. */
const read = (text: string): Row[] =>
  countedIn(passageOf(text)).targets.map((one) => [
    one.quote,
    one.subject,
    `${one.modality ? `${one.modality} ` : ''}${one.comparator} ${one.reference ?? `${one.value}${one.upper === null ? '' : `..${one.upper}`}`} ${one.unit}`,
    one.deadline ? `${one.recurrence} ${one.deadline}` : one.recurrence,
  ]);
const duties = (text: string): string[] => countedIn(passageOf(text)).duties.map(({ why }) => why);

describe('a quantity to be reached', () => {
  it('is a level on a date', () =>
    expect(read('到 2025 年，我县公民具备科学素质的比例达到 14.5%，社会氛围浓厚。')).toEqual([
      [
        '到 2025 年，我县公民具备科学素质的比例达到 14.5%',
        '公民具备科学素质的比例',
        '>= 14.5 %',
        'level 2025-12-31',
      ],
    ]));
  it('adds up where something is done', () =>
    expect(read('“十四五”期间培训高素质农民1000名以上。')).toEqual([
      [
        '“十四五”期间培训高素质农民1000名以上',
        '培训高素质农民',
        '>= 1000 名',
        'cumulative 2025-12-31',
      ],
    ]));
  it('counts by the year, over commas, not over a full stop', () =>
    expect(
      read('每年认定示范单位1-2个，开展巡讲2场次。开展活动超过30场次。').map(([, , is, when]) => [
        is,
        when,
      ]),
    ).toEqual([
      ['range 1..2 个', 'yearly'],
      ['>= 2 场次', 'yearly'],
      ['> 30 场次', 'cumulative'],
    ]));
  it('keeps the date that opens its paragraph over commas, semicolons and full stops', () =>
    expect(
      read('力争到2025年，甲率达到10%；乙率不低于20%，丙3个以上。丁不少于4人。').map(
        ([, , is, when]) => [is, when],
      ),
    ).toEqual([
      ['力争 >= 10 %', 'level 2025-12-31'],
      ['力争 >= 20 %', 'level 2025-12-31'],
      ['力争 >= 3 个', 'level 2025-12-31'],
      ['>= 4 人', 'level 2025-12-31'],
    ]));
  it('a yearly quantity does not reach over a semicolon', () =>
    expect(read('每年培训300人；建设基地2个。').map(([, , , when]) => when)).toEqual([
      'yearly',
      'cumulative',
    ]));
  it('a quantity in a list of paragraphs keeps the date that opens the list', () =>
    expect(
      read('到2025年：\n——甲率达到10%；\n——乙率达到20%。\n丙率达到30%。').map(
        ([quote, , , when]) => [quote, when],
      ),
    ).toEqual([
      ['甲率达到10%', 'level 2025-12-31'],
      ['乙率达到20%', 'level 2025-12-31'],
      ['丙率达到30%', 'level'],
    ]));
  it('the date that opens a paragraph reaches over the list behind it, not over the next paragraph', () =>
    expect(
      read(
        '到2027年，夜市明显提升。建成示范夜市5个。\n——摊位。摊位300个以上。\n——品牌。品牌20个以上。\n培训摊主90人。',
      ).map(([, , is, when]) => [is, when]),
    ).toEqual([
      ['>= 5 个', 'cumulative 2027-12-31'],
      ['>= 300 个', 'level 2027-12-31'],
      ['>= 20 个', 'level 2027-12-31'],
      ['>= 90 人', 'cumulative'],
    ]));
  it('the next date of a paragraph takes the place of the one that opens it', () =>
    expect(
      read('到2027年，营业额超过2亿元。到2030年，营业额超过5亿元。摊位达到900个。').map(
        ([, , , when]) => when,
      ),
    ).toEqual(['level 2027-12-31', 'level 2030-12-31', 'level 2030-12-31']));
  it('what must be done before a date in the middle of a paragraph is dated alone', () =>
    expect(
      read('加快建设，2026年6月底前建成泵站3座。改造管网20公里。').map(([, , , when]) => when),
    ).toEqual(['cumulative 2026-06-30', 'cumulative']));
  it('says by which words its date was found', () =>
    expect(
      countedIn(
        passageOf('力争到 2027 年，建成泵站3座。改造管网20公里。每年培训9人。'),
      ).targets.map(({ deadlineWords }) => deadlineWords),
    ).toEqual(['到2027年', '到2027年', undefined]));
  it('is read inside a quotation that says how much, not in a name', () => {
    expect(
      read('实现“培养摊主500名左右，持证率达到60%，投诉率下降20%”的目标。').map(([, what, is]) => [
        what,
        is,
      ]),
    ).toEqual([
      ['培养摊主', '>= 500 名'],
      ['持证率', '>= 60 %'],
      ['投诉率下降', '>= 20 %'],
    ]);
    expect(read('推进“百企联百村”“6个100%”管理。')).toEqual([]);
  });
  it('shares the comparing word with the one before', () =>
    expect(
      read('甲、乙覆盖率均超过55%、65%。丙类、丁类摊位达标率分别达到90%和75%。').map(
        ([, what, is]) => [what, is],
      ),
    ).toEqual([
      ['甲、乙覆盖率', '> 55 %'],
      ['甲、乙覆盖率', '> 65 %'],
      ['丙类摊位达标率', '>= 90 %'],
      ['丁类摊位达标率', '>= 75 %'],
    ]));
  it('several years share out the numbers behind 分别', () =>
    expect(
      read('到2026年、2027年和2028年，亿元楼宇分别达到60幢、70幢和80幢。').map(
        ([, what, is, when]) => [what, is, when],
      ),
    ).toEqual([
      ['亿元楼宇', '>= 60 幢', 'level 2026-12-31'],
      ['亿元楼宇', '>= 70 幢', 'level 2027-12-31'],
      ['亿元楼宇', '>= 80 幢', 'level 2028-12-31'],
    ]));
  it('what is kept up in a year is a level, what is done in it adds up', () =>
    expect(
      read('2026年，产量稳定在125万吨以上，建成基地5个。').map(([, , , when]) => when),
    ).toEqual(['level 2026-12-31', 'cumulative 2026-12-31']));
  it('a bare share behind the name of a rate is one', () =>
    expect(read('村村通网，网络覆盖率100%。').map(([, what, is]) => [what, is])).toEqual([
      ['网络覆盖率', '>= 100 %'],
    ]));
  it('is named after what came before where it says only a rank or a verb', () =>
    expect(
      read('培育国家级龙头企业2家、省级15家；每年新建农田5万亩，三年共建成15万亩。').map(
        ([, what, is]) => [what, is],
      ),
    ).toEqual([
      ['培育国家级龙头企业', '>= 2 家'],
      ['培育省级龙头企业', '>= 15 家'],
      ['新建农田', '>= 50000 亩'],
      ['新建农田', '>= 150000 亩'],
    ]));
  it('an amount that a total is to exceed is that of the total', () =>
    expect(
      read('到2028年，零售总额增长6%左右，力争突破1200亿元。').map(([, what, is, when]) => [
        what,
        is,
        when,
      ]),
    ).toEqual([
      ['零售总额增长', '>= 6 %', 'level 2028-12-31'],
      ['零售总额', '力争 > 1200 亿元', 'level 2028-12-31'],
    ]));
  it('goes on counting in what closes a statement, not in what is only touched', () =>
    expect(
      read('新增就业1.2万人，失业人员再就业4000人，涉及企业90家。').map(([, what, is]) => [
        what,
        is,
      ]),
    ).toEqual([
      ['新增就业', '>= 12000 人'],
      ['失业人员再就业', '>= 4000 人'],
    ]));
  it('may print its unit behind the last of a row', () =>
    expect(
      read('两类项目的审批时间分别压缩至70、40个工作日，覆盖率分别达到60和80%。').map(
        ([, , is]) => is,
      ),
    ).toEqual(['<= 70 个工作日', '<= 40 个工作日', '>= 60 %', '>= 80 %']));
  it('goes on counting where a sentence counts', () =>
    expect(
      read('培训摊主300名和带头人50名，支持30名厨师研修，20名会计参加考试。').map(
        ([, what, is]) => [what, is],
      ),
    ).toEqual([
      ['培训摊主', '>= 300 名'],
      ['带头人', '>= 50 名'],
      ['支持厨师研修', '>= 30 名'],
      ['会计参加考试', '>= 20 名'],
    ]));
  it('a share of the whole has the name of the whole and a date of its own', () =>
    expect(
      read(
        '到2028年，建成夜市20个，其中2026年5个、2027年8个；培训摊主900人（其中女性300人）。',
      ).map(([, what, is, when]) => [what, is, when]),
    ).toEqual([
      ['建成夜市', '>= 20 个', 'cumulative 2028-12-31'],
      ['建成夜市', '>= 5 个', 'cumulative 2026-12-31'],
      ['建成夜市', '>= 8 个', 'cumulative 2027-12-31'],
      ['培训摊主', '>= 900 人', 'cumulative 2028-12-31'],
      ['培训摊主，其中女性', '>= 300 人', 'cumulative 2028-12-31'],
    ]));
  it('三年共 is a total of a plan for three years', () => {
    const years = { year: null, issuedOn: null, period: { from: 2026, to: 2028 } };
    const totals = (text: string): unknown[] =>
      countedIn(passageOf(text), years).targets.map(({ recurrence, deadline }) => [
        recurrence,
        deadline,
      ]);
    expect(totals('三年共培训摊主900人。')).toEqual([['cumulative', '2028-12-31']]);
    expect(totals('两年内培训摊主900人。')).toEqual([['cumulative', null]]);
  });
  it('shares its verb and stands for itself', () =>
    expect(read('培养10名黄山工匠、2-3名安徽工匠或安徽金牌职工。')).toEqual([
      ['培养10名黄山工匠', '培养黄山工匠', '>= 10 名', 'cumulative'],
      ['2-3名安徽工匠或安徽金牌职工', '培养安徽工匠或安徽金牌职工', 'range 2..3 名', 'cumulative'],
    ]));
  it('may be said of several things in turn', () =>
    expect(
      read('事故起数、死亡人数较2023年分别下降10%和15%以上。').map(([, subject, is]) => [
        subject,
        is,
      ]),
    ).toEqual([
      ['事故起数较2023年下降', '>= 10 %'],
      ['死亡人数较2023年下降', '>= 15 %'],
    ]));
  it('may be measured against others', () =>
    expect(
      read('“十四五”时期全区公民具备科学素质的比例稳定在全省平均水平以上，到2025年超过15%。'),
    ).toEqual([
      [
        '“十四五”时期全区公民具备科学素质的比例稳定在全省平均水平以上',
        '公民具备科学素质的比例',
        '>= 全省平均水平 %',
        'level 2025-12-31',
      ],
      ['到2025年超过15%', '公民具备科学素质的比例', '> 15 %', 'level 2025-12-31'],
    ]));
  it('starts from a baseline that is none itself', () =>
    expect(read('入园率由2022年的85%提高到92%。').map(([, , is]) => is)).toEqual(['>= 92 %']));
});

describe('how a quantity is compared', () => {
  it.each([
    ['比例达到（超过）15%', '>= 15 %'],
    ['比例不低于１５％', '>= 15 %'],
    ['比例不超过5%', '<= 5 %'],
    ['死亡率低于2‰', '< 2 ‰'],
    ['成本控制在300万元以内', '<= 300 万元'],
    ['人数突破5000人', '> 5000 人'],
    ['活动不得少于10场次', '>= 10 场次'],
    ['至少建成10个示范点', '>= 10 个'],
    ['重特大事故为0起', '<= 0 起'],
    ['比例提高3个百分点', '>= 3 个百分点'],
    ['经费达到人均1元以上', '>= 1 元/人'],
    ['培训20万人次以上', '>= 200000 人次'],
    ['完成投资1.5亿元', '>= 1.5 亿元'],
    ['新建管网1,200公里', '>= 1200 公里'],
    ['新（改）建公路120公里', '>= 120 公里'],
    ['建设基地3至5个', 'range 3..5 个'],
    ['建设基地10～15个', 'range 10..15 个'],
    ['建成篮球场12座左右', '>= 12 座'],
    ['发布科普文章100余篇', '>= 100 篇'],
    ['事故率下降到5%', '<= 5 %'],
    ['办理时限压缩至3个工作日以内', '<= 3 个工作日'],
    ['审核人员不少于本单位执法人员总数的5%', '>= 5 %'],
    ['投入20万—30万元', 'range 20..30 万元'],
    ['发射卫星600颗', '>= 600 颗'],
    ['80%以上的乡镇建成夜市', '>= 80 %'],
    ['建成10个以上的示范点', '>= 10 个'],
    ['达到95%的目标', '>= 95 %'],
    ['推动200家以上企业上云', '>= 200 家'],
    ['安排奖补资金5000万元', '>= 5000 万元'],
    ['平均受教育年限提高到11.7年', '>= 11.7 年'],
    ['人均预期寿命提高到80岁', '>= 80 岁'],
    ['60岁以上老年人健康管理率达到75%', '>= 75 %'],
    ['提高补助标准，2026年路灯覆盖率达到57%', '>= 57 %'],
    ['平均担保费率降至1%以下', '<= 1 %'],
    ['能耗强度不高于0.5%', '<= 0.5 %'],
    ['PM2.5浓度控制在30微克/立方米以内', '<= 30 微克/立方米'],
  ])('%s: %s', (text, is) => expect(read(`${text}。`).map((row) => row[2])).toEqual([is]));

  it('bare numbers and softening words are told apart', () => {
    const printed = (text: string): (string | undefined)[] =>
      countedIn(passageOf(text)).targets.map(({ printedComparator }) => printedComparator);
    expect(printed('培训农民300人。')).toEqual(['none (bare number)']);
    expect(printed('建成球场12座左右。')).toEqual(['左右']);
    expect(printed('培训农民300人以上。')).toEqual([undefined]);
  });
});

describe('a year right before what is reached', () => {
  it('is the deadline of its statement', () =>
    expect(
      read('粮食生产能力2026年达到550万公斤，2027年达到570万公斤。').map(([, subject, , when]) => [
        subject,
        when,
      ]),
    ).toEqual([
      ['粮食生产能力', 'level 2026-12-31'],
      ['粮食生产能力', 'level 2027-12-31'],
    ]));
  it('is none where something is compared with it', () =>
    expect(read('产量较2020年达到的水平提高10%。').map(([, , , when]) => when)).toEqual(['level']));
});

describe('numbers in words', () => {
  it.each([
    ['建成特色街区二十个', '>= 20 个'],
    ['培育龙头企业不少于三家', '>= 3 家'],
    ['每个镇至少建成一个驿站', '>= 1 个'],
    ['建设一百五十个驿站', '>= 150 个'],
    ['建设三百零五个驿站', '>= 305 个'],
    ['打造二至三个品牌', 'range 2..3 个'],
    ['培训三万人次以上', '>= 30000 人次'],
    ['驿站覆盖率达到百分之八十', '>= 80 %'],
    ['三分之二以上的村建成驿站', '>= 66.67 %'],
  ])('%s: %s', (text, is) => expect(read(`${text}。`).map((row) => row[2])).toEqual([is]));
  it.each([
    '坚持两个维护，抓好三个方面工作',
    '作为一项政治任务',
    '实现三级以上风险作业应用全覆盖',
    '实施二十条措施',
    '用十年时间完成',
    '迎接第二十个安全日',
    '允许不超过五分之一的股东更换',
    '凭证可用于多批货物，但最多不超过六批',
  ])('%s is none', (text) => expect(read(`${text}。`)).toEqual([]));
});

describe('several in a row', () => {
  it('和 joins a second quantity of another thing', () =>
    expect(read('在重点村建设30个充电站和2个示范街区。').map((row) => row[2])).toEqual([
      '>= 30 个',
      '>= 2 个',
    ]));
  it('a condition ends with what it allows', () =>
    expect(read('建成基地10个，对合格率达到90%的，给予奖励。').map((row) => row[2])).toEqual([
      '>= 10 个',
    ]));
});

describe('what is no target', () => {
  it.each([
    '实施5项提升行动',
    '在“十四五”时期实施4项重点工程',
    '实施基础学科拔尖学生培养计划2.0',
    '探索“1+X”证书和“3+N”体系',
    '依据（国发〔2021〕9号）和《2018－2022年规划》',
    '全县现有种粮大户120户',
    '已建成科普基地30个',
    '在10个乡镇开展宣传',
    '对100人以上的企业开展检查',
    '全面完成第3次普查',
    '实行24小时值班',
    '争取社会资本的广泛参与',
    '打造15分钟生活圈',
    '对改造投入超过50万元的夜市给予支持',
    '按规定给予不超过总投入30%、最高20万元的补助',
    '从业人员在10人以上的摊位，可申请最高不超过15万元的贷款',
    '对获评企业一次性奖励10万元',
    '按投资额给予补助，比例不超过30%',
    '年满18周岁、连续从业3年的人员',
    '鼓励投资强度不低于800万元/亩的项目落户',
    '服务60岁以上老年人',
    '推进500头以上养殖场改造',
    '每年参加1个月实训',
    '单期培训一般为6个月',
    '印发后3个月内出台细则',
    '10个工作日内答复',
    '近年来建成夜市12个',
    '新招用人员达到职工总数25%（超过100人的达到15%）并签订1年以上合同的，可申请贷款',
    '就业率达到90%的，给予补助',
    '县教育局、县财政局等12个部门联合印发通知',
    '县教育局、县财政局、县城管局3个单位建立专班',
    '专班由各镇各派1名代表组成',
    '担保费率原则上不超过1.5%',
    '摊位收费不高于成本的10%',
    '改造共5部分',
    '增长了12%',
  ])('%s', (text) => expect(read(`${text}。`)).toEqual([]));
});

describe('a duty without a number to be reached', () => {
  it.each([
    ['实施五项提升行动', 'counts-parts'],
    ['逐步增加科普经费', 'trend'],
    ['每年举办青少年创新大赛', 'frequency'],
    ['实现行政村全覆盖', 'full-coverage'],
    ['每季度通报不少于1次', 'other-interval'],
  ])('%s is shown as %s', (text, why) => {
    expect(duties(`${text}。`)).toEqual([why]);
    expect(read(`${text}。`)).toEqual([]);
  });
});

describe('a number that is no aim', () => {
  it('says how something is to be built', () => {
    expect(read('线路与路面垂直距离不得小于6.5米。')).toEqual([]);
    expect(read('新建社区用房面积不少于300平方米。')).toEqual([]);
  });
  it('says what a project is like', () =>
    expect(read('2026年底前建成学校2所，总建筑面积3.2万平方米，占地60亩。')).toHaveLength(1));
  it('stays one where the whole is counted', () => {
    expect(read('2026年底前完成改造面积不少于5万平方米。')).toHaveLength(1);
    expect(read('人均公园绿地面积不小于15平方米。')).toHaveLength(1);
  });
  it('says which ones are meant', () => {
    expect(read('单机容量30万千瓦以上（含）的机组要全部加装设施。')).toEqual([]);
    expect(read('到2026年，城区基本淘汰10蒸吨以下燃煤锅炉。')).toEqual([]);
  });
  it('parts the work, or says where it is done', () => {
    expect(read('从2026年1月至12月，分4个阶段进行。')).toEqual([]);
    expect(read('到2026年，监测覆盖全市12个县区。')).toEqual([]);
  });
  it('explains a table', () =>
    expect(
      read('到2026年，好水比例达到70%。\n注：①断面由9个增加到21个。\n②评价项目由12项增加到21项。'),
    ).toHaveLength(1));
  it('is the size of what is counted', () =>
    expect(read('到2026年，建成100个十万亩基地。').map(([, , is]) => is)).toEqual(['>= 100 个']));
  it('is lost where the cells of a table ran together', () =>
    expect(read('到2026年，好水比例（%）55>605个百分点。')).toEqual([]));
});

describe('a number that is an aim', () => {
  it('is striven for without a verb, and so is what is listed with it', () =>
    expect(read('力争7项国标、12项行标立项。').map(([, , is]) => is)).toEqual([
      '力争 >= 7 项',
      '>= 12 项',
    ]));
  it('covers a share of a whole', () =>
    expect(read('监测点总体覆盖80%以上的村。').map(([, , is]) => is)).toEqual(['>= 80 %']));
  it('limits how long something takes to answer', () =>
    expect(read('系统响应时间不超过3秒。').map(([, , is]) => is)).toEqual(['<= 3 秒']));
  it('is raised beside the one of its year', () =>
    expect(read('产量2026年确保达到5万吨，力争达到6万吨。').map(([, , , when]) => when)).toEqual([
      'level 2026-12-31',
      'level 2026-12-31',
    ]));
});
