import { fold } from '#kernel';
import type { Outline, PrintedDate, Section, Task } from '#outline';
import { approve, draftAmendment, lifeOf, rule } from './amended.fixtures.ts';
import { type StepContent, type TaskContent } from './content.events.ts';
import { differenceOf } from './difference.ts';
import { type PlanEvent } from './plan.events.ts';
import { adopt, afterEdits, day, draft, outline, planId } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';
import { withSteps } from './steps.ts';

const [youth, shown] = outline.sections as [Section, Section];
const [first, second] = youth.tasks as [Task, Task];

type Printed = readonly [words: string, on: string, what: string];
const survey: Printed = ['2024年5月底前', '2024-05-31', '完成勘测'];
const town: Printed = ['2024年9月底前', '2024-09-30', '完成改造'];
const whole: Printed = ['2025年6月底前', '2025-06-30', '全部完工'];

/** The plan, whose first task prints these dates. */
function printing(dates: readonly Printed[], shares?: Task['shares']): Outline {
  const printed = dates.map(([words, on, what], index): PrintedDate => {
    return { words, on: day(on), what, span: { start: 10 + index * 20, end: 19 + index * 20 } };
  });
  const deadline = day(
    dates
      .map(([, on]) => on)
      .sort()
      .at(-1) ?? '',
  );
  const task = { ...first, deadline, dates: printed, ...(shares && { shares }) };
  return { ...outline, sections: [{ ...youth, tasks: [task, second] }, shown] };
}

const drafted = (read: Outline): PlanCommand => {
  const { type, data } = draft();
  return { type, data: { ...data, outline: read } };
};
const contentAfter = (life: readonly PlanEvent[]) => {
  const plan = fold(planDecider, life);
  if (plan.status === 'none') throw new Error('no plan');
  return plan.content;
};
const taskAfter = (life: readonly PlanEvent[]): TaskContent => {
  const [task] = contentAfter(life).tasks;
  if (!task) throw new Error('no task');
  return task;
};
const stepsAfter = (life: readonly PlanEvent[]) =>
  taskAfter(life).steps?.map(({ no, title, dueOn }) => [no, title, dueOn]);
const threeSteps = lifeOf(drafted(printing([survey, town, whole])), adopt);
const amendedTo = (dates: readonly Printed[], text = '修订一') =>
  ({
    draft: draftAmendment({ ...printing(dates), warnings: [] }, text),
    approve,
  }) as const;
const then = (
  life: readonly PlanEvent[],
  ...commands: readonly PlanCommand[]
): readonly PlanEvent[] =>
  commands.reduce(
    (so, command) => [...so, ...planDecider.decide(command, fold(planDecider, so))],
    life,
  );

const step = (no: number, dueOn: string): StepContent => {
  return { no, title: `第${no}件`, words: '', dueOn: day(dueOn) };
};

describe('a task with steps', () => {
  const [task] = contentAfter(threeSteps).tasks as [TaskContent];

  it('is due with the last of them, whatever their order', () => {
    const after = withSteps(task, [step(2, '2025-03-31'), step(1, '2024-03-31')]);
    expect(after.steps?.map(({ no }) => no)).toEqual([1, 2]);
    expect(after.dueOn).toBe('2025-03-31');
  });

  it('has no steps left when one remains: its date is the task’s', () => {
    const after = withSteps(task, [step(2, '2025-03-31')]);
    expect(after).not.toHaveProperty('steps');
    expect(after.dueOn).toBe('2025-03-31');
  });

  it('is put off by its last step', () => {
    const edit = { edit: 'set-due', id: task.id, dueOn: day('2025-12-01') } as const;
    const [after] = afterEdits(contentAfter(threeSteps), edit).tasks;
    expect(after?.dueOn).toBe('2025-12-01');
    expect(after?.steps?.map(({ dueOn }) => dueOn)).toEqual([
      ...['2024-05-31', '2024-09-30', '2025-12-01'],
    ]);
  });
});

describe('the date of a task with steps', () => {
  it('is refused before that of another step than the last', () => {
    const early = { edit: 'set-due', id: `${planId}.t1`, dueOn: day('2024-08-31') } as const;
    const content = contentAfter(threeSteps);
    expect(() => afterEdits(content, early)).toThrow(
      '任务时限2024-08-31早于第2步的时限2024-09-30，请先调整该步骤，或改填更晚的日期。',
    );
    const change = { ...early, edit: 'change-task' } as const;
    expect(() => afterEdits(content, change)).toThrow('早于第2步的时限');
  });
});

describe('steps that name somebody of their own', () => {
  const named = (name: string) => ({ lead: [name], support: [], responsible: [] });
  const shares = [
    { text: '勘测', departments: named('县科协'), span: { start: 10, end: 20 } },
    { text: '其余', departments: named('县教育局'), span: { start: 30, end: 90 } },
  ];
  const life = lifeOf(drafted(printing([survey, town, whole], shares)), adopt);
  const leadsAfter = (now: readonly PlanEvent[]) =>
    taskAfter(now).steps?.map(({ duties }) => duties?.leads);

  it('keep them when the task’s leads are ruled, and follow a transfer', () => {
    const id = `${planId}.t1`;
    const ruled = then(life, rule({ edit: 'set-leads', id, leads: ['县科协'] }));
    expect(leadsAfter(ruled)).toEqual([['县科协'], ['县教育局'], ['县教育局']]);
    const transfer = { edit: 'transfer', id, from: '县科协', to: '团县委' } as const;
    expect(leadsAfter(then(life, rule(transfer)))).toEqual([
      ['团县委'],
      ['县教育局'],
      ['县教育局'],
    ]);
  });

  it('call them by the name that the plan settles', () => {
    const merge = { edit: 'merge-organization', from: '县科协', into: '县科学技术协会' } as const;
    expect(leadsAfter(then(life, rule(merge)))?.[0]).toEqual(['县科学技术协会']);
    expect(afterEdits(contentAfter(life), merge).tasks[0]?.steps?.[0]?.duties?.leads).toEqual([
      '县科学技术协会',
    ]);
  });
});

describe('an amendment of steps', () => {
  const moved: Printed = ['2024年12月底前', '2024-12-31', '完成改造'];
  const trial: Printed = ['2025年3月底前', '2025-03-31', '试运行'];

  it('moves, adds and drops them; each keeps its number, and none is used twice', () => {
    const once = amendedTo([survey, moved, trial, whole]);
    const review = then(threeSteps, once.draft);
    const plan = fold(planDecider, review);
    if (plan.status === 'none' || !plan.amendment) throw new Error('no amendment');
    const [difference] = differenceOf(plan.content, plan.amendment.content);
    expect(difference).toMatchObject({ kind: 'task', change: 'changed' });
    expect(difference?.fields.map(({ field }) => field)).toEqual(['steps']);
    const amended = then(review, once.approve);
    expect(stepsAfter(amended)).toEqual([
      [1, '完成勘测', '2024-05-31'],
      [2, '完成改造', '2024-12-31'],
      [4, '试运行', '2025-03-31'],
      [3, '全部完工', '2025-06-30'],
    ]);
    const without = then(amended, ...Object.values(amendedTo([survey, moved, whole], '修订二')));
    expect(stepsAfter(without)?.map(([no]) => no)).toEqual([1, 2, 3]);
    const again = then(
      without,
      ...Object.values(
        amendedTo([survey, moved, ['2025年4月底前', '2025-04-30', '验收'], whole], '修订三'),
      ),
    );
    expect(stepsAfter(again)?.map(([no, title]) => [no, title])).toEqual([
      [1, '完成勘测'],
      [2, '完成改造'],
      [5, '验收'],
      [3, '全部完工'],
    ]);
  });

  it('tells who follows that none are left', () => {
    const single = then(threeSteps, ...Object.values(amendedTo([whole])));
    expect(taskAfter(single)).not.toHaveProperty('steps');
    const told = single.findLast(({ type }) => type === 'PlanAmended');
    expect(told).toMatchObject({
      data: { changes: { items: [{ id: `${planId}.t1`, after: { steps: [] } }] } },
    });
  });

  it('leaves what was set in review where both documents print the same', () => {
    const id = `${planId}.t1`;
    const put = {
      type: 'EditOutline',
      data: { planId, edits: [{ edit: 'set-due', id, dueOn: day('2025-09-30') }] },
    } as const;
    const life = lifeOf(drafted(printing([survey, town, whole])), put, adopt);
    const read = printing([survey, town, whole]);
    const title = { ...read, documentNumber: '泽政办发〔2024〕7号', warnings: [] };
    const amended = then(life, draftAmendment(title, '修订一'), approve);
    expect(stepsAfter(amended)?.at(-1)).toEqual([3, '全部完工', '2025-09-30']);
    const other = then(life, ...Object.values(amendedTo([survey, moved, whole])));
    expect(stepsAfter(other)).toEqual([
      [1, '完成勘测', '2024-05-31'],
      [2, '完成改造', '2024-12-31'],
      [3, '全部完工', '2025-09-30'],
    ]);
  });
});
