import type { Outline } from './outline.ts';
import { readOutline } from './read-outline.ts';

/** One line a section, indented by its level, and one a task. */
const outlineOf = ({ sections }: Outline): string[] =>
  sections.flatMap(({ ordinal, level, title, tasks }) => [
    `${'#'.repeat(level)} ${ordinal ?? ''} ${title}`.replace(/ +/g, ' '),
    ...tasks.map((task) => `- ${task.ordinal} ${task.title ?? task.text}`),
  ]);
const TITLE = '某县夜市工作方案（2026年）';
const read = (...lines: string[]): string[] => outlineOf(readOutline([TITLE, ...lines].join('\n')));

describe('schemes of numbering', () => {
  it('chapters and parts hold headings and items', () =>
    expect(
      read(
        '第一章 总则',
        '第一节 目的',
        '本方案说明目的。',
        '第二章 主要任务',
        '第一节 设施',
        '一、更换路灯。分批更换。',
        '二、增设车位。利用空地。',
        '第二节 秩序',
        '摊位编号公示。',
      ),
    ).toEqual([
      '# 第一章 总则',
      '## 第一章第一节 目的',
      '# 第二章 主要任务',
      '## 第二章第一节 设施',
      '- 一 更换路灯',
      '- 二 增设车位',
      '## 第二章第二节 秩序',
      '- 第二节 秩序',
    ]));
  it('articles are items of their chapter', () =>
    expect(
      read(
        '第一章 总则',
        '第一条 为规范夜市，制定本方案。',
        '第二章 重点工作',
        '第二条 更换路灯。分批更换。',
        '第三条 增设车位。利用空地。',
      ),
    ).toEqual([
      '# 第一章 总则',
      '## 第一章第一条 为规范夜市，制定本方案',
      '# 第二章 重点工作',
      '- 第二条 更换路灯',
      '- 第三条 增设车位',
    ]));
  it('articles may be the items of 一、 and 二、', () =>
    expect(
      read(
        '一、支持对象',
        '本县商户。',
        '二、支持措施',
        '第一条 更换路灯。分批。',
        '第二条 增设车位。利用空地。',
        '三、附则',
        '第三条 本措施自印发之日起施行。',
      ),
    ).toEqual([
      '# 一 支持对象',
      '# 二 支持措施',
      '- 第一条 更换路灯',
      '- 第二条 增设车位',
      '# 三 附则',
      '## 三第三条 本措施自印发之日起施行',
    ]));
  it('decimals number the items of a plain number', () =>
    expect(
      read(
        '1 总体要求',
        '1.1 指导思想',
        '坚持因地制宜。',
        '2 重点任务',
        '2.1 更换路灯',
        '分批更换。',
        '2.2 增设车位',
        '2.5万平方米空地用于停车。',
      ),
    ).toEqual([
      '# 1 总体要求',
      '## 1.1 指导思想',
      '# 2 重点任务',
      '- 2.1 更换路灯',
      '- 2.2 增设车位',
    ]));
  it('decimals may go one deeper', () =>
    expect(
      read(
        '1. 重点任务',
        '1.1 设施',
        '1.1.1 更换路灯',
        '1.1.2 增设车位',
        '1.2 秩序',
        '1.2.1 摊位编号',
      ),
    ).toEqual([
      '# 1 重点任务',
      '## 1.1 设施',
      '- 1.1.1 更换路灯',
      '- 1.1.2 增设车位',
      '## 1.2 秩序',
      '- 1.2.1 摊位编号',
    ]));
  it('decimals go on where one of them is lost', () =>
    expect(
      read('1. 重点任务', '1.1.1 更换路灯', '1.2 秩序', '1.2.1 编号', '1.2.3 巡查', '1.4 宣传'),
    ).toEqual([
      '# 1 重点任务',
      '## 1.1.1 更换路灯',
      '- 1.1.1 更换路灯',
      '## 1.2 秩序',
      '- 1.2.1 编号',
      '- 1.2.3 巡查',
      '## 1.4 宣传',
      '- 1.4 宣传',
    ]));
  it('a numbered action is a heading where something is numbered in it, else an item', () =>
    expect(
      read(
        '一、专项行动',
        '行动一：照明提升',
        '1.更换路灯。分批。',
        '2.增设景灯。',
        '行动二：停车治理',
      ),
    ).toEqual([
      '# 一 专项行动',
      '## 一行动一 照明提升',
      '- 1 更换路灯',
      '- 2 增设景灯',
      '## 一行动二 停车治理',
      '- 行动二 停车治理',
    ]));
  it('circles and dashes under a heading are items', () => {
    expect(read('一、灯光行动', '①更换路灯。分批。', '②增设景灯。分段。')).toEqual([
      '# 一 灯光行动',
      '- 1 更换路灯',
      '- 2 增设景灯',
    ]);
    expect(read('一、灯光行动', '——更换路灯。分批。', '——增设景灯。分段。')).toHaveLength(3);
  });
  it('a number that is followed by a digit is the item that comes next', () =>
    expect(
      read(
        '一、人才项目',
        '1.骨干项目。培养骨干。',
        '2.121梯队项目。分三级。',
        '3.青年项目。选派。',
      ),
    ).toEqual(['# 一 人才项目', '- 1 骨干项目', '- 2 121梯队项目', '- 3 青年项目']));
  it('a heading that a page number stands right before is the one that comes next', () =>
    expect(read('一、设施', '1.更换路灯。', '15二、秩序', '1.编号。')).toEqual([
      '# 一 设施',
      '- 1 更换路灯',
      '# 二 秩序',
      '- 1 编号',
    ]));
  it('a quantity at the head of a line is no item', () =>
    expect(read('一、设施', '1.更换路灯。', '1.5万盏路灯一次更换。', '2.增设车位。')).toHaveLength(
      3,
    ));
});

describe('numbers that are words', () => {
  it('一是 and 二是 number the items where nothing else is numbered', () =>
    expect(read('现就有关事项通知如下：', '一是更换路灯。分批更换。', '二是增设车位。')).toEqual([
      `# ${TITLE}`,
      '- 一是 更换路灯',
      '- 二是 增设车位',
    ]));
  it('elsewhere they belong to their item', () =>
    expect(read('一、设施', '（一）更换路灯。', '一是分批。', '二是验收。')).toHaveLength(2));
});

describe('numbering that is not whole', () => {
  it('an excerpt may begin at any number, and its items stand under the title', () =>
    expect(read('11.更换路灯。分批。', '12.增设车位。利用空地。')).toEqual([
      `# ${TITLE}`,
      '- 11 更换路灯',
      '- 12 增设车位',
    ]));
  it('items without any heading stand under the title', () =>
    expect(read('1、更换路灯。分批。', '2、增设车位。利用空地。')).toHaveLength(3));
  it('a number printed twice makes two items', () =>
    expect(read('一、设施', '1.更换路灯。', '2.增设车位。', '2.划定摊位。')).toEqual([
      '# 一 设施',
      '- 1 更换路灯',
      '- 2 增设车位',
      '- 2 划定摊位',
    ]));
  it('plain numbers without headings may hold the items', () =>
    expect(
      read('1.设施提升', '（1）更换路灯。分批。', '（2）增设车位。', '2.秩序提升', '（1）编号。'),
    ).toEqual(['# 1 设施提升', '- 1 更换路灯', '- 2 增设车位', '# 2 秩序提升', '- 1 编号']));
});

describe('a ledger of problems', () => {
  const { sections } = readOutline(
    [
      '某县督查反馈问题整改方案（2026年）',
      '问题一：部分夜市油烟直排。',
      '整改措施：安装净化设备，定期清洗。',
      '责任单位：县城管局',
      '配合单位：县生态环境分局',
      '整改时限：2026年5月底',
      '问题二：停车收费不规范。',
      '整改措施：公示收费标准。',
      '责任单位：县市场监管局',
      '整改时限：立行立改，长期坚持',
    ].join('\n'),
  );
  const tasks = sections.flatMap((section) => section.tasks);
  it('a problem with its measures is an item', () =>
    expect(tasks.map(({ ordinal, title, text }) => [ordinal, title, text])).toEqual([
      ['问题一', '部分夜市油烟直排', '整改措施：安装净化设备，定期清洗。'],
      ['问题二', '停车收费不规范', '整改措施：公示收费标准。\n整改时限：立行立改，长期坚持'],
    ]));
  it('a problem has the departments and the limit that stand below it', () =>
    expect(
      tasks.map(({ departments: { responsible, support }, deadline }) => [
        responsible,
        support,
        deadline ?? null,
      ]),
    ).toEqual([
      [['县城管局'], ['县生态环境分局'], '2026-05-31'],
      [['县市场监管局'], [], null],
    ]));
});

describe('what is no item', () => {
  it('a box belongs to its section, and the numbering goes on behind it', () =>
    expect(
      read(
        '一、设施',
        '1.更换路灯。分批。',
        '专栏1 照明工程',
        '1.景观灯。',
        '2.庭院灯。',
        '2.增设车位。',
        '二、秩序',
        '1.编号。',
      ),
    ).toEqual(['# 一 设施', '- 1 更换路灯', '- 2 增设车位', '# 二 秩序', '- 1 编号']));
  it('a heading under which only a box is numbered is an item', () =>
    expect(
      read(
        '一、设施',
        '（一）提升照明。分批更换。',
        '专栏1 照明工程',
        '1.景观灯。',
        '（二）增设车位。',
      ),
    ).toEqual(['# 一 设施', '- （一） 提升照明', '- （二） 增设车位']));
  it('lines of a table of contents are left out', () =>
    expect(
      read(
        '目录',
        '一、设施………………1',
        '二、秩序......................2',
        '一、设施',
        '1.更换路灯。',
      ),
    ).toEqual(['# 一 设施', '- 1 更换路灯']));
  it('what a web page prints at its foot is left out', () => {
    const { sections } = readOutline(
      `${TITLE}\n一、设施\n（一）更换路灯。分批更换\n**更新时间**：2026-03-26 11:25:30\n打印本页`,
    );
    expect(sections.flatMap(({ tasks }) => tasks.map(({ text }) => text))).toEqual(['分批更换']);
  });
});
