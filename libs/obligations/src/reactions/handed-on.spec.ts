import { type Event } from '#kernel';
import { education } from '../domain/obligation.fixtures.ts';
import { task } from '../domain/plans.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import {
  withAdoptedPlan,
  content,
  duties,
  forestry,
  ofTask,
  ref,
  ruled,
} from './adopted-plan.fixtures.ts';

const t1 = (organization: string): string => `zezhou.t1.${organization}`;

describe('a duty that a ruling hands on', () => {
  it('ends for one and opens for the other, with the targets of the task', async () => {
    const { write, react, typesOf } = await withAdoptedPlan();
    await write('plan-zezhou', ruled('2025-11-10', forestry));
    await react();
    expect(await typesOf(t1(education))).toEqual(['ObligationOpened', 'ObligationWaived']);
    expect(await typesOf(t1(forestry))).toEqual(['ObligationOpened']);
    expect(await typesOf(`zezhou.g1.${forestry}`)).toEqual(['ObligationOpened']);
    expect(await typesOf(`zezhou.t2.${forestry}`)).toEqual(['ObligationOpened']);
  });

  it('is owed again when it is handed back, as a new version of its date', async () => {
    const { write, react, typesOf } = await withAdoptedPlan();
    await write('plan-zezhou', ruled('2025-11-10', forestry));
    await write('plan-zezhou', ruled('2025-11-17', education));
    await react();
    expect(await typesOf(t1(education))).toEqual([
      ...['ObligationOpened', 'ObligationWaived', 'ObligationReopened'],
    ]);
    expect(await typesOf(t1(forestry))).toEqual(['ObligationOpened', 'ObligationWaived']);
  });

  it('knows what was done before it came: a target attained is met, a clock that stands stands', async () => {
    const { write, react, typesOf } = await withAdoptedPlan();
    const attained = { ...ref, targetId: 'zezhou.g1', year: null, attainedOn: day('2025-11-05') };
    await write('target-zezhou.g1', { type: 'TargetAttained', data: attained });
    await write('task-zezhou.t1', ofTask('TaskSuspended', { from: '2025-11-06', reason: '待批' }));
    await react();
    await write('plan-zezhou', ruled('2025-11-10', forestry));
    await react();
    expect(await typesOf(`zezhou.g1.${forestry}`)).toEqual(['ObligationOpened', 'ObligationMet']);
    expect(await typesOf(t1(forestry))).toEqual(['ObligationOpened', 'ObligationSuspended']);
  });
});

it('a duty is handed on with its date when that had been put off', async () => {
  const { write, react, last } = await withAdoptedPlan();
  await write('plan-zezhou', ruled('2025-12-10', forestry));
  const before = duties(education);
  const facts = { before, ...duties(forestry), ruledOn: '2025-12-10', reason: '职责调整' };
  const extended = { ...facts, dueOn: '2026-03-31', handedOn: true };
  await write('task-zezhou.t1', ofTask('LeadRuled', extended));
  await react();
  expect(await last(t1(forestry))).toMatchObject({
    type: 'ObligationRescheduled',
    data: { dueOn: '2026-03-31', because: 'handed-on' },
  });
});

it('nobody is reminded of what was handed on before the time to sign for it is over', async () => {
  const { write, react, last } = await withAdoptedPlan();
  await write('plan-zezhou', ruled('2025-11-10', forestry));
  await react();
  // 11-11, 11-12, 11-13.
  const since = '2025-11-13';
  expect(await last(t1(forestry))).toMatchObject({ type: 'ObligationOpened', data: { since } });
  await write('plan-zezhou', ruled('2025-11-17', education));
  await react();
  expect(await last(t1(education))).toMatchObject({
    type: 'ObligationReopened',
    data: { on: '2025-11-17', since: '2025-11-20' },
  });
});

describe('the work', () => {
  it('moves dates: extended, suspended and resumed, reopened', async () => {
    const { write, react, last } = await withAdoptedPlan();
    const organization = education;
    const granted = { organization, grantedOn: '2025-12-01', newDueOn: '2026-03-31' };
    await write('task-zezhou.t1', ofTask('ExtensionGranted', { ...granted, reason: '场馆改造' }));
    await react();
    expect(await last(t1(education))).toMatchObject({
      type: 'ObligationRescheduled',
      data: { dueOn: '2026-03-31', because: 'extension', dueVersion: 2 },
    });
    await write('task-zezhou.t1', ofTask('TaskSuspended', { from: '2026-01-05', reason: '待批' }));
    const back = { workingDays: 5, dueDates: [{ organization, dueOn: '2026-04-08' }] };
    await write(
      'task-zezhou.t1',
      ofTask('TaskResumed', { from: '2026-01-05', on: '2026-01-12', ...back }),
    );
    await react();
    expect(await last(t1(education))).toMatchObject({
      type: 'ObligationResumed',
      data: { dueOn: '2026-04-08', workingDays: 5, dueVersion: 3 },
    });
    const done = { organization, claimedOn: '2026-02-02', acceptedOn: '2026-02-03' };
    await write('task-zezhou.t1', ofTask('CompletionAccepted', done));
    const again = { organization, reopenedOn: '2026-02-10', dueOn: '2026-03-01', reason: '不实' };
    await write('task-zezhou.t1', ofTask('CompletionReopened', again));
    await react();
    expect(await last(t1(education))).toMatchObject({
      type: 'ObligationReopened',
      data: { dueOn: '2026-03-01', dueVersion: 4, reason: '不实' },
    });
  });

  it('the work that stood still for less than a working day goes on by the date it had', async () => {
    const { write, react, last } = await withAdoptedPlan();
    await write('task-zezhou.t1', ofTask('TaskSuspended', { from: '2026-01-05', reason: '待批' }));
    const none = { from: '2026-01-05', on: '2026-01-05', workingDays: 0, dueDates: [] };
    await write('task-zezhou.t1', ofTask('TaskResumed', none));
    await react();
    expect(await last(t1(education))).toMatchObject({
      type: 'ObligationResumed',
      data: { dueOn: '2025-12-31', before: '2025-12-31', workingDays: 0, dueVersion: 1 },
    });
  });

  it('the work that a correction shows undone is owed again by the date it had', async () => {
    const { write, react, last } = await withAdoptedPlan();
    const about = { ...ref, targetId: 'zezhou.g1', year: null };
    const attained = { ...about, attainedOn: day('2025-11-05') };
    await write('target-zezhou.g1', { type: 'TargetAttained', data: attained });
    await write('target-zezhou.g1', { type: 'TargetUnattained', data: about });
    await react();
    expect(await last(`zezhou.g1.${education}`)).toMatchObject({
      type: 'ObligationReopened',
      data: { dueOn: '2025-12-31' },
    });
  });

  it('the work of a cancelled task, a rescheduled phase and a withdrawn plan is owed no longer, or by another day', async () => {
    const { write, react, typesOf, last } = await withAdoptedPlan();
    await write(
      'task-zezhou.t1',
      ofTask('TaskCancelled', { reason: '机构改革', organizations: [] }),
    );
    await react();
    expect(await last(t1(education))).toMatchObject({
      type: 'ObligationWaived',
      data: { reason: '机构改革' },
    });
    await write('plan-zezhou', { type: 'PlanWithdrawn', data: { ...ref, reason: '重新印发' } });
    await react();
    expect(await typesOf(`zezhou.t2.${forestry}`)).toEqual([
      'ObligationOpened',
      'ObligationWaived',
    ]);
  });
});

describe('who is named later', () => {
  const late: Event = {
    type: 'PlanAmended',
    data: {
      ...{ ...ref, amendedOn: day('2025-12-01'), reason: '修订', changes: {}, sourceSha256: '' },
      content: {
        ...content,
        tasks: [
          ...content.tasks,
          task('zezhou.t3', { leads: ['县气象局'], dueOn: day('2025-11-20') }),
        ],
      },
    },
  };

  it('may sign for what was past already, and report of a time before, and nobody waits for ever', async () => {
    const { write, react, typesOf } = await withAdoptedPlan({ checkIns: ['11-15'] });
    await write('plan-zezhou', late);
    const organization = '县气象局';
    const signed = ofTask('AssignmentSigned', { organization, signedOn: '2025-12-02' });
    await write('task-zezhou.t3', { ...signed, data: { ...signed.data, taskId: 'zezhou.t3' } });
    const reported = { ...ref, organization, dueOn: '2025-11-15', reportedOn: '2025-12-02' };
    await write('check-in-zezhou', { type: 'CheckInReported', data: reported });
    await react();
    expect(await typesOf(`zezhou.sign-off.${organization}`)).toEqual([]);
    expect(await typesOf(`zezhou.check-in.2025-11-15.${organization}`)).toEqual([]);
  });
});

it('all of it read again from the first event writes nothing', async () => {
  const { write, react, count } = await withAdoptedPlan();
  const organization = education;
  await write('plan-zezhou', ruled('2025-11-10', forestry));
  await write('plan-zezhou', ruled('2025-11-17', education));
  await react();
  const life: readonly Event[] = [
    ofTask('CompletionClaimed', { organization, claimedOn: '2025-12-01' }),
    ofTask('CompletionReturned', { organization, returnedOn: '2025-12-02', reason: '不全' }),
    ofTask('ExtensionGranted', { organization, newDueOn: '2026-03-31', reason: '场馆改造' }),
    ofTask('TaskSuspended', { from: '2026-01-05', reason: '待批' }),
    ofTask('TaskResumed', {
      on: '2026-01-12',
      workingDays: 5,
      dueDates: [{ organization, dueOn: '2026-04-08' }],
    }),
    ofTask('CompletionClaimed', { organization, claimedOn: '2026-02-02' }),
    ofTask('CompletionAccepted', { organization, claimedOn: '2026-02-02' }),
    ofTask('CompletionReopened', { organization, dueOn: '2026-05-01', reason: '不实' }),
  ];
  for (const event of life) {
    await write('task-zezhou.t1', event);
    await react();
  }
  const before = await count();
  await react(0);
  await react(0);
  expect(await count()).toBe(before);
});
