import { changesOf, countsOf, everythingRemoved } from './changes.ts';
import { type PlanContent, type TargetContent, type TaskContent } from './content.events.ts';
import { differenceOf } from './difference.ts';
import { content, day } from './plan.fixtures.ts';

type Items = Partial<Pick<PlanContent, 'phases' | 'tasks' | 'targets'>>;
const [first, second, third] = content.tasks as [TaskContent, TaskContent, TaskContent];
const [whole, yearly] = content.targets as [TargetContent, TargetContent];
const withItems = (items: Items): PlanContent => ({ ...content, ...items });
const reworded = { ...first, title: '科学教育' };
const until = (to: string): PlanContent => {
  return { ...content, period: { from: day('2021-01-01'), to: day(to) } };
};

describe('what a plan’s change means for what follows it', () => {
  it('is nothing where nothing changed', () =>
    expect(changesOf(content, content)).toEqual({ added: 0, removed: 0, changed: 0, items: [] }));

  it('tells what is new whole, as it is asked for', () => {
    const before = withItems({ phases: [], tasks: [second, third], targets: [whole] });
    expect(changesOf(before, content)).toEqual({
      added: 3,
      removed: 0,
      changed: 0,
      items: [
        { kind: 'phase', id: 'zezhou.p1', change: 'added', after: content.phases[0] },
        {
          kind: 'task',
          id: 'zezhou.t1',
          change: 'added',
          after: { ...first, dueOn: '2025-12-31', dueOnDefaulted: true },
        },
        {
          kind: 'target',
          id: 'zezhou.g2',
          change: 'added',
          after: { ...yearly, periodFrom: '2021-01-01', periodTo: '2025-12-31' },
        },
      ],
    });
  });

  it('tells of what is gone its id alone, after what stays', () => {
    const after = withItems({ phases: [], tasks: [second, { ...third, title: '经费' }] });
    expect(changesOf(content, after)).toEqual({
      added: 0,
      removed: 2,
      changed: 1,
      items: [
        { kind: 'phase', id: 'zezhou.p1', change: 'removed' },
        {
          kind: 'task',
          id: 'zezhou.t3',
          change: 'changed',
          before: { title: '任务1' },
          after: { title: '经费' },
        },
        { kind: 'task', id: 'zezhou.t1', change: 'removed' },
      ],
    });
  });

  it('tells of what changed only the fields that did', () => {
    const [phase] = content.phases;
    const longer = phase ? [{ ...phase, to: day('2023-06-30') }] : [];
    const after = withItems({ phases: longer, tasks: [reworded, second, third] });
    expect(changesOf(content, after).items).toEqual([
      {
        kind: 'phase',
        id: 'zezhou.p1',
        change: 'changed',
        before: { to: '2022-12-31' },
        after: { to: '2023-06-30' },
      },
      {
        kind: 'task',
        id: 'zezhou.t1',
        change: 'changed',
        before: { title: '任务1' },
        after: { title: '科学教育' },
      },
    ]);
  });

  it('tells duties whole where one of the three changed, and not where none did', () => {
    const after = withItems({
      tasks: [{ ...first, supports: ['县气象局'] }, second, { ...third, leads: ['县财政局'] }],
      targets: [whole, { ...yearly, value: 3 }],
    });
    expect(changesOf(content, after).items).toEqual([
      {
        kind: 'task',
        id: 'zezhou.t1',
        change: 'changed',
        before: { leads: ['县教育局'], supports: ['县科协'], responsible: [] },
        after: { leads: ['县教育局'], supports: ['县气象局'], responsible: [] },
      },
      {
        kind: 'task',
        id: 'zezhou.t3',
        change: 'changed',
        before: { leads: ['县卫生健康和体育局'], supports: ['县文广局'], responsible: [] },
        after: { leads: ['县财政局'], supports: ['县文广局'], responsible: [] },
      },
      {
        kind: 'target',
        id: 'zezhou.g2',
        change: 'changed',
        before: { value: 2 },
        after: { value: 3 },
      },
    ]);
  });

  it('is not that the items stand in another order', () =>
    expect(changesOf(content, withItems({ tasks: [third, first, second] })).items).toEqual([]));
});

describe('another last day of the plan', () => {
  const moved = { before: { dueOn: '2025-12-31' }, after: { dueOn: '2026-06-30' } };
  const ended = { before: { periodTo: '2025-12-31' }, after: { periodTo: '2026-06-30' } };

  it('moves tasks without a date of their own, and every target; printed, only the plan changed', () =>
    expect(changesOf(content, until('2026-06-30'))).toEqual({
      added: 0,
      removed: 0,
      changed: 1,
      items: [
        { kind: 'task', id: 'zezhou.t1', change: 'changed', ...moved },
        { kind: 'task', id: 'zezhou.t3', change: 'changed', ...moved },
        { kind: 'target', id: 'zezhou.g1', change: 'changed', ...ended },
        { kind: 'target', id: 'zezhou.g2', change: 'changed', ...ended },
      ],
    }));

  it('a task that gets the date it had by default is due by its own', () => {
    const dated = { ...first, dueOn: day('2025-12-31') };
    expect(changesOf(content, withItems({ tasks: [dated, second, third] })).items).toEqual([
      {
        kind: 'task',
        id: 'zezhou.t1',
        change: 'changed',
        before: { dueOnDefaulted: true },
        after: { dueOnDefaulted: false },
      },
    ]);
  });
});

describe('how many changes there are', () => {
  it('is counted as printed: the plan itself, items, names', () => {
    const after: PlanContent = {
      ...until('2026-06-30'),
      phases: [],
      tasks: [reworded, second],
      organizations: [...content.organizations.slice(1), '县气象局', '县财政局'],
    };
    const counts = { added: 2, removed: 3, changed: 2 }; // two names · a phase, a task, a name · plan, task
    expect(changesOf(content, after)).toMatchObject(counts);
    expect(countsOf(differenceOf(content, after))).toEqual(counts);
  });

  it('of a plan that holds no longer is all it has', () => {
    const { items, ...counts } = everythingRemoved(content);
    expect(counts).toEqual({ added: 0, removed: 12, changed: 0 }); // six items, six names
    expect(items.map(({ change, kind, id }) => `${change} ${kind} ${id}`)).toEqual([
      'removed phase zezhou.p1',
      'removed task zezhou.t1',
      'removed task zezhou.t2',
      'removed task zezhou.t3',
      'removed target zezhou.g1',
      'removed target zezhou.g2',
    ]);
  });
});
