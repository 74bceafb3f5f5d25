import { readOutline } from './read-outline.ts';

const targets = (...lines: string[]): unknown[] =>
  readOutline(`某县夜市工作方案（2026—2028年）\n${lines.join('\n')}`).targets.map(
    ({ sectionOrdinal, taskOrdinal, value, deadline }) => [
      `${sectionOrdinal}${taskOrdinal ?? ''}`,
      value,
      deadline,
    ],
  );

describe('a target that is printed twice', () => {
  it('a goal that a task says again is the task’s, with the date of the goal', () =>
    expect(
      targets(
        '一、工作目标',
        '到2027年，建成示范夜市5个，营业额超过2亿元。',
        '二、重点任务',
        '1.建设夜市。建成示范夜市5个。（县商务局负责）',
      ),
    ).toEqual([
      ['一', 2, '2027-12-31'],
      ['二1', 5, '2027-12-31'],
    ]));
  it('a title that its text says again counts once', () =>
    expect(targets('一、任务', '1.建设示范夜市5个。2026年底前，建设示范夜市5个。')).toEqual([
      ['一1', 5, '2026-12-31'],
    ]));
  it('another date, another subject or another task is another target', () =>
    expect(
      targets(
        '一、目标',
        '到2027年，建成示范夜市5个。',
        '二、任务',
        '1.甲。2026年底前建成示范夜市5个。',
        '2.乙。改造农贸市场5个。',
        '3.丙。改造农贸市场5个。',
      ),
    ).toEqual([
      ['一', 5, '2027-12-31'],
      ['二1', 5, '2026-12-31'],
      ['二2', 5, null],
      ['二3', 5, null],
    ]));
});
