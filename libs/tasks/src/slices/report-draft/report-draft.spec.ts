import fc from 'fast-check';
import { idOf, sha256 } from '#kernel';
import { officer, startFeature } from '#testing/feature';
import { refused } from '#testing';
import { assign, education, office, science, youth } from '../../domain/task.fixtures.ts';
import { TasksModule } from '../../tasks.module.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;
beforeEach(async () => {
  feature = await startFeature(TasksModule, []);
  const { data } = assign({ leads: [education], supports: [science] });
  const event = { id: idOf('assigned'), type: 'TaskAssigned', data, meta: {} };
  await feature.runner.store.append('task-rushan.t1', [event], 'no-stream');
  feature.clock.set('2023-06-20T09:00:00+08:00');
});
afterEach(() => feature.stop());

const liaison = { ...officer, roles: ['liaison'], region: 'rushan' } as const;
const teacher = { ...liaison, userId: 'u-education', organization: education };
const scientist = { ...liaison, userId: 'u-science', organization: science };
const url = '/tasks/rushan.t1/draft';
const half = { text: '上半年培训', percent: 40 };
const named = (organization: string): string =>
  `${url}?organization=${encodeURIComponent(organization)}`;
const save = (body: object = half, user: typeof officer = teacher) =>
  feature.ask('PUT', url, body, user);
const kept = async (user: typeof officer = teacher, at = url) =>
  (await feature.ask('GET', at, undefined, user)).body['draft'];
const written = (count: number) => ({ status: 200, body: { written: count } });

describe('drafts over HTTP', () => {
  it('are kept with their numbers and files until they are thrown away', async () => {
    const file = await feature.handedIn('名单', '名单.txt', teacher);
    const figures = [{ name: '培训', value: 120, unit: '人次' }];
    const full = { ...half, figures, evidence: [file] };
    expect(await kept()).toBeNull();
    expect(await save(full)).toMatchObject(written(1));
    expect(await save(full)).toEqual(written(0));
    expect(await kept()).toEqual({ ...full, savedOn: '2023-06-20' });
    expect(await save()).toMatchObject(written(1));
    expect(await kept()).toEqual({ ...half, savedOn: '2023-06-20' });
    const discard = () => feature.ask('DELETE', url, undefined, teacher);
    expect(await discard()).toMatchObject(written(1));
    expect(await discard()).toEqual(written(0));
    expect(await kept()).toBeNull();
  });

  it('are not kept over those that were saved meanwhile', async () => {
    const seen = async () => ({ 'if-match': await feature.etag(url, teacher) });
    await save();
    const old = await seen();
    await save({ text: '同事补充的' });
    const late = await feature.ask('PUT', url, half, teacher, old);
    expect(late).toEqual(refused('changed-meanwhile', 412));
    expect(await kept()).toMatchObject({ text: '同事补充的' });
    expect(await feature.ask('PUT', url, half, teacher, await seen())).toMatchObject(written(1));
  });

  it('have served when the report is handed in, and can be begun anew, with the same words too', async () => {
    await save();
    await feature.ask('POST', '/tasks/rushan.t1/reports', { text: '顺利。' }, scientist);
    expect(await kept()).toMatchObject(half);
    await feature.ask('POST', '/tasks/rushan.t1/reports', half, teacher);
    expect(await kept()).toBeNull();
    expect(await save()).toMatchObject(written(1));
    expect(await save()).toEqual(written(0));
    expect(await kept()).toMatchObject(half);
  });

  it('leave no word behind when they have served, and none in the log', async () => {
    await save();
    await feature.ask('POST', '/tasks/rushan.t1/reports', { text: '顺利。' }, teacher);
    const key = { taskId: 'rushan.t1', organization: education };
    expect(await feature.drafts.find(key)).toMatchObject({ draft: null, revision: 1 });
    const types: string[] = [];
    for await (const { type } of feature.runner.store.readAll()) types.push(type);
    expect(types).toEqual(['TaskAssigned', 'ProgressReported']);
  });

  it('that were kept in the log are read, and thrown away, as before', async () => {
    const { taskId, planId, region } = assign({ leads: [education] }).data;
    const organizations = { organization: education, organizationId: 'e' };
    const ref = { taskId, planId, region, ...organizations };
    const data = { ...ref, ...half, savedOn: '2023-06-19', afterReport: null };
    const event = { id: idOf('old draft'), type: 'ReportDraftSaved', data, meta: {} };
    const stream = `report-draft-rushan.t1.${education}`;
    await feature.runner.store.append(stream, [event], 'no-stream');
    expect(await kept()).toEqual({ ...half, savedOn: '2023-06-19' });
    expect(await feature.ask('DELETE', url, undefined, teacher)).toMatchObject(written(1));
    expect(await kept()).toBeNull();
    expect(await save()).toMatchObject(written(1));
    expect(await kept()).toMatchObject({ savedOn: '2023-06-20' });
  });

  it('are one an organization, seen by it and by the office alone', async () => {
    await save();
    await save({ text: '市科协的' }, scientist);
    await save({ text: '督查室的' }, officer);
    expect([await kept(), await kept(scientist), await kept(officer)]).toMatchObject([
      half,
      { text: '市科协的' },
      { text: '督查室的' },
    ]);
    expect(await kept(officer, named(education))).toMatchObject(half);
    expect(await feature.ask('GET', named(education), undefined, scientist)).toEqual(
      refused('not-your-organization', 403),
    );
    for (const role of ['supervisor', 'auditor', 'visitor'] as const) {
      const ask = (method: 'GET' | 'DELETE') =>
        feature.ask(method, named(education), undefined, { ...officer, roles: [role] });
      expect([(await ask('GET')).status, (await ask('DELETE')).status]).toEqual([403, 403]);
      expect((await save(half, { ...officer, roles: [role] })).status).toBe(403);
    }
  });

  it('are refused to strangers, for tasks that are none or are over, and without content', async () => {
    const elsewhere = { ...teacher, region: 'tunxi' };
    expect(await save(half, elsewhere)).toEqual(refused('task-not-found', 404));
    const stranger = { ...teacher, organization: youth };
    expect(await save(half, stranger)).toEqual(refused('organization-not-assigned'));
    for (const method of ['PUT', 'GET', 'DELETE'] as const) {
      const body = method === 'PUT' ? half : undefined;
      expect(await feature.ask(method, '/tasks/rushan.t9/draft', body, teacher)).toEqual(
        refused('task-not-found', 404),
      );
    }
    expect(await save({ text: '' })).toEqual(refused('draft-empty', 422));
    const file = { sha256: sha256('never sent'), name: 'a.txt', size: 9, type: 'text/plain' };
    expect(await save({ ...half, evidence: [file] })).toEqual(refused('evidence-not-found', 404));
    expect((await save({ text: '长'.repeat(10_001) })).status).toBe(422);
    await save();
    await feature.ask('POST', '/tasks/rushan.t1/cancel', { reason: '合并' });
    expect(await save({ text: '又写' })).toEqual(refused('task-cancelled'));
    expect(await feature.ask('DELETE', url, undefined, teacher)).toMatchObject(written(1));
  });

  it('are the office’s own where it writes for itself', async () => {
    await save({ text: '现场核查' }, officer);
    expect(await kept(officer, named(office))).toMatchObject({ text: '现场核查' });
  });

  it('take null for nothing, and never fall over what they are sent', async () => {
    expect(await save({ text: '好', percent: null, figures: null, evidence: null })).toMatchObject(
      written(1),
    );
    const anySegment = fc.string({ unit: 'binary', maxLength: 300 }).map(encodeURIComponent);
    const anyBody = fc.record(
      {
        text: fc.jsonValue(),
        percent: fc.jsonValue(),
        figures: fc.oneof(fc.jsonValue(), fc.array(fc.record({ name: fc.jsonValue() }))),
        evidence: fc.jsonValue(),
        organization: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anyBody, anySegment, async (body, segment) => {
        const statuses = [
          (await save(body)).status,
          (await save(body, officer)).status,
          (await feature.ask('GET', `/tasks/${segment || 'x'}/draft?organization=${segment}`))
            .status,
        ];
        expect(statuses.filter((status) => status >= 500)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});
