import { fold, idOfName, type Of } from '#kernel';
import { specFor } from '#testing';
import {
  amendedOutline,
  approve,
  discard,
  draftAmendment,
  editAmendment,
  inForce,
  lifeOf,
  rule,
} from './amended.fixtures.ts';
import { type PlanContent } from './content.events.ts';
import { differenceOf } from './difference.ts';
import { type PlanEvent } from './plan.events.ts';
import { adopt, adopted, content, day, draft, drafted, edit } from './plan.fixtures.ts';
import { outline, planId } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';

const given = specFor(planDecider);
const stateOf = (life: readonly PlanEvent[]) => {
  const plan = fold(planDecider, life);
  if (plan.status === 'none') throw new Error('no plan');
  return plan;
};
const reviewOf = (life: readonly PlanEvent[]): PlanContent => {
  const { amendment } = stateOf(life);
  if (!amendment) throw new Error('no amendment');
  return amendment.content;
};
const inReview = lifeOf(draft(), adopt, draftAmendment());
const task = (plan: PlanContent, id: string) => plan.tasks.find((one) => one.id === id);
const amendedOf = (life: readonly PlanEvent[]): Of<PlanEvent, 'PlanAmended'> => {
  const event = life.findLast(({ type }) => type === 'PlanAmended');
  if (event?.type !== 'PlanAmended') throw new Error('not amended');
  return event;
};

describe('an amended document', () => {
  it('is compared with the plan: what stays keeps its id, what is new gets a new one', () => {
    const after = reviewOf(inReview);
    expect(after.tasks.map(({ id, number }) => [id, number])).toEqual([
      ['zezhou.t2', '二（一）1'],
      ['zezhou.t4', '二（一）2'],
      ['zezhou.t3', '保障条件1'],
    ]);
    const told = differenceOf(content, after).map(({ kind, id, change, fields }) => [
      `${change} ${kind} ${id}`,
      ...fields.map(({ field, before, after: now }) => [field, before, now]),
    ]);
    expect(told).toEqual([
      ['changed plan plan', ['documentNumber', '泽政办发〔2023〕2号', '泽政办发〔2024〕7号']],
      ['changed phase zezhou.p1', ['to', '2022-12-31', '2023-06-30']],
      [
        'changed task zezhou.t2',
        ['number', '二（一）2', '二（一）1'],
        ['dueOn', '2024-06-30', '2025-03-31'],
      ],
      ['added task zezhou.t4'],
      ['removed task zezhou.t1'],
      ['removed target zezhou.g2'],
      ['added organization 县文旅局'], // 县文广局 stays: a task still names it
    ]);
  });

  it('is not read twice, and not beside another one', () => {
    given(...inReview)
      .when(draftAmendment())
      .thenNothing();
    given(...inReview)
      .when(draftAmendment(amendedOutline, '又一份'))
      .thenRefused(
        'amendment-in-review',
        '已有待审定的调整稿“修订方案.txt”，请先批准或放弃后再读入。',
      );
  });

  it('an amended document that changes nothing is refused', () => {
    const same = draft().data.source;
    const again: PlanCommand = {
      type: 'DraftAmendment',
      data: { planId: 'zezhou', source: same, outline },
    };
    given(...inForce)
      .when(again)
      .thenRefused('amendment-without-changes');
    given(...inForce)
      .when(draftAmendment(outline, '只改了引言'))
      .thenRefused('amendment-without-changes');
  });

  it('needs a plan in force', () => {
    given(drafted()).when(draftAmendment()).thenRefused('plan-not-adopted');
    given().when(draftAmendment()).thenRefused('plan-not-found');
  });
});

describe('what was reviewed and ruled', () => {
  const review = edit(
    { edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] },
    { edit: 'set-title', id: 'zezhou.t2', title: '馆校结合' },
    { edit: 'merge-organization', from: '县文广局', into: '县文旅局' },
    { edit: 'resolve-collective', collective: '各镇人民政府', members: ['大阳镇', '巴公镇'] },
    { edit: 'drop', id: 'zezhou.t3' },
  );
  const transfer = rule({ edit: 'transfer', id: 'zezhou.t2', from: '团县委', to: '县科协' });
  const after = reviewOf(lifeOf(draft(), review, adopt, transfer, draftAmendment()));

  it('stays where the documents say the same', () =>
    expect(task(after, 'zezhou.t2')).toMatchObject({
      leads: ['县科协'],
      supports: ['县教育局'],
      title: '馆校结合',
      dueOn: '2025-03-31',
    }));
  it('is what new items are spelt by', () =>
    expect(task(after, 'zezhou.t4')).toMatchObject({
      leads: ['县文旅局'],
      supports: ['大阳镇', '巴公镇'],
    }));
  it('stays dropped while it is printed alike, and comes back under a new id when it is not', () => {
    expect(task(after, 'zezhou.t3')).toBeUndefined();
    const [youth, shown] = amendedOutline.sections;
    const tasks = shown?.tasks.map((one) => ({ ...one, text: `${one.text}并纳入考核。` })) ?? [];
    const sections = youth && shown ? [youth, { ...shown, tasks }] : [];
    const reworded = draftAmendment({ ...amendedOutline, sections });
    const again = reviewOf(lifeOf(draft(), review, adopt, reworded));
    expect(again.tasks.map(({ id }) => id)).toEqual(['zezhou.t2', 'zezhou.t4', 'zezhou.t5']);
  });
  it('stays dropped when the amended document only numbers it otherwise', () => {
    const [youth, shown] = outline.sections;
    const [, second] = youth?.tasks ?? [];
    const [whole, yearly] = outline.targets;
    if (!youth || !shown || !second || !whole || !yearly) throw new Error('the outline is another');
    const inSecond = { ...yearly, taskOrdinal: '2', span: { start: 320, end: 332 } };
    const third = shown.tasks.map((one) => ({ ...one, text: '把科普经费列入年度预算。' }));
    const safeguards = { ...shown, tasks: third };
    const read = { ...outline, sections: [youth, safeguards], targets: [whole, inSecond] };
    const drop = edit({ edit: 'drop', id: 'zezhou.t3' }, { edit: 'drop', id: 'zezhou.g2' });
    // Its first task is gone: the second is now the first, the heading after it another one.
    const renumbered = {
      ...read,
      sections: [
        { ...youth, tasks: [{ ...second, ordinal: '1' }] },
        { ...safeguards, ordinal: '三', title: '保障' },
      ],
      targets: [whole, { ...inSecond, taskOrdinal: '1' }],
    };
    const amended = lifeOf(draft({ read }), drop, adopt, draftAmendment(renumbered));
    expect(reviewOf(amended).tasks.map(({ id, number }) => [id, number])).toEqual([
      ['zezhou.t2', '二（一）1'],
    ]);
    expect(reviewOf(amended).targets.map(({ id }) => id)).toEqual(['zezhou.g1']);
  });
  it('gives way where the amended document names others', () => {
    const [youth, shown] = outline.sections;
    const departments = { lead: ['县科协'], support: [], responsible: ['团县委'] };
    const sections = youth && shown ? [{ ...youth, departments }, shown] : [];
    const other = draftAmendment({ ...outline, sections });
    const named = reviewOf(lifeOf(draft(), review, adopt, transfer, other));
    expect(task(named, 'zezhou.t2')).toMatchObject({ leads: ['县科协'], responsible: ['团县委'] });
  });
  it('while the amendment is in review, holds in it too', () => {
    const lead = rule({ edit: 'set-leads', id: 'zezhou.t2', leads: ['县教育局'] });
    const merge = rule({ edit: 'merge-organization', from: '县文旅局', into: '县文化局' });
    const life = lifeOf(draft(), adopt, draftAmendment(), lead, merge);
    expect(task(reviewOf(life), 'zezhou.t2')?.leads).toEqual(['县教育局']);
    expect(task(reviewOf(life), 'zezhou.t4')?.leads).toEqual(['县文旅局']);
  });
});

describe('reviewing an amended document', () => {
  const due = editAmendment({ edit: 'set-due', id: 'zezhou.t4', dueOn: day('2025-05-31') });

  it('edits it, not the plan', () => {
    const life = lifeOf(draft(), adopt, draftAmendment(), due);
    expect(task(reviewOf(life), 'zezhou.t4')?.dueOn).toBe('2025-05-31');
    expect(stateOf(life).content).toEqual(content);
    given(...life)
      .when(due)
      .thenNothing();
  });
  it('discards it with a reason, once; another may then be read', () => {
    const life = lifeOf(draft(), adopt, draftAmendment(), discard);
    expect(stateOf(life)).toMatchObject({ amendment: null, content });
    given(...life)
      .when(discard)
      .thenNothing();
    expect(lifeOf(draft(), adopt, draftAmendment(), discard, draftAmendment())).toHaveLength(5);
  });
  it('is not discarded without a reason', () =>
    given(...inReview)
      .when({ type: 'DiscardAmendment', data: { planId, reason: ' ' } })
      .thenRefused('reason-missing'));
  it('has no collectives that it prints no more', () => {
    const { collectives: before } = stateOf(lifeOf(draft(), adopt)).content;
    const read = { ...amendedOutline, collectives: [] };
    const review = reviewOf(lifeOf(draft(), adopt, draftAmendment(read)));
    expect([before, review.collectives]).toEqual([['各镇人民政府'], []]);
  });
  it.each([due, approve, discard])('needs one to review', (command) =>
    given(...inForce)
      .when(command)
      .thenRefused(
        'amendment-not-found',
        '《泽州县全民科学素质行动规划纲要实施方案》没有待审定的调整稿，请先读入调整稿。',
      ),
  );
  it('refuses edits of what it does not have', () =>
    given(...inReview)
      .when(editAmendment({ edit: 'set-title', id: 'zezhou.t1', title: '无' }))
      .thenRefused('outline-item-not-found'));
});

const part = (organization: string, tasks: readonly object[] = []) => {
  return { organization, organizationId: idOfName('zezhou', organization), tasks, reportsOn: [] };
};

describe('approving an amended document', () => {
  const life = lifeOf(draft(), adopt, draftAmendment(), approve);

  it('changes the plan in one step, and tells what changed', () => {
    const { data } = amendedOf(life);
    expect(stateOf(life)).toMatchObject({
      status: 'adopted',
      content: reviewOf(inReview),
      amendment: null,
      sourceSha256: draftAmendment().data.source.sha256,
    });
    expect(data.inForce).toEqual({
      planTitle: '泽州县全民科学素质行动规划纲要实施方案',
      office: '县督查室',
      policy: { name: 'default', version: 1 },
      organizationIds: {
        ...adopted().data.organizationIds,
        县文旅局: idOfName('zezhou', '县文旅局'),
      },
    });
    expect(data.changes).toEqual({
      added: 2,
      removed: 2,
      changed: 3, // with a name, and the plan itself
      items: [
        {
          kind: 'phase',
          id: 'zezhou.p1',
          change: 'changed',
          before: { to: '2022-12-31' },
          after: { to: '2023-06-30' },
        },
        {
          kind: 'task',
          id: 'zezhou.t2',
          change: 'changed',
          before: { number: '二（一）2', dueOn: '2024-06-30' },
          after: { number: '二（一）1', dueOn: '2025-03-31' },
        },
        {
          kind: 'task',
          id: 'zezhou.t4',
          change: 'added',
          after: {
            id: 'zezhou.t4',
            number: '二（一）2',
            title: '科普研学',
            tracked: true,
            section: '青少年科学素质提升行动',
            clause: '组织青少年到科普基地开展研学实践活动，每年不少于两次。',
            dueOn: '2025-12-31',
            dueOnDefaulted: true,
            leads: ['县文旅局'],
            supports: ['各镇人民政府'],
            responsible: [],
          },
        },
        { kind: 'task', id: 'zezhou.t1', change: 'removed' },
        { kind: 'target', id: 'zezhou.g2', change: 'removed' },
      ],
    });
  });
  it('tells who has another part: those named anew, and those who have none left', () => {
    const tasks = [{ taskId: 'zezhou.t4', dueOn: '2025-12-31' }];
    expect(amendedOf(life).data.participants).toEqual([
      part('各镇人民政府', tasks),
      part('县文旅局', tasks),
      part('县教育局'),
      part('县科协'),
    ]);
  });
  it('is done once; the same document again is no amendment', () => {
    given(...life)
      .when(approve)
      .thenNothing();
    given(...life)
      .when(draftAmendment())
      .thenRefused('amendment-without-changes');
  });
  it('needs a reason and a plan whose obligations can open', () => {
    const silent = { ...approve, data: { ...approve.data, reason: '' } } as PlanCommand;
    given(...inReview)
      .when(silent)
      .thenRefused('reason-missing');
    const empty = { ...outline, phases: [], sections: [], targets: [] };
    given(...lifeOf(draft(), adopt, draftAmendment(empty)))
      .when(approve)
      .thenRefused('plan-empty');
  });
  it('is refused when the review has taken every change back', () => {
    const [phase] = outline.phases;
    const longer = { ...outline, phases: phase ? [{ ...phase, to: day('2023-06-30') }] : [] };
    const back = editAmendment({ edit: 'set-due', id: 'zezhou.p1', dueOn: day('2022-12-31') });
    given(...lifeOf(draft(), adopt, draftAmendment(longer), back))
      .when(approve)
      .thenRefused('amendment-without-changes');
  });
  it('uses up the ids of items that the review dropped', () => {
    const dropped = editAmendment({ edit: 'drop', id: 'zezhou.t4' });
    const before = lifeOf(draft(), adopt, draftAmendment(), dropped, approve);
    const back = draftAmendment(outline, '恢复原文');
    const after = reviewOf([...before, ...planDecider.decide(back, stateOf(before))]);
    expect(after.tasks.map(({ id }) => id)).toEqual(['zezhou.t5', 'zezhou.t2', 'zezhou.t3']);
  });
  it('never gives an id twice: what was removed is new when it comes back', () => {
    const back = draftAmendment(outline, '恢复原文');
    const after = reviewOf([...life, ...planDecider.decide(back, stateOf(life))]);
    expect(after.tasks.map(({ id }) => id)).toEqual(['zezhou.t5', 'zezhou.t2', 'zezhou.t3']);
    expect(after.targets.map(({ id, taskId }) => [id, taskId])).toEqual([
      ['zezhou.g1', null],
      ['zezhou.g3', 'zezhou.t5'],
    ]);
  });
});
