import fc from 'fast-check';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import { type PlanContent } from './content.events.ts';
import { namesIn } from './duties.ts';
import { type OutlineEdit } from './edits.events.ts';
import { type PlanEvent } from './plan.events.ts';
import { day, drafted, edit } from './plan.fixtures.ts';
import { planDecider } from './plan.ts';
import { type ExistingPlan } from './plan-state.ts';

const name = fc.constantFrom('县教育局', '县科协', '团县委', '县文旅局', '各镇人民政府', '大阳镇');
const names = fc.uniqueArray(name, { maxLength: 3 });
const numbered = (letter: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((n) => `zezhou.${letter}${n}`);
const task = numbered('t', 6);
const target = numbered('g', 4);
const stepped = fc.constant('zezhou.t1');
const phase = numbered('p', 2);
const title = fc.constantFrom('甲', '乙', '丙');
const date = fc.constantFrom(day('2022-06-30'), day('2024-06-30'), day('2025-06-30'));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

/** As requests come in: what is not given is not there. */
const edits = (
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<OutlineEdit> =>
  fc.record(fields).map((made) => JSON.parse(JSON.stringify(made)) as OutlineEdit);

const duties = { leads: maybe(names), supports: maybe(names), responsible: maybe(names) };
const baseline = maybe(fc.option(fc.constant({ value: 1, asOf: '2020-12-31' })));
const is = <K extends OutlineEdit['edit']>(kind: K) => fc.constant(kind);
const anyEdit: fc.Arbitrary<OutlineEdit> = fc.oneof(
  edits({ edit: is('set-leads'), id: fc.oneof(task, target), leads: names }),
  edits({ edit: is('merge-organization'), from: name, into: name }),
  edits({ edit: is('resolve-collective'), collective: name, members: names }),
  edits({ edit: is('set-due'), id: fc.oneof(task, target, phase), dueOn: date }),
  edits({
    edit: is('change-task'),
    id: task,
    title: maybe(title),
    clause: maybe(title),
    ...duties,
  }),
  edits({
    edit: is('change-target'),
    id: target,
    value: fc.integer({ min: 1, max: 9 }),
    baseline,
    ...duties,
  }),
  edits({ edit: is('change-phase'), id: phase, title: maybe(title), dueOn: maybe(date) }),
  edits({ edit: is('change-plan'), title: maybe(title), issuer: maybe(title) }),
  edits({ edit: is('track-section'), section: fc.constant('保障条件'), tracked: fc.boolean() }),
  edits({ edit: is('add-task'), title, after: maybe(task), ...duties }),
  edits({
    edit: is('add-target'),
    title,
    task: maybe(task),
    value: fc.constant(3),
    comparator: fc.constant('>='),
  }),
  edits({ edit: is('add-phase'), title, startsOn: date, dueOn: date }),
  edits({ edit: is('split-task-at'), id: task, at: fc.integer({ min: 1, max: 12 }) }),
  edits({ edit: is('merge-items'), from: task, into: task }),
  edits({ edit: is('merge-items'), from: target, into: target }),
  edits({ edit: is('add-step'), id: stepped, title, dueOn: date, leads: maybe(names) }),
  edits({ edit: is('change-step'), id: stepped, no: fc.integer({ min: 1, max: 2 }), dueOn: date }),
  edits({
    edit: is('set-steps'),
    id: task,
    steps: fc.array(
      fc.record({
        no: maybe(fc.integer({ min: 1, max: 3 })),
        title,
        dueOn: date,
        leads: maybe(names),
      }),
      { maxLength: 3 },
    ),
  }),
  edits({ edit: is('drop-step'), id: stepped, no: fc.integer({ min: 1, max: 2 }) }),
  edits({ edit: is('drop'), id: fc.oneof(task, target, phase) }),
  edits({ edit: is('restore'), id: fc.oneof(task, target, phase) }),
  edits({ edit: is('revert'), id: fc.oneof(task, target, phase) }),
);
const anyBatch = fc.array(anyEdit, { minLength: 1, maxLength: 3 });
const anyUndo = fc.integer({ min: 1, max: 6 }).map((no): OutlineEdit => ({ edit: 'undo', no }));

function planOf(history: readonly PlanEvent[]): ExistingPlan {
  const plan = fold(planDecider, history);
  if (plan.status === 'none') throw new Error('it was drafted');
  return plan;
}

/** With what a request writes; what is refused writes nothing. */
function edited(history: readonly PlanEvent[], batch: readonly OutlineEdit[]) {
  try {
    return [...history, ...planDecider.decide(edit(...batch), planOf(history))];
  } catch (error) {
    if (error instanceof Rejection) return history;
    throw error;
  }
}

const step = { edit: 'add-step', id: 'zezhou.t1', title: '勘测' } as const;
const withTwoSteps = edited(
  [drafted()],
  [
    { ...step, dueOn: day('2023-06-30') },
    { ...step, dueOn: day('2024-12-31') },
  ],
);

/** A draft after some requests. */
const anyDraft = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: anyBatch },
      { weight: 1, arbitrary: anyUndo.map((one) => [one]) },
    ),
    {
      maxLength: 6,
    },
  )
  .map((batches) => batches.reduce<readonly PlanEvent[]>(edited, withTwoSteps));

/** The order in which names came in says nothing. */
const unordered = (content: PlanContent) => {
  return { ...content, organizations: content.organizations.toSorted() };
};

describe('edits of a draft, whatever they are', () => {
  it('are undone to the same plan, and done again to the same', () => {
    const undone = new Set<string>();
    fc.assert(
      fc.property(anyDraft, anyBatch, (history, batch) => {
        const after = edited(history, batch);
        if (after.length === history.length) return;
        for (const { edit: kind } of batch) undone.add(kind);
        const { no } = planOf(after).past.at(-1) ?? { no: 0 };
        const back = edited(after, [{ edit: 'undo', no }]);
        const [before, is] = [planOf(history), planOf(back)];
        expect(is.content).toEqual(before.content);
        expect(is.renames).toEqual(before.renames);
        expect(is.settled.toSorted()).toEqual(before.settled.toSorted());
        const again = edited(back, [{ edit: 'undo', no: no + 1 }]);
        expect(planOf(again).content).toEqual(planOf(after).content);
      }),
      { numRuns: 400 },
    );
    expect(undone.size).toBe(21);
  });

  it('leave a plan whose ids are its own, whose targets have a home, and whose names are listed', () =>
    fc.assert(
      fc.property(anyDraft, (history) => {
        const { content, highest } = planOf(history);
        const items = [...content.phases, ...content.tasks, ...content.targets];
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        const tasks = new Set(content.tasks.map(({ id }) => id));
        for (const { taskId } of content.targets)
          expect(taskId === null || tasks.has(taskId)).toBe(true);
        for (const { from, to } of content.phases) expect(from <= to).toBe(true);
        const listed = new Set(content.organizations);
        for (const item of [...content.tasks, ...content.targets]) {
          const named = namesIn(item);
          expect(new Set(named).size).toBe(named.length);
          for (const who of named) expect(listed.has(who)).toBe(true);
        }
        for (const { id } of content.tasks)
          expect(Number(id.slice(8))).toBeLessThanOrEqual(highest.tasks);
      }),
      { numRuns: 300 },
    ));

  it('leave steps with numbers of their own, and none alone, and the task due with its last', () =>
    fc.assert(
      fc.property(anyDraft, (history) => {
        const { content, highest } = planOf(history);
        for (const { id, steps = [], dueOn } of content.tasks) {
          expect(new Set(steps.map(({ no }) => no)).size).toBe(steps.length);
          expect(steps.length).not.toBe(1);
          if (steps.length > 0) expect(dueOn).toBe(steps.at(-1)?.dueOn);
          for (const { no } of steps) expect(no).toBeLessThanOrEqual(highest.steps[id] ?? 0);
        }
      }),
      { numRuns: 200 },
    ));

  it('of different items come to the same in any order', () => {
    const own = (n: number): fc.Arbitrary<OutlineEdit> =>
      fc.oneof(
        edits({
          edit: is('change-task'),
          id: fc.constant(`zezhou.t${n}`),
          title: maybe(title),
          ...duties,
        }),
        edits({ edit: is('set-due'), id: fc.constant(`zezhou.t${n}`), dueOn: date }),
        edits({
          edit: is('set-leads'),
          id: fc.constant(`zezhou.t${n}`),
          leads: fc.uniqueArray(name, { minLength: 1 }),
        }),
        edits({ edit: is('drop'), id: fc.constant(`zezhou.t${n}`) }),
      );
    fc.assert(
      fc.property(fc.tuple(own(1), own(2), own(3)), fc.nat({ max: 2 }), (three, turn) => {
        const other = [...three.slice(turn), ...three.slice(0, turn)].reverse();
        const [one, two] = [three, other].map((order) =>
          planOf(
            order.reduce<readonly PlanEvent[]>(
              (history, single) => edited(history, [single]),
              [drafted()],
            ),
          ),
        );
        expect(unordered(two!.content)).toEqual(unordered(one!.content));
        expect(two!.settled.toSorted()).toEqual(one!.settled.toSorted());
      }),
      { numRuns: 200 },
    );
  });
});
