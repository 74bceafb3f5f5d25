import { Rejection } from '#contract';
import { type TaskContent } from './content.events.ts';
import { type OutlineEdit } from './edits.events.ts';
import { afterEdits, content, day } from './plan.fixtures.ts';

const id = 'zezhou.t2';
const tasksAfter = (...edits: readonly OutlineEdit[]) => afterEdits(content, ...edits).tasks;
const taskAfter = (...edits: readonly OutlineEdit[]): TaskContent =>
  tasksAfter(...edits).find((task) => task.id === id)!;
const stepsOf = ({ steps = [] }: TaskContent) =>
  steps.map(({ no, title, dueOn, duties }) => [
    no,
    title,
    dueOn,
    ...(duties ? [duties.leads] : []),
  ]);

const survey = { edit: 'add-step', id, title: '完成勘测', dueOn: day('2024-03-31') } as const;
const build = { edit: 'add-step', id, title: '完成建设', dueOn: day('2025-09-30') } as const;
const [, { title: whole }] = content.tasks as [TaskContent, TaskContent];

describe('steps of a task', () => {
  it('are added beside the day that it has, which becomes the first of them', () => {
    const task = taskAfter(survey, { ...build, leads: ['县科协'] });
    expect(stepsOf(task)).toEqual([
      [2, '完成勘测', '2024-03-31'],
      [1, whole, '2024-06-30'],
      [3, '完成建设', '2025-09-30', ['县科协']],
    ]);
    expect(task.dueOn).toBe('2025-09-30');
  });
  it('of a task without a day begin with the second: one alone is the day of the task', () => {
    const first = { ...survey, id: 'zezhou.t1' };
    const [one] = tasksAfter(first);
    expect([one?.dueOn, one?.steps]).toEqual(['2024-03-31', undefined]);
    const [two] = tasksAfter(first, { ...build, id: 'zezhou.t1' });
    expect(stepsOf(two!)).toEqual([
      [1, '任务1', '2024-03-31'],
      [2, '完成建设', '2025-09-30'],
    ]);
  });
  it('are corrected: words, date and departments; without any, who does the task does the step', () => {
    const named = { edit: 'change-step', id, no: 2, leads: ['县科协'], title: '勘测' } as const;
    const moved = { edit: 'change-step', id, no: 2, dueOn: day('2024-07-31') } as const;
    expect(stepsOf(taskAfter(survey, named, moved))).toEqual([
      [1, whole, '2024-06-30'],
      [2, '勘测', '2024-07-31', ['县科协']],
    ]);
    const nobody = { edit: 'change-step', id, no: 2, leads: [] } as const;
    expect(stepsOf(taskAfter(survey, named, nobody))[0]).toEqual([2, '勘测', '2024-03-31']);
  });
  it('are given as a whole: those that keep their number are the same, others are new', () => {
    const third = { no: 3, title: '完成验收', dueOn: day('2025-10-31'), leads: ['团县委'] };
    const fresh = { title: '开工', dueOn: day('2024-04-30') };
    const given = { edit: 'set-steps', id, steps: [third, fresh] } as const;
    expect(stepsOf(taskAfter(survey, build, given))).toEqual([
      [4, '开工', '2024-04-30'],
      [3, '完成验收', '2025-10-31', ['团县委']],
    ]);
    const bare = taskAfter(survey, build, { edit: 'set-steps', id, steps: [] });
    expect([bare.dueOn, bare.steps]).toEqual(['2025-09-30', undefined]);
  });
  it('of one number are one: the second that bears it is a new one', () => {
    const twice = { no: 2, title: '勘测', dueOn: day('2024-03-31') };
    const given = { edit: 'set-steps', id, steps: [twice, twice] } as const;
    expect(stepsOf(taskAfter(survey, given)).map(([no]) => no)).toEqual([2, 3]);
  });
  it('are dropped; the last that is left is the day of the task', () => {
    const task = taskAfter(survey, { edit: 'drop-step', id, no: 1 });
    expect([task.dueOn, task.steps]).toEqual(['2024-03-31', undefined]);
  });
  it.each([
    { edit: 'add-step', id: 'zezhou.t9', title: '勘测', dueOn: day('2024-03-31') },
    { edit: 'change-step', id, no: 1, title: '勘测' },
    { edit: 'drop-step', id, no: 4 },
  ] as const)('that are not there are not changed: %j', (edit) =>
    expect(() => taskAfter(edit)).toThrow(Rejection),
  );
});

describe('a task with steps', () => {
  it('is split into parts that have those whose words they hold', () => {
    const tasks = tasksAfter(survey, build, {
      edit: 'split-task',
      id,
      parts: [{ clause: '先完成勘测。' }, { clause: '再完成建设，并验收。' }],
    });
    expect(tasks.slice(1, 3).map((task) => [task.id, task.dueOn, stepsOf(task)])).toEqual([
      [
        id,
        '2024-06-30',
        [
          [2, '完成勘测', '2024-03-31'],
          [1, whole, '2024-06-30'],
        ],
      ],
      ['zezhou.t4', '2025-09-30', []],
    ]);
  });
  it('comes of merging tasks with two days, each with who did it', () => {
    const [, task] = tasksAfter(
      { edit: 'set-due', id: 'zezhou.t3', dueOn: day('2025-12-31') },
      { edit: 'merge-items', from: 'zezhou.t3', into: id },
    );
    expect(stepsOf(task!)).toEqual([
      [1, whole, '2024-06-30'],
      [2, '任务1', '2025-12-31', ['县卫生健康和体育局']],
    ]);
  });
});
