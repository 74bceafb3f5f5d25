import { stepIn, stepTitle, stepWord, titleWithoutStep } from './steps.ts';

describe('a part of a task', () => {
  it.each([
    ['1', '第1步', 'step 1'],
    ['12', '第12步', 'step 12'],
    ['2026', '2026年', '2026'],
    ['2026-H1', '2026年上半年', 'first half of 2026'],
    ['2026-H2', '2026年下半年', 'second half of 2026'],
    ['2026-Q3', '2026年第3季度', 'Q3 2026'],
    ['2026-03', '2026年3月', '2026-03'],
    ['2026-Q3.2', '2026年第3季度', 'Q3 2026'],
    ['task', '整项任务', 'the whole task'],
  ])('%s is called by its number or period', (step, zh, en) => {
    expect(stepWord(step)).toEqual({ zh, en });
  });

  it('is told with what is to be done', () => {
    expect(stepTitle({ step: '2', title: '完成改造' })).toBe('第2步：完成改造');
    expect(stepTitle({ step: 'task', title: '' })).toBe('整项任务');
  });

  it('is found again in what is called by it', () => {
    const subject = '改造管网（老城区）（第2步：完成改造（二期））';
    expect(titleWithoutStep(subject, '2')).toBe('改造管网（老城区）');
    expect(stepIn(subject, '2')).toBe('第2步：完成改造（二期）');
    expect(titleWithoutStep('改造管网', undefined)).toBe('改造管网');
    expect(stepIn('改造管网', undefined)).toBe('');
  });
});
