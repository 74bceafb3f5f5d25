import { Rejection } from '#contract';
import type { Section, Task } from '#outline';
import { contentOf } from './content-of.ts';
import { type PlanContent } from './content.events.ts';
import { type OutlineEdit } from './edits.events.ts';
import { afterEdits, content, day, outline } from './plan.fixtures.ts';

const after = (edit: OutlineEdit, before: PlanContent = content) => afterEdits(before, edit);
const taskOf = ({ tasks }: PlanContent, id: string) => tasks.find((task) => task.id === id);
const dutiesOf = (plan: PlanContent, id: string) => {
  const { leads, supports, responsible } = taskOf(plan, id)!;
  return { leads, supports, responsible };
};
const codeOf = (edit: OutlineEdit): unknown => {
  try {
    return after(edit);
  } catch (error) {
    return error instanceof Rejection ? error.code : error;
  }
};

describe('what an outline gives to track', () => {
  it('has ids that number tasks, targets and phases through', () => {
    const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
    expect(ids(content.tasks)).toEqual(['zezhou.t1', 'zezhou.t2', 'zezhou.t3']);
    expect(ids(content.targets)).toEqual(['zezhou.g1', 'zezhou.g2']);
    expect(ids(content.phases)).toEqual(['zezhou.p1']);
  });
  it('has whole years for its period', () =>
    expect(content.period).toEqual({ from: '2021-01-01', to: '2025-12-31' }));
  it('inherits the departments of the section where the task has none', () =>
    expect(dutiesOf(content, 'zezhou.t2')).toEqual({
      leads: [],
      supports: [],
      responsible: ['县教育局', '团县委'],
    }));
  it('takes short names for the full ones where that is certain, and only there', () =>
    expect(dutiesOf(content, 'zezhou.t3')).toMatchObject({
      leads: ['县卫生健康和体育局'],
      supports: ['县文广局'],
    }));
  it('tracks what is to be done, and of the safeguards what somebody is named for', () => {
    const [youth, shown] = outline.sections as [Section, Section];
    const [named] = shown.tasks as [Task];
    const alone = { ...named, departments: { lead: [], support: [], responsible: [] } };
    const trackedIn = (...sections: readonly Section[]): readonly boolean[] =>
      contentOf({ ...outline, sections: [...sections] }, 'zezhou').tasks.map(
        ({ tracked }) => tracked,
      );
    expect(trackedIn(youth, shown)).toEqual([true, true, false]);
    expect(trackedIn({ ...shown, kind: 'safeguard', tasks: [named, alone] })).toEqual([
      true,
      false,
    ]);
  });
  it('numbers a task as printed, after its section', () =>
    expect(content.tasks.map(({ number }) => number)).toEqual([
      '二（一）1',
      '二（一）2',
      '保障条件1',
    ]));
  it('numbers a task under no heading by its number alone', () => {
    const [youth] = outline.sections as [Section];
    const untitled = { ...youth, ordinal: null, title: outline.title };
    const { tasks } = contentOf({ ...outline, sections: [untitled] }, 'zezhou');
    expect(tasks.map(({ number }) => number)).toEqual(['1', '2']);
  });
  it('calls a task without a title by its first sentence, shortened', () =>
    expect(taskOf(content, 'zezhou.t2')?.title).toBe(
      '建立校外科技活动场所与学校科学课程相衔接的有效机制，推动科技馆进校园活动常态长效…',
    ));
  it('finds the task that a target stands in, and its own deadline and softness', () => {
    expect(content.targets.map(({ taskId, soft, number }) => [taskId, soft, number])).toEqual([
      [null, true, '一'],
      ['zezhou.t1', false, '二（一）1'],
    ]);
    expect(taskOf(content, 'zezhou.t2')?.dueOn).toBe('2024-06-30');
  });
});

describe('an edit', () => {
  it('rules who leads; whoever was named and does not lead supports', () => {
    const ruled = after({
      edit: 'set-leads',
      id: 'zezhou.t2',
      leads: ['团县委', '县科协', '团县委'],
    });
    expect(dutiesOf(ruled, 'zezhou.t2')).toEqual({
      leads: ['团县委', '县科协'],
      supports: ['县教育局'],
      responsible: [],
    });
  });
  it('makes a new lead one of the organizations', () => {
    const ruled = after({ edit: 'set-leads', id: 'zezhou.g1', leads: ['县气象局'] });
    expect(ruled.organizations).toEqual([...content.organizations, '县气象局']);
  });
  it('merges two names of one organization, everywhere, each named once', () => {
    const merged = after({ edit: 'merge-organization', from: '县科协', into: '县教育局' });
    expect(dutiesOf(merged, 'zezhou.t1')).toEqual({
      leads: ['县教育局'],
      supports: [],
      responsible: [],
    });
    expect(merged.organizations).not.toContain('县科协');
    expect(merged.targets[1]).toMatchObject({ leads: ['县教育局'], supports: [] });
  });
  it('merges a name that supports with one that is responsible: it stands in one list only', () => {
    const supported = after({ edit: 'change-task', id: 'zezhou.t2', supports: ['县科协'] });
    const merged = after({ edit: 'merge-organization', from: '县科协', into: '团县委' }, supported);
    expect(dutiesOf(merged, 'zezhou.t2')).toEqual({
      leads: [],
      supports: [],
      responsible: ['县教育局', '团县委'],
    });
  });
  it('puts members in the place of a collective', () => {
    const led = after({ edit: 'set-leads', id: 'zezhou.t1', leads: ['各镇人民政府'] });
    const members = ['大阳镇', '巴公镇'];
    const resolved = after(
      { edit: 'resolve-collective', collective: '各镇人民政府', members },
      led,
    );
    expect(dutiesOf(resolved, 'zezhou.t1').leads).toEqual(members);
    expect(resolved.collectives).toEqual([]);
    expect(resolved.organizations).toEqual(expect.arrayContaining(members));
  });
  it('sets a due date on a task, a target or the end of a phase', () => {
    const dueOn = day('2025-06-30');
    const due = (id: string) => after({ edit: 'set-due', id, dueOn });
    expect(taskOf(due('zezhou.t1'), 'zezhou.t1')?.dueOn).toBe(dueOn);
    expect(due('zezhou.g2').targets[1]?.deadline).toBe(dueOn);
    expect(due('zezhou.p1').phases[0]?.to).toBe(dueOn);
  });
  it('renames a task, a target or a phase', () => {
    const named = (id: string) => after({ edit: 'set-title', id, title: '新名' });
    expect(taskOf(named('zezhou.t1'), 'zezhou.t1')?.title).toBe('新名');
    expect(named('zezhou.g1').targets[0]?.subject).toBe('新名');
    expect(named('zezhou.p1').phases[0]?.name).toBe('新名');
  });
  it('sets the period of the plan', () =>
    expect(
      after({ edit: 'set-period', from: day('2022-01-01'), to: day('2024-12-31') }).period,
    ).toEqual({ from: '2022-01-01', to: '2024-12-31' }));
  it('drops a task with its targets; the others keep their ids', () => {
    const less = after({ edit: 'drop', id: 'zezhou.t1' });
    expect(less.tasks.map(({ id }) => id)).toEqual(['zezhou.t2', 'zezhou.t3']);
    expect(less.targets.map(({ id }) => id)).toEqual(['zezhou.g1']);
  });
  it.each([
    [{ edit: 'set-leads', id: 'zezhou.t9', leads: ['县科协'] }, 'outline-item-not-found'],
    [{ edit: 'set-leads', id: 'zezhou.p1', leads: ['县科协'] }, 'outline-item-not-found'],
    [{ edit: 'set-leads', id: 'zezhou.t1', leads: [] }, 'leads-missing'],
    [{ edit: 'set-due', id: 'nothing', dueOn: day('2025-06-30') }, 'outline-item-not-found'],
    [{ edit: 'set-title', id: 'nothing', title: '新名' }, 'outline-item-not-found'],
    [{ edit: 'set-period', from: day('2025-01-01'), to: day('2024-12-31') }, 'period-reversed'],
  ] as const)('%j is refused: %s', (edit, code) => expect(codeOf(edit)).toBe(code));
});
