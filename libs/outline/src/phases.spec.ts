import { readOutline } from './read-outline.ts';

const phases = (...lines: string[]): string[] =>
  readOutline(
    `某县工作方案\n2023年2月1日\n一、重点任务\n三、进度安排\n${lines.join('\n')}`,
  ).phases.map(({ ordinal, name, from, to, text, approximate }) =>
    [ordinal, name, from, to, text, ...(approximate ?? [])].join('|'),
  );

describe('a phase', () => {
  it('is named, dated and described in one paragraph', () =>
    expect(phases('1.启动实施阶段。2021—2022年，制定方案。')).toEqual([
      '1|启动实施阶段|2021-01-01|2022-12-31|制定方案。',
    ]));
  it('may carry its window in brackets', () =>
    expect(phases('（一）动员部署阶段（2023年3月—4月）。召开会议。')).toEqual([
      '1|动员部署阶段|2023-03-01|2023-04-30|召开会议。',
    ]));
  it('may be called the first, second or third', () =>
    expect(
      phases(
        '第一阶段（2023年1月—6月）：动员部署。',
        '第二阶段：全面推进（2023年7月至2024年12月）。抓落实。',
      ),
    ).toEqual([
      '1|第一阶段|2023-01-01|2023-06-30|动员部署。',
      '2|全面推进|2023-07-01|2024-12-31|抓落实。',
    ]));
  it('need not say 阶段 where the section lays out the schedule', () =>
    expect(phases('1.动员部署（2023年3月）。开会。')).toEqual([
      '1|动员部署|2023-03-01|2023-03-31|开会。',
    ]));
  it('a phase that only has an end begins with the document', () =>
    expect(phases('1.部署阶段（2023年6月底前）。开会。')).toEqual([
      '1|部署阶段|2023-02-01|2023-06-30|开会。|from',
    ]));
  it('a later phase that only has an end begins behind the one before', () =>
    expect(
      phases(
        '1.部署（2023年6月底前）。开会。',
        '2.整治（2023年9月底前）\n整改。',
        '3.总结（2023年12月底前）。',
      ),
    ).toEqual([
      '1|部署|2023-02-01|2023-06-30|开会。|from',
      '2|整治|2023-07-01|2023-09-30|整改。|from',
      '3|总结|2023-10-01|2023-12-31||from',
    ]));
  it('a phase “by the end of a year” begins vaguely', () =>
    expect(phases('1.总结阶段。2025年末，评估。')).toEqual([
      '1|总结阶段|2025-12-01|2025-12-31|评估。|from',
    ]));
  it('may begin with its window', () =>
    expect(phases('1.2021—2022年为启动实施阶段。制定方案。')).toEqual([
      '1|启动实施阶段|2021-01-01|2022-12-31|制定方案。',
    ]));
  it('may have a name behind its number', () =>
    expect(phases('1.第一阶段：启动实施（2021—2022年）。开会。')).toEqual([
      '1|启动实施|2021-01-01|2022-12-31|开会。',
    ]));
  it('may run from the day of issue', () =>
    expect(phases('1.准备阶段（即日起至2023年6月）。开会。')).toEqual([
      '1|准备阶段|2023-02-01|2023-06-30|开会。|from',
    ]));
  it('may have no number', () =>
    expect(phases('启动阶段（2023年5月）。开会。', '总结阶段：2023年12月。评估。')).toEqual([
      '1|启动阶段|2023-05-01|2023-05-31|开会。',
      '2|总结阶段|2023-12-01|2023-12-31|评估。',
    ]));
  it('a window without a year is of the year that the phase before names', () =>
    expect(
      phases(
        '（一）动员部署阶段（2023年3月1日至3月31日）。开会。',
        '（二）集中整治阶段（4月至9月）。整改。',
        '（三）总结验收阶段（时间：10月上旬至11月底）。验收。',
        '（四）回头看（11月至次年2月）。复查。',
        '（五）巩固（3月）。通报。',
      ).map((line) => line.split('|').slice(1, 4).join('|')),
    ).toEqual([
      '动员部署阶段|2023-03-01|2023-03-31',
      '集中整治阶段|2023-04-01|2023-09-30',
      '总结验收阶段|2023-10-01|2023-11-30',
      '回头看|2023-11-01|2024-02-29',
      '巩固|2024-03-01|2024-03-31',
    ]));
  it('a window may be of some months of a year', () =>
    expect(phases('1.集中整治。2023年4—9月，按清单整改。')).toEqual([
      '1|集中整治|2023-04-01|2023-09-30|按清单整改。',
    ]));
  it('a step of the schedule ends with the last day that its text asks for', () =>
    expect(phases('1.动员部署。召开会议，各乡镇要于2023年3月底前上报方案。')).toEqual([
      '1|动员部署|2023-02-01|2023-03-31|召开会议，各乡镇要于2023年3月底前上报方案。|from',
    ]));
  it.each(['2023年上半年', '2023年6月', '2023年二季度'])(
    'a step may open a sentence of its text with when: %s',
    (when) =>
      expect(phases(`1.制定方案。各乡镇负责编制。${when}，印发方案。`)).toEqual([
        `1|制定方案|2023-02-01|2023-06-30|各乡镇负责编制。${when}，印发方案。|from`,
      ]),
  );
  it('what is numbered in a phase is no phase', () =>
    expect(
      phases(
        '（一）动员部署（2023年3月1日-3月20日）',
        '1.各乡镇于3月10日前上报方案。',
        '（二）总结（2023年4月）',
        '1.于4月20日前报送总结。',
      ),
    ).toEqual(['1|动员部署|2023-03-01|2023-03-20|', '2|总结|2023-04-01|2023-04-30|']));
  it.each(['计划安排', '日程安排', '工作安排'])('%s lays out the schedule', (title) =>
    expect(
      readOutline(
        `某县工作方案（2023年）\n一、${title}\n（一）部署，动员（6月20日-8月20日）开会。`,
      ).phases.map(({ name, from, to }) => [name, from, to]),
    ).toEqual([['部署，动员', '2023-06-20', '2023-08-20']]),
  );
  it('a phase without dates gives a warning', () => {
    const { phases: none, warnings } = readOutline(
      '某县工作方案\n一、实施步骤\n1.动员阶段。召开动员会议。',
    );
    expect(none).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain('phase-without-window');
  });
  it('is no task that speaks of 教育阶段', () => {
    const { sections } = readOutline(
      '某县工作方案\n一、提升行动\n1.提升基础教育阶段水平。2025年，改进。',
    );
    expect(sections[0]?.tasks).toHaveLength(1);
  });
});

describe('phases as other schedules print them', () => {
  it('may stand one behind the other in a paragraph', () =>
    expect(
      phases('分两步走。2023年3月至5月为动员阶段，开会；2023年6月至10月为整治阶段，抓落实。').map(
        (phase) => phase.split('|').slice(1, 4).join('|'),
      ),
    ).toEqual(['动员阶段|2023-03-01|2023-05-31', '整治阶段|2023-06-01|2023-10-31']));
  it('may open with the month of the step', () =>
    expect(phases('1.2023年3月，动员部署。开会。', '2.2023年4月至11月，集中整治。抓。')).toEqual([
      '1|动员部署|2023-03-01|2023-03-31|开会。',
      '2|集中整治|2023-04-01|2023-11-30|抓。',
    ]));
  it('may print their dates with dots', () =>
    expect(
      phases('1.动员阶段（2023.3.1-2023.3.31）。开会。', '2.整治阶段（2023.4-10）。抓。'),
    ).toEqual([
      '1|动员阶段|2023-03-01|2023-03-31|开会。',
      '2|整治阶段|2023-04-01|2023-10-31|抓。',
    ]));
  it('are none with a day of dots that no calendar has', () =>
    expect(phases('1.动员阶段（2023.3.1-2023.13.40）。开会。')).toEqual([]));
  it('a comma may part the stage from its name', () =>
    expect(phases('第一阶段，启动期（2023年）。开会。')).toEqual([
      '1|启动期|2023-01-01|2023-12-31|开会。',
    ]));
  it('a window that cannot be read is doubted', () => {
    const text =
      '某县工作方案\n2023年2月1日\n一、任务\n1.排查。\n二、进度安排\n1.攻坚阶段（2023年第二、三季度）。抓。\n2.总结阶段。2023年11月起，总结。';
    const { phases: read, warnings } = readOutline(text);
    expect(read).toEqual([]);
    expect(warnings.filter(({ code }) => code === 'phase-without-window')).toHaveLength(2);
  });
});
