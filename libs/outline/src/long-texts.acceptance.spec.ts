import { textOf } from './golden.fixtures.ts';
import { readOutline } from './read-outline.ts';
import { expectSound } from './sound.fixtures.ts';

describe('a long text is read in time', () => {
  const MEGABYTE = 1 << 20;
  const filled = (text: string): string =>
    text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);
  const hostile: Record<string, string> = {
    'a plan of a megabyte': textOf('tunxi').replace(
      '三、',
      filled(textOf('tunxi').slice(700, 4000)),
    ),
    'a hundred thousand nested brackets': '（'.repeat(100_000) + '）'.repeat(100_000),
    'open brackets only': '（'.repeat(MEGABYTE),
    'one line without an end': filled('推进科普工作，开展培训'),
    'one number without an end': '1'.repeat(MEGABYTE),
    'percentages without a comma': filled('10%'),
    'thousands of headings': filled('一、提升行动\n（一）标题\n1.事项。正文。\n').slice(
      0,
      MEGABYTE / 4,
    ),
    'blanks only': ' '.repeat(MEGABYTE),
    'items only': filled('1.加强。\n').slice(0, MEGABYTE / 4),
    'quantities only': filled('新增10个，').slice(0, MEGABYTE / 4),
    'rows only': `|任务|责任单位|\n${filled('|加强|县教育局|\n').slice(0, MEGABYTE / 4)}`,
    'numbers on one line': filled('一、加强。二、巩固。').slice(0, MEGABYTE / 2),
    'tags only': filled('<p>').slice(0, MEGABYTE / 4),
    'labels only': filled('责任单位：县教育局、').slice(0, MEGABYTE / 2),
    'relative dates without an end': filled('之日起3个月').slice(0, MEGABYTE / 4),
    'quantities in quotations': filled('“10%，20%”').slice(0, MEGABYTE / 4),
    'clauses in one line': filled('做甲（县教育局负责）。').slice(0, MEGABYTE / 4),
    'goals in one line': filled('到2027年，建成夜市5个。').slice(0, MEGABYTE / 4),
  };
  // Of the processor, since others run beside: only what is not linear takes minutes.
  it.each(Object.keys(hostile))('%s', (name) => {
    const text = hostile[name] ?? '';
    const from = process.cpuUsage();
    const outline = readOutline(text);
    expect(process.cpuUsage(from).user / 1_000).toBeLessThan(10_000);
    expectSound(text, outline);
  });
});
