import { SEEDS, textOf } from './golden.fixtures.ts';
import type { WarningCode } from './outline.ts';
import { readOutline } from './read-outline.ts';

const codes = (text: string): WarningCode[] => readOutline(text).warnings.map(({ code }) => code);
const count = (text: string, code: WarningCode): number =>
  codes(text).filter((one) => one === code).length;
const plan = (body: string): string => `某县工作方案（2023—2025年）\n2023年5月1日\n${body}`;

describe('what a person should look at', () => {
  it('is every clause of the five plans that names no lead, or several', () => {
    const all = (code: WarningCode): number =>
      SEEDS.reduce((sum, seed) => sum + count(textOf(seed), code), 0);
    expect(all('no-lead')).toBe(51);
    expect(all('several-leads')).toBe(26);
  });
  it('is where the pages of 泽州 broke its sentences', () => {
    const text = textOf('zezhou');
    const { warnings } = readOutline(text);
    const breaks = warnings.filter(({ code }) => code === 'page-break-joined');
    expect(breaks).toHaveLength(13);
    expect(
      breaks.every(({ span }) => span && text.slice(span.start, span.end).includes('\n')),
    ).toBe(true);
  });
  it('is a character that a page break doubled in a name', () =>
    expect(count(textOf('zezhou'), 'seam-duplicate-dropped')).toBe(1));
  it('is a phase that overlaps the one before, or lies before the document', () => {
    const text = (second: string): string =>
      plan(`一、进度安排\n1.启动阶段。2023年1月—3月，启动。\n2.实施阶段。${second}，实施。`);
    expect(codes(text('2023年4月—6月'))).toEqual(['phase-before-issue']);
    expect(codes(text('2023年3月—6月'))).toEqual(['phase-before-issue', 'phases-overlap']);
  });
  it('is a number left out or printed twice', () => {
    expect(count(plan('一、目标\n三、任务'), 'ordinal-missing')).toBe(1);
    expect(count(plan('一、目标\n二、任务\n二、保障'), 'ordinal-repeated')).toBe(1);
    expect(count(textOf('rushan'), 'ordinal-missing')).toBe(1);
  });
  it('is a task that nobody is named for', () =>
    expect(codes(plan('一、提升行动\n1.甲事。做甲。'))).toEqual(['no-departments']));
  it('is an attachment, which is not read', () =>
    expect(codes(plan('一、目标\n二、保障\n附件1\n一、任务'))).toEqual(['attachment-skipped']));
  it('is counted only, beyond what anybody reads', () => {
    const { warnings } = readOutline(plan(`一、提升行动\n${'1.甲事。做甲。\n'.repeat(300)}`));
    expect(warnings.length).toBeLessThan(410);
    expect(warnings.at(-1)?.message).toMatch(/^还有\d+处同类提示/);
  });
});

describe('the limit of a task', () => {
  const limits = (body: string): (string | undefined)[] =>
    readOutline(plan(`一、提升行动\n1.甲事。${body}`)).sections.flatMap(({ tasks }) =>
      tasks.map(({ deadline }) => deadline),
    );
  it('is what its label says', () =>
    expect(limits('2024年6月底前做乙。\n责任单位：县科协\n完成时限：2025年6月底')).toEqual([
      '2025-06-30',
    ]));
  it('is else what must be done before a day', () => {
    expect(limits('2024年12月31日前，完成甲。')).toEqual(['2024-12-31']);
    expect(limits('到2025年，完成甲。')).toEqual([undefined]);
  });
  it('is the last of several, with a warning', () => {
    const body = '2024年6月底前做甲，2025年3月底前做乙。';
    expect(limits(body)).toEqual(['2025-03-31']);
    expect(count(plan(`一、提升行动\n1.甲事。${body}`), 'several-deadlines')).toBe(1);
  });
});
