import type { Departments } from './outline.ts';
import { readOutline } from './read-outline.ts';

const who = ({ lead, support, responsible }: Departments): string =>
  [lead, support, responsible].map((names) => names.join('、')).join('|');
const TITLE = '某县2026年民生实事责任分解表';
const read = (...lines: string[]): string[] =>
  readOutline([TITLE, ...lines].join('\n')).sections.flatMap(({ title, tasks }) => [
    title,
    ...tasks.map((task) =>
      [task.ordinal, task.title, task.text, who(task.departments), task.deadline ?? ''].join(' '),
    ),
  ]);

const DUTIES = [
  TITLE,
  '1 新建社区食堂6个  县民政局|县住建局、县市场监管局| 2026-06-30',
  '2 改造老旧管网  县住建局|| 2026-12-31',
];

describe('a table of duties', () => {
  it('a table between bars gives a task for each row', () =>
    expect(
      read(
        '| 序号 | 实事内容 | 牵头单位 | 配合单位 | 完成时限 |',
        '|---|:---:|---|---|---|',
        '| 1 | 新建社区食堂6个 | 县民政局 | 县住建局、县市场监管局 | 2026年6月底 |',
        '| 2 | 改造老旧管网 | 县住建局 | 无 | 2026-12-31 |',
      ),
    ).toEqual(DUTIES));
  it('a table between tabs gives a task for each row', () =>
    expect(
      read(
        '序号\t实事内容\t牵头单位\t配合单位\t完成时限',
        '1\t新建社区食堂6个\t县民政局\t县住建局、县市场监管局\t2026年6月底',
        '2\t改造老旧管网\t县住建局\t\t2026-12-31',
      ),
    ).toEqual(DUTIES));
  it('a table between commas gives a task for each row, a cell over several lines included', () =>
    expect(
      read(
        '序号,实事内容,牵头单位,配合单位,完成时限',
        '1,新建社区食堂6个,县民政局,"县住建局、\n县市场监管局",2026年6月底',
        '2,改造老旧管网,县住建局,,2026-12-31',
      ),
    ).toEqual(DUTIES));
  it('a table set with blanks gives a task for each row, an empty cell included', () =>
    expect(
      read(
        '序号  实事内容          牵头单位    配合单位                完成时限',
        '1     新建社区食堂6个   县民政局    县住建局、县市场监管局  2026年6月底',
        '2     改造老旧管网      县住建局                            2026-12-31',
      ),
    ).toEqual(DUTIES));
  it('a header that only repeats itself is no table, however often', () => {
    const header = '序号  任务  责任单位';
    expect(read('一、重点任务', ...Array.from({ length: 20_000 }, () => header))).toHaveLength(2);
  });
  it('names that blanks part are no table', () =>
    expect(read('一、重点任务', '1.更换路灯。', '县城管局    县财政局    县教育局')).toHaveLength(
      2,
    ));
  it.each([
    ['|序号|实事内容|责任分工||完成时限|', '|||牵头单位|配合单位||'],
    ['|序号|实事内容|责任单位|责任单位|完成时限|', '| | |牵头|配合| |'],
  ])('a header may have two rows: %s', (first, second) =>
    expect(
      read(
        first,
        second,
        '|1|新建社区食堂6个|县民政局|县住建局、县市场监管局|2026年6月底|',
        '|2|改造老旧管网|县住建局||2026-12-31|',
      ),
    ).toEqual(DUTIES),
  );
  it('columns are known by their headers, in any order', () =>
    expect(
      read(
        '|责任部门|责任领导|重点任务|年度目标|完成时间|',
        '|县民政局|张三|新建社区食堂|开张6个|6月底前|',
      ),
    ).toEqual([TITLE, '1 新建社区食堂 张三\n开张6个 ||县民政局 2026-06-30']));
  it('a row whose department cell is merged has the departments and the limit of the row above', () =>
    expect(
      read(
        '|序号|任务|责任单位|完成时限|',
        '|1|更换路灯|县城管局|2026年6月底|',
        '|2|增设车位|||',
        '|3|划定摊位|县市场监管局||',
      ),
    ).toEqual([
      TITLE,
      '1 更换路灯  ||县城管局 2026-06-30',
      '2 增设车位  ||县城管局 2026-06-30',
      '3 划定摊位  ||县市场监管局 ',
    ]));
  it('of a merged task each row is an item of its own', () =>
    expect(
      read(
        '|重点任务|具体举措|责任单位|',
        '|完善设施|更换路灯|县城管局|',
        '||增设车位|县自然资源局|',
        '|优化秩序|划定摊位|县市场监管局|',
      ),
    ).toEqual([
      TITLE,
      '1 更换路灯  ||县城管局 ',
      '2 增设车位  ||县自然资源局 ',
      '3 划定摊位  ||县市场监管局 ',
    ]));
  it('a row that a page breaks goes on, and the header printed again is none', () =>
    expect(
      read(
        '|序号|任务|责任单位|',
        '|1|更换路灯|县城管局|',
        '|序号|任务|责任单位|',
        '|||县财政局|',
        '|2|增设车位|县自然资源局|',
      ),
    ).toEqual([TITLE, '1 更换路灯  ||县城管局、县财政局 ', '2 增设车位  ||县自然资源局 ']));
  it('a row that holds nothing but a heading is the heading of the rows below it', () =>
    expect(
      read(
        '|任务|责任单位|',
        '|一、完善设施||',
        '|1.更换路灯|县城管局|',
        '|2.增设车位|县自然资源局|',
        '|二、优化秩序||',
        '|3.划定摊位|县市场监管局|',
      ),
    ).toEqual([
      '完善设施',
      '1 更换路灯  ||县城管局 ',
      '2 增设车位  ||县自然资源局 ',
      '优化秩序',
      '3 划定摊位  ||县市场监管局 ',
    ]));
  it('a table under a heading holds its items', () =>
    expect(
      read('一、重点任务', '|任务|责任单位|', '|更换路灯|县城管局|', '二、保障措施', '加强领导。'),
    ).toEqual(['重点任务', '1 更换路灯  ||县城管局 ', '保障措施']));
  it('a quantity of a row has the limit of its row', () => {
    const { targets } = readOutline(
      `${TITLE}\n|任务|责任单位|完成时限|\n|新建食堂6个|县民政局|2026年6月底|\n|改造管网20公里|县住建局|2026年9月底|`,
    );
    expect(targets.map(({ value, deadline }) => [value, deadline])).toEqual([
      [6, '2026-06-30'],
      [20, '2026-09-30'],
    ]);
  });
  it('a department of the last row is no signature of the plan', () => {
    const rows = ['|任务|责任单位|完成时限|', '|更换路灯|县城管局|6月底|', '|划线||9月底|'];
    const text = [TITLE, ...rows, '某县人民政府', '2026年1月5日'].join('\n');
    const { issuer, sections } = readOutline(text);
    expect(sections.flatMap(({ tasks }) => tasks).map((task) => who(task.departments))).toEqual([
      '||县城管局',
      '||县城管局',
    ]);
    expect(issuer).toBe('某县人民政府');
  });
  it('each item keeps its place', () => {
    const text = `${TITLE}\n|任务|责任单位|\n|更换路灯|县城管局|`;
    const [task] = readOutline(text).sections.flatMap(({ tasks }) => tasks);
    expect(task && text.slice(task.span.start, task.span.end)).toBe('更换路灯|县城管局');
  });
});

describe('a table of duties attached to the plan', () => {
  const PLAN = [
    '某县夜市工作方案（2026年）',
    '一、设施',
    '（一）更换老旧路灯。分批更换。（县城管局负责）',
  ];
  const TABLE = [
    '附件1',
    '任务分工表',
    '|任务|牵头单位|完成时限|',
    '|更换老旧路灯|县财政局|2026年6月底|',
    '|增设夜间停车位|县自然资源局|2026年9月底|',
  ];
  const { sections, warnings } = readOutline(
    [...PLAN, '二、秩序', '（二）划定摊位。编号。', ...TABLE].join('\n'),
  );
  it('a row of an attached table says who does the item that it repeats, and by when', () =>
    expect(
      sections.map(({ title, tasks }) => [
        title,
        ...tasks.map(
          (task) => `${task.title ?? ''} ${who(task.departments)} ${task.deadline ?? ''}`,
        ),
      ]),
    ).toEqual([
      ['设施', '更换老旧路灯 县财政局|| 2026-06-30'],
      ['秩序', '划定摊位 || '],
      ['任务分工表', '增设夜间停车位 县自然资源局|| 2026-09-30'],
    ]));
  it('an attached table that was read is not said to be skipped', () =>
    expect(warnings.map(({ code }) => code)).not.toContain('attachment-skipped'));
});

describe('what is no table of duties', () => {
  it('a table of figures is none', () =>
    expect(read('|指标|单位|2026年|', '|亮灯率|%|95|')).toEqual([]));
  it('a sentence with commas is none', () =>
    expect(read('一、任务,要求,责任单位都要落实。更换路灯。')).toHaveLength(2));
});
