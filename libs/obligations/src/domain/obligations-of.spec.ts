import { stateCouncilCalendar as calendar } from '#calendar';
import { Rejection } from '#contract';
import { education, office, science } from './obligation.fixtures.ts';
import { obligationsOf } from './obligations-of.ts';
import { type ObligationTerms } from './obligation.events.ts';
import {
  adoption,
  contentOfSeed,
  type Golden,
  goldenOf,
  plan,
  SEEDS,
  target,
  task,
} from './plans.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';

const ADOPTED_ON = '2025-11-03';
const of = (content: ReturnType<typeof plan>, adoptedOn?: string) =>
  obligationsOf(content, adoption('p', adoptedOn), calendar);

const count = (items: readonly ObligationTerms[]) => {
  const tally = (is: (item: ObligationTerms) => boolean): number => items.filter(is).length;
  return {
    phases: tally(({ kind }) => kind === 'phase'),
    tasks: tally(({ kind }) => kind === 'task'),
    targets: tally(({ kind }) => kind === 'target'),
    signOffs: tally(({ kind }) => kind === 'sign-off'),
    leadless: tally(({ leadless }) => leadless),
    soft: tally(({ soft }) => soft),
    defaulted: tally(({ dueOnDefaulted }) => dueOnDefaulted),
    baselined: tally(({ baselined }) => baselined),
  };
};

/** The rules of domain.md §4, counted on the reviewed outline and not on what the reader or the code makes of it. */
function countedBy(golden: Golden) {
  const full = (names: readonly string[]): string[] => [
    ...new Set(
      names.map((name) =>
        golden.aliasConfidence[name] === 'high' ? (golden.aliases[name] ?? name) : name,
      ),
    ),
  ];
  type DutyNames = Golden['targets'][number]['departments'];
  const owners = ({ lead, support, responsible }: DutyNames, underTask: boolean) => {
    const [leads, supports, all] = [lead, support, responsible].map(full) as [
      string[],
      string[],
      string[],
    ];
    if (leads.length > 0)
      return { owing: leads.length, leadless: false, named: [...leads, ...supports] };
    const named = all.length > 0 ? all : supports;
    if (named.length === 0) return { owing: 1, leadless: underTask, named };
    return { owing: named.length, leadless: true, named };
  };
  const { from, to } = golden.period;
  const tasks = golden.sections
    .filter(({ kind }) => kind === 'action' || kind === 'project')
    .flatMap((section) =>
      section.tasks.map((item) =>
        owners(item.inheritsDepartments ? section.departments : item.departments, true),
      ),
    );
  const targets = golden.targets.map((item) => {
    const yearly = item.recurrence === 'yearly';
    const years = yearly ? to - from + 1 : 1;
    const pastYears = yearly ? Number(ADOPTED_ON.slice(0, 4)) - from : 0;
    const owner = owners(item.departments, item.taskOrdinal !== null);
    return {
      ...item,
      ...owner,
      yearly,
      opened: owner.owing * years,
      past: owner.owing * pastYears,
    };
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    phases: golden.phases.length,
    tasks: sum(tasks.map(({ owing }) => owing)),
    targets: sum(targets.map(({ opened }) => opened)),
    signOffs: new Set(tasks.flatMap(({ named }) => named)).size,
    leadless:
      sum(tasks.map(({ owing, leadless }) => (leadless ? owing : 0))) +
      sum(targets.map(({ opened, leadless }) => (leadless ? opened : 0))),
    soft: sum(targets.map(({ opened, modality }) => (modality === undefined ? 0 : opened))),
    defaulted:
      sum(tasks.map(({ owing }) => owing)) +
      sum(
        targets.map(({ yearly, deadline, opened }) => (!yearly && deadline === null ? opened : 0)),
      ),
    baselined:
      golden.phases.filter((phase) => phase.to < ADOPTED_ON).length +
      sum(targets.map(({ past }) => past)),
  };
}

describe.each(SEEDS)('the plan of %s, adopted on 3 November 2025', (seed) => {
  const items = obligationsOf(contentOfSeed(seed), adoption(seed, ADOPTED_ON), calendar);

  it('opens what its reviewed outline says', () =>
    expect(count(items)).toEqual(countedBy(goldenOf(seed))));

  it('gives every obligation an id of its own, the same each time', () => {
    const ids = items.map(({ obligationId }) => obligationId);
    expect(new Set(ids).size).toBe(ids.length);
    const again = obligationsOf(contentOfSeed(seed), adoption(seed, ADOPTED_ON), calendar);
    expect(again).toEqual(items);
  });

  it('gives the same ids whenever it is adopted', () => {
    const ids = (on: string) =>
      obligationsOf(contentOfSeed(seed), adoption(seed, on), calendar)
        .filter(({ kind }) => kind !== 'sign-off')
        .map(({ obligationId }) => obligationId);
    expect(ids('2021-06-01')).toEqual(ids('2027-06-01'));
  });

  it('is owed by organizations that it names, or by the office', () => {
    const names = new Set([...contentOfSeed(seed).organizations, office]);
    for (const { organization, supports } of items) {
      for (const name of [organization, ...supports]) expect(names).toContain(name);
    }
  });

  it('asks nobody to sign once all is past', () => {
    const late = obligationsOf(contentOfSeed(seed), adoption(seed, '2026-01-05'), calendar);
    expect(late.every(({ baselined }) => baselined)).toBe(true);
    expect(late.some(({ kind }) => kind === 'sign-off')).toBe(false);
  });
});

it('each of the five plans opens as many as were counted by hand', () => {
  const counts = SEEDS.map((seed) => {
    const { phases, tasks, targets, signOffs, leadless, baselined } = count(
      obligationsOf(contentOfSeed(seed), adoption(seed, ADOPTED_ON), calendar),
    );
    return [seed, phases, tasks, targets, signOffs, leadless, baselined];
  });
  expect(counts).toEqual([
    ['zezhou', 3, 44, 1, 26, 0, 1],
    ['rushan', 0, 168, 23, 27, 190, 12],
    ['fuliang', 3, 106, 2, 20, 1, 1],
    ['tunxi', 0, 97, 156, 23, 251, 72],
    ['hebei', 0, 39, 12, 33, 0, 8],
  ]);
});

it.each(SEEDS)(
  'the plan of %s has no steps and nothing that recurs: it is owed as before',
  (seed) => {
    const { tasks } = contentOfSeed(seed);
    expect(tasks.filter(({ steps, recurring }) => steps ?? recurring)).toEqual([]);
    const owed = obligationsOf(contentOfSeed(seed), adoption(seed, ADOPTED_ON), calendar);
    expect(owed.filter(({ step }) => step !== undefined)).toEqual([]);
  },
);

describe('who owes a task', () => {
  const owed = (duties: Parameters<typeof task>[1]) =>
    of(plan({ tasks: [task('p.t1', duties)] }))
      .filter(({ kind }) => kind === 'task')
      .map(({ organization, supports, leadless }) => [organization, supports, leadless]);

  it('is each lead, with the others in copy', () =>
    expect(owed({ leads: [education, '县财政局'], supports: [science] })).toEqual([
      [education, [science], false],
      ['县财政局', [science], false],
    ]));
  it('is every responsible organization while nobody leads, and it is flagged', () =>
    expect(owed({ responsible: [education, science] })).toEqual([
      [education, [], true],
      [science, [], true],
    ]));
  it('is every supporting one where nobody else is named', () =>
    expect(owed({ supports: [science] })).toEqual([[science, [], true]]));
  it('is the office where nobody is named at all', () =>
    expect(owed({})).toEqual([[office, [], true]]));
  it('is nobody for a safeguard item', () => expect(owed({ tracked: false })).toEqual([]));
});

describe('when it is due', () => {
  const due = (content: ReturnType<typeof plan>, adoptedOn?: string) =>
    of(content, adoptedOn)
      .filter(({ kind }) => kind !== 'sign-off')
      .map(({ obligationId, dueOn, dueOnDefaulted, baselined }) => [
        obligationId,
        dueOn,
        dueOnDefaulted,
        baselined,
      ]);

  it('is the date of its own, or the last day of the plan, marked as a default', () =>
    expect(
      due(
        plan({
          tasks: [
            task('p.t1', { leads: [science], dueOn: day('2025-11-30') }),
            task('p.t2', { leads: [science] }),
          ],
        }),
      ),
    ).toEqual([
      [`p.t1.${science}`, '2025-11-30', false, false],
      [`p.t2.${science}`, '2025-12-31', true, false],
    ]));

  it('is the end of each calendar year for what is asked for yearly', () =>
    expect(
      due(
        plan({
          targets: [target('p.g1', { recurrence: 'yearly' })],
          period: { from: day('2023-01-01'), to: day('2025-12-31') },
        }),
        '2024-12-31',
      ),
    ).toEqual([
      [`p.g1.2023.${office}`, '2023-12-31', false, true],
      [`p.g1.2024.${office}`, '2024-12-31', false, false], // due today is not past
      [`p.g1.2025.${office}`, '2025-12-31', false, false],
    ]));

  it.each(['level', 'cumulative'] as const)('is once for a %s target', (recurrence) =>
    expect(
      due(
        plan({
          targets: [
            target('p.g1', { recurrence, deadline: day('2025-06-30') }),
            target('p.g2', { recurrence }),
          ],
        }),
      ),
    ).toEqual([
      [`p.g1.${office}`, '2025-06-30', false, true],
      [`p.g2.${office}`, '2025-12-31', true, false],
    ]),
  );

  it('cannot be said where neither it nor the plan has a date', () => {
    const undated = plan({ tasks: [task('p.t1', { leads: [science] })], period: null });
    expect(() => of(undated)).toThrow(Rejection);
    expect(() => of(undated)).toThrow(expect.objectContaining({ code: 'period-missing' }) as Error);
  });

  it('may be said by items themselves where the plan has no last day', () => {
    const own = plan({
      tasks: [
        task('p.t1', { leads: [science], dueOn: day('2025-12-01') }),
        task('p.t2', { tracked: false }),
      ],
      targets: [target('p.g1', { deadline: day('2025-12-02') })],
      period: null,
    });
    expect(due(own)).toEqual([
      [`p.t1.${science}`, '2025-12-01', false, false],
      [`p.g1.${office}`, '2025-12-02', false, false],
    ]);
    for (const recurrence of ['level', 'yearly'] as const) {
      const deadline = recurrence === 'yearly' ? day('2025-12-02') : null;
      const undated = plan({ targets: [target('p.g1', { recurrence, deadline })], period: null });
      expect(() => of(undated)).toThrow(
        new Rejection('period-missing', { number: target('p.g1').number }),
      );
    }
  });

  it('is three working days after adoption for signing', () => {
    const content = plan({ tasks: [task('p.t1', { leads: [science], supports: [education] })] });
    const signOffs = of(content, '2025-09-26').filter(({ kind }) => kind === 'sign-off');
    // Friday the 26th is day zero; Sunday the 28th is worked, as are the 29th and the 30th.
    expect(signOffs.map(({ obligationId, dueOn }) => [obligationId, dueOn])).toEqual([
      [`p.sign-off.${science}`, '2025-09-30'],
      [`p.sign-off.${education}`, '2025-09-30'],
    ]);
  });
});

describe('who signs', () => {
  it('is everybody named in a task, though the list of organizations left them out', () => {
    const tasks = [task('p.t1', { leads: [science], supports: [education] })];
    const content = plan({ tasks, organizations: [education] });
    const signOffs = of(content).filter(({ kind }) => kind === 'sign-off');
    expect(signOffs.map(({ organization }) => organization)).toEqual([education, science]);
  });
  it('is not the office itself', () =>
    expect(of(plan({ tasks: [task('p.t1')] })).map(({ kind }) => kind)).toEqual(['task']));
  it('is nobody whose tasks were all past', () => {
    const tasks = [
      task('p.t1', { leads: [science], dueOn: day('2024-12-31') }),
      task('p.t2', { leads: [education] }),
    ];
    const signOffs = of(plan({ tasks })).filter(({ kind }) => kind === 'sign-off');
    expect(signOffs.map(({ organization }) => organization)).toEqual([education]);
  });
});

describe('who reports, and when', () => {
  const tasks = [
    task('p.t1', { leads: [science] }),
    task('p.t2', { leads: [education], supports: [office], dueOn: day('2025-06-30') }),
  ];
  const reports = (adoptedOn: string, facts: Partial<ReturnType<typeof plan>> = {}) => {
    const asked = { ...adoption('p', adoptedOn), checkIns: ['06-30', '12-31'] };
    return obligationsOf(plan({ tasks, ...facts }), asked, calendar)
      .filter(({ kind }) => kind === 'check-in')
      .map(({ obligationId, dueOn, number }) => [obligationId, dueOn, number]);
  };
  const report = (dueOn: string, name: string) => [`p.check-in.${dueOn}.${name}`, dueOn, '报送'];

  it('is everybody with something left to do, on each day that the plan still has', () => {
    expect(reports('2025-06-29')).toEqual([
      report('2025-06-30', education),
      report('2025-06-30', science),
      report('2025-12-31', science),
    ]);
    // Who is asked on a day does not report on that day.
    expect(reports('2025-06-30')).toEqual([report('2025-12-31', science)]);
  });

  it('is nobody after the last day of the plan, from its first year to its last', () => {
    const period = { from: day('2024-01-01'), to: day('2026-06-30') };
    expect(reports('2024-01-05', { period }).map(([, dueOn]) => dueOn)).toEqual([
      ...['2024-06-30', '2024-06-30', '2024-12-31', '2024-12-31'],
      ...['2025-06-30', '2025-06-30', '2025-12-31', '2026-06-30'],
    ]);
  });

  it('is nobody in a plan that has no last day, nor where the policy asks for none', () => {
    const dated = [task('p.t1', { leads: [science], dueOn: day('2025-12-31') })];
    expect(reports('2025-06-29', { period: null, tasks: dated })).toEqual([]);
    expect(of(plan({ tasks })).some(({ kind }) => kind === 'check-in')).toBe(false);
  });
});
