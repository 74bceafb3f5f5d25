import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { idOfName, type Of } from '#kernel';
import { officer, startFeature } from '#testing/feature';
import { refused, toldActs } from '#testing';
import { type PlanEvent } from './domain/plan.events.ts';
import { Feature, known } from './plans.feature.fixtures.ts';
import { planBoard } from './views/plan-board.ts';

type Running = Awaited<ReturnType<typeof startFeature>>;
let feature: Running;
const text = readFileSync(new URL('../../../seeds/tunxi.txt', import.meta.url), 'utf8');

beforeAll(async () => {
  feature = await startFeature(Feature, [planBoard]);
});
afterAll(() => feature.stop());

const post = (path: string, body: object = {}, user = officer) =>
  feature.ask('POST', `/plans${path}`, body, user);
const get = (path: string, user = officer) => feature.ask('GET', `/plans${path}`, undefined, user);
async function row(planId: string): Promise<Record<string, unknown>> {
  await feature.settle();
  return (await get(`/${planId}`)).body;
}
const kindsOf = async (planId: string): Promise<Readonly<Record<string, number>>> => {
  const rows = (await get(`/${planId}/rulings`)).body['rows'] as { kind: string }[];
  const groups = Map.groupBy(rows, ({ kind }) => kind);
  return Object.fromEntries([...groups].map(([kind, list]) => [kind, list.length]));
};
async function draft(planId: string): Promise<void> {
  await post('', { planId, region: 'tunxi', name: 'tunxi.txt', text, again: true });
}
async function adopt(planId: string, more: object = {}): Promise<void> {
  await draft(planId);
  expect((await post(`/${planId}/adopt`, more)).body).toMatchObject({ written: 1 });
}

describe('what may be done with a plan now', () => {
  it('follows what it is, and whose it is', async () => {
    const acts = async (user = officer) => {
      await feature.settle();
      const { actions } = (await get('/acts', user)).body;
      const rows = (await get('', user)).body['rows'] as { planId: string; actions: unknown }[];
      expect(rows.find(({ planId }) => planId === 'acts')?.actions).toEqual(actions);
      const bare = (await get('?acts=false', user)).body['rows'];
      expect(bare).toEqual(rows.map((row) => ({ ...row, actions: [] })));
      return toldActs(actions);
    };
    await draft('acts');
    await feature.settle();
    expect(await acts()).toEqual(['editOutline', 'adoptPlan', 'discardDraft', 'ruleDuties']);
    expect(await acts({ ...officer, roles: ['auditor'] })).toEqual([]);
    await post('/acts/adopt');
    const inForce = ['ruleDuties', 'concludePlan', 'withdrawPlan'];
    expect(await acts()).toEqual([...inForce, 'draftAmendment', 'beginAmendment']);
    const amended = { name: 'tunxi-2.txt', text: text.replaceAll('2025年', '2026年') };
    expect((await post('/acts/amendment', amended)).body).toMatchObject({ written: 1 });
    expect(await acts()).toEqual([
      ...inForce,
      'draftAmendment: amendment-in-review',
      'beginAmendment: amendment-in-review',
      ...['editAmendment', 'approveAmendment', 'discardAmendment'],
    ]);
    expect(toldActs((await get('/acts/amendment')).body['actions'])).toEqual([
      'editAmendment',
      'approveAmendment',
      'discardAmendment',
    ]);
  });
});

describe('a plan that two people edit', () => {
  it('is not changed by the one who has not seen what the other did', async () => {
    await draft('two');
    await feature.settle();
    const seen = await feature.etag('/plans/two');
    expect(seen).toBe('"0"');
    const title = (text: string) => ({ edits: [{ edit: 'set-title', id: 'two.t1', title: text }] });
    const ask = (body: object, etag: string) =>
      feature.ask('POST', '/plans/two/edits', body, officer, { 'if-match': etag });
    expect((await ask(title('甲'), seen)).body).toMatchObject({ written: 1 });
    expect(await ask(title('乙'), seen)).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile', details: { changes: [{ actorId: 'u-office' }] } },
    });
    expect((await ask(title('乙'), await feature.etag('/plans/two'))).body).toMatchObject({
      written: 1,
    });
  });
});

describe('the questions of a plan over HTTP', () => {
  it('are listed, counted on the board, ruled on, and gone', async () => {
    await draft('a');
    expect(await kindsOf('a')).toEqual({ 'no-lead': 22, collective: 3, doubt: 2 });
    expect(await row('a')).toMatchObject({ needsRuling: 27 });
    const rulings = [
      { edit: 'set-leads', id: 'a.t1', leads: ['区教育局'] },
      { edit: 'resolve-collective', collective: '各街道办事处', members: ['老街街道'] },
    ];
    const body = { rulings, reason: '会议纪要' };
    expect((await post('/a/rulings', body)).body).toMatchObject({ written: 1 });
    expect((await post('/a/rulings', body)).body).toEqual({ written: 0 });
    expect(await kindsOf('a')).toEqual({ 'no-lead': 21, collective: 2, doubt: 2 });
    expect(await row('a')).toMatchObject({
      needsRuling: 25,
      rulings: [{ reason: '会议纪要', rulings }],
    });
  });

  it('are answered at once, previewed first, and a doubt settled', async () => {
    await adopt('b');
    const first = await post('/b/rulings/first-named/preview');
    expect(first.body['needsRuling']).toEqual({ before: 27, after: 5 });
    const section = { sections: ['农民科学素质提升行动'], reason: '列在首位的牵头' };
    expect((await post('/b/rulings/first-named/preview', section)).body).toMatchObject({
      needsRuling: { before: 27, after: 25 },
    });
    expect((await post('/b/rulings/first-named', section)).body).toMatchObject({ written: 1 });
    expect((await post('/b/rulings/first-named', section)).body).toEqual({ written: 0 });
    expect((await row('b'))['needsRuling']).toBe(25);
    const { body } = await get('/b/rulings');
    const doubt = (body['rows'] as { kind: string; id: string }[]).find(
      (one) => one.kind === 'doubt',
    );
    const keep = { edit: 'keep', kind: 'doubt', id: doubt?.id };
    await post('/b/rulings', { rulings: [keep], reason: '核对无误' });
    expect((await row('b'))['needsRuling']).toBe(24);
  });

  it('can be tried out: who gets how much, and nothing is written', async () => {
    await adopt('c');
    const rulings = [{ edit: 'transfer', id: 'c.t10', from: '区委组织部', to: '区委宣传部' }];
    const { body } = await post('/c/rulings/preview', { rulings });
    expect(body).toMatchObject({ changed: [{ id: 'c.t10', number: '二（五）10' }] });
    const loads = body['organizations'] as Record<string, Record<string, { tasks: number }>>[];
    const moved = loads.map(({ organization, before, after }) => [
      organization,
      (after?.['responsible']?.tasks ?? 0) - (before?.['responsible']?.tasks ?? 0),
    ]);
    expect(moved).toEqual([
      ['区委组织部', -1],
      ['区委宣传部', 1],
    ]);
    expect((await row('c'))['rulings']).toEqual([]);
  });

  it('are ruled on by the office of the region, with a reason, in words that are known', async () => {
    await adopt('d');
    const rulings = [{ edit: 'set-leads', id: 'd.t1', leads: ['区科协'] }];
    const codeOf = async (body: object, user = officer): Promise<unknown> =>
      (await post('/d/rulings', body, user)).body['code'];
    expect(await codeOf({ rulings })).toBe('reason-missing');
    expect(await codeOf({ rulings, reason: '误' }, { ...officer, region: 'rushan' })).toBe(
      'plan-not-found',
    );
    expect(await codeOf({ rulings: [{ edit: 'drop', id: 'd.t1' }], reason: '误' })).toBe(
      'edit-malformed',
    );
    expect(await codeOf({ rulings: [{ edit: 'keep', kind: 'no-lead', id: 'd.t1' }] })).toBe(
      'edit-malformed',
    );
    const liaison = { ...officer, roles: ['liaison'] } as const;
    expect((await post('/d/rulings', { rulings, reason: '误' }, liaison)).status).toBe(403);
    expect((await post('/d/rulings', { rulings: [], reason: '误' })).status).toBe(422);
    expect(await get('/d/rulings', { ...officer, region: 'rushan' })).toEqual(
      refused('plan-not-found', 404),
    );
  });
});

describe('an amendment over HTTP', () => {
  const amended = text.replace('提高履职能力和水平', '提高履职能力和治理水平');
  const file = { name: '修订.txt', text: amended };

  it('is read, shown, edited and approved', async () => {
    await adopt('e');
    expect((await post('/e/amendment', file)).body).toMatchObject({ written: 1 });
    expect((await post('/e/amendment', file)).body).toEqual({ written: 0 });
    expect(await row('e')).toMatchObject({
      amendmentInReview: true,
      amendment: { name: '修订.txt' },
    });
    const edits = [{ edit: 'set-due', id: 'e.t1', dueOn: '2024-06-30' }];
    expect((await post('/e/amendment/edits', { edits })).body).toMatchObject({ written: 1 });
    const { body } = await get('/e/amendment');
    expect(body).toMatchObject({
      added: 0,
      removed: 0,
      changed: 2,
      differences: [
        { id: 'e.t1', fields: [{ field: 'dueOn', before: null, after: '2024-06-30' }] },
        { id: 'e.t10', change: 'changed', fields: [{ field: 'clause' }] },
      ],
    });
    expect(await post('/e/amendment/approve')).toEqual(refused('reason-missing', 422));
    const request = { reason: '县政府常务会议决定', amendedOn: '2024-01-08' };
    expect((await post('/e/amendment/approve', request)).body).toMatchObject({ written: 1 });
    expect((await post('/e/amendment/approve', request)).body).toEqual({ written: 0 });
    expect(await row('e')).toMatchObject({ amendmentInReview: false, amendment: null });
    expect(await get('/e/amendment')).toEqual(refused('amendment-not-found', 404));
    expect(await post('/e/amendment', file)).toEqual(refused('amendment-without-changes'));
  });

  it('is refused of a draft, of nothing, and of the same text; discarded, it is gone', async () => {
    await draft('f');
    expect(await post('/f/amendment', file)).toEqual(refused('plan-not-adopted'));
    await adopt('f');
    expect(await post('/f/amendment', { name: '空.txt' })).toEqual(refused('document-empty', 422));
    const same = { name: '原文.txt', text };
    expect(await post('/f/amendment', same)).toEqual(refused('amendment-without-changes'));
    await post('/f/amendment', file);
    expect((await post('/f/amendment/discard', { reason: '有误' })).body).toMatchObject({
      written: 1,
    });
    expect((await row('f'))['amendmentInReview']).toBe(false);
    expect(await post('/f/amendment/approve', { reason: '误' })).toEqual(
      refused('amendment-not-found', 404),
    );
  });
});

describe('what a plan is imported and adopted without', () => {
  afterEach(() => Object.assign(known, { regions: [], offices: [] }));
  const regionOf = async (planId: string, more: object = {}): Promise<unknown> => {
    const { status, body } = await post('', {
      planId,
      name: 'tunxi.txt',
      text,
      again: true,
      ...more,
    });
    return status === 201 ? (await row(planId))['region'] : body;
  };

  it('its region: the only one there is, the user’s own, the first plan’s own name; of several none', async () => {
    expect(await regionOf('first')).toBe('first');
    known.regions = ['tunxi'];
    expect(await regionOf('second')).toBe('tunxi');
    known.regions = ['qimen', 'tunxi'];
    expect(await regionOf('third')).toMatchObject({
      code: 'region-unclear',
      detail: '已有多个地区（qimen、tunxi），请填写地区编号（命令行 --region）。',
    });
    expect(await regionOf('third', { region: 'qimen' })).toBe('qimen');
    expect((await post('', { planId: 'third', name: 'tunxi.txt', text })).body).toMatchObject({
      written: 0,
    });
    const own = { ...officer, region: 'qimen' };
    await post('', { planId: 'fourth', name: 'tunxi.txt', text, again: true }, own);
    expect((await row('fourth'))['region']).toBe('qimen');
  });

  it('its office: the one that has a liaison, else 督查室; of several none', async () => {
    const officeOf = async (planId: string): Promise<unknown> => {
      await draft(planId);
      const { status, body } = await post(`/${planId}/adopt`);
      return status === 200 ? (await row(planId))['office'] : body;
    };
    expect(await officeOf('without')).toBe('督查室');
    known.offices = ['区政府办公室'];
    expect(await officeOf('with')).toBe('区政府办公室');
    known.offices = ['区委办公室', '区政府办公室'];
    expect(await officeOf('several')).toMatchObject({
      code: 'office-unclear',
      detail:
        '本地区有多个督办单位（区委办公室、区政府办公室），请填写督办单位（命令行 --office）。',
    });
  });
});

describe('the end of a plan over HTTP', () => {
  it('is summed up, then withdrawn, each with its words', async () => {
    await adopt('g', { checkIns: ['12-31', '06-30'] });
    expect(await row('g')).toMatchObject({ status: 'opening', checkIns: ['06-30', '12-31'] });
    expect(await post('/g/conclude', { summary: ' ' })).toEqual(refused('summary-missing', 422));
    await post('/g/conclude', { summary: '基本完成' });
    expect(await row('g')).toMatchObject({ status: 'concluded', summary: '基本完成' });
    expect(await post('/g/withdraw')).toEqual(refused('reason-missing', 422));
    await post('/g/withdraw', { reason: '上级文件废止' });
    expect((await row('g'))['status']).toBe('withdrawn');
    const listed = (await get('?status=withdrawn')).body['rows'] as { planId: string }[];
    expect(listed.map(({ planId }) => planId)).toEqual(['g']);
    const late = { rulings: [{ edit: 'set-leads', id: 'g.t1', leads: ['区科协'] }], reason: '误' };
    expect(await post('/g/rulings', late)).toEqual(refused('plan-withdrawn'));
  });

  it('says the id of everybody whom it names: the registered one, or one of its name', async () => {
    await adopt('i');
    const { events } = await feature.runner.store.load('plan-i');
    const { organizationIds } = events.at(-1)?.data as Of<PlanEvent, 'PlanAdopted'>['data'];
    expect(organizationIds).toMatchObject({
      区教育局: 'e-1',
      区科协: idOfName('tunxi', '区科协'),
      督查室: idOfName('tunxi', '督查室'),
    });
    const rulings = [{ edit: 'transfer', id: 'i.t1', from: '区教育局', to: '团区委' }];
    await post('/i/rulings', { rulings, reason: '职责调整' });
    const ruled = (await feature.runner.store.load('plan-i')).events.at(-1);
    expect(ruled?.data).toMatchObject({
      inForce: { organizationIds: { ...organizationIds, 团区委: 'l-1' } },
    });
  });

  it('has check-ins on days of every year only', async () => {
    await draft('h');
    expect(await post('/h/adopt', { checkIns: ['02-29'] })).toEqual(
      refused('check-in-day-invalid'),
    );
    expect((await post('/h/adopt', { checkIns: '06-30' })).status).toBe(422);
  });
});

it('whatever is sent is answered, never a fault', async () => {
  await adopt('z');
  const paths = [
    ...['adopt', 'edits', 'rulings', 'rulings/preview', 'rulings/first-named', 'amendment'],
    ...['amendment/edits', 'amendment/approve', 'amendment/discard', 'conclude', 'withdraw'],
  ];
  const key = fc.constantFrom(
    ...['rulings', 'edits', 'reason', 'summary', 'sections', 'preview', 'edit', 'kind', 'id'],
    ...['leads', 'name', 'text', 'base64', 'checkIns', 'amendedOn', 'ruledOn'],
  );
  const json = fc.object({
    key,
    maxDepth: 3,
    values: [fc.string(), fc.integer(), fc.constant(null)],
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), json, async (path, body) => {
      expect((await post(`/z/${path}`, body)).status).toBeLessThan(500);
    }),
    {
      numRuns: 200,
      examples: paths.map((path): [string, Record<string, unknown>] => [path, { reason: null }]),
    },
  );
  for (const query of ['?limit=x', '?status[]=draft', '?after=1&after=2', '?cursor=%00']) {
    for (const path of ['', '/z', '/z/rulings', '/z/amendment']) {
      expect((await get(`${path}${query}`)).status).toBeLessThan(500);
    }
  }
});
