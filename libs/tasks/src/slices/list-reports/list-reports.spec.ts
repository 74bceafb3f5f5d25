import { idOf } from '#kernel';
import { refused } from '#testing';
import { officer, startFeature } from '#testing/feature';
import { assign, education, science } from '../../domain/task.fixtures.ts';
import { TasksModule } from '../../tasks.module.ts';
import { type TaskReport } from '../get-tasks/task-records.ts';

const liaison = { ...officer, roles: ['liaison'], region: 'rushan' } as const;
const teacher = { ...liaison, userId: 'u-education', organization: education };
const url = '/tasks/rushan.t1/reports';

let feature: Awaited<ReturnType<typeof startFeature>>;
beforeAll(async () => {
  feature = await startFeature(TasksModule, []);
  const { data } = assign({ leads: [education], supports: [science] });
  const event = { id: idOf('assigned'), type: 'TaskAssigned', data, meta: {} };
  await feature.runner.store.append('task-rushan.t1', [event], 'no-stream');
  for (let number = 1; number <= 25; number++) {
    feature.clock.set(number <= 20 ? '2023-06-20T09:00:00+08:00' : '2023-06-21T09:00:00+08:00');
    const body = { text: `第${number}份`, reportId: `r${number}` };
    expect((await feature.ask('POST', url, body, teacher)).status).toBe(200);
  }
});
afterAll(() => feature.stop());

const idsOf = (body: Readonly<Record<string, unknown>>, field = 'rows'): readonly string[] =>
  (body[field] as readonly TaskReport[]).map(({ reportId }) => reportId);
const upTo = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `r${from + index}`);

describe('the reports of a task', () => {
  it('are told with it up to the latest twenty', async () => {
    const { body } = await feature.ask('GET', '/tasks/rushan.t1');
    expect(idsOf(body, 'reports')).toEqual(upTo(6, 25));
    expect(body['totalReports']).toBe(25);
  });

  it('are listed in pages, the latest first', async () => {
    const first = (await feature.ask('GET', `${url}?limit=20`)).body;
    expect(idsOf(first)).toEqual(upTo(6, 25).toReversed());
    expect(first).toMatchObject({ total: 25, cursor: 'r6' });
    const second = (await feature.ask('GET', `${url}?limit=20&cursor=r6`)).body;
    expect(idsOf(second)).toEqual(upTo(1, 5).toReversed());
    expect(second['cursor']).toBeUndefined();
    expect(await feature.ask('GET', `${url}?cursor=none`)).toEqual(
      refused('cursor-malformed', 422),
    );
  });

  it('say to another organization that there are, not what', async () => {
    const other = { ...teacher, userId: 'u-science', organization: science };
    const { body } = await feature.ask('GET', `${url}?limit=1`, undefined, other);
    expect(body['rows']).toMatchObject([{ reportId: 'r25', text: '', withheld: true }]);
    expect((await feature.ask('GET', `${url}?limit=1`, undefined, teacher)).body).toMatchObject({
      rows: [{ text: '第25份' }],
    });
    const elsewhere = { ...teacher, region: 'tunxi' };
    expect(await feature.ask('GET', url, undefined, elsewhere)).toEqual(
      refused('task-not-found', 404),
    );
  });
});
