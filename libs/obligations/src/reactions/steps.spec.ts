import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { education, science } from '../domain/obligation.fixtures.ts';
import { fold } from '#kernel';
import { rulingDecider } from '../domain/ruling.ts';
import { simulate } from '../domain/simulate.ts';
import { obligationsOf } from '../domain/obligations-of.ts';
import { adoption } from '../domain/plans.fixtures.ts';
import { stateCouncilCalendar as calendar } from '#calendar';
import { forestry, ofTask, withAdoptedPlan } from './chain.fixtures.ts';
import {
  adopted,
  fact,
  id,
  led,
  planWith,
  step,
  survey,
  town,
  whole,
} from './stepped-plan.fixtures.ts';

describe('the steps of a task', () => {
  it('are owed each by itself, and called by number and words', async () => {
    const { last, typesOf } = await withAdoptedPlan({ adopted });
    expect(await last(id('2'))).toMatchObject({
      type: 'ObligationOpened',
      data: {
        obligationId: 'zezhou.t1.2.县教育局',
        subjectId: 'zezhou.t1',
        step: '2',
        subject: '改造管网（第2步：完成改造）',
        clause: '2026年9月底前完成改造',
        dueOn: '2026-09-30',
        supports: [science],
      },
    });
    expect(await typesOf(`zezhou.t1.${education}`)).toEqual([]);
  });

  it('are owed by those they name, else by who leads the task', async () => {
    const own = { ...survey, duties: led(forestry) };
    const { typesOf, last } = await withAdoptedPlan({
      adopted: planWith({ steps: [own, town, whole] }),
    });
    expect(await last(id('1', forestry))).toMatchObject({ data: { supports: [] } });
    expect(await typesOf(id('1'))).toEqual([]);
    expect(await typesOf(id('2'))).toEqual(['ObligationOpened']);
    expect(await typesOf(`zezhou.sign-off.${forestry}`)).toEqual(['ObligationOpened']);
  });

  it('are claimed, accepted, returned and put off by themselves', async () => {
    const { write, react, typesOf } = await withAdoptedPlan({ adopted });
    const days = { claimedOn: '2026-05-20', acceptedOn: '2026-05-22' };
    await write('task-zezhou.t1', fact('CompletionClaimed', '1', { ...days, note: '' }));
    await write('task-zezhou.t1', fact('CompletionAccepted', '1', days));
    await write('task-zezhou.t1', fact('CompletionClaimed', '2', { ...days, note: '' }));
    await write(
      'task-zezhou.t1',
      fact('CompletionReturned', '2', { returnedOn: '2026-05-25', reason: '未完' }),
    );
    await write(
      'task-zezhou.t1',
      fact('ExtensionGranted', '3', { grantedOn: '2026-06-01', newDueOn: '2027-12-31' }),
    );
    await react();
    expect((await typesOf(id('1'))).slice(1)).toEqual(['ObligationClaimed', 'ObligationMet']);
    expect((await typesOf(id('2'))).slice(1)).toEqual(['ObligationClaimed', 'ObligationReturned']);
    expect((await typesOf(id('3'))).slice(1)).toEqual(['ObligationRescheduled']);
  });

  it('that are done stay with who did them when the task is handed on; the others go with their dates', async () => {
    const { write, transfer, react, typesOf, last } = await withAdoptedPlan({ adopted });
    const days = { claimedOn: '2026-05-20', acceptedOn: '2026-05-22' };
    await write('task-zezhou.t1', fact('CompletionClaimed', '1', { ...days, note: '' }));
    await write('task-zezhou.t1', fact('CompletionAccepted', '1', days));
    await write(
      'task-zezhou.t1',
      fact('ExtensionGranted', '2', { grantedOn: '2026-06-01', newDueOn: '2026-12-31' }),
    );
    await react();
    await transfer('2026-06-10', education, forestry);
    await react();
    expect((await typesOf(id('1'))).at(-1)).toBe('ObligationMet');
    expect(await typesOf(id('1', forestry))).toEqual([]);
    expect((await typesOf(id('2'))).at(-1)).toBe('ObligationWaived');
    expect(await last(id('2', forestry))).toMatchObject({
      type: 'ObligationRescheduled',
      data: { dueOn: '2026-12-31', because: 'handed-on' },
    });
    expect(await typesOf(id('3', forestry))).toEqual(['ObligationOpened']);
  });

  it('follow a transfer of one that they alone name', async () => {
    const own = { ...survey, duties: led(forestry) };
    const named = { steps: [own, town, whole], supports: [forestry] };
    const { transfer, react, typesOf } = await withAdoptedPlan({ adopted: planWith(named) });
    await transfer('2026-01-12', forestry, '县水利局');
    await react();
    expect((await typesOf(id('1', forestry))).at(-1)).toBe('ObligationWaived');
    expect(await typesOf(id('1', '县水利局'))).toEqual(['ObligationOpened']);
  });
});

describe('an amendment of steps', () => {
  it('moves, opens and ends them, but not the date that was put off for an organization', async () => {
    const { write, amend, react, typesOf, last } = await withAdoptedPlan({ adopted });
    await write(
      'task-zezhou.t1',
      fact('ExtensionGranted', '3', { grantedOn: '2025-12-01', newDueOn: '2027-09-30' }),
    );
    const trial = step(4, '试运行', '2027-03-31');
    const later = { ...whole, dueOn: day('2027-07-31') };
    const moved = { ...town, dueOn: day('2026-12-31') };
    await amend('2026-01-05', planWith({ steps: [moved, trial, later], dueOn: later.dueOn }));
    await react();
    expect((await typesOf(id('1'))).slice(1)).toEqual(['ObligationWaived']);
    expect(await last(id('2'))).toMatchObject({
      type: 'ObligationRescheduled',
      data: { dueOn: '2026-12-31' },
    });
    expect(await last(id('4'))).toMatchObject({
      type: 'ObligationOpened',
      data: { dueOn: '2027-03-31', since: '2026-01-09' },
    });
    expect(await last(id('3'))).toMatchObject({
      data: { because: 'extension', dueOn: '2027-09-30' },
    });
  });

  it('lets what was owed as a whole go on as the last step, as it stood', async () => {
    const { write, amend, react, typesOf, last } = await withAdoptedPlan({ adopted: planWith({}) });
    const extended = { organization: education, grantedOn: '2025-12-01', newDueOn: '2027-09-30' };
    await write('task-zezhou.t1', ofTask('ExtensionGranted', extended));
    const claimed = { organization: education, claimedOn: '2026-01-04', note: '' };
    await write('task-zezhou.t1', ofTask('CompletionClaimed', claimed));
    await react();
    await amend('2026-01-05', adopted);
    await react();
    expect((await typesOf(`zezhou.t1.${education}`)).at(-1)).toBe('ObligationWaived');
    expect(await typesOf(id('3'))).toEqual([
      ...['ObligationOpened', 'ObligationRescheduled', 'ObligationClaimed'],
    ]);
    expect(await last(id('3'))).toMatchObject({ data: { claimedOn: '2026-01-04' } });
    expect(await typesOf(id('1'))).toEqual(['ObligationOpened']);
  });
});

describe('what recurs', () => {
  const rhythm = { every: 'quarter', month: 3, day: 31 } as const;
  const recurring = [{ title: '报送进展', words: '每季度末', ...rhythm }];
  const until = { dueOn: day('2026-06-30'), recurring };

  it('is owed for each period from the adoption to the date of the task', async () => {
    const { typesOf, last } = await withAdoptedPlan({ adopted: planWith(until) });
    expect(await typesOf(id('2025-Q3'))).toEqual([]);
    expect(await last(id('2026-Q1'))).toMatchObject({
      type: 'ObligationOpened',
      data: {
        step: '2026-Q1',
        subject: '改造管网（2026年第1季度：报送进展）',
        clause: '每季度末报送进展',
        dueOn: '2026-03-31',
      },
    });
    expect(await typesOf(id('2026-Q2'))).toEqual(['ObligationOpened']);
    expect(await typesOf(id('2026-Q3'))).toEqual([]);
    expect(await typesOf(`zezhou.t1.${education}`)).toEqual(['ObligationOpened']);
  });

  it('is what a dry run shows', () => {
    const owed = obligationsOf(planWith(until), adoption('zezhou'), calendar);
    expect(
      owed
        .filter(({ kind }) => kind === 'task')
        .map(({ obligationId, dueOn }) => [obligationId, dueOn]),
    ).toEqual([
      [id('2025-Q4'), '2025-12-31'],
      [id('2026-Q1'), '2026-03-31'],
      [id('2026-Q2'), '2026-06-30'],
      [`zezhou.t1.${education}`, '2026-06-30'],
    ]);
  });

  it('is reminded of as a report is, and escalated as one', () => {
    const content = planWith(until);
    const window = { from: day('2025-11-03'), to: day('2026-06-29') };
    const { notices } = simulate(content, adoption('zezhou'), { policy, calendar }, window);
    const told = notices.filter(({ obligationId }) => obligationId === id('2026-Q1'));
    expect(told.map(({ rule, form }) => [rule, form])).toEqual([
      ['-3wd', 'reminder'],
      ['+2wd', 'blue'],
      ['+4wd', 'yellow'],
    ]);
  });

  it('is a task all the same: it is not freed by itself while it runs', async () => {
    const { runner } = await withAdoptedPlan({ adopted: planWith(until) });
    const { events } = await runner.store.load(`obligation-${id('2026-Q1')}`);
    const state = fold(rulingDecider, events as never);
    const because = { obligationId: id('2026-Q1'), on: day('2026-01-05'), reason: '不再需要' };
    const ruled = () => rulingDecider.decide({ type: 'WaiveObligation', data: because }, state);
    expect(ruled).toThrow('仍在办理；不再办理的请终止任务');
  });
});
