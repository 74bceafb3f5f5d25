import { type Event } from '#kernel';
import { education, science } from '../domain/obligation.fixtures.ts';
import { task } from '../domain/plans.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { withAdoptedPlan, content, duties, forestry, ofTask, ref } from './chain.fixtures.ts';

const organizations = [education, science];
const t1 = (organization: string): string => `zezhou.t1.${organization}`;

describe('a duty that a ruling hands on', () => {
  it('ends for one and opens for the other, with the targets of the task', async () => {
    const { transfer, react, typesOf } = await withAdoptedPlan();
    await transfer('2025-11-10', education, forestry);
    await react();
    expect(await typesOf(t1(education))).toEqual(['ObligationOpened', 'ObligationWaived']);
    expect(await typesOf(t1(forestry))).toEqual(['ObligationOpened']);
    expect(await typesOf(`zezhou.g1.${forestry}`)).toEqual(['ObligationOpened']);
    expect(await typesOf(`zezhou.t2.${forestry}`)).toEqual(['ObligationOpened']);
  });

  it('is owed again when it is handed back, as a new version of its date', async () => {
    const { transfer, react, typesOf } = await withAdoptedPlan();
    await transfer('2025-11-10', education, forestry);
    await transfer('2025-11-17', forestry, education);
    await react();
    expect(await typesOf(t1(education))).toEqual([
      ...['ObligationOpened', 'ObligationWaived', 'ObligationReopened'],
    ]);
    expect(await typesOf(t1(forestry))).toEqual(['ObligationOpened', 'ObligationWaived']);
  });

  it('knows what was done before it came: a target attained is met, a clock that stands stands', async () => {
    const { write, transfer, react, typesOf } = await withAdoptedPlan();
    const about = { ...ref, targetId: 'zezhou.g1' };
    const measured = { measurementId: 'm1', asOf: day('2025-11-05'), year: 2025, value: 2 };
    const whose = { organization: education, evidence: '', trusted: true };
    const facts = { ...about, ...measured, ...whose };
    await write('target-zezhou.g1', { type: 'MeasurementRecorded', data: facts });
    const attained = { ...about, year: null, value: 2, attainedOn: day('2025-11-05') };
    await write('target-zezhou.g1', { type: 'TargetAttained', data: attained });
    await write(
      'task-zezhou.t1',
      ofTask('TaskSuspended', { from: '2025-11-06', reason: '待批', organizations }),
    );
    await react();
    await transfer('2025-11-10', education, forestry);
    await react();
    expect(await typesOf(`zezhou.g1.${forestry}`)).toEqual(['ObligationOpened', 'ObligationMet']);
    expect(await typesOf(t1(forestry))).toEqual(['ObligationOpened', 'ObligationSuspended']);
  });
});

it('a duty is handed on with its date when that had been put off', async () => {
  const { write, transfer, react, last } = await withAdoptedPlan();
  const granted = { organization: education, grantedOn: '2025-12-01', newDueOn: '2026-03-31' };
  await write('task-zezhou.t1', ofTask('ExtensionGranted', granted));
  await react();
  await transfer('2025-12-10', education, forestry);
  await react();
  expect(await last(t1(forestry))).toMatchObject({
    type: 'ObligationRescheduled',
    data: { dueOn: '2026-03-31', because: 'handed-on' },
  });
});

it('nobody is reminded of what was handed on before the time to sign for it is over', async () => {
  const { transfer, react, last } = await withAdoptedPlan();
  await transfer('2025-11-10', education, forestry);
  await react();
  // After 11-11, 11-12, 11-13.
  const since = '2025-11-14';
  expect(await last(t1(forestry))).toMatchObject({ type: 'ObligationOpened', data: { since } });
  await transfer('2025-11-17', forestry, education);
  await react();
  expect(await last(t1(education))).toMatchObject({
    type: 'ObligationReopened',
    data: { on: '2025-11-17', since: '2025-11-21' },
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
    await write(
      'task-zezhou.t1',
      ofTask('TaskSuspended', { from: '2026-01-05', reason: '待批', organizations }),
    );
    const back = {
      organizations,
      workingDays: 5,
      dueDates: [{ organization, dueOn: '2026-04-08' }],
    };
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
    await write(
      'task-zezhou.t1',
      ofTask('TaskSuspended', { from: '2026-01-05', reason: '待批', organizations }),
    );
    const none = {
      from: '2026-01-05',
      on: '2026-01-05',
      workingDays: 0,
      dueDates: [],
      organizations,
    };
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
    const data = { ...about, reason: '数据更正：重复统计' };
    await write('target-zezhou.g1', { type: 'TargetUnattained', data });
    await react();
    expect(await last(`zezhou.g1.${education}`)).toMatchObject({
      type: 'ObligationReopened',
      data: { dueOn: '2025-12-31' },
    });
  });

  it('the work of a cancelled task and of a withdrawn plan is owed no longer', async () => {
    const { write, decide, react, typesOf, last } = await withAdoptedPlan();
    const cancelled = { cancelledOn: '2025-12-02', reason: '机构改革', organizations };
    await write('task-zezhou.t1', ofTask('TaskCancelled', cancelled));
    await react();
    expect(await last(t1(education))).toMatchObject({
      type: 'ObligationWaived',
      data: { waivedOn: '2025-12-02', reason: '机构改革' },
    });
    const facts = { planId: 'zezhou', withdrawnOn: day('2025-12-03'), reason: '重新印发' };
    await decide({ type: 'WithdrawPlan', data: facts });
    await react();
    for (const id of [
      `zezhou.t2.${forestry}`,
      `zezhou.g1.${education}`,
      `zezhou.sign-off.${forestry}`,
    ]) {
      expect(await typesOf(id)).toEqual(['ObligationOpened', 'ObligationWaived']);
    }
  });
});

describe('an amendment', () => {
  it('moves the date and follows the words of who stays, and opens what is new for who comes', async () => {
    const { amend, react, typesOf, last } = await withAdoptedPlan();
    const [first, second] = content.tasks;
    const t = { ...first, ...duties(education, forestry), title: '新题', dueOn: day('2026-03-31') };
    const tasks = [t, second].flatMap((one) => one ?? []) as typeof content.tasks;
    await amend('2025-12-01', { ...content, tasks });
    await react();
    expect(await typesOf(t1(education))).toEqual([
      ...['ObligationOpened', 'ObligationRescheduled', 'ObligationRevised'],
    ]);
    expect(await last(t1(forestry))).toMatchObject({
      type: 'ObligationOpened',
      data: { subject: '新题', dueOn: '2026-03-31', openedOn: '2025-12-01', since: '2025-12-05' },
    });
  });

  it('asks nobody to sign for what was past already, nor for a report of a time before', async () => {
    const { write, amend, react, typesOf } = await withAdoptedPlan({ checkIns: ['11-15'] });
    const organization = '县气象局';
    const late = task('zezhou.t3', { leads: [organization], dueOn: day('2025-11-20') });
    const tasks = [...content.tasks, late];
    await amend('2025-12-01', { ...content, tasks });
    await react();
    const signed = ofTask(
      'AssignmentSigned',
      { organization, signedOn: '2025-12-02' },
      'zezhou.t3',
    );
    await write('task-zezhou.t3', signed);
    const reported: Event = {
      type: 'CheckInReported',
      data: { ...ref, organization, dueOn: '2025-11-15', reportedOn: '2025-12-02' },
    };
    await write('check-in-zezhou', reported);
    await react();
    expect(await typesOf(`zezhou.t3.${organization}`)).toEqual([
      ...['ObligationOpened', 'ObligationBaselined'],
    ]);
    expect(await typesOf(`zezhou.sign-off.${organization}`)).toEqual([]);
    expect(await typesOf(`zezhou.check-in.2025-11-15.${organization}`)).toEqual([]);
  });
});

it('what was handed on writes nothing when the log is read again from the first event', async () => {
  const { write, transfer, react, count } = await withAdoptedPlan();
  const organization = education;
  await transfer('2025-11-10', education, forestry);
  await transfer('2025-11-17', forestry, education);
  await react();
  const life: readonly Event[] = [
    ofTask('CompletionClaimed', { organization, claimedOn: '2025-12-01' }),
    ofTask('CompletionReturned', { organization, returnedOn: '2025-12-02', reason: '不全' }),
    ofTask('ExtensionGranted', { organization, newDueOn: '2026-03-31', reason: '场馆改造' }),
    ofTask('TaskSuspended', { from: '2026-01-05', reason: '待批', organizations }),
    ofTask('TaskResumed', {
      organizations,
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
