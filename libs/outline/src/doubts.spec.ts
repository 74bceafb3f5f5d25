import { SEEDS, textOf } from './golden.fixtures.ts';
import type { WarningCode } from './outline.ts';
import { readOutline } from './read-outline.ts';

const codes = (text: string): WarningCode[] => readOutline(text).warnings.map(({ code }) => code);
const count = (text: string, code: WarningCode): number =>
  codes(text).filter((one) => one === code).length;
const plan = (body: string): string => `某县工作方案（2023—2025年）\n2023年5月1日\n${body}`;

describe('what a person should look at', () => {
  it('every clause of the five plans that names no lead, or several, is doubted', () => {
    const all = (code: WarningCode): number =>
      SEEDS.reduce((sum, seed) => sum + count(textOf(seed), code), 0);
    expect(all('no-lead')).toBe(51);
    expect(all('several-leads')).toBe(26);
  });
  it('sentences that the pages of 泽州 broke are doubted', () => {
    const text = textOf('zezhou');
    const { warnings } = readOutline(text);
    const breaks = warnings.filter(({ code }) => code === 'page-break-joined');
    expect(breaks).toHaveLength(13);
    expect(
      breaks.every(({ span }) => span && text.slice(span.start, span.end).includes('\n')),
    ).toBe(true);
  });
  it('a character that a page break doubled in a name is doubted', () =>
    expect(count(textOf('zezhou'), 'seam-duplicate-dropped')).toBe(1));
  it('a phase that overlaps the one before, or lies before the document, is doubted', () => {
    const text = (second: string): string =>
      plan(
        `一、任务\n1.甲（县科协牵头）\n二、进度安排\n1.启动阶段。2023年1月—3月，启动。\n2.实施阶段。${second}，实施。`,
      );
    expect(codes(text('2023年4月—6月'))).toEqual(['phase-before-issue']);
    expect(codes(text('2023年3月—6月'))).toEqual(['phase-before-issue', 'phases-overlap']);
  });
  it('a number left out or printed twice is doubted', () => {
    expect(count(plan('一、目标\n三、任务'), 'ordinal-missing')).toBe(1);
    expect(count(plan('一、目标\n二、任务\n二、保障'), 'ordinal-repeated')).toBe(1);
    expect(count(textOf('rushan'), 'ordinal-missing')).toBe(1);
  });
  it('a task that nobody is named for is doubted', () =>
    expect(codes(plan('一、提升行动\n1.甲事。做甲。'))).toEqual(['no-departments']));
  it('an attachment, which is not read, is doubted', () =>
    expect(codes(plan('一、目标\n二、保障\n附件1\n一、任务'))).toEqual([
      'no-tasks',
      'attachment-skipped',
    ]));
  it('a number that goes back among neighbours is doubted', () =>
    expect(count(plan('一、任务\n1.甲。\n2.乙。\n3.丙。\n2.丁。'), 'ordinal-repeated')).toBe(1));
  it('numbering that begins anywhere but at one is doubted, unless it goes on from the section before', () => {
    const body = '一、甲\n（一）子。做。\n（二）丑。做。\n二、乙\n（三）寅。做。';
    expect(count(plan(body), 'ordinal-missing')).toBe(0);
    expect(count(plan('一、甲\n（三）子。做。\n（四）丑。做。'), 'ordinal-missing')).toBe(1);
  });
  it('numbering that goes on behind a box is not doubted', () =>
    expect(
      count(
        plan('一、任务\n1.甲。\n专栏1 工程\n1.子。\n2.丑。\n2.乙。\n3.丙。'),
        'ordinal-missing',
      ),
    ).toBe(0));
  it('a document without any task is doubted', () =>
    expect(count(plan('一、工作目标\n秩序良好。'), 'no-tasks')).toBe(1));
  it('doubts beyond what anybody reads are only counted', () => {
    const { warnings } = readOutline(
      plan(`一、提升行动\n${'1.甲事。做甲。（县科协负责）\n'.repeat(300)}`),
    );
    expect(warnings.length).toBeLessThan(410);
    expect(warnings.at(-1)?.message).toMatch(/^另有\d+处同类，未逐一列出。$/);
  });
});

describe('a doubt', () => {
  const phases =
    '一、任务\n1.甲（县科协牵头）\n二、进度安排\n1.启动阶段。2023年1月—3月，启动。\n2.实施阶段。2023年3月—6月，实施。';
  it.each<[WarningCode, string, string]>([
    ['ordinal-missing', plan('一、目标\n三、任务'), '“一”之后为“三”，请核对。'],
    ['ordinal-repeated', plan('一、目标\n二、任务\n二、保障'), '条目“二”出现2次，请核对。'],
    [
      'attachment-skipped',
      plan('一、目标\n二、保障\n附件1\n一、任务'),
      '正文后附件未读取，分工在附件中的请另行录入。',
    ],
    ['phase-before-issue', plan(phases), '“启动阶段”在成文日期2023-05-01前已结束，照原文保留。'],
    ['phases-overlap', plan(phases), '“实施阶段”与“启动阶段”时间交叉，照原文保留。'],
    ['no-period', '某县工作方案\n一、任务\n1.甲（县科协牵头）', '标题未写明实施期限，请补填。'],
  ])('of the kind %s says what was seen and what to do', (kind, text, sentence) =>
    expect(readOutline(text).warnings.find(({ code }) => code === kind)?.message).toBe(sentence),
  );
});

describe('a task whose parts have a clause each', () => {
  const [task] = readOutline(
    plan(
      '一、提升行动\n1.夜市。改造夜市3个。（县商务局负责）\n改造路灯。安装路灯40盏。（县住建局牵头，县财政局配合）',
    ),
  ).sections.flatMap(({ tasks }) => tasks);
  it('a task whose parts have a clause each keeps them apart', () => {
    expect(task?.shares).toMatchObject([
      { text: '夜市。改造夜市3个。', departments: { responsible: ['县商务局'] } },
      { text: '改造路灯。安装路灯40盏。', departments: { lead: ['县住建局'] } },
    ]);
    expect(task?.departments.support).toEqual(['县商务局', '县财政局']);
  });
  it('what a part counts is owed by whom it names', () => {
    const { targets } = readOutline(
      plan('一、行动\n1.甲。建设夜市3个（县商务局负责）；安装路灯40盏（县住建局负责）。'),
    );
    expect(targets.map(({ departments }) => departments.responsible)).toEqual([
      ['县商务局'],
      ['县住建局'],
    ]);
  });
});

describe('the deadline of a task', () => {
  const limits = (body: string): (string | undefined)[] =>
    readOutline(plan(`一、提升行动\n1.甲事。${body}`)).sections.flatMap(({ tasks }) =>
      tasks.map(({ deadline }) => deadline),
    );
  it('the deadline of a task is what its label says', () =>
    expect(limits('2024年6月底前做乙。\n责任单位：县科协\n完成时限：2025年6月底')).toEqual([
      '2025-06-30',
    ]));
  it('the deadline of a task without a label is the day before which it must be done', () => {
    expect(limits('2024年12月31日前，完成甲。')).toEqual(['2024-12-31']);
    expect(limits('到2025年，完成甲。')).toEqual([undefined]);
  });
  it('the deadline of a task may stand in its bracket beside the departments', () =>
    expect(
      readOutline(
        '某县2026年清淤方案\n一、任务\n1.清河。8月底前清主河。（县水利局负责，12月底前完成）\n2.护栏。修护栏。（责任单位：县住建局；完成时限：9月底前）',
      ).sections[0]?.tasks.map(({ deadline, deadlineWords, departments }) => [
        deadline,
        deadlineWords,
        departments.responsible,
      ]),
    ).toEqual([
      ['2026-12-31', '12月底前', ['县水利局']],
      ['2026-09-30', '9月底前', ['县住建局']],
    ]));
  it('the last of several deadlines is taken, with a warning', () => {
    const body = '2024年6月底前做甲，2025年3月底前做乙。';
    expect(limits(body)).toEqual(['2025-03-31']);
    expect(count(plan(`一、提升行动\n1.甲事。${body}`), 'several-deadlines')).toBe(1);
  });
});
