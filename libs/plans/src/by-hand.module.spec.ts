import { readFileSync } from 'node:fs';
import { officer, startFeature } from '#testing/feature';
import { refused } from '#testing';
import { Feature, known } from './plans.feature.fixtures.ts';
import { planBoard } from './views/plan-board.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;
const text = readFileSync(new URL('../../../seeds/tunxi.txt', import.meta.url), 'utf8');

beforeAll(async () => {
  feature = await startFeature(Feature, [planBoard]);
  known.regions = ['tunxi'];
});
afterAll(async () => {
  known.regions = [];
  await feature.stop();
});

const post = (path: string, body: object = {}, user = officer) =>
  feature.ask('POST', path, body, user);
async function get(path: string, user = officer): Promise<Record<string, unknown>> {
  await feature.settle();
  return (await feature.ask('GET', path, undefined, user)).body;
}
const rowsOf = async (path: string) => (await get(path))['rows'] as Record<string, unknown>[];

const unnamed = ['一、设施', '1.更换路灯。分批更换。'].join('\n');
const importing = (planId: string, more: object = {}) =>
  post('/plans', { planId, name: 'tunxi.txt', text, ...more });
type Content = { tasks: { id: string; title: string }[]; title: string };
const contentOf = async (planId: string) => (await get(`/plans/${planId}`))['content'] as Content;

describe('a plan without a document', () => {
  it('begins empty, is filled by edits, and adopted', async () => {
    const begun = {
      planId: 'empty',
      title: '夜市整治方案',
      issuer: '区政府办',
      from: '2026-01-01',
    };
    expect(await post('/plans/begin', begun)).toEqual(refused('period-incomplete', 422));
    const whole = { ...begun, to: '2026-12-31' };
    expect((await post('/plans/begin', whole)).body).toMatchObject({ planId: 'empty', written: 1 });
    expect((await post('/plans/begin', whole)).body).toEqual({ planId: 'empty', written: 0 });
    expect(await post('/plans/begin', { ...whole, title: '别的方案' })).toEqual(
      refused('plan-already-exists'),
    );
    await feature.settle();
    expect(await post('/plans/empty/adopt')).toEqual(refused('plan-empty', 422));
    const edits = [{ edit: 'add-task', title: '更换路灯', leads: ['区住建局'] }];
    expect((await post('/plans/empty/edits', { edits })).body).toMatchObject({ written: 1 });
    expect(await contentOf('empty')).toMatchObject({
      period: { from: '2026-01-01', to: '2026-12-31' },
      tasks: [{ id: 'empty.t1', number: '1', section: '夜市整治方案', leads: ['区住建局'] }],
      organizations: ['区住建局'],
    });
    expect((await post('/plans/empty/adopt')).body).toMatchObject({ written: 1 });
    expect(await get('/plans/empty')).toMatchObject({ kind: 'plan', sourceSha256: null });
  });

  it('that has no title is not adopted until it is given one', async () => {
    await post('/plans', { planId: 'unnamed', name: 'a.txt', text: unnamed });
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const change = (fields: object) =>
      post('/plans/unnamed/edits', { edits: [{ edit: 'change-plan', ...fields }] });
    await change({ period });
    expect(await post('/plans/unnamed/adopt')).toEqual(refused('title-missing', 422));
    await change({ title: '亮化工程实施方案' });
    expect((await post('/plans/unnamed/adopt')).body).toMatchObject({ written: 1 });
  });
});

describe('a plan from a table of duties', () => {
  const rows = [
    '序号,任务,牵头单位,配合单位,完成时限',
    '1,更换路灯,区住建局,区财政局,2026年3月底前',
  ];
  const file = { name: '任务分解表.csv', text: rows.join('\n') };
  it('has a task for each row, under the title that is given with it', async () => {
    await post('/plans', { planId: 'sheet', ...file, title: '夜市提升任务分解表' });
    expect(await contentOf('sheet')).toMatchObject({
      title: '夜市提升任务分解表',
      tasks: [
        {
          number: '1',
          title: '更换路灯',
          clause: '更换路灯',
          section: '夜市提升任务分解表',
          leads: ['区住建局'],
          supports: ['区财政局'],
          dueOn: '2026-03-31',
        },
      ],
    });
    expect((await post('/plans/sheet/adopt')).body).toMatchObject({ written: 1 });
  });
});

describe('a single matter', () => {
  const matter = {
    title: '区长办公会议纪要〔2026〕3号',
    issuer: '区长办公会',
    clause: '对老街夜市开展联合检查。检查结果书面报告。',
    leads: ['区教育局'],
    supports: ['团区委', '区教育局'],
    dueOn: '2026-01-31',
  };
  it('is assigned: a plan of one task, in force at once, once', async () => {
    const { body } = await post('/assignments', matter);
    expect(body).toMatchObject({ written: 2 });
    expect((await post('/assignments', matter)).body).toEqual({
      planId: body['planId'],
      written: 0,
    });
    const planId = String(body['planId']);
    expect(await get(`/plans/${planId}`)).toMatchObject({
      kind: 'assignment',
      region: 'tunxi',
      status: 'opening',
      title: matter.title,
      office: '督查室',
      content: {
        tasks: [
          {
            id: `${planId}.t1`,
            title: '对老街夜市开展联合检查',
            clause: matter.clause,
            leads: ['区教育局'],
            supports: ['团区委'],
            dueOn: '2026-01-31',
          },
        ],
      },
    });
    const listed = await rowsOf('/plans?kind=assignment');
    expect(listed.map((row) => row['planId'])).toEqual([planId]);
  });
  it('needs somebody who leads, a date that is one, and the office of the region', async () => {
    expect((await post('/assignments', { ...matter, leads: [] })).status).toBe(422);
    expect((await post('/assignments', { ...matter, dueOn: '2026-02-30' })).status).toBe(422);
    const other = { ...officer, region: 'qimen' };
    expect(await post('/assignments', { ...matter, region: 'tunxi' }, other)).toEqual(
      refused('not-your-region', 403),
    );
  });
});

describe('a draft that is not wanted', () => {
  it('is discarded with a reason: gone from lists, its id free, the file no longer there', async () => {
    expect((await importing('one')).body).toMatchObject({ written: 1 });
    await feature.settle();
    const { status, body } = await importing('two');
    expect([status, body['code'], body['details']]).toMatchObject([
      409,
      'document-already-imported',
      { planId: 'one' },
    ]);
    expect((await importing('two', { again: true })).body).toMatchObject({ written: 1 });
    expect(await post('/plans/one/discard')).toEqual(refused('reason-missing', 422));
    const reason = { reason: '重复导入' };
    expect((await post('/plans/one/discard', reason)).body).toMatchObject({ written: 1 });
    expect((await post('/plans/one/discard', reason)).body).toEqual({ written: 0 });
    const ids = (rows: Record<string, unknown>[]) => rows.map((row) => row['planId']);
    expect(ids(await rowsOf('/plans'))).not.toContain('one');
    expect(ids(await rowsOf('/plans?status=discarded'))).toEqual(['one']);
    expect(await get('/plans/one')).toMatchObject({ status: 'discarded', actions: [] });
    expect(await post('/plans/one/adopt')).toEqual(refused('plan-discarded'));
    await post('/plans/two/discard', reason);
    await feature.settle();
    expect((await importing('one')).body).toMatchObject({ written: 1 });
    expect(ids(await rowsOf('/plans'))).toContain('one');
  });
  it('in another region keeps its id for that region', async () => {
    await importing('three', { again: true });
    await post('/plans/three/discard', { reason: '误' });
    const taken = await importing('three', { region: 'qimen', again: true });
    expect(taken).toEqual(refused('plan-already-exists'));
  });
});

describe('the record of edits', () => {
  const rename = (title: string) => ({ edits: [{ edit: 'change-task', id: 'r.t1', title }] });
  it('says who changed what from what, why, and what was undone; the newest first', async () => {
    await importing('r', { again: true });
    await post('/plans/r/edits', { ...rename('甲'), reason: '文字有误' });
    await post('/plans/r/edits', rename('乙'));
    expect(await post('/plans/r/edits', { edits: [{ edit: 'undo', no: 1 }] })).toEqual(
      refused('edit-overtaken'),
    );
    await post('/plans/r/edits', { edits: [{ edit: 'undo', no: 2 }] });
    const rows = await rowsOf('/plans/r/edits');
    expect(rows).toMatchObject([
      { no: 3, isUndone: false, edits: [{ edit: 'undo', no: 2 }] },
      { no: 2, isUndone: true, reason: null },
      {
        no: 1,
        actorId: 'u-office',
        reason: '文字有误',
        differences: [{ kind: 'task', id: 'r.t1', fields: [{ field: 'title', after: '甲' }] }],
      },
    ]);
    expect((await contentOf('r')).tasks[0]?.title).toBe('甲');
  });
});

describe('an amendment by hand', () => {
  it('begins with the plan as it is, is edited, recorded, undone, and approved', async () => {
    await importing('h', { again: true });
    await post('/plans/h/adopt');
    expect((await post('/plans/h/amendment/begin')).body).toMatchObject({ written: 1 });
    expect((await post('/plans/h/amendment/begin')).body).toEqual({ written: 0 });
    const approval = { reason: '区政府常务会议决定' };
    expect(await post('/plans/h/amendment/approve', approval)).toEqual(
      refused('amendment-without-changes'),
    );
    const add = { edit: 'add-task', title: '新增任务', leads: ['区教育局'], dueOn: '2025-12-31' };
    await post('/plans/h/amendment/edits', { edits: [add] });
    await post('/plans/h/amendment/edits', { edits: [{ edit: 'drop', id: 'h.t1' }] });
    await post('/plans/h/amendment/edits', { edits: [{ edit: 'undo', no: 2 }] });
    expect(await rowsOf('/plans/h/amendment/edits')).toMatchObject([
      { no: 3 },
      {
        no: 2,
        isUndone: true,
        differences: expect.arrayContaining([
          expect.objectContaining({ kind: 'task', id: 'h.t1', change: 'removed' }),
        ]) as unknown,
      },
      { no: 1, differences: [{ kind: 'task', change: 'added' }] },
    ]);
    expect(await get('/plans/h/amendment')).toMatchObject({ added: 1, removed: 0, changed: 0 });
    expect((await post('/plans/h/amendment/approve', approval)).body).toMatchObject({ written: 1 });
    expect((await contentOf('h')).tasks.at(-1)).toMatchObject({ title: '新增任务' });
  });
});
