import fc from 'fast-check';
import { idOfOrganization, idsOfOrganizations } from '#testing';
import { type Duties, type PlanContent, type TaskContent } from './content.events.ts';
import { changedParticipants, participantsOf, type Terms } from './participants.ts';
import { type Participant } from './plan.events.ts';
import { content, day } from './plan.fixtures.ts';

const [template] = content.tasks as [TaskContent];
const nobody: Duties = { leads: [], supports: [], responsible: [] };
const task = (id: string, terms: Partial<TaskContent>): TaskContent => {
  return { ...template, ...nobody, id, ...terms };
};
/** From 2024 to 2025, listing nobody unless said otherwise. */
const plan = (tasks: readonly TaskContent[], more: Partial<PlanContent> = {}): PlanContent => ({
  ...content,
  period: { from: day('2024-01-01'), to: day('2025-12-31') },
  organizations: [],
  tasks,
  ...more,
});
const terms: Terms = {
  office: '督查室',
  adoptedOn: day('2024-03-01'),
  checkIns: [],
  addedOn: {},
  organizationIds: idsOfOrganizations('教育局', '科协', '督查室', '团委', '气象局', '林业局'),
};
const parts = (tasks: readonly TaskContent[], more: Partial<Terms> = {}) =>
  participantsOf(plan(tasks), { ...terms, ...more });
/** Who signs for which tasks. */
const signing = (all: readonly Participant[]) =>
  all.map(({ organization, tasks }) => [organization, ...tasks.map(({ taskId }) => taskId)]);

describe('who takes part in a plan', () => {
  it('signs for the tasks that name it, due on their day or on the last of the plan', () =>
    expect(
      parts([
        task('t1', { leads: ['教育局'], dueOn: day('2024-06-30') }),
        task('t2', { leads: ['科协'], supports: ['教育局'], dueOn: null }),
      ]),
    ).toEqual([
      {
        organization: '教育局',
        organizationId: idOfOrganization('教育局'),
        tasks: [
          { taskId: 't1', dueOn: '2024-06-30' },
          { taskId: 't2', dueOn: '2025-12-31' },
        ],
        reportsOn: [],
      },
      {
        organization: '科协',
        organizationId: idOfOrganization('科协'),
        tasks: [{ taskId: 't2', dueOn: '2025-12-31' }],
        reportsOn: [],
      },
    ]));

  it('is never the office, which asks it of the others', () =>
    expect(
      signing(
        parts([
          task('t1', { leads: ['督查室'], supports: ['科协'] }),
          task('t2', { responsible: ['督查室'] }),
        ]),
      ),
    ).toEqual([['科协', 't1']]));

  it('is asked for tracked tasks alone', () =>
    expect(parts([task('t1', { leads: ['科协'], tracked: false })])).toEqual([]));

  it('is not asked for what was past when the plan was adopted; the day itself is not past', () =>
    expect(
      signing(
        parts([
          task('t1', { leads: ['科协'], dueOn: day('2024-02-29') }),
          task('t2', { leads: ['教育局'], dueOn: day('2024-03-01') }),
        ]),
      ),
    ).toEqual([['教育局', 't2']]));

  it('is not asked for what was past when an amendment brought it', () => {
    const tasks = [
      task('t1', { leads: ['科协'], dueOn: day('2024-08-31') }),
      task('t2', { leads: ['教育局'], dueOn: day('2024-08-31') }),
      task('t3', { leads: ['气象局'], dueOn: day('2024-09-01') }),
    ];
    const addedOn = { t2: day('2024-09-01'), t3: day('2024-09-01') };
    expect(signing(parts(tasks, { addedOn }))).toEqual([
      ['科协', 't1'],
      ['气象局', 't3'],
    ]);
  });

  it('are the supports where somebody leads, else whoever is responsible; and the supports where nobody is', () => {
    const [leads, supports, responsible] = [['教育局'], ['科协'], ['团委']];
    const of = (duties: Partial<Duties>) =>
      signing(parts([task('t1', duties)])).map(([organization]) => organization);
    expect(of({ leads, supports })).toEqual(['教育局', '科协']);
    expect(of({ supports, responsible })).toEqual(['团委']);
    expect(of({ supports })).toEqual(['科协']);
    expect(of({ leads, supports: ['教育局', '科协'] })).toEqual(['教育局', '科协']);
  });

  it('stands in the order of the plan’s list, then as the tasks name them', () => {
    const tasks = [task('t1', { leads: ['气象局', '科协'], supports: ['教育局'] })];
    const listed = plan(tasks, { organizations: ['教育局', '林业局', '科协'] });
    expect(signing(participantsOf(listed, terms))).toEqual([
      ['教育局', 't1'],
      ['科协', 't1'],
      ['气象局', 't1'],
    ]);
  });

  it('is nobody of a plan without a last day and dates', () =>
    expect(
      participantsOf(plan([task('t1', { leads: ['科协'] })], { period: null }), terms),
    ).toEqual([]));
});

describe('the days of report', () => {
  const halfYearly = { checkIns: ['06-30', '12-31'] };

  it('come each year after the adoption, up to the plan’s last day', () => {
    const tasks = [task('t1', { leads: ['科协'] })];
    const days = (more: Partial<Terms>) => parts(tasks, more)[0]?.reportsOn;
    expect(days(halfYearly)).toEqual(['2024-06-30', '2024-12-31', '2025-06-30', '2025-12-31']);
    expect(days({ ...halfYearly, adoptedOn: day('2024-06-30') })).toEqual([
      '2024-12-31',
      '2025-06-30',
      '2025-12-31',
    ]);
    const short = plan(tasks, { period: { from: day('2024-01-01'), to: day('2024-12-30') } });
    expect(participantsOf(short, { ...terms, ...halfYearly })[0]?.reportsOn).toEqual([
      '2024-06-30',
    ]);
  });

  it('reach up to the day of an organization’s last task', () => {
    const tasks = [
      task('t1', { leads: ['科协'], dueOn: day('2025-06-30') }),
      task('t2', { leads: ['科协', '教育局'], dueOn: day('2024-12-30') }),
      task('t3', { leads: ['气象局'], dueOn: day('2024-06-29') }),
    ];
    expect(parts(tasks, halfYearly).map((part) => [part.organization, ...part.reportsOn])).toEqual([
      ['科协', '2024-06-30', '2024-12-31', '2025-06-30'],
      ['教育局', '2024-06-30'],
      ['气象局'],
    ]);
  });
});

describe('whose part is another one', () => {
  const [t1, t2] = [
    { taskId: 't1', dueOn: day('2024-06-30') },
    { taskId: 't2', dueOn: day('2025-12-31') },
  ];
  const part = (organization: string, ...tasks: readonly (typeof t1)[]): Participant => {
    const organizationId = idOfOrganization(organization);
    return { organization, organizationId, tasks, reportsOn: [] };
  };

  it('is told as it is now; who left has no tasks, and comes last', () =>
    expect(
      changedParticipants(
        [part('林业局', t1), part('教育局', t1), part('科协', t1)],
        [part('教育局', t1), part('科协', t1, t2), part('气象局', t2)],
      ),
    ).toEqual([part('科协', t1, t2), part('气象局', t2), part('林业局')]));

  it('also where only a date or a day of report moved, and not where only the order of names did', () => {
    const later = part('科协', { ...t1, dueOn: day('2024-07-31') });
    expect(changedParticipants([part('科协', t1)], [later])).toEqual([later]);
    const reporting = { ...part('科协', t1), reportsOn: [day('2024-06-30')] };
    expect(changedParticipants([part('科协', t1)], [reporting])).toEqual([reporting]);
    const [one, other] = [part('科协', t1), part('教育局', t2)];
    expect(changedParticipants([one, other], [other, one])).toEqual([]);
  });

  const name = fc.constantFrom('督查室', '教育局', '科协', '团委', '气象局');
  const names = fc.uniqueArray(name, { maxLength: 3 });
  const anyDay = fc.constantFrom(null, day('2024-02-29'), day('2024-06-30'), day('2025-03-31'));
  const anyTask = fc.record({
    leads: names,
    supports: names,
    responsible: names,
    dueOn: anyDay,
    tracked: fc.boolean(),
  });
  const anyParts = fc
    .tuple(fc.array(anyTask, { maxLength: 5 }), names)
    .map(([tasks, organizations]) => {
      const made = tasks.map((one, index) => task(`t${index + 1}`, one));
      return participantsOf(plan(made, { organizations }), { ...terms, checkIns: ['06-30'] });
    });
  const byName = (all: readonly Participant[]) =>
    new Map(all.map((one) => [one.organization, one]));

  it('put to what was gives what is, whatever it is', () =>
    fc.assert(
      fc.property(anyParts, anyParts, (before, after) => {
        const now = byName(before);
        for (const one of changedParticipants(before, after)) {
          if (one.tasks.length > 0) now.set(one.organization, one);
          else now.delete(one.organization);
        }
        expect(now).toEqual(byName(after));
      }),
    ));
});
