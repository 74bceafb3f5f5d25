import { officer, startFeature } from '#testing/feature';
import { refused } from '#testing';
import { assignedOn, education, science } from './domain/task.fixtures.ts';
import { TasksModule } from './tasks.module.ts';
import { taskDuties } from './views/task-duties.ts';
import { taskList } from './views/task-list.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;

const teacher = {
  ...officer,
  userId: 'u-education',
  roles: ['liaison'],
  region: 'rushan',
  organization: education,
} as const;

/** Due on 2025-12-31, assigned on Wednesday 2025-11-05; today is Tuesday 2026-01-20, three weeks late. */
beforeEach(async () => {
  feature = await startFeature(TasksModule, [taskList, taskDuties]);
  feature.clock.set('2025-11-05T09:00:00+08:00');
  const { type, data } = assignedOn('2025-11-05', { leads: [education], supports: [science] });
  const id = '00000000-0000-4000-8000-000000000001';
  const event = { type, id, data, meta: { actor: 'duban' } };
  await feature.runner.store.append('task-rushan.t1', [event], 'no-stream');
  feature.clock.set('2026-01-20T09:00:00+08:00');
});
afterEach(() => feature.stop());

const post = (verb: string, body: object, user: Parameters<typeof feature.ask>[3] = officer) =>
  feature.ask('POST', `/tasks/rushan.t1/${verb}`, body, user);
const written = (count: number) => ({ status: 200, body: { written: count } });
const task = async (): Promise<Record<string, unknown>> =>
  (await feature.ask('GET', '/tasks/rushan.t1')).body;
const mine = async (): Promise<object | undefined> =>
  ((await task())['assignments'] as object[])[0];

/** Each act that bears a day, with the field that names it. */
const ACTS = [
  ['claim', 'claimedOn', {}],
  ['reports', 'reportedOn', { text: '已完成' }],
  ['sign', 'signedOn', {}],
] as const;

describe('the day that an act bears', () => {
  it.each(ACTS)('of a liaison is today: %s', async (verb, field, body) => {
    const earlier = { ...body, [field]: '2025-12-30', reason: '早已完成' };
    expect(await post(verb, earlier, teacher)).toEqual(refused('date-not-today'));
    const tomorrow = { ...body, [field]: '2026-01-21' };
    expect(await post(verb, tomorrow, teacher)).toEqual(refused('date-in-future'));
    expect(await post(verb, { ...body, [field]: '2026-01-20' }, teacher)).toMatchObject(written(1));
  });

  it.each(ACTS)(
    'may be set earlier by the office, with a reason: %s',
    async (verb, field, body) => {
      const said = { ...body, organization: education };
      const reason = '12月30日已收到纸质材料';
      const on = (date: string, why = {}) => post(verb, { ...said, [field]: date, ...why });
      expect(await on('2025-12-30')).toEqual(refused('date-reason-missing', 422));
      expect(await on('2025-12-30', { reason: ' ' })).toEqual(refused('date-reason-missing', 422));
      expect(await on('2025-11-04', { reason })).toEqual(refused('date-before-assignment'));
      expect(await on('2026-01-21', { reason })).toEqual(refused('date-in-future'));
      expect(await on('2025-12-30', { reason })).toMatchObject(written(1));
    },
  );
});

describe('when something is said to have happened', () => {
  const claimAt = (occurredAt: string, more = {}, user: Parameters<typeof post>[2] = teacher) =>
    post('claim', { occurredAt, organization: education, ...more }, user);

  it('lies not in the future', async () => {
    expect(await claimAt('2026-01-20T09:00:01+08:00')).toEqual(refused('occurred-at-in-future'));
    expect(await claimAt('2026-01-20T09:00:00+08:00')).toMatchObject(written(1));
  });

  it('is of today, unless the office gives a reason', async () => {
    const yesterday = '2026-01-19T23:59:59+08:00';
    expect(await claimAt(yesterday, { reason: '昨天' })).toEqual(refused('date-not-today'));
    expect(await claimAt(yesterday, {}, officer)).toEqual(refused('date-reason-missing', 422));
    expect(await claimAt(yesterday, { reason: '电话报告' }, officer)).toMatchObject(written(1));
  });
});

describe('whether a task was done late', () => {
  const accept = (more: object = {}) => post('accept', { organization: education, ...more });

  it('is judged by the day on which the claim was received', async () => {
    await post('claim', {}, teacher);
    expect(await mine()).toMatchObject({ claimedOn: '2026-01-20', receivedOn: '2026-01-20' });
    expect(await accept()).toMatchObject(written(1));
    const judged = { doneOn: '2026-01-20', receivedOn: '2026-01-20', late: true };
    expect(await mine()).toMatchObject(judged);
  });

  it('is judged by another day that the office confirms with a reason; both are shown', async () => {
    await post('claim', {}, teacher);
    expect(await accept({ doneOn: '2025-12-30' })).toEqual(refused('date-reason-missing', 422));
    const reason = '现场核验：12月30日已建成';
    expect(await accept({ doneOn: '2026-01-21', reason })).toEqual(refused('date-in-future'));
    const before = { doneOn: '2025-11-04', reason };
    expect(await accept(before)).toEqual(refused('date-before-assignment'));
    expect(await accept({ doneOn: '2025-12-30', reason })).toMatchObject(written(1));
    const judged = { doneOn: '2025-12-30', receivedOn: '2026-01-20', late: false };
    expect(await mine()).toMatchObject(judged);
    expect((await task())['claims']).toMatchObject([
      { claimedOn: '2026-01-20', receivedOn: '2026-01-20', doneOn: '2025-12-30' },
    ]);
  });

  it('is judged by the earlier day of a claim that the office wrote down; both are shown', async () => {
    const paper = { organization: education, claimedOn: '2025-12-30', reason: '纸质材料' };
    await post('claim', paper);
    await accept();
    const judged = { doneOn: '2025-12-30', receivedOn: '2026-01-20', late: false };
    expect(await mine()).toMatchObject({ claimedOn: '2025-12-30', ...judged });
  });
});
