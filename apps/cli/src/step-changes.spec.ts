import { parseLocalDate } from '#kernel';
import { stepChanges } from './step-changes.ts';

const step = (no: number, title: string, dueOn: string, leads: readonly string[] = []) => ({
  no,
  title,
  words: '',
  dueOn: parseLocalDate(dueOn),
  ...(leads.length > 0 && { duties: { leads, supports: [], responsible: [] } }),
});

describe('the steps that an amendment changes', () => {
  const survey = step(1, '完成勘测', '2026-05-31');
  const town = step(2, '完成改造', '2026-09-30');

  it('are told one by one: added, dropped, moved, reworded, given to others', () => {
    const after = [
      step(2, '完成老城区改造', '2026-12-31', ['县住建局']),
      step(3, '完工', '2027-06-30'),
    ];
    expect(stepChanges([survey, town], after)).toBe(
      '第2步时限 2026-09-30 → 2026-12-31；第2步事项 完成改造 → 完成老城区改造；第2步单位 随任务 → 县住建局；新增第3步“完工”（2027-06-30）；取消第1步“完成勘测”（2026-05-31）',
    );
  });

  it('are all new, or all gone, where the task had none, or has none left', () => {
    expect(stepChanges(undefined, [survey])).toBe('新增第1步“完成勘测”（2026-05-31）');
    expect(stepChanges([survey], undefined)).toBe('取消第1步“完成勘测”（2026-05-31）');
  });
});
