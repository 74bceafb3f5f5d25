import { fold } from '#kernel';
import { specFor } from '#testing';
import { draftAmendment, editAmendment, lifeOf, rule } from './amended.fixtures.ts';
import { type PlanContent } from './content.events.ts';
import { type OutlineEdit } from './edits.events.ts';
import { adopt, content, day, draft, edit } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';
import { correctedIn } from './reverted.ts';

const given = specFor(planDecider);
const revert = (id: string): OutlineEdit => ({ edit: 'revert', id });
const task = (plan: PlanContent, id: string) => plan.tasks.find((one) => one.id === id);
const target = (plan: PlanContent, id: string) => plan.targets.find((one) => one.id === id);

function planAfter(...commands: readonly PlanCommand[]) {
  const plan = fold(planDecider, lifeOf(draft(), ...commands));
  if (plan.status === 'none') throw new Error('it was drafted');
  return plan;
}

const corrected = edit({
  edit: 'change-task',
  id: 'zezhou.t1',
  title: '科学教育',
  clause: '改写过的内容。',
  dueOn: day('2024-12-31'),
  leads: ['县气象局'],
});

describe('a corrected item', () => {
  it('says again what the document prints, its targets with it, and the rest stays', () => {
    const other = edit({ edit: 'set-title', id: 'zezhou.t2', title: '新名' });
    const { content: now } = planAfter(corrected, other, edit(revert('zezhou.t1')));
    expect(task(now, 'zezhou.t1')).toEqual(task(content, 'zezhou.t1'));
    expect(target(now, 'zezhou.g2')).toEqual(target(content, 'zezhou.g2'));
    expect(task(now, 'zezhou.t2')?.title).toBe('新名');
  });

  it('may be a target or a phase', () => {
    const edits = edit(
      { edit: 'change-target', id: 'zezhou.g2', value: 9 },
      { edit: 'change-phase', id: 'zezhou.p1', title: '改名' },
    );
    const back = planAfter(edits, edit(revert('zezhou.g2'), revert('zezhou.p1')));
    expect(back.content.targets).toEqual(content.targets);
    expect(back.content.phases).toEqual(content.phases);
  });

  it('is undone as one edit: the correction stands again', () => {
    const undo = edit({ edit: 'undo', no: 2 });
    const { content: now } = planAfter(corrected, edit(revert('zezhou.t1')), undo);
    expect(now).toEqual(planAfter(corrected).content);
  });

  it('keeps the names of today: what was merged since stays one', () => {
    const merge = rule({ edit: 'merge-organization', from: '县教育局', into: '县教育体育局' });
    const { content: now } = planAfter(merge, corrected, edit(revert('zezhou.t1')));
    expect(task(now, 'zezhou.t1')?.leads).toEqual(['县教育体育局']);
  });

  it('of a task that is gone is of the whole plan', () => {
    const merged = edit({ edit: 'merge-items', from: 'zezhou.t1', into: 'zezhou.t2' });
    const { content: now } = planAfter(merged, edit(revert('zezhou.g2')));
    expect(target(now, 'zezhou.g2')).toMatchObject({ taskId: null });
  });

  it('is taken back once: again, nothing happens', () =>
    given(...lifeOf(draft(), corrected, edit(revert('zezhou.t1'))))
      .when(edit(revert('zezhou.t1')))
      .thenNothing());

  it('that was added by hand has no text to go back to; one that is not there is not found', () => {
    const added = edit({ edit: 'add-task', title: '新任务' });
    given(...lifeOf(draft(), added))
      .when(edit(revert('zezhou.t4')))
      .thenRefused('item-not-printed');
    given(...lifeOf(draft(), edit({ edit: 'drop', id: 'zezhou.t1' })))
      .when(edit(revert('zezhou.t1')))
      .thenRefused('outline-item-not-found');
  });

  it('of an amended document says what that prints', () => {
    const change = editAmendment({ edit: 'set-title', id: 'zezhou.t2', title: '改' });
    const life = planAfter(adopt, draftAmendment(), change);
    const back = planAfter(adopt, draftAmendment(), change, editAmendment(revert('zezhou.t2')));
    expect(life.amendment?.content).not.toEqual(back.amendment?.content);
    expect(back.amendment?.content).toEqual(planAfter(adopt, draftAmendment()).amendment?.content);
  });
});

describe('what was corrected', () => {
  it('is told field by field, from what is printed to what stands', () => {
    expect(correctedIn(planAfter())).toEqual([]);
    const title = edit({ edit: 'set-title', id: 'zezhou.t2', title: '新名' });
    expect(correctedIn(planAfter(title))).toEqual([
      {
        kind: 'task',
        id: 'zezhou.t2',
        change: 'changed',
        number: task(content, 'zezhou.t2')?.number,
        title: '新名',
        fields: [{ field: 'title', before: task(content, 'zezhou.t2')?.title, after: '新名' }],
      },
    ]);
  });

  it('is not what names are called today', () => {
    const merge = rule({ edit: 'merge-organization', from: '县教育局', into: '县教育体育局' });
    expect(correctedIn(planAfter(merge))).toEqual([]);
  });
});
