import { officer, startFeature } from '#testing/feature';
import { refused, toldActs } from '#testing';
import { threeSteps } from './domain/steps.fixtures.ts';
import { assignedOn, day, education, science } from './domain/task.fixtures.ts';
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
const steps = threeSteps.map((one, index) => ({
  ...one,
  dueOn: day(`2026-0${index + 3}-31`.replace('04-31', '04-30')),
}));

/** A task in three steps, due at the end of March, April and May 2026, assigned on 2025-11-05: today. */
beforeEach(async () => {
  feature = await startFeature(TasksModule, [taskList, taskDuties]);
  feature.clock.set('2025-11-05T09:00:00+08:00');
  const { type, data } = assignedOn('2025-11-05', { leads: [education], supports: [science] });
  const id = '00000000-0000-4000-8000-000000000001';
  const event = { type, id, data: { ...data, steps }, meta: { actor: 'duban' } };
  await feature.runner.store.append('task-rushan.t1', [event], 'no-stream');
});
afterEach(() => feature.stop());

const post = (verb: string, body: object, user: Parameters<typeof feature.ask>[3] = officer) =>
  feature.ask('POST', `/tasks/rushan.t1/${verb}`, body, user);
const written = (count: number) => ({ status: 200, body: { written: count } });
const detail = async () => (await feature.ask('GET', '/tasks/rushan.t1')).body;

describe('a step over HTTP', () => {
  it('is claimed and accepted by its number, and stands in the task', async () => {
    expect(await post('claim', {}, teacher)).toEqual(refused('step-missing', 409));
    expect(await post('claim', { step: '7' }, teacher)).toEqual(refused('step-not-found', 409));
    expect(await post('claim', { step: '1' }, teacher)).toMatchObject(written(1));
    expect(await post('accept', { organization: education })).toMatchObject(written(1));
    expect(await detail()).toMatchObject({
      status: 'open',
      dueOn: '2026-04-30',
      assignments: [
        {
          organization: education,
          steps: [
            { step: '1', title: '完成勘测', status: 'accepted', doneOn: '2025-11-05' },
            { step: '2', status: 'open', dueOn: '2026-04-30' },
            { step: '3', status: 'open', dueOn: '2026-05-31' },
          ],
        },
        { organization: science },
      ],
      claims: [{ step: '1', status: 'accepted' }],
    });
  });

  it('is put off by itself, and waits for the office as the request of that step', async () => {
    const body = { newDueOn: '2026-06-30', reason: '招标推迟', step: '2' };
    expect(await post('extension', body, teacher)).toMatchObject(written(1));
    await feature.settle();
    const listed = (await feature.ask('GET', '/extensions')).body['rows'] as object[];
    expect(listed).toMatchObject([
      { step: '2', dueOn: '2026-04-30', pendingExtension: { newDueOn: '2026-06-30' } },
    ]);
    expect(toldActs((listed[0] as { actions: never }).actions)).toEqual([
      'grantExtension of 市教育局',
      'declineExtension of 市教育局',
    ]);
    expect(await post('extension/grant', { organization: education })).toMatchObject(written(1));
    expect(await detail()).toMatchObject({
      extensionRequests: [{ step: '2', status: 'granted', grantedDueOn: '2026-06-30' }],
      assignments: [{ steps: [{}, { dueOn: '2026-06-30', moved: true }, {}] }, {}],
    });
  });

  it('is one of several that may be claimed, each told with its number', async () => {
    const { body } = await feature.ask('GET', '/tasks/rushan.t1', undefined, teacher);
    const acts = body['actions'] as { action: string; step?: string }[];
    const claims = acts.filter(({ action }) => action === 'claimCompletion');
    expect(claims.map(({ step }) => step)).toEqual(['1', '2', '3']);
  });

  it('of a task is found with the tasks of its organization', async () => {
    await feature.settle();
    const { body } = await feature.ask(
      'GET',
      `/tasks?organization=${encodeURIComponent(education)}`,
    );
    expect(body['rows']).toMatchObject([{ taskId: 'rushan.t1', steps: [{ no: 1 }, {}, {}] }]);
  });
});
