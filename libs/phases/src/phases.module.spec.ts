import { Desk } from '#event-store';
import { idOf } from '#kernel';
import type { PlanAdopted } from '#plans';
import { schedule } from './domain/phase.fixtures.ts';
import { type PhaseEvent } from './domain/phase.events.ts';
import { PhasesModule } from './phases.module.ts';
import { officer, startFeature } from '#testing/feature';
import { schedulePhases } from './slices/schedule-phases/schedule-phases.ts';
import { phaseBoard } from './views/phase-board.ts';

type Feature = Awaited<ReturnType<typeof startFeature>>;
let feature: Feature;

beforeEach(async () => {
  feature = await startFeature(PhasesModule, [phaseBoard]);
});
afterEach(() => feature.stop());

/** A plan whose adoption names so many phases. */
async function adopt(phases: number): Promise<void> {
  const { number, name, from, to, text } = schedule.data;
  const content: Pick<PlanAdopted['data']['content'], 'phases'> = {
    phases: Array.from({ length: phases }, (_, index) => {
      return { id: `rushan.p${index + 1}`, number, name, from, to, text };
    }),
  };
  const data = { planId: 'rushan', region: 'rushan', content };
  const adoption = {
    id: idOf('adoption'),
    type: 'PlanAdopted',
    data,
    meta: { correlationId: 'c-1' },
  };
  const other = { ...adoption, id: idOf('draft'), type: 'PlanDrafted' };
  await feature.desk.store.append('plan-rushan', [other, adoption], 'no-stream');
}

/** As after a crash: every event is given again. */
async function react(desk = feature.desk): Promise<void> {
  for await (const event of feature.desk.store.readAll({ prefixes: ['plan-'] })) {
    await schedulePhases(desk).react(event);
  }
  await feature.settle();
}

async function phaseEvents(): Promise<readonly PhaseEvent[]> {
  const events: unknown[] = [];
  for await (const event of feature.desk.store.readAll({ prefixes: ['phase-'] }))
    events.push(event);
  return events as readonly PhaseEvent[];
}

/** Takes thirty wishes, then no more. */
class TiringDesk extends Desk {
  private left = 30;
  override run: Desk['run'] = (...wish) => {
    if (this.left-- > 0) return super.run(...wish);
    return Promise.reject(new Error('the disk is gone'));
  };
}

describe('adopting a plan', () => {
  it('schedules each of its phases once, however often it is told', async () => {
    await adopt(3);
    await react();
    await react();
    const events = await phaseEvents();
    expect(events.map(({ data }) => data.phaseId).sort()).toEqual([
      'rushan.p1',
      'rushan.p2',
      'rushan.p3',
    ]);
    expect(events[0]).toMatchObject({
      type: 'PhaseScheduled',
      data: { ...schedule.data },
      meta: {
        actor: 'duban.opening',
        commandId: `${idOf('adoption')}|rushan.p1`,
        causationId: idOf('adoption'),
        correlationId: 'c-1',
      },
    });
  });

  it('goes on where it was broken off', async () => {
    await adopt(70);
    const { store, clock } = feature.desk;
    await expect(react(new TiringDesk(store, clock))).rejects.toThrow('the disk is gone');
    expect(await phaseEvents()).toHaveLength(30);
    await react();
    expect(new Set((await phaseEvents()).map(({ data }) => data.phaseId)).size).toBe(70);
    expect(await phaseEvents()).toHaveLength(70);
  });
});

describe('phases over HTTP', () => {
  beforeEach(async () => {
    await adopt(11);
    await react();
  });

  it('are listed in the order of the document, page by page', async () => {
    const first = await feature.ask('GET', '/phases?planId=rushan&limit=10');
    const idsOf = (rows: unknown): unknown => (rows as { phaseId: string }[]).map((r) => r.phaseId);
    expect(idsOf(first.body['rows'])).toEqual(
      Array.from({ length: 10 }, (_, index) => `rushan.p${index + 1}`),
    );
    const cursor = encodeURIComponent(String(first.body['cursor']));
    const second = await feature.ask('GET', `/phases?planId=rushan&limit=10&cursor=${cursor}`);
    expect(idsOf(second.body['rows'])).toEqual(['rushan.p11']);
  });

  it('start today and close with a summary', async () => {
    feature.clock.set('2025-12-31T23:30:00+08:00');
    const started = await feature.ask('POST', '/phases/rushan.p1/start');
    expect(started).toMatchObject({ status: 200, body: { written: 1 } });
    const wish = { summary: '按期完成', closedOn: '2026-01-04' };
    expect((await feature.ask('POST', '/phases/rushan.p1/close', wish)).body).toMatchObject({
      written: 1,
    });
    expect((await feature.ask('POST', '/phases/rushan.p1/close', wish)).body).toEqual({
      written: 0,
    });
    await feature.settle();
    const { body } = await feature.ask('GET', '/phases?limit=1');
    expect(body['rows']).toMatchObject([
      { status: 'closed', startedOn: '2025-12-31', closedOn: '2026-01-04', summary: '按期完成' },
    ]);
  });

  it('refuse a date that the calendar does not have, and a field nobody knows', async () => {
    const odd = await feature.ask('POST', '/phases/rushan.p1/start', { startedOn: '2025-02-30' });
    expect(odd.status).toBe(400);
    expect((await feature.ask('POST', '/phases/rushan.p1/close', {})).status).toBe(400);
    expect(
      (await feature.ask('POST', '/phases/rushan.p1/start', { on: '2025-02-03' })).status,
    ).toBe(400);
  });

  it('are started and closed by the office alone', async () => {
    const liaison = { ...officer, role: 'liaison', organization: '市教育局' } as const;
    expect((await feature.ask('POST', '/phases/rushan.p1/start', {}, liaison)).status).toBe(403);
    const wish = { summary: '按期完成' };
    expect((await feature.ask('POST', '/phases/rushan.p1/close', wish, liaison)).status).toBe(403);
  });

  it('belong to the office of their region', async () => {
    const elsewhere = { ...officer, region: 'tunxi' };
    expect(await feature.ask('POST', '/phases/rushan.p1/start', {}, elsewhere)).toEqual({
      status: 409,
      body: { code: 'not-your-organization' },
    });
    expect((await feature.ask('GET', '/phases', undefined, elsewhere)).body['rows']).toEqual([]);
    const here = { ...officer, region: 'rushan' };
    expect((await feature.ask('POST', '/phases/rushan.p1/start', {}, here)).status).toBe(200);
  });

  it('are not found where there are none', async () => {
    expect((await feature.ask('POST', '/phases/rushan.p99/start')).body).toEqual({
      code: 'phase-not-found',
    });
  });
});
