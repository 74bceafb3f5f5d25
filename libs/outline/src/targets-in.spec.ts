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
  it('keeps the date of its sentence over commas and semicolons', () =>
    expect(
      read('力争到2025年，甲率达到10%；乙率不低于20%，丙3个以上。丁不少于4人。').map(
        ([, , is, when]) => [is, when],
      ),
    ).toEqual([
      ['力争 >= 10 %', 'level 2025-12-31'],
      ['力争 >= 20 %', 'level 2025-12-31'],
      ['力争 >= 3 个', 'level 2025-12-31'],
      ['>= 4 人', 'level'],
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
  ])('%s: %s', (text, is) => expect(read(`${text}。`).map((row) => row[2])).toEqual([is]));

  it('bare numbers and softening words are told apart', () => {
    const printed = (text: string): (string | undefined)[] =>
      countedIn(passageOf(text)).targets.map(({ printedComparator }) => printedComparator);
    expect(printed('培训农民300人。')).toEqual(['none (bare number)']);
    expect(printed('建成球场12座左右。')).toEqual(['左右']);
    expect(printed('培训农民300人以上。')).toEqual([undefined]);
  });
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
