import { fold } from '#kernel';
import { specFor } from '#testing';
import { approve, draftAmendment, editAmendment, lifeOf, rule } from './amended.fixtures.ts';
import { adopt, content, draft, edit } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';
import { keyOf } from './questions.ts';

const given = specFor(planDecider);

function planAfter(...commands: readonly PlanCommand[]) {
  const plan = fold(planDecider, lifeOf(draft(), ...commands));
  if (plan.status === 'none') throw new Error('it was drafted');
  return plan;
}
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const title = (id: string, name: string) => ({ edit: 'set-title', id, title: name }) as const;
const drop = (id: string) => edit({ edit: 'drop', id });
const restore = (id: string) => edit({ edit: 'restore', id });
const undo = (no: number) => edit({ edit: 'undo', no });

describe('what was edited in a draft', () => {
  it('is undone by its number, and done again by undoing that', () => {
    const named = edit(title('zezhou.t1', '科学教育'));
    expect(planAfter(named, undo(1)).content).toEqual(content);
    expect(planAfter(named, undo(1), undo(2)).content).toEqual(planAfter(named).content);
    expect(planAfter(named, undo(1), undo(2), undo(1)).content).toEqual(content);
  });
  it('is undone although other things were edited since, which stay', () => {
    const plan = planAfter(drop('zezhou.t1'), edit(title('zezhou.t2', '新名')), undo(1));
    expect(idsOf(plan.content.tasks)).toEqual(idsOf(content.tasks));
    expect(idsOf(plan.content.targets)).toEqual(idsOf(content.targets));
    expect(plan.content.tasks[1]?.title).toBe('新名');
  });
  it('is not undone where the same place was edited since', () => {
    const [first, second] = [edit(title('zezhou.t1', '甲')), edit(title('zezhou.t1', '乙'))];
    given(...lifeOf(draft(), first, second))
      .when(undo(1))
      .thenRefused('edit-overtaken');
    given(...lifeOf(draft(), first, drop('zezhou.t1')))
      .when(undo(1))
      .thenRefused('edit-overtaken');
    const added = edit({ edit: 'add-task', title: '新任务' });
    given(...lifeOf(draft(), added, edit(title('zezhou.t4', '改'))))
      .when(undo(1))
      .thenRefused('edit-overtaken');
  });
  it('is not undone where the other end of a phase was moved since: both ends are one', () => {
    const change = (fields: object) => edit({ edit: 'change-phase', id: 'zezhou.p1', ...fields });
    given(...lifeOf(draft(), change({ startsOn: '2021-06-01' }), change({ dueOn: '2023-06-30' })))
      .when(undo(1))
      .thenRefused('edit-overtaken');
  });
  it('leaves the names that came in since, and brings back its own', () => {
    const merge = edit({ edit: 'merge-organization', from: '县文广局', into: '县文旅局' });
    const add = edit({ edit: 'add-task', title: '新任务', leads: ['县气象局'] });
    const { organizations } = planAfter(merge, add, undo(1)).content;
    expect(organizations).toContain('县气象局');
    expect(organizations).toContain('县文广局');
    expect(organizations).not.toContain('县文旅局');
  });
  it('that others stand on is not undone: the task of a target that was added since', () => {
    const added = edit({ edit: 'add-task', title: '新任务' });
    const measure = { comparator: '>=', value: 3 } as const;
    const target = edit({ edit: 'add-target', title: '指标', task: 'zezhou.t4', ...measure });
    given(...lifeOf(draft(), added, target))
      .when(undo(1))
      .thenRefused('edit-overtaken');
  });
  it('is undone once', () =>
    given(...lifeOf(draft(), drop('zezhou.t1'), undo(1), edit(title('zezhou.t2', '新名'))))
      .when(undo(1))
      .thenNothing());
  it('was perhaps a ruling, which is undone as well, and what it settled is open again', () => {
    const lead = rule({ edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委', '县科协'] });
    const key = keyOf({ kind: 'several-leads', id: 'zezhou.t2' });
    expect(planAfter(lead).settled).toEqual([key]);
    expect(planAfter(lead, undo(1))).toMatchObject({ content, settled: [] });
  });
  it('gives a name back, also to what an amended document prints later', () => {
    const merge = edit({ edit: 'merge-organization', from: '县文广局', into: '县文旅局' });
    expect(planAfter(merge).renames).toContainEqual({ from: '县文广局', into: ['县文旅局'] });
    expect(planAfter(merge, undo(1))).toMatchObject({ content, renames: planAfter().renames });
  });
});

describe('what was dropped', () => {
  it('is restored as it last was, in its place, with the targets that went with it', () => {
    const plan = planAfter(
      edit(title('zezhou.t1', '科学教育')),
      drop('zezhou.t1'),
      edit(title('zezhou.t2', '新名')),
      restore('zezhou.t1'),
    );
    expect(idsOf(plan.content.tasks)).toEqual(idsOf(content.tasks));
    expect(idsOf(plan.content.targets)).toEqual(idsOf(content.targets));
    expect(plan.content.tasks[0]?.title).toBe('科学教育');
  });
  it('is restored alone: what else was dropped meanwhile stays dropped', () => {
    const plan = planAfter(drop('zezhou.t1'), drop('zezhou.g1'), restore('zezhou.t1'));
    expect(idsOf(plan.content.targets)).toEqual(['zezhou.g2']);
  });
  it('is restored under the names that were settled meanwhile', () => {
    const merge = edit({ edit: 'merge-organization', from: '县科协', into: '县科学技术协会' });
    const plan = planAfter(drop('zezhou.t1'), merge, restore('zezhou.t1'));
    expect(plan.content.tasks[0]?.supports).toEqual(['县科学技术协会']);
  });
  it('is a target without a home where its task is gone', () => {
    const plan = planAfter(drop('zezhou.t1'), restore('zezhou.g2'));
    expect(plan.content.targets[1]).toMatchObject({ id: 'zezhou.g2', taskId: null });
  });
  it('and what is there needs no restoring', () =>
    given(...lifeOf(draft()))
      .when(restore('zezhou.t1'))
      .thenNothing());
  it('before the adoption is restored in an amendment, from what the document prints', () => {
    const life = lifeOf(draft(), drop('zezhou.t3'), adopt, draftAmendment());
    const back = editAmendment({ edit: 'restore', id: 'zezhou.t3' });
    const plan = fold(planDecider, [...life, ...planDecider.decide(back, fold(planDecider, life))]);
    expect(plan.status === 'none' ? [] : idsOf(plan.amendment?.content.tasks ?? [])).toEqual(
      ['t2', 't4', 't3'].map((id) => `zezhou.${id}`),
    );
  });
  it('uses up its id: what is added later has another', () => {
    const add = edit({ edit: 'add-task', title: '甲' });
    const other = edit({ edit: 'add-task', title: '乙' });
    expect(idsOf(planAfter(add, drop('zezhou.t4'), other).content.tasks)).toEqual(
      ['t1', 't2', 't3', 't5'].map((id) => `zezhou.${id}`),
    );
  });
});

describe('what was edited in an amendment', () => {
  const opened = [adopt, draftAmendment()] as const;
  const contentOf = (...commands: readonly PlanCommand[]) =>
    planAfter(...opened, ...commands).amendment?.content;
  const named = editAmendment(title('zezhou.t4', '研学'));
  const back = editAmendment({ edit: 'undo', no: 1 });
  it('is undone, and has no effect on names and questions', () => {
    expect(contentOf(named, back)).toEqual(contentOf());
    const merge = editAmendment({ edit: 'merge-organization', from: '县科协', into: '县科技协会' });
    const plan = planAfter(...opened, merge, back, approve);
    expect(plan.renames).not.toContainEqual({ from: '县科协', into: ['县科技协会'] });
  });
  it('counts its ids on from all that the plan ever had', () => {
    const add = editAmendment({ edit: 'add-task', title: '新任务' });
    const plan = planAfter(...opened, add, approve);
    expect(idsOf(plan.content.tasks)).toEqual(['t2', 't4', 't3', 't5'].map((id) => `zezhou.${id}`));
    expect(plan.highest.tasks).toBe(5);
  });
});
