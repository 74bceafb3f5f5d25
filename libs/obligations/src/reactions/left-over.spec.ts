import { type Event } from '#kernel';
import { education, science } from '../domain/obligation.fixtures.ts';
import { withAdoptedPlan, duties, forestry, ref, ruled } from './adopted-plan.fixtures.ts';

const of = (taskId: string, type: string, facts: object): Event => ({
  type,
  data: { ...ref, taskId, ...facts },
});
const signed = (organization: string): object => ({ organization, signedOn: '2025-11-04' });
const signOff = (organization: string): string => `zezhou.sign-off.${organization}`;
const cancelled = { reason: '机构改革', organizations: [forestry, science] };

describe('a sign-off', () => {
  it('is done when the only task without a signature goes to somebody else', async () => {
    const { write, react, typesOf } = await withAdoptedPlan();
    await write('task-zezhou.t2', of('zezhou.t2', 'AssignmentSigned', signed(science)));
    await react();
    expect(await typesOf(signOff(science))).toEqual(['ObligationOpened']);
    const alone = { leads: [education], supports: [], responsible: [] };
    const facts = {
      ...alone,
      before: duties(education),
      ruledOn: '2025-11-10',
      reason: '异议成立',
    };
    const changed = [{ id: 'zezhou.t1', kind: 'task', ...alone }];
    const { data } = ruled('2025-11-10', education);
    await write('plan-zezhou', { type: 'DutiesRuled', data: { ...data, changed } });
    await write('task-zezhou.t1', of('zezhou.t1', 'LeadRuled', facts));
    await react();
    expect(await typesOf(signOff(science))).toEqual(['ObligationOpened', 'ObligationMet']);
  });

  it('is done when the only task without a signature is cancelled; who has nothing left signs nothing', async () => {
    const { write, react, typesOf } = await withAdoptedPlan();
    await write('task-zezhou.t1', of('zezhou.t1', 'AssignmentSigned', signed(science)));
    await write('task-zezhou.t2', of('zezhou.t2', 'TaskCancelled', cancelled));
    await react();
    expect(await typesOf(signOff(science))).toEqual(['ObligationOpened', 'ObligationMet']);
    expect(await typesOf(signOff(forestry))).toEqual(['ObligationOpened', 'ObligationWaived']);
    expect(await typesOf(signOff(education))).toEqual(['ObligationOpened']);
  });
});

describe('a task that the office cancelled', () => {
  it('asks for no report on nothing', async () => {
    const { write, react, typesOf } = await withAdoptedPlan({ checkIns: ['12-20'] });
    await write('task-zezhou.t2', of('zezhou.t2', 'TaskCancelled', cancelled));
    await react();
    const checkIn = (name: string): string => `zezhou.check-in.2025-12-20.${name}`;
    expect(await typesOf(checkIn(forestry))).toEqual(['ObligationOpened', 'ObligationWaived']);
    expect(await typesOf(checkIn(science))).toEqual(['ObligationOpened']);
  });

  it('is owed by nobody again when it is ruled on', async () => {
    const { write, react, typesOf } = await withAdoptedPlan();
    await write('task-zezhou.t1', of('zezhou.t1', 'TaskCancelled', cancelled));
    await react();
    await write('plan-zezhou', ruled('2025-11-10', '县气象局'));
    await react();
    expect(await typesOf('zezhou.t1.县气象局')).toEqual([]);
    expect(await typesOf(signOff('县气象局'))).toEqual([]);
  });

  it('ends for who had it when the ruling is read only after it was cancelled', async () => {
    const { write, react, typesOf } = await withAdoptedPlan();
    await write('plan-zezhou', ruled('2025-11-10', '县气象局'));
    await write('task-zezhou.t1', of('zezhou.t1', 'TaskCancelled', cancelled));
    await react();
    const was = await typesOf(`zezhou.t1.${education}`);
    expect(was).toEqual(['ObligationOpened', 'ObligationWaived']);
    expect(await typesOf('zezhou.t1.县气象局')).toEqual([]);
  });
});

it('who is named after the day of a report and leaves again leaves nothing open', async () => {
  const { write, react, typesOf } = await withAdoptedPlan({ checkIns: ['11-05'] });
  await write('plan-zezhou', ruled('2025-11-10', '县气象局'));
  await write('plan-zezhou', ruled('2025-11-17', education));
  await expect(react()).resolves.toBeUndefined();
  const types = await typesOf('zezhou.t1.县气象局');
  expect(types).toEqual(['ObligationOpened', 'ObligationWaived']);
});
