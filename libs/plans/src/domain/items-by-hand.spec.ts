import { Rejection } from '#contract';
import { type PlanContent } from './content.events.ts';
import { type OutlineEdit } from './edits.events.ts';
import { afterEdits, content, day } from './plan.fixtures.ts';

const after = (...edits: readonly OutlineEdit[]) => afterEdits(content, ...edits);
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const task = (plan: PlanContent, id: string) => plan.tasks.find((one) => one.id === id);
const target = (plan: PlanContent, id: string) => plan.targets.find((one) => one.id === id);
const codeOf = (...edits: readonly OutlineEdit[]): unknown => {
  try {
    return after(...edits);
  } catch (error) {
    return error instanceof Rejection ? error.code : error;
  }
};

describe('a task', () => {
  it('is corrected field by field; what is not given stays', () => {
    const plan = after({
      edit: 'change-task',
      id: 'zezhou.t1',
      clause: '开展科学教育。\n每年不少于两次。',
      dueOn: day('2024-12-31'),
      supports: ['团县委'],
    });
    expect(task(plan, 'zezhou.t1')).toEqual({
      ...task(content, 'zezhou.t1'),
      clause: '开展科学教育。\n每年不少于两次。',
      dueOn: '2024-12-31',
      supports: ['团县委'],
    });
  });
  it('takes its targets along when its duties change, where they were the same', () => {
    const plan = after({ edit: 'change-task', id: 'zezhou.t1', leads: ['县气象局'] });
    expect(target(plan, 'zezhou.g2')).toMatchObject({ leads: ['县气象局'], supports: ['县科协'] });
    expect(plan.organizations).toContain('县气象局');
    const own = after(
      { edit: 'change-target', id: 'zezhou.g2', leads: ['团县委'] },
      { edit: 'change-task', id: 'zezhou.t1', leads: ['县气象局'] },
    );
    expect(target(own, 'zezhou.g2')).toMatchObject({ leads: ['团县委'] });
  });
  it('names nobody twice: who leads does not support, and who supports is not responsible', () => {
    const plan = after(
      { edit: 'change-task', id: 'zezhou.t1', leads: ['县科协'] },
      { edit: 'change-task', id: 'zezhou.t2', supports: ['团县委'] },
    );
    expect(task(plan, 'zezhou.t1')).toMatchObject({ leads: ['县科协'], supports: [] });
    expect(task(plan, 'zezhou.t2')).toMatchObject({
      supports: ['团县委'],
      responsible: ['县教育局'],
    });
  });
  it('is tracked or only shown, alone or with its section', () => {
    const trackedIn = (plan: PlanContent) => plan.tasks.map(({ tracked }) => tracked);
    expect(trackedIn(content)).toEqual([true, true, false]);
    expect(trackedIn(after({ edit: 'change-task', id: 'zezhou.t2', tracked: false }))).toEqual([
      true,
      false,
      false,
    ]);
    const section = '青少年科学素质提升行动';
    expect(trackedIn(after({ edit: 'track-section', section, tracked: false }))).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('that was missed is added behind another, or last in its section, and numbered on', () => {
    const plan = after(
      { edit: 'add-task', title: '科普下乡', after: 'zezhou.t1', leads: ['县科协'] },
      { edit: 'add-task', title: '经费保障', section: '保障条件', tracked: false },
      {
        edit: 'add-task',
        title: '检查验收',
        section: '组织实施',
        clause: '县政府督查室组织验收。',
      },
    );
    expect(idsOf(plan.tasks)).toEqual(
      ['t1', 't4', 't2', 't3', 't5', 't6'].map((id) => `zezhou.${id}`),
    );
    expect(task(plan, 'zezhou.t4')).toEqual({
      id: 'zezhou.t4',
      number: '二（一）3',
      title: '科普下乡',
      section: '青少年科学素质提升行动',
      tracked: true,
      clause: '科普下乡',
      dueOn: null,
      leads: ['县科协'],
      supports: [],
      responsible: [],
    });
    expect(task(plan, 'zezhou.t5')).toMatchObject({ number: '保障条件2', tracked: false });
    expect(task(plan, 'zezhou.t6')).toMatchObject({
      number: '组织实施1',
      clause: '县政府督查室组织验收。',
    });
  });
  it('stands behind the only task of its section, be that the first of all', () => {
    const section = '青少年科学素质提升行动';
    const plan = after(
      { edit: 'drop', id: 'zezhou.t2' },
      { edit: 'add-task', title: '新', section },
    );
    expect(idsOf(plan.tasks)).toEqual(['zezhou.t1', 'zezhou.t4', 'zezhou.t3']);
  });
  it('may be the first, in front of all', () => {
    const plan = after({ edit: 'add-task', title: '动员', after: null });
    expect(idsOf(plan.tasks)[0]).toBe('zezhou.t4');
  });
});

describe('a task that is split', () => {
  const clause = '12月25日前完成排查。2027年6月底前完成划界。';
  const whole = { edit: 'change-task', id: 'zezhou.t1', clause } as const;
  it('becomes two at a place in its text; the first keeps id, number and title', () => {
    const plan = after(whole, { edit: 'split-task-at', id: 'zezhou.t1', at: 12 });
    expect(idsOf(plan.tasks)).toEqual(['zezhou.t1', 'zezhou.t4', 'zezhou.t2', 'zezhou.t3']);
    expect(task(plan, 'zezhou.t1')).toMatchObject({
      number: '二（一）1',
      title: '任务1',
      clause: '12月25日前完成排查。',
    });
    expect(task(plan, 'zezhou.t4')).toMatchObject({
      number: '二（一）1-2',
      title: '2027年6月底前完成划界',
      clause: '2027年6月底前完成划界。',
      leads: ['县教育局'],
      supports: ['县科协'],
    });
  });
  it('becomes several by given parts, each with its own duties and date; targets go with their words', () => {
    const plan = after({
      edit: 'split-task',
      id: 'zezhou.t1',
      parts: [
        { clause: '排查。', dueOn: day('2024-12-25') },
        { clause: '每年开展科普活动2场次。', title: '科普活动', leads: ['县科协'] },
        { clause: '总结。', leads: ['团县委'], supports: [] },
      ],
    });
    expect(
      plan.tasks.slice(0, 3).map(({ id, title, leads, dueOn }) => [id, title, leads, dueOn]),
    ).toEqual([
      ['zezhou.t1', '任务1', ['县教育局'], '2024-12-25'],
      ['zezhou.t4', '科普活动', ['县科协'], null],
      ['zezhou.t5', '总结', ['团县委'], null],
    ]);
    expect(target(plan, 'zezhou.g2')).toMatchObject({
      taskId: 'zezhou.t4',
      number: '二（一）1-2',
      leads: ['县科协'],
      supports: [],
    });
  });
});

describe('what is merged', () => {
  it('of two tasks has the words, the duties and the targets of both', () => {
    const plan = after({ edit: 'merge-items', from: 'zezhou.t1', into: 'zezhou.t2' });
    expect(idsOf(plan.tasks)).toEqual(['zezhou.t2', 'zezhou.t3']);
    const { clause, ...rest } = task(plan, 'zezhou.t2')!;
    expect(clause).toBe(`${task(content, 'zezhou.t2')?.clause}\n将科学精神融入课堂教学。`);
    expect(rest).toMatchObject({
      dueOn: '2024-06-30',
      leads: ['县教育局'],
      supports: ['县科协'],
      responsible: ['团县委'],
    });
    expect(target(plan, 'zezhou.g2')).toMatchObject({ taskId: 'zezhou.t2', number: '二（一）2' });
  });
  it('of two tasks takes along the targets of the one that stays, where they had its duties', () => {
    const plan = after({ edit: 'merge-items', from: 'zezhou.t2', into: 'zezhou.t1' });
    expect(target(plan, 'zezhou.g2')).toMatchObject({
      leads: ['县教育局'],
      supports: ['县科协'],
      responsible: ['团县委'],
    });
  });
  it('of two targets that say the same takes what the one that stays lacks', () => {
    const plan = after({ edit: 'merge-items', from: 'zezhou.g2', into: 'zezhou.g1' });
    expect(plan.targets).toEqual([
      {
        ...target(content, 'zezhou.g1'),
        taskId: 'zezhou.t1',
        number: '二（一）1',
        leads: ['县教育局'],
        supports: ['县科协'],
        soft: false,
      },
    ]);
  });
});

describe('a target', () => {
  it('is corrected: what it asks, of which year, and how hard', () => {
    const plan = after({
      edit: 'change-target',
      id: 'zezhou.g2',
      title: '建成幸福河湖',
      comparator: '>',
      value: 12,
      unit: '条',
      recurrence: 'cumulative',
      dueOn: day('2025-12-31'),
      soft: true,
    });
    expect(target(plan, 'zezhou.g2')).toMatchObject({
      subject: '建成幸福河湖',
      comparator: '>',
      value: 12,
      upper: null,
      unit: '条',
      recurrence: 'cumulative',
      deadline: '2025-12-31',
      soft: true,
      quote: '每年开展科普活动2场次',
    });
  });
  it('has a baseline where it is a level, and none again', () => {
    const known = { value: 9.8, asOf: day('2020-12-31') };
    const given = { edit: 'change-target', id: 'zezhou.g1', baseline: known } as const;
    expect(target(after(given), 'zezhou.g1')).toEqual({
      ...target(content, 'zezhou.g1'),
      baseline: known,
    });
    const none = { edit: 'change-target', id: 'zezhou.g1', baseline: null } as const;
    expect(target(after(given, none), 'zezhou.g1')).toEqual(target(content, 'zezhou.g1'));
    expect(codeOf({ ...given, baseline: { ...known, asOf: day('2025-12-31') } })).toBe(
      'baseline-unfit',
    );
    expect(codeOf({ ...given, id: 'zezhou.g2' })).toBe('baseline-unfit');
  });
  it('becomes a range with two ends, and has one again with another comparator', () => {
    const range = {
      edit: 'change-target',
      id: 'zezhou.g2',
      comparator: 'range',
      upper: 3,
    } as const;
    expect(target(after(range), 'zezhou.g2')).toMatchObject({ value: 2, upper: 3 });
    const back = { edit: 'change-target', id: 'zezhou.g2', comparator: '<=' } as const;
    expect(target(after(range, back), 'zezhou.g2')).toMatchObject({ value: 2, upper: null });
  });
  it('that was missed is added to its task and has its duties, or to the whole plan and has none', () => {
    const facts = {
      edit: 'add-target',
      title: '验收率',
      comparator: '>=',
      value: 95,
      unit: '%',
    } as const;
    const plan = after({ ...facts, task: 'zezhou.t1' }, { ...facts, dueOn: day('2025-12-31') });
    expect(idsOf(plan.targets)).toEqual(['g1', 'g4', 'g2', 'g3'].map((id) => `zezhou.${id}`));
    expect(target(plan, 'zezhou.g3')).toMatchObject({
      number: '二（一）1',
      taskId: 'zezhou.t1',
      leads: ['县教育局'],
      recurrence: 'level',
    });
    expect(target(plan, 'zezhou.g4')).toMatchObject({
      taskId: null,
      number: '',
      leads: [],
      deadline: '2025-12-31',
    });
  });
});

describe('phases and the plan itself', () => {
  it('a phase is corrected', () =>
    expect(
      after({ edit: 'change-phase', id: 'zezhou.p1', startsOn: day('2021-06-01'), title: '启动' })
        .phases,
    ).toMatchObject([{ name: '启动', from: '2021-06-01', to: '2022-12-31' }]));
  it('a phase is added in the order of its days', () => {
    const plan = after(
      { edit: 'add-phase', title: '总结', startsOn: day('2025-01-01'), dueOn: day('2025-12-31') },
      { edit: 'add-phase', title: '筹备', startsOn: day('2020-07-01'), dueOn: day('2020-12-31') },
    );
    expect(plan.phases.map(({ id, number, name }) => [id, number, name])).toEqual([
      ['zezhou.p3', '阶段3', '筹备'],
      ['zezhou.p1', '阶段1', '启动实施'],
      ['zezhou.p2', '阶段2', '总结'],
    ]);
  });
  it('title, number, issuer and period are corrected, and taken away', () =>
    expect(
      after({ edit: 'change-plan', title: '新方案', documentNumber: null, issuer: '县委办' }),
    ).toMatchObject({
      title: '新方案',
      documentNumber: null,
      issuer: '县委办',
      period: content.period,
    }));
});

describe('an edit that makes no sense is refused', () => {
  const reversed = { startsOn: day('2022-01-01'), dueOn: day('2021-12-31') };
  const blank = { edit: 'add-target', title: '验收率', comparator: '>=', value: null } as const;
  it.each<[OutlineEdit, string]>([
    [{ edit: 'change-task', id: 'zezhou.g1', title: '新' }, 'outline-item-not-found'],
    [{ edit: 'change-target', id: 'zezhou.g2', comparator: 'range' }, 'target-value-unfit'],
    [
      { edit: 'change-target', id: 'zezhou.g2', comparator: 'range', upper: 2 },
      'target-value-unfit',
    ],
    [{ edit: 'change-target', id: 'zezhou.g2', value: null }, 'target-value-unfit'],
    [{ edit: 'change-phase', id: 'zezhou.p1', dueOn: day('2020-12-31') }, 'period-reversed'],
    [{ edit: 'set-due', id: 'zezhou.p1', dueOn: day('2020-12-31') }, 'period-reversed'],
    [
      { edit: 'change-plan', period: { from: day('2025-01-02'), to: day('2025-01-01') } },
      'period-reversed',
    ],
    [{ edit: 'add-phase', title: '倒', ...reversed }, 'period-reversed'],
    [{ edit: 'add-task', title: '新', after: 'zezhou.t9' }, 'outline-item-not-found'],
    [{ ...blank, task: 'zezhou.t9' }, 'outline-item-not-found'],
    [blank, 'target-value-unfit'],
    [{ edit: 'track-section', section: '没有', tracked: true }, 'section-not-found'],
    [{ edit: 'split-task-at', id: 'zezhou.t1', at: 500 }, 'split-outside-text'],
    [{ edit: 'merge-items', from: 'zezhou.t1', into: 'zezhou.t1' }, 'merge-unfit'],
    [{ edit: 'merge-items', from: 'zezhou.t1', into: 'zezhou.g1' }, 'merge-unfit'],
    [{ edit: 'merge-items', from: 'zezhou.t1', into: 'zezhou.p1' }, 'outline-item-not-found'],
    [{ edit: 'restore', id: 'zezhou.t9' }, 'outline-item-not-found'],
    [{ edit: 'undo', no: 1 }, 'edit-not-found'],
  ])('%j: %s', (edit, code) => expect(codeOf(edit)).toBe(code));
});
