import { OthersReports, type User } from '#http';
import { idOf } from '#kernel';
import { officer, startFeature } from '#testing/feature';
import { carryOut } from '../../../../following/src/carry-out.fixtures.ts';
import { day, education, science } from '../../domain/task.fixtures.ts';
import { TasksModule } from '../../tasks.module.ts';
import { taskDuties } from '../../views/task-duties.ts';
import { taskList } from '../../views/task-list.ts';
import { assignTasks } from '../assign-tasks/assign-tasks.ts';
import { adopted, contentOf, taskOf } from '../plan-facts.fixtures.ts';

type Answer = Readonly<Record<string, unknown>>;

const of = (organization: string, role: User['roles'][number] = 'liaison'): User => ({
  userId: `u-${idOf(`${organization}${role}`)}`,
  name: organization,
  roles: [role],
  region: 'rushan',
  organization,
});

/** All that an organization may write about a task, each with a word that nothing else holds. */
async function writeAll(feature: Awaited<ReturnType<typeof startFeature>>): Promise<void> {
  const task = { ...taskOf('rushan.t1'), leads: [education, science], dueOn: day('2025-12-31') };
  const plan = contentOf([task]);
  const event = { ...adopted(plan), id: idOf('adoption'), meta: {} };
  await feature.runner.store.append('plan-rushan', [event], 'no-stream');
  for await (const one of feature.runner.store.readAll({ prefixes: ['plan-'] })) {
    await carryOut(assignTasks(feature.runner), one);
  }
  const mine = of(education);
  const file = await feature.handedIn('words', '机密.txt', mine);
  const send = async (verb: string, body: object, user = mine): Promise<void> => {
    const { status } = await feature.ask('POST', `/tasks/rushan.t1/${verb}`, body, user);
    expect(status).toBe(200);
  };
  await send('reports', { text: '机密一', percent: 40, evidence: [file] });
  await send('dispute', { reason: '机密二', proposed: '机密局' });
  await send('dispute/dismiss', { organization: education, reason: '机密三' }, officer);
  await send('extension', { newDueOn: '2026-03-31', reason: '机密四' });
  await send('extension/decline', { organization: education, reason: '机密五' }, officer);
  await send('claim', { note: '机密六', evidence: [file] });
  await send('return', { organization: education, reason: '机密七' }, officer);
  await feature.settle();
}

describe('what another organization wrote about a task', () => {
  let feature: Awaited<ReturnType<typeof startFeature>>;
  beforeAll(async () => {
    feature = await startFeature(TasksModule, [taskList, taskDuties]);
    feature.clock.set('2025-11-03T09:00:00+08:00');
    await writeAll(feature);
  });
  afterAll(() => feature.stop());
  const ask = async (url: string, user: User): Promise<Answer> =>
    (await feature.ask('GET', url, undefined, user)).body;

  it('is told to whoever is bound to another one as the fact and the date', async () => {
    const task = await ask('/tasks/rushan.t1', of(science));
    const list = await ask('/tasks', of(science));
    expect(JSON.stringify([task, list])).not.toContain('机密');
    expect(task).toMatchObject({
      reports: [{ organization: education, reportedOn: '2025-11-03', percent: 40, withheld: true }],
      claims: [{ claimedOn: '2025-11-03', status: 'returned', withheld: true }],
      extensionRequests: [{ newDueOn: '2026-03-31', status: 'declined', withheld: true }],
      disputes: [{ disputedOn: '2025-11-03', status: 'dismissed', withheld: true }],
    });
  });

  it.each([
    ['itself', of(education)],
    ['the office', officer],
    ['a supervisor', { ...of('', 'supervisor'), organization: null }],
    ['an auditor of the region', { ...of('', 'auditor'), organization: null }],
  ])('is read whole by %s', async (_, user) => {
    const all = JSON.stringify(await ask('/tasks/rushan.t1', user));
    for (const word of '一二三四五六七') expect(all).toContain(`机密${word}`);
    expect(all).not.toContain('withheld');
    expect(JSON.stringify(await ask('/tasks', user))).toContain('机密一');
  });
});

it('what others reported is shown whole where the installation says so', () => {
  const subject = { region: 'rushan', organization: education };
  expect(new OthersReports().shows(of(science), subject)).toBe(false);
  expect(new OthersReports(true).shows(of(science), subject)).toBe(true);
});
