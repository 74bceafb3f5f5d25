import { CommandRunner } from '#event-store';
import { idOf } from '#kernel';
import { refused } from '#testing';
import { farmers, office, science, set } from './domain/target.fixtures.ts';
import { officer, startFeature } from '#testing/feature';
import {
  adoptPlan,
  type Content,
  period,
  reactToAll,
  targetOf,
  targetsTrusting,
} from './targets.fixtures.ts';
import { targetBoard } from './views/target-board.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;

beforeEach(async () => {
  feature = await startFeature(targetsTrusting(), [targetBoard]);
});
afterEach(() => feature.stop());

const adopt = (content: Content): Promise<void> => adoptPlan(feature.runner, content);

async function react(runner = feature.runner): Promise<void> {
  await reactToAll(runner);
  await feature.settle();
}

async function targetEvents() {
  const events = [];
  for await (const event of feature.runner.store.readAll({ prefixes: ['target-'] })) {
    events.push(event);
  }
  return events;
}

/** Accepts thirty commands, then fails. */
class TiringRunner extends CommandRunner {
  private left = 30;
  override followFact: CommandRunner['followFact'] = (...body) => {
    if (this.left-- > 0) return super.followFact(...body);
    return Promise.reject(new Error('the disk is gone'));
  };
}

describe('adopting a plan', () => {
  it('sets each of its targets once, however often it is told', async () => {
    await adopt({ targets: [targetOf('rushan.g2'), targetOf('rushan.g3')], period });
    await react();
    await react();
    const events = await targetEvents();
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      type: 'TargetSet',
      stream: 'target-rushan.g2',
      data: set().data,
      meta: {
        actor: 'duban.opening',
        commandId: `set-targets|${idOf('adoption')}`,
        causationId: idOf('adoption'),
        correlationId: 'c-1',
      },
    });
  });

  it('lets expectations grow from the adoption where the plan has no period', async () => {
    await adopt({ targets: [targetOf('rushan.g2')], period: null });
    await react();
    const [first] = await targetEvents();
    expect(first?.data).toMatchObject({ periodFrom: '2022-03-01', periodTo: null });
  });

  it('goes on where it was broken off', async () => {
    const ids = Array.from({ length: 130 }, (_, index) => `rushan.g${index + 1}`);
    await adopt({ targets: ids.map((id) => targetOf(id)), period });
    const { store, clock } = feature.runner;
    await expect(react(new TiringRunner(store, clock))).rejects.toThrow('the disk is gone');
    expect(await targetEvents()).toHaveLength(30);
    await react();
    expect(await targetEvents()).toHaveLength(130);
  });
});

describe('targets over HTTP', () => {
  const farmer = {
    ...officer,
    userId: 'u-farmers',
    roles: ['liaison'],
    region: 'rushan',
    organization: farmers,
  } as const;
  const scientist = { ...farmer, userId: 'u-science', organization: science } as const;
  const ask = (...body: Parameters<typeof feature.ask>) => feature.ask(...body);
  const url = '/targets/rushan.g2/measurements';

  beforeEach(async () => {
    feature.clock.set('2023-07-01T23:30:00+08:00');
    const ids = ['rushan.g2', 'rushan.g10', 'rushan.g3'];
    await adopt({ targets: ids.map((id) => targetOf(id)), period });
    await react();
  });

  it('are measured today by the user’s own organization, and corrected with a reason', async () => {
    const first = await ask('POST', url, { measurementId: 'm-1', value: 600 }, farmer);
    expect(first).toMatchObject({ status: 201, body: { measurementId: 'm-1', written: 1 } });
    const body = { measurementId: 'm-2', asOf: '2023-06-30', value: 400, evidence: '花名册' };
    expect((await ask('POST', url, body, farmer)).body).toMatchObject({ written: 2 });
    expect((await ask('POST', url, body, farmer)).body).toMatchObject({ written: 0 });
    expect((await ask('GET', '/targets/rushan.g2')).body).toMatchObject({ status: 'claimed' });
    const less = { value: 500, reason: '重复统计' };
    expect(await ask('POST', `${url}/m-1/correct`, less, farmer)).toMatchObject({
      status: 200,
      body: { written: 2 },
    });

    expect((await ask('GET', '/targets/rushan.g2')).body).toMatchObject({
      status: 'on-track',
      progress: { total: { value: 900, asOf: '2023-07-01' } },
      attained: [],
      measurements: [
        {
          measurementId: 'm-1',
          asOf: '2023-07-01',
          value: 500,
          organization: farmers,
          corrections: [{ before: 600, value: 500, reason: '重复统计', actor: 'u-farmers' }],
        },
        { measurementId: 'm-2', evidence: '花名册', corrections: [] },
      ],
    });
  });

  it('are listed in the order of the document with their status of today', async () => {
    await ask('POST', '/targets/rushan.g3/measurements', { value: 100 }, farmer);
    await feature.settle();
    const { body } = await ask('GET', '/targets?planId=rushan');
    expect(body['rows']).toMatchObject([
      { targetId: 'rushan.g2', status: 'no-data' },
      { targetId: 'rushan.g3', status: 'at-risk' },
      { targetId: 'rushan.g10', status: 'no-data' },
    ]);
    expect((await ask('GET', '/targets?planId=tunxi')).body['rows']).toEqual([]);
    feature.clock.set('2024-01-01T08:00:00+08:00');
    expect((await ask('GET', '/targets?limit=2')).body['rows']).toMatchObject([
      { status: 'no-data' },
      { status: 'stale' },
    ]);
  });

  it('refuse tomorrow’s data', async () => {
    const body = { asOf: '2023-07-02', value: 1 };
    expect(await ask('POST', url, body, farmer)).toEqual(refused('measurement-in-future'));
  });

  it('refuse what is no number', async () => {
    for (const value of ['12', null, undefined, [1]]) {
      expect((await ask('POST', url, { value }, farmer)).status).toBe(422);
    }
    expect(await ask('POST', url, { value: 1e300 }, farmer)).toEqual(
      refused('measurement-out-of-range', 422),
    );
  });

  it('let a liaison measure and correct for its own organization alone', async () => {
    await ask('POST', url, { measurementId: 'm-1', value: 600 }, farmer);
    const notYours = refused('not-your-organization', 403);
    const hidden = refused('target-not-found', 404);
    expect(await ask('POST', url, { value: 1, organization: farmers }, scientist)).toEqual(
      notYours,
    );
    const less = { value: 1, reason: '重复统计' };
    expect(await ask('POST', `${url}/m-1/correct`, less, scientist)).toEqual(notYours);
    const elsewhere = { ...farmer, region: 'tunxi' };
    expect(await ask('POST', url, { value: 1 }, elsewhere)).toEqual(hidden);
    expect(await ask('POST', `${url}/m-1/correct`, less, elsewhere)).toEqual(hidden);
    expect(await ask('GET', '/targets/rushan.g2', undefined, elsewhere)).toEqual(hidden);
    expect((await ask('GET', '/targets', undefined, elsewhere)).body['rows']).toEqual([]);
    expect((await ask('POST', `${url}/m-1/correct`, less)).status).toBe(200);
  });

  it('let only liaisons and the office measure', async () => {
    const auditor = { ...officer, roles: ['auditor'] } as const;
    expect((await ask('POST', url, { value: 1 }, auditor)).status).toBe(403);
    expect((await ask('POST', `${url}/m-1/correct`, { value: 1 }, auditor)).status).toBe(403);
  });

  it('take a correction only with a reason', async () => {
    await ask('POST', url, { measurementId: 'm-1', value: 600 });
    for (const reason of [undefined, null, '']) {
      expect(await ask('POST', `${url}/m-1/correct`, { value: 1, reason })).toEqual(
        refused('correction-reason-missing', 422),
      );
    }
    const { body } = await ask('GET', '/targets/rushan.g2');
    expect(body['measurements']).toMatchObject([{ organization: office, evidence: '' }]);
  });

  it('record a measurement once under one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'june' };
    const first = await ask('POST', url, { value: 5 }, farmer, key);
    const again = await ask('POST', url, { value: 5 }, farmer, key);
    expect(again.body).toEqual({ measurementId: first.body['measurementId'], written: 0 });
    expect(await ask('POST', url, { value: 6 }, farmer, key)).toEqual(
      refused('measurement-already-recorded'),
    );
  });

  it('of one day are one figure, whose id is told to whoever sends it again', async () => {
    const june = { value: 5, asOf: '2022-06-30' };
    const first = await ask('POST', url, june, farmer);
    const { measurementId } = first.body;
    expect((await ask('POST', url, june, farmer)).body).toEqual({ measurementId, written: 0 });
    expect((await ask('POST', url, { ...june, value: 6 }, farmer)).body).toMatchObject({
      code: 'measurement-already-recorded',
      details: { organization: farmers, asOf: '2022-06-30', value: 5 },
    });
    expect((await ask('POST', url, june)).body).toMatchObject({ written: 1 });
  });

  it('are not found where there are none', async () => {
    expect(await ask('POST', '/targets/x/measurements', { value: 1 })).toEqual(
      refused('target-not-found', 404),
    );
    expect(await ask('GET', '/targets/x')).toEqual(refused('target-not-found', 404));
    expect(await ask('POST', `${url}/m-9/correct`, { value: 1, reason: '无' })).toEqual(
      refused('measurement-not-found', 404),
    );
  });
});
