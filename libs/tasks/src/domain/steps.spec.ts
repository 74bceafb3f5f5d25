import { fold } from '#kernel';
import { specFor } from '#testing';
import { type Assignment } from './assignment.ts';
import { of, step, threeSteps, withSteps } from './steps.fixtures.ts';
import { type TaskEvent } from './task.events.ts';
import {
  accept,
  accepted,
  askExtension,
  assigned,
  cancel,
  claim,
  claimed,
  day,
  education,
  extensionAsked,
  extensionGranted,
  grantExtension,
  partOf,
  reopen,
  reopened,
  resume,
  returnClaim,
  returned,
  revise,
  rule,
  science,
  suspend,
  suspended,
  withdrawExtension,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const done = (part: string, on: string): readonly TaskEvent[] => [
  of(part, claimed(education, on)),
  of(part, accepted(education, on, on)),
];

function after(...events: readonly TaskEvent[]): Assignment {
  const task = fold(taskDecider, events);
  const mine = task.status === 'unassigned' ? undefined : task.assignments[0];
  if (!mine) throw new Error('nobody is named');
  return mine;
}
const stepsOf = ({ steps = [] }: Assignment) =>
  steps.map(({ step: part, status, dueOn }) => [part, status, dueOn]);
/** What commands make of facts. */
const then = (
  facts: readonly TaskEvent[],
  ...commands: readonly Parameters<typeof taskDecider.decide>[0][]
): readonly TaskEvent[] =>
  commands.reduce(
    (so, command) => [...so, ...taskDecider.decide(command, fold(taskDecider, so))],
    facts,
  );

describe('a task with steps', () => {
  it('is owed in steps by who leads, each by its date; who supports owes none', () => {
    expect(stepsOf(after(withSteps()))).toEqual([
      ['1', 'open', '2023-05-31'],
      ['2', 'open', '2024-09-30'],
      ['3', 'open', '2025-12-31'],
    ]);
    const task = fold(taskDecider, [withSteps()]);
    expect(task).toMatchObject({ assignments: [{ organization: education }, { owes: false }] });
    expect(task).not.toHaveProperty('assignments.1.steps');
  });

  it('is done with its last step accepted, and until then due by the first that is left', () => {
    const two = [withSteps(), ...done('1', '2023-05-20'), ...done('3', '2024-01-10')];
    expect(after(...two)).toMatchObject({ status: 'open', dueOn: '2024-09-30', doneOn: null });
    const all = [...two, ...done('2', '2024-10-08')];
    expect(after(...all)).toMatchObject({
      status: 'accepted',
      dueOn: '2025-12-31',
      doneOn: '2024-10-08',
      late: true,
    });
  });

  it('asks which step is meant while several are open', () => {
    const { thenRefused } = given(withSteps()).when(claim(education, '2023-05-20'));
    thenRefused('step-missing');
    given(withSteps())
      .when(of('9', claim(education, '2023-05-20')))
      .thenRefused('step-not-found');
    given(assigned({ leads: [education] }))
      .when(of('1', claim(education, '2023-05-20')))
      .thenRefused('step-not-found');
  });

  it('needs no naming of the only step that is open', () => {
    const two = [withSteps(), ...done('1', '2023-05-20'), ...done('2', '2024-09-20')];
    given(...two)
      .when(claim(education, '2025-12-01'))
      .then(of('3', claimed(education, '2025-12-01')));
  });

  it('says of the last step that nothing is left', () => {
    const two = [withSteps(), ...done('1', '2023-05-20'), ...done('2', '2024-09-20')];
    const facts = [...two, of('3', claimed(education, '2025-12-01'))];
    const told = then(facts, accept(education, '2025-12-03')).at(-1);
    expect(told).toMatchObject({ type: 'CompletionAccepted', data: { step: '3', last: true } });
  });

  it('has one step claimed, returned, accepted and reopened by itself', () => {
    const first = [withSteps(), of('1', claimed(education, '2023-05-20'))];
    given(withSteps())
      .when(of('1', claim(education, '2023-05-20')))
      .then(of('1', claimed(education, '2023-05-20')));
    given(...first)
      .when(returnClaim(education, '2023-05-22', '材料不全'))
      .then(of('1', returned(education, '2023-05-22', '材料不全')));
    given(...first)
      .when(accept(education, '2023-05-22'))
      .then(of('1', accepted(education, '2023-05-22', '2023-05-20')));
    given(withSteps(), ...done('1', '2023-05-20'))
      .when(reopen(education, '2023-06-01', '2023-07-31'))
      .then(of('1', reopened(education, '2023-06-01', '2023-07-31')));
  });

  it('has the date of one step put off by itself', () => {
    const asked = of('2', extensionAsked(education, '2024-09-01', ['2024-09-30', '2024-12-31']));
    given(withSteps())
      .when(of('2', askExtension(education, '2024-09-01', '2024-12-31')))
      .then(asked);
    given(withSteps(), asked)
      .when(grantExtension(education, '2024-09-03'))
      .then(of('2', extensionGranted(education, '2024-09-03', ['2024-09-30', '2024-12-31'])));
    given(withSteps(), asked)
      .when(withdrawExtension(education, '2024-09-03'))
      .then({
        type: 'ExtensionWithdrawn',
        data: { ...partOf(education), step: '2', withdrawnOn: day('2024-09-03') },
      });
    given(withSteps())
      .when(askExtension(education, '2024-09-01', '2024-12-31'))
      .thenRefused('step-missing');
  });

  it('gives each running step its days back when the clock runs again', () => {
    const facts = [
      withSteps(),
      ...done('1', '2023-05-20'),
      suspended([education, science], '2024-09-02'),
    ];
    const resumed = then(facts, resume('2024-09-04'));
    // Two working days, 3 and 4 September; after 30 September come seven days off.
    expect(resumed.at(-1)).toMatchObject({
      data: {
        dueDates: [
          { organization: education, step: '2', before: '2024-09-30', dueOn: '2024-10-09' },
          { organization: education, step: '3', before: '2025-12-31' },
        ],
      },
    });
    expect(stepsOf(after(...resumed))[1]).toEqual(['2', 'open', '2024-10-09']);
  });

  it('ends with what was not accepted when it is cancelled', () => {
    const cancelled = then([withSteps(), ...done('1', '2023-05-20')], cancel('2024-01-10'));
    expect(stepsOf(after(...cancelled)).map(([, status]) => status)).toEqual([
      ...['accepted', 'cancelled', 'cancelled'],
    ]);
  });
});

describe('steps that name somebody of their own', () => {
  const survey = { leads: [youth], supports: [], responsible: [] };
  const parts = { steps: [step(1, '2023-05-31', { duties: survey }), step(2, '2025-12-31')] };

  it('are owed by those, and the others by who leads the task', () => {
    const { data } = withSteps(parts) as Extract<TaskEvent, { type: 'TaskAssigned' }>;
    const organizationIds = { ...data.organizationIds, [youth]: 'youth' };
    const task = fold(taskDecider, [{ type: 'TaskAssigned', data: { ...data, organizationIds } }]);
    const told = task.status === 'unassigned' ? [] : task.assignments;
    expect(
      told.map(({ organization, role, steps }) => [
        organization,
        role,
        steps?.map((one) => one.step),
      ]),
    ).toEqual([
      [education, 'lead', ['2']],
      [science, 'support', undefined],
      [youth, 'responsible', ['1']],
    ]);
  });
});

describe('what recurs', () => {
  const quarter = { title: '报送进展', words: '每季度末' };
  const periods = [
    { ...quarter, period: '2025-Q3', dueOn: day('2025-09-30') },
    { ...quarter, period: '2025-Q4', dueOn: day('2025-12-31') },
  ];

  it('is owed each time, beside the task as a whole', () => {
    const assignedSo = withSteps({ periods });
    expect(stepsOf(after(assignedSo))).toEqual([
      ['2025-Q3', 'open', '2025-09-30'],
      ['2025-Q4', 'open', '2025-12-31'],
      ['task', 'open', '2025-12-31'],
    ]);
    given(assignedSo)
      .when(of('2025-Q3', claim(education, '2025-09-25')))
      .then(of('2025-Q3', claimed(education, '2025-09-25')));
    given(assignedSo)
      .when(of('task', claim(education, '2025-09-25')))
      .then(claimed(education, '2025-09-25'));
  });
});

describe('a ruling on a task with steps', () => {
  it('hands on the steps that are not done, each with the date that was put off for it', () => {
    const facts = [
      withSteps(),
      ...done('1', '2023-05-20'),
      of('2', extensionAsked(education, '2024-09-01', ['2024-09-30', '2024-12-31'])),
      of('2', extensionGranted(education, '2024-09-03', ['2024-09-30', '2024-12-31'])),
    ];
    const ruled = then(facts, rule({ leads: [youth], supports: [science] }, '2024-10-08'));
    expect(ruled.at(-1)).toMatchObject({
      type: 'LeadRuled',
      data: {
        owed: [
          { organization: education, step: '1' },
          { organization: youth, step: '2', dueOn: '2024-09-30', putOffTo: '2024-12-31' },
          { organization: youth, step: '3', dueOn: '2025-12-31' },
        ],
      },
    });
    const task = fold(taskDecider, ruled);
    const told = task.status === 'unassigned' ? [] : task.assignments;
    expect(told.map((one) => [one.organization, one.owes, stepsOf(one)])).toEqual([
      [
        youth,
        true,
        [
          ['2', 'open', '2024-12-31'],
          ['3', 'open', '2025-12-31'],
        ],
      ],
      [science, false, []],
      [education, true, [['1', 'accepted', '2023-05-31']]],
    ]);
  });
});

describe('an amendment of steps', () => {
  const moved = [
    threeSteps[0],
    step(2, '2024-12-31', { title: '完成改造' }),
    step(4, '2025-06-30'),
    threeSteps[2],
  ];
  const steps = moved.filter((one) => one !== undefined);

  it('moves the dates that were not moved, and adds what is new', () => {
    const facts = [withSteps(), ...done('1', '2023-05-20')];
    const revised = then(facts, revise({ steps }, '2024-06-03'));
    expect(stepsOf(after(...revised))).toEqual([
      ['1', 'accepted', '2023-05-31'],
      ['2', 'open', '2024-12-31'],
      ['4', 'open', '2025-06-30'],
      ['3', 'open', '2025-12-31'],
    ]);
  });

  it('leaves a date that was put off for the organization', () => {
    const facts = [
      withSteps(),
      of('2', extensionGranted(education, '2024-03-01', ['2024-09-30', '2025-01-31'])),
    ];
    const revised = then(facts, revise({ steps }, '2024-06-03'));
    expect(stepsOf(after(...revised))[1]).toEqual(['2', 'open', '2025-01-31']);
  });

  it('lets a task without steps go on as its last one, and back', () => {
    const single = assigned({ leads: [education], supports: [science] });
    const facts = [single, extensionGranted(education, '2025-11-03', ['2025-12-31', '2026-02-28'])];
    const parted = then(facts, revise({ steps: threeSteps }, '2025-11-10'));
    expect(parted.at(-1)).toMatchObject({
      data: {
        owed: [
          { step: '1' },
          { step: '2' },
          { step: '3', was: { step: 'task', dueOn: '2026-02-28' } },
        ],
      },
    });
    expect(stepsOf(after(...parted)).at(-1)).toEqual(['3', 'open', '2026-02-28']);
    const whole = then(parted, revise({ steps: [] }, '2025-11-20'));
    expect(after(...whole)).toMatchObject({ status: 'open', dueOn: '2026-02-28', moved: true });
    expect(after(...whole)).not.toHaveProperty('steps');
  });

  it('leaves the whole to be done where only its last step was', () => {
    const facts = [withSteps(), ...done('1', '2023-05-20'), ...done('3', '2024-01-10')];
    const whole = then(facts, revise({ steps: [] }, '2025-11-20'));
    expect(after(...whole)).toMatchObject({ status: 'open', dueOn: '2025-12-31', doneOn: null });
    const all = then([...facts, ...done('2', '2024-09-20')], revise({ steps: [] }, '2025-11-20'));
    expect(after(...all)).toMatchObject({ status: 'accepted', doneOn: '2024-01-10' });
  });

  it('asks no step of who had done the whole', () => {
    const single = assigned({ leads: [education], supports: [science] });
    const facts = [
      single,
      claimed(education, '2025-10-10'),
      accepted(education, '2025-10-11', '2025-10-10'),
    ];
    const parted = then(facts, revise({ steps: threeSteps }, '2025-11-10'));
    expect(after(...parted)).toMatchObject({ status: 'accepted', doneOn: '2025-10-10' });
    expect(after(...parted)).not.toHaveProperty('steps');
  });

  it('does not ask for reports of a time before', () => {
    const report = { title: '报送进展', words: '每季度末' };
    const periods = [
      { ...report, period: '2025-Q3', dueOn: day('2025-09-30') },
      { ...report, period: '2025-Q4', dueOn: day('2025-12-31') },
    ];
    const revised = then([assigned({ leads: [education] })], revise({ periods }, '2025-11-10'));
    expect(stepsOf(after(...revised)).map(([part]) => part)).toEqual(['2025-Q4', 'task']);
  });
});

it('a suspended task with steps cannot have one put off', () => {
  given(...then([withSteps()], suspend('2024-01-08')))
    .when(of('2', askExtension(education, '2024-09-01', '2024-12-31')))
    .thenRefused('task-suspended');
});
