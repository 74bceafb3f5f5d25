import type { Warning, WarningCode } from './outline.ts';
import { readOutline } from './read-outline.ts';

const plan = (body: string): string => `某县夜市工作方案（2026—2027年）\n${body}`;
/** What the warnings of a code point at. */
const doubted = (code: WarningCode, body: string): string[] => {
  const text = plan(body);
  const of = (warning: Warning): string[] =>
    warning.code === code && warning.span ? [text.slice(warning.span.start, warning.span.end)] : [];
  return readOutline(text).warnings.flatMap(of);
};

describe('what looks like something and was not used', () => {
  it('a department clause in the middle of a sentence is doubted', () =>
    expect(doubted('clause-unused', '一、设施\n1.更换路灯（由县城管局负责）并验收合格。')).toEqual([
      '（由县城管局负责）',
    ]));
  it('a department clause of aims is doubted, for nobody owes them', () =>
    expect(
      doubted('clause-unused', '一、工作目标\n秩序良好。\n责任单位：县城管局\n二、设施\n1.更换。'),
    ).toEqual(['责任单位：县城管局']));
  it('a limit that gave its task no date is doubted', () =>
    expect(doubted('date-unused', '一、设施\n1.更换路灯。汛期前完成。')).toEqual(['汛期前']));
  it('a limit beside the date of its task is not', () =>
    expect(doubted('date-unused', '一、设施\n1.更换路灯。汛期前勘测，2026年9月底前完工。')).toEqual(
      [],
    ));
  it('a compared quantity that became no target is doubted', () =>
    expect(doubted('quantity-unused', '一、设施\n1.更换路灯。目前亮灯率超过90%。')).toEqual([
      '超过90%',
    ]));
  it('figures of cells that ran together are doubted', () =>
    expect(doubted('quantity-unused', '一、设施\n1.更换路灯。亮灯率（%）55>605个百分点。')).toEqual(
      ['5>605'],
    ));
  it('quantities of sections that look back are not', () =>
    expect(doubted('quantity-unused', '一、现状\n目前亮灯率超过90%。\n二、设施\n1.更换。')).toEqual(
      [],
    ));
  it('what is used is not doubted', () => {
    const body =
      '一、设施\n1.更换路灯。2026年9月底前，更换路灯不少于300盏。（县城管局负责）\n2.增设车位。';
    for (const code of ['clause-unused', 'date-unused', 'quantity-unused'] as const)
      expect(doubted(code, body)).toEqual([]);
  });
});

describe('text that belongs to no item', () => {
  const long = '各街道要加强巡查，发现问题及时处理。'.repeat(20);
  it('a long stretch before the first number is doubted, with its place', () =>
    expect(doubted('text-unread', `${long}\n一、设施\n1.更换路灯。`)).toEqual([long]));
  it('what stands behind the plan is doubted', () =>
    expect(
      doubted('text-unread', `一、设施\n1.更换路灯。\n二、秩序\n1.编号。\n附件1\n${long}`),
    ).toEqual([long]));
  it('aims, principles and safeguards need no item', () =>
    expect(
      doubted(
        'text-unread',
        `一、指导思想\n${long}\n二、设施\n1.更换路灯。\n三、保障措施\n${long}`,
      ),
    ).toEqual([]));
  it('a short introduction is none', () =>
    expect(doubted('text-unread', '为做好工作，制定本方案。\n一、设施\n1.更换路灯。')).toEqual([]));
});
