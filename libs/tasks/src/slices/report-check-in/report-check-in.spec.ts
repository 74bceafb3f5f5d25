import fc from 'fast-check';
import { officer, startFeature } from '#testing/feature';
import { idOf, sha256 } from '#kernel';
import { refused, toldActs } from '#testing';
import { education, science } from '../../domain/task.fixtures.ts';
import { TasksModule } from '../../tasks.module.ts';
import { checkInList } from '../../views/check-in-list.ts';
import { adopted, contentOf, taskOf } from '../plan-facts.fixtures.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;
beforeEach(async () => {
  feature = await startFeature(TasksModule, [checkInList]);
  const { data: adoption } = adopted(contentOf([taskOf('rushan.t1')]));
  const data = { ...adoption, checkIns: ['06-30', '12-31'] };
  const events = ['PlanDrafted', 'PlanAdopted'].map((type) => ({
    id: idOf(type),
    type,
    data,
    meta: {},
  }));
  await feature.runner.store.append('plan-rushan', events, 'no-stream');
  feature.clock.set('2023-06-28T09:00:00+08:00');
});
afterEach(() => feature.stop());

const liaison = { ...officer, roles: ['liaison'], region: 'rushan' } as const;
const teacher = { ...liaison, userId: 'u-education', organization: education };
const scientist = { ...liaison, userId: 'u-science', organization: science };
const june = '/plans/rushan/check-ins/2023-06-30';
const said = {
  text: '总体顺利。',
  items: [{ taskId: 'rushan.t1', text: '已训120人。', percent: 60 }],
};
const report = (body: object = said, user: typeof officer = teacher, url = june) =>
  feature.ask('POST', url, body, user);
const one = (organization: string, user: typeof officer = teacher) =>
  feature.ask('GET', `${june}?organization=${encodeURIComponent(organization)}`, undefined, user);

async function listed(query = '', user: typeof officer = officer) {
  await feature.settle();
  return (await feature.ask('GET', `/check-ins${query}`, undefined, user)).body['rows'];
}

describe('check-ins over HTTP', () => {
  it('are one report for all tasks, with files, and the later takes the earlier’s place', async () => {
    const file = await feature.handedIn('名单', '名单.txt', teacher);
    const full = { ...said, evidence: [file] };
    expect(await report(full)).toMatchObject({ status: 200, body: { written: 1 } });
    expect(await report(full)).toEqual({ status: 200, body: { written: 0 } });
    feature.clock.set('2023-07-03T09:00:00+08:00');
    expect(await report(full)).toEqual({ status: 200, body: { written: 0 } });
    expect(await report({ text: '更正：已训130人。' })).toMatchObject({ body: { written: 1 } });
    expect((await one(education)).body).toMatchObject({
      text: '更正：已训130人。',
      items: [],
      evidence: [],
      reportedOn: '2023-07-03',
      earlier: [{ ...full, reportedOn: '2023-06-28' }],
    });
    expect(await listed('?planId=rushan')).toMatchObject([
      { organization: education, late: false, firstReportedOn: '2023-06-28', reports: 2 },
    ]);
  });

  it('are taken late and early, and listed in the order of their days', async () => {
    await report({ text: '年底的。' }, scientist, '/plans/rushan/check-ins/2023-12-31');
    feature.clock.set('2023-07-03T09:00:00+08:00');
    await report(said, scientist);
    await report();
    expect(await listed(`?organization=${encodeURIComponent(science)}`)).toMatchObject([
      { dueOn: '2023-06-30', late: true },
      { dueOn: '2023-12-31', late: false },
    ]);
    expect(await listed('?planId=tunxi')).toEqual([]);
    expect(await listed('', { ...teacher, region: 'tunxi' })).toEqual([]);
  });

  it('are handed in by the office for others, by a liaison for its own organization alone', async () => {
    expect(await report({ ...said, organization: science }, officer)).toMatchObject({
      body: { written: 1 },
    });
    expect(await report({ ...said, organization: education }, scientist)).toEqual(
      refused('not-your-organization', 403),
    );
    expect(await report(said, { ...teacher, region: 'tunxi' })).toEqual(
      refused('plan-not-found', 404),
    );
    expect(await report(said, officer)).toEqual(refused('organization-not-assigned'));
    for (const role of ['visitor', 'supervisor', 'auditor'] as const) {
      expect((await report(said, { ...teacher, roles: [role] })).status).toBe(403);
    }
  });

  it('may be handed in anew by whose they are, until the plan is withdrawn', async () => {
    await report();
    const acts = async (user: typeof officer) => {
      const [row] = (await listed('', user)) as { actions: unknown }[];
      const { actions } = (await one(education, user)).body;
      expect(row?.actions).toEqual(actions);
      return toldActs(actions);
    };
    expect(await acts(teacher)).toEqual(['reportCheckIn']);
    expect(await acts(scientist)).toEqual([]);
    expect(await acts({ ...teacher, roles: ['auditor'] })).toEqual([]);
    const data = { planId: 'rushan', region: 'rushan' };
    const event = { id: idOf('withdrawn'), type: 'PlanWithdrawn', data, meta: {} };
    await feature.runner.store.append('plan-rushan', [event], 'any');
    expect(await acts(teacher)).toEqual([]);
  });

  it('are refused where nobody asked for them', async () => {
    const elsewhere = async (url: string) => report(said, teacher, url);
    expect(await elsewhere('/plans/rushan/check-ins/2023-07-01')).toEqual(
      refused('check-in-not-asked'),
    );
    expect(await elsewhere('/plans/rushan/check-ins/june')).toEqual(refused('date-malformed', 422));
    expect(await elsewhere('/plans/none/check-ins/2023-06-30')).toEqual(
      refused('plan-not-found', 404),
    );
    const file = { sha256: sha256('never sent'), name: 'a.txt', size: 9, type: 'text/plain' };
    expect(await report({ ...said, evidence: [file] })).toEqual(refused('evidence-not-found', 404));
    expect(await one(education)).toEqual(refused('check-in-not-found', 404));
    expect(await one(science, { ...teacher, region: 'tunxi' })).toEqual(
      refused('check-in-not-found', 404),
    );
  });

  it('take null for nothing, and never fall over what they are sent', async () => {
    const nothing = { text: null, items: null, evidence: null, organization: null };
    expect(await report(nothing)).toEqual(refused('report-empty', 422));
    const item = { taskId: 'rushan.t1', text: '好', percent: null };
    expect(await report({ items: [item] })).toMatchObject({ body: { written: 1 } });
    const anyField = fc.oneof(fc.jsonValue(), fc.array(fc.record({ taskId: fc.jsonValue() })));
    const anySegment = fc.string({ unit: 'binary', maxLength: 300 }).map(encodeURIComponent);
    const anyBody = fc.record(
      { text: anyField, items: anyField, evidence: anyField, organization: anyField },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anyBody, anySegment, async (body, segment) => {
        const statuses = [
          (await report(body)).status,
          (await report(said, officer, `/plans/${segment || 'x'}/check-ins/2023-06-30`)).status,
          (await feature.ask('GET', `/check-ins?planId=${segment}&limit=${segment}`)).status,
        ];
        expect(statuses.filter((status) => status >= 500)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});
