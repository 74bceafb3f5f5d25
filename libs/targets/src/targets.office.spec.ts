import { type User } from '#http';
import { refused, toldActs } from '#testing';
import { farmers, science } from './domain/target.fixtures.ts';
import { officer, startFeature } from '#testing/feature';
import {
  adoptPlan,
  changesOf,
  period,
  reactToAll,
  removed,
  targetOf,
  tellOfPlan,
  targetsTrusting,
} from './targets.fixtures.ts';
import { targetBoard } from './views/target-board.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;

const farmer: User = {
  ...officer,
  userId: 'u-farmers',
  roles: ['liaison'],
  region: 'rushan',
  organization: farmers,
};
const elsewhere = { ...officer, region: 'tunxi' } as const;
const ask = (...body: Parameters<typeof feature.ask>) => feature.ask(...body);

beforeEach(async () => {
  feature = await startFeature(targetsTrusting(), [targetBoard]);
  feature.clock.set('2023-07-02T09:00:00+08:00');
  const relative = { recurrence: 'level', value: null, reference: '全省平均水平' } as const;
  await adoptPlan(feature.runner, {
    period,
    targets: [
      targetOf('rushan.g2'),
      targetOf('rushan.g3', { recurrence: 'level', value: 20, unit: '%', leads: [science] }),
      targetOf('rushan.g4', { recurrence: 'yearly', value: 200, leads: [], responsible: [] }),
      targetOf('rushan.g5', { ...relative, unit: '%', leads: [farmers, science] }),
      targetOf('rushan.g6', { comparator: 'range', value: 2, upper: 3 }),
    ],
  });
  await reactToAll(feature.runner);
  await feature.settle();
});
afterEach(() => feature.stop());

type Figure = readonly [
  targetId: string,
  measurementId: string,
  asOf: string,
  value: number,
  organization?: string,
];
/** By the office, for itself unless an organization is named. */
const measure = (...[targetId, measurementId, asOf, value, organization]: Figure) => {
  const figure = {
    measurementId,
    asOf,
    value,
    source: '台账',
    ...(organization && { organization }),
  };
  return ask('POST', `/targets/${targetId}/measurements`, figure);
};

describe('what may be done with a target now', () => {
  const acts = async (id: string, user = officer) => {
    const { body } = await ask('GET', `/targets/${id}`, undefined, user);
    const { body: list } = await ask('GET', '/targets', undefined, user);
    const rows = list['rows'] as { targetId: string; actions: unknown }[];
    expect(rows.find(({ targetId }) => targetId === id)?.actions).toEqual(body['actions']);
    return body;
  };

  it('is to measure, for who is named in it, and to judge, for the office', async () => {
    await measure('rushan.g2', 'm-1', '2023-06-30', 1_000);
    await feature.settle();
    const mine = await acts('rushan.g2', farmer);
    expect(toldActs(mine['actions'])).toEqual(['recordMeasurement']);
    expect(toldActs((await acts('rushan.g3', farmer))['actions'])).toEqual([]);
    const [figure] = (await acts('rushan.g2'))['measurements'] as { actions: unknown }[];
    expect(toldActs(figure?.actions)).toEqual(['correctMeasurement', 'verifyMeasurement']);
    const [theirs] = mine['measurements'] as { actions: unknown }[];
    expect(toldActs(theirs?.actions)).toEqual([]); // the office measured it
    expect(toldActs((await acts('rushan.g5'))['actions'])).toEqual([
      'recordMeasurement',
      'recordReference',
      'reviseTarget',
    ]);
  });

  it('is to close the years that are over, and not yet closed', async () => {
    feature.clock.set('2024-02-01T09:00:00+08:00');
    const years = async () =>
      toldActs((await acts('rushan.g4'))['actions']).filter((act) => act.startsWith('closeTarget'));
    const open = await years();
    expect(open[0]).toBe('closeTargetYear of 2023');
    await ask('POST', '/targets/rushan.g4/years/2023/close', {});
    await feature.settle();
    expect(await years()).toEqual(open.slice(1));
  });
});

describe('verifying a measurement over HTTP', () => {
  const url = '/targets/rushan.g2/measurements/m-1/verify';

  it('lets the office confirm it or take it out; a correction asks for another look', async () => {
    await measure('rushan.g2', 'm-1', '2023-06-30', 1_000, farmers);
    expect((await ask('GET', '/targets/rushan.g2')).body).toMatchObject({
      status: 'claimed',
      verified: false,
      measurements: [{ source: '台账', verdict: null, trusted: false }],
    });
    const rejection = { verdict: 'rejected', note: '与台账不符' };
    expect(await ask('POST', url, rejection)).toMatchObject({ status: 200, body: { written: 2 } });
    expect((await ask('POST', url, rejection)).body).toMatchObject({ written: 0 });
    expect((await ask('GET', '/targets/rushan.g2')).body).toMatchObject({
      status: 'no-data',
      verified: null,
      actual: null,
      attained: [],
      measurements: [
        {
          verdict: 'rejected',
          verifications: [
            {
              verdict: 'rejected',
              note: '与台账不符',
              verifiedOn: '2023-07-02',
              actor: 'u-office',
            },
          ],
        },
      ],
    });
    await ask('POST', '/targets/rushan.g2/measurements/m-1/correct', {
      value: 480,
      reason: '更正',
    });
    expect((await ask('POST', url, { verdict: 'verified' })).body).toMatchObject({ written: 1 });
    expect((await ask('GET', '/targets/rushan.g2')).body).toMatchObject({
      status: 'on-track',
      verified: true,
      actual: 480,
    });
  });

  it('refuses a rejection without a word, what is unknown, and who may not', async () => {
    await measure('rushan.g2', 'm-1', '2023-06-30', 1_000);
    expect(await ask('POST', url, { verdict: 'rejected' })).toEqual(
      refused('verdict-note-missing', 422),
    );
    expect(
      await ask('POST', '/targets/rushan.g2/measurements/m-9/verify', { verdict: 'verified' }),
    ).toEqual(refused('measurement-not-found', 404));
    expect(await ask('POST', url, { verdict: 'verified' }, elsewhere)).toEqual(
      refused('target-not-found', 404),
    );
    expect((await ask('POST', url, { verdict: 'verified' }, farmer)).status).toBe(403);
    for (const verdict of ['ok', null, 1]) {
      expect((await ask('POST', url, { verdict })).status).toBe(422);
    }
  });
});

describe('figures that wait for the office', () => {
  const list = async (query = '', user: Parameters<typeof ask>[3] = officer) => {
    await feature.settle();
    return ask('GET', `/measurements/unverified${query}`, undefined, user);
  };
  const idsOf = ({ body }: Awaited<ReturnType<typeof list>>) =>
    (body['rows'] as { measurementId: string }[]).map(({ measurementId }) => measurementId);

  it('are listed, the oldest day first, until they are verified or rejected', async () => {
    await measure('rushan.g2', 'm-2', '2023-06-30', 1_000, farmers);
    await measure('rushan.g2', 'm-1', '2022-06-30', 5, science);
    await measure('rushan.g6', 'm-3', '2023-03-31', 7, farmers);
    await measure('rushan.g6', 'm-4', '2023-03-31', 7);
    const all = await list();
    expect(all.body).toMatchObject({
      total: 3,
      rows: [
        { measurementId: 'm-1', organization: science, asOf: '2022-06-30', value: 5 },
        { measurementId: 'm-3', targetId: 'rushan.g6' },
        {
          measurementId: 'm-2',
          targetId: 'rushan.g2',
          title: '培训高素质农民',
          unit: '名',
          actions: [{ action: 'correctMeasurement' }, { action: 'verifyMeasurement' }],
        },
      ],
    });
    await ask('POST', '/targets/rushan.g2/measurements/m-2/verify', { verdict: 'verified' });
    const no = { verdict: 'rejected', note: '无台账' };
    await ask('POST', '/targets/rushan.g6/measurements/m-3/verify', no);
    expect(idsOf(await list())).toEqual(['m-1']);
  });

  it('are listed page by page, and to a liaison its own', async () => {
    await measure('rushan.g2', 'm-1', '2022-06-30', 5, farmers);
    await measure('rushan.g2', 'm-2', '2022-06-30', 6, science);
    await measure('rushan.g2', 'm-3', '2022-07-31', 7, farmers);
    const first = await list('?limit=2');
    expect(idsOf(first)).toEqual(['m-1', 'm-2']);
    const next = await list(`?limit=2&cursor=${String(first.body['cursor'])}`);
    expect([idsOf(next), next.body['total'], next.body['cursor']]).toEqual([['m-3'], 3, undefined]);
    const liaison = {
      ...officer,
      roles: ['liaison'],
      region: 'rushan',
      organization: farmers,
    } as const;
    expect(idsOf(await list('', liaison))).toEqual(['m-1', 'm-3']);
    expect(idsOf(await list('?planId=tunxi'))).toEqual([]);
    expect(idsOf(await list('', { ...officer, region: 'tunxi' }))).toEqual([]);
    expect(await list('?cursor=x')).toEqual(refused('cursor-malformed', 422));
    const visitor = { ...officer, roles: ['visitor'] } as const;
    expect((await list('', visitor)).status).toBe(403);
  });
});

describe('a figure of whom the policy trusts', () => {
  it('attains the target at once, one by one and in a sheet, and waits for nobody', async () => {
    await feature.stop();
    feature = await startFeature(targetsTrusting(science), [targetBoard]);
    feature.clock.set('2023-07-02T09:00:00+08:00');
    const targets = [targetOf('rushan.g2'), targetOf('rushan.g6')];
    await adoptPlan(feature.runner, { period, targets });
    await reactToAll(feature.runner);
    await measure('rushan.g2', 'm-1', '2023-06-30', 1_000, science);
    const csv = `指标编号,截至日期,数值,单位\nrushan.g6,2023-06-30,1000,${science}`;
    await ask('POST', '/targets/measurements/import', { csv });
    await measure('rushan.g2', 'm-2', '2023-06-30', 5, farmers);
    await feature.settle();
    for (const id of ['rushan.g2', 'rushan.g6']) {
      expect((await ask('GET', `/targets/${id}`)).body).toMatchObject({ status: 'attained' });
    }
    expect((await ask('GET', '/measurements/unverified')).body).toMatchObject({
      total: 1,
      rows: [{ measurementId: 'm-2' }],
    });
  });
});

describe('revising a target over HTTP', () => {
  const url = '/targets/rushan.g3/revise';
  const baseline = { value: 10, asOf: '2020-12-31' };

  it('gives it a baseline, checkpoints and its own patience, and takes them back', async () => {
    const checkpoints = [{ on: '2023-12-31', value: 13 }];
    const body = { baseline, checkpoints, staleAfterDays: 30, reason: '省调查公报' };
    expect(await ask('POST', url, body)).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await ask('POST', url, body)).body).toMatchObject({ written: 0 });
    await measure('rushan.g3', 'm-1', '2023-06-30', 12);
    expect((await ask('GET', '/targets/rushan.g3')).body).toMatchObject({
      baseline,
      checkpoints,
      staleAfterDays: 30,
      status: 'on-track',
      revisions: [{ revisedOn: '2023-07-02', reason: '省调查公报' }],
      why: { limits: { staleFrom: '2023-07-31' } },
    });
    const back = { baseline: null, checkpoints: [], staleAfterDays: null, reason: '撤回' };
    expect((await ask('POST', url, back)).body).toMatchObject({ written: 1 });
    expect((await ask('GET', '/targets/rushan.g3')).body).toMatchObject({
      baseline: null,
      expected: 20,
      status: 'at-risk',
    });
  });

  it('refuses what does not fit, what has no reason, and who may not', async () => {
    expect(await ask('POST', url, { baseline })).toEqual(refused('revision-reason-missing', 422));
    expect(await ask('POST', '/targets/rushan.g2/revise', { baseline, reason: '无' })).toEqual(
      refused('baseline-unfit'),
    );
    const late = { checkpoints: [{ on: '2026-01-01', value: 1 }], reason: '无' };
    expect(await ask('POST', url, late)).toEqual(refused('checkpoints-unfit'));
    expect(await ask('POST', url, { staleAfterDays: 0, reason: '无' })).toEqual(
      refused('stale-after-unfit'),
    );
    expect((await ask('POST', url, { baseline, reason: '无' }, farmer)).status).toBe(403);
    for (const bad of [{ baseline: 5 }, { baseline: {} }, { checkpoints: [5] }, { value: 3 }]) {
      expect((await ask('POST', url, { ...bad, reason: '无' })).status).toBe(422);
    }
  });
});

describe('a reference over HTTP', () => {
  const url = '/targets/rushan.g5/reference';

  it('is what a relative target is judged against', async () => {
    await measure('rushan.g5', 'm-1', '2023-06-30', 15.2);
    expect((await ask('GET', '/targets/rushan.g5')).body).toMatchObject({ status: 'no-data' });
    const body = { asOf: '2022-12-31', value: 14.1, source: '省科协公报' };
    expect(await ask('POST', url, body)).toMatchObject({ status: 201, body: { written: 2 } });
    expect((await ask('POST', url, body)).body).toMatchObject({ written: 0 });
    expect((await ask('GET', '/targets/rushan.g5')).body).toMatchObject({
      status: 'attained',
      goal: 14.1,
      actual: 15.2,
      references: [body],
    });
  });

  it('is refused where it says nothing, and from who may not', async () => {
    const body = { asOf: '2022-12-31', value: 14.1 };
    expect(await ask('POST', '/targets/rushan.g2/reference', body)).toEqual(
      refused('target-not-relative'),
    );
    expect(await ask('POST', url, { ...body, asOf: '2023-07-03' })).toEqual(
      refused('measurement-in-future'),
    );
    expect((await ask('POST', url, body, farmer)).status).toBe(403);
    expect((await ask('POST', url, { ...body, asOf: '2022-02-30' })).status).toBe(422);
  });
});

describe('closing a year over HTTP', () => {
  const url = '/targets/rushan.g4/years/2022/close';

  it('freezes its value; the next year does not repay it', async () => {
    await measure('rushan.g4', 'm-1', '2022-12-31', 150);
    await measure('rushan.g4', 'm-2', '2023-03-31', 250);
    expect(await ask('POST', url, { note: '年度考核' })).toMatchObject({
      status: 200,
      body: { written: 1 },
    });
    expect((await ask('POST', url)).body).toMatchObject({ written: 0 });
    expect(await measure('rushan.g4', 'm-3', '2022-11-30', 50)).toEqual(refused('year-closed'));
    expect((await ask('GET', '/targets/rushan.g4')).body).toMatchObject({
      status: 'attained',
      attained: [{ year: 2023 }],
      years: [
        { year: 2022, value: 150, attained: false, closedOn: '2023-07-02' },
        { year: 2023, value: 250, attained: true, closedOn: null },
      ],
    });
    expect((await ask('GET', '/targets/rushan.g4?on=2022-12-31')).body).toMatchObject({
      status: 'lagging',
      actual: 150,
    });
  });

  it('is refused while the year runs, for other targets, and to who may not', async () => {
    const close = (path: string, user = officer) => ask('POST', `/targets/${path}/close`, {}, user);
    expect(await close('rushan.g4/years/2023')).toEqual(refused('year-still-running'));
    expect(await close('rushan.g4/years/2020')).toEqual(refused('year-outside-period'));
    expect(await close('rushan.g4/years/jetzt')).toEqual(refused('year-malformed', 422));
    expect(await close('rushan.g2/years/2022')).toEqual(refused('target-not-yearly'));
    expect((await ask('POST', url, {}, farmer)).status).toBe(403);
  });
});

describe('targets on any day', () => {
  it('stand as was true on that day', async () => {
    await measure('rushan.g2', 'm-1', '2022-06-30', 300);
    await measure('rushan.g2', 'm-2', '2023-06-30', 700);
    const statusOn = async (on: string) => (await ask('GET', `/targets/rushan.g2?on=${on}`)).body;
    expect(await statusOn('2022-06-29')).toMatchObject({ status: 'no-data', attained: [] });
    expect(await statusOn('2022-07-01')).toMatchObject({
      status: 'on-track',
      actual: 300,
      expected: 299.178082,
      progress: { total: { value: 300 } },
      why: { on: '2022-07-01', sentences: [{}, {}, {}, {}] },
    });
    expect(await statusOn('2023-06-30')).toMatchObject({ status: 'attained' });
    expect((await ask('GET', '/targets/rushan.g2?on=2023-13-01')).status).toBe(422);
  });

  it('targets that pass the upper end of their range show it', async () => {
    await measure('rushan.g6', 'm-1', '2023-06-30', 3);
    expect((await ask('GET', '/targets/rushan.g6')).body).toMatchObject({ aboveUpper: false });
    await measure('rushan.g6', 'm-2', '2023-06-29', 1);
    expect((await ask('GET', '/targets/rushan.g6')).body).toMatchObject({
      aboveUpper: true,
      status: 'attained',
    });
  });

  it('are rolled up by status, plan and organization', async () => {
    await measure('rushan.g2', 'm-1', '2023-03-31', 1_000);
    await measure('rushan.g3', 'm-1', '2023-06-30', 12);
    await feature.settle();
    const { body } = await ask('GET', '/targets/summary?planId=rushan');
    expect(body).toMatchObject({
      on: '2023-07-02',
      total: 5,
      counts: { attained: 1, 'no-data': 3, 'at-risk': 1 },
      plans: [{ planId: 'rushan', total: 5 }],
    });
    expect(body['organizations']).toMatchObject([
      { organization: farmers, total: 3, counts: { attained: 1, 'no-data': 2 } },
      // Of one it is the lead; of the other, which names nobody else, the support.
      { region: 'rushan', organization: science, total: 3, counts: { 'at-risk': 1, 'no-data': 2 } },
    ]);
    expect((await ask('GET', '/targets/summary?on=2023-01-01')).body).toMatchObject({
      on: '2023-01-01',
      counts: { attained: 0, 'no-data': 5 },
    });
    expect((await ask('GET', '/targets/summary?planId=tunxi')).body).toMatchObject({ total: 0 });
    expect((await ask('GET', '/targets/summary', undefined, elsewhere)).body).toMatchObject({
      total: 0,
    });
  });

  it('targets that were dropped from the plan are counted and listed no longer, and can still be read', async () => {
    const changes = changesOf(
      ...['g2', 'g3', 'g4', 'g5', 'g6'].map((id) => removed(`rushan.${id}`)),
    );
    const withdrawal = { withdrawnOn: '2023-07-02', reason: '上级撤销', changes };
    await tellOfPlan(feature.runner, 'PlanWithdrawn', withdrawal);
    await reactToAll(feature.runner);
    await feature.settle();
    expect((await ask('GET', '/targets/summary')).body).toMatchObject({ total: 0, plans: [] });
    expect((await ask('GET', '/targets/summary?on=2023-07-01')).body).toMatchObject({ total: 5 });
    expect((await ask('GET', '/targets')).body).toEqual({ rows: [], total: 0 });
    expect((await ask('GET', '/targets/rushan.g2')).body).toMatchObject({
      dropped: { droppedOn: '2023-07-02', reason: '上级撤销' },
    });
    expect(await measure('rushan.g2', 'm-1', '2023-06-30', 1)).toEqual(refused('target-dropped'));
  });
});
