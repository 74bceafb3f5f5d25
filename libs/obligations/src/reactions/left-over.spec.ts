import { education, science } from '../domain/obligation.fixtures.ts';
import { forestry, ofTask, withAdoptedPlan } from './chain.fixtures.ts';

const meteorology = '县气象局';
const of = (taskId: string, type: string, facts: object) => ofTask(type, facts, taskId);
const signed = (organization: string): object => ({ organization, signedOn: '2025-11-04' });
const signOff = (organization: string): string => `zezhou.sign-off.${organization}`;
const cancelled = (...organizations: readonly string[]) => {
  return { cancelledOn: '2025-11-05', reason: '机构改革', organizations };
};

describe('a sign-off', () => {
  it('is done when the only task without a signature goes to somebody else', async () => {
    const { write, transfer, react, typesOf } = await withAdoptedPlan();
    await write('task-zezhou.t2', of('zezhou.t2', 'AssignmentSigned', signed(science)));
    await react();
    expect(await typesOf(signOff(science))).toEqual(['ObligationOpened']);
    await transfer('2025-11-10', science, meteorology);
    await react();
    expect(await typesOf(signOff(science))).toEqual(['ObligationOpened', 'ObligationMet']);
  });

  it('is done when the only task without a signature is cancelled; who has nothing left signs nothing', async () => {
    const { write, react, typesOf } = await withAdoptedPlan();
    await write('task-zezhou.t1', of('zezhou.t1', 'AssignmentSigned', signed(science)));
    await write('task-zezhou.t2', of('zezhou.t2', 'TaskCancelled', cancelled(forestry, science)));
    await react();
    expect(await typesOf(signOff(science))).toEqual(['ObligationOpened', 'ObligationMet']);
    expect(await typesOf(signOff(forestry))).toEqual(['ObligationOpened', 'ObligationWaived']);
    expect(await typesOf(signOff(education))).toEqual(['ObligationOpened']);
  });
});

describe('a task that the office cancelled', () => {
  it('asks for no report on nothing', async () => {
    const { write, react, typesOf } = await withAdoptedPlan({ checkIns: ['12-20'] });
    await write('task-zezhou.t2', of('zezhou.t2', 'TaskCancelled', cancelled(forestry, science)));
    await react();
    const checkIn = (name: string): string => `zezhou.check-in.2025-12-20.${name}`;
    expect(await typesOf(checkIn(forestry))).toEqual(['ObligationOpened', 'ObligationWaived']);
    expect(await typesOf(checkIn(science))).toEqual(['ObligationOpened']);
  });

  it('is owed by nobody again when it is ruled on', async () => {
    const { write, transfer, react, typesOf } = await withAdoptedPlan();
    await write('task-zezhou.t1', of('zezhou.t1', 'TaskCancelled', cancelled(education, science)));
    await react();
    await transfer('2025-11-10', education, meteorology);
    await react();
    expect(await typesOf(`zezhou.t1.${meteorology}`)).toEqual([]);
    expect(await typesOf(signOff(meteorology))).toEqual([]);
  });

  it('leaves nothing open for who had it, nor for who was to have it, when it ends before the ruling is followed', async () => {
    const { write, transfer, react, typesOf } = await withAdoptedPlan();
    await transfer('2025-11-10', education, meteorology);
    await write('task-zezhou.t1', of('zezhou.t1', 'TaskCancelled', cancelled(education, science)));
    await react();
    const was = await typesOf(`zezhou.t1.${education}`);
    expect(was).toEqual(['ObligationOpened', 'ObligationWaived']);
    expect(await typesOf(`zezhou.t1.${meteorology}`)).toEqual([]);
    expect(await typesOf(signOff(meteorology))).toEqual([]);
  });
});

it('who is named after the day of a report and leaves again leaves nothing open', async () => {
  const { transfer, react, typesOf } = await withAdoptedPlan({ checkIns: ['11-05'] });
  await transfer('2025-11-10', education, meteorology);
  await transfer('2025-11-17', meteorology, education);
  await react();
  const types = await typesOf(`zezhou.t1.${meteorology}`);
  expect(types).toEqual(['ObligationOpened', 'ObligationWaived']);
  expect(await typesOf(`zezhou.check-in.2025-11-05.${meteorology}`)).toEqual([]);
});
