import { CommandRunner, type RecordedEvent } from '#event-store';
import { idOf } from '#kernel';
import type { ItemChange, PlanAdopted, PlanAmended } from '#plans';
import { idsOfOrganizations, refused, toldActs } from '#testing';
import { day, schedule } from './domain/phase.fixtures.ts';
import { type PhaseEvent } from './domain/phase.events.ts';
import { PhasesModule } from './phases.module.ts';
import { officer, startFeature } from '#testing/feature';
import { schedulePhases } from './slices/schedule-phases/schedule-phases.ts';
import { phaseBoard } from './views/phase-board.ts';
import { carryOut } from '../../following/src/carry-out.fixtures.ts';

type Feature = Awaited<ReturnType<typeof startFeature>>;
let feature: Feature;

beforeEach(async () => {
  feature = await startFeature(PhasesModule, [phaseBoard]);
});
afterEach(() => feature.stop());

/** A plan whose adoption names so many phases. */
async function adopt(phases: number): Promise<void> {
  const { number, name, from, to, text, planTitle: title } = schedule.data;
  const { office, policy, scheduledOn: adoptedOn } = schedule.data;
  const content: Pick<PlanAdopted['data']['content'], 'phases' | 'title'> = {
    title,
    phases: Array.from({ length: phases }, (_, index) => {
      return { id: `rushan.p${index + 1}`, number, name, from, to, text };
    }),
  };
  const { organizationIds } = schedule.data;
  const about = { office, policy, organizationIds, adoptedOn, content };
  const data = { planId: 'rushan', region: 'rushan', ...about };
  const adoption = {
    id: idOf('adoption'),
    type: 'PlanAdopted',
    data,
    meta: { correlationId: 'c-1' },
  };
  const other = { ...adoption, id: idOf('draft'), type: 'PlanDrafted' };
  await feature.runner.store.append('plan-rushan', [other, adoption], 'no-stream');
}

/** As after a crash: every event is delivered again. */
async function react(runner = feature.runner): Promise<void> {
  for await (const event of feature.runner.store.readAll({ prefixes: ['plan-'] })) {
    await carryOut(schedulePhases(runner), event);
  }
  await feature.settle();
}

async function phaseEvents(): Promise<readonly PhaseEvent[]> {
  const events: unknown[] = [];
  for await (const event of feature.runner.store.readAll({ prefixes: ['phase-'] }))
    events.push(event);
  return events as readonly PhaseEvent[];
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
        commandId: `schedule-phases|${idOf('adoption')}`,
        causationId: idOf('adoption'),
        correlationId: 'c-1',
      },
    });
  });

  it('goes on where it was broken off', async () => {
    await adopt(70);
    const { store, clock } = feature.runner;
    await expect(react(new TiringRunner(store, clock))).rejects.toThrow('the disk is gone');
    expect(await phaseEvents()).toHaveLength(30);
    await react();
    expect(new Set((await phaseEvents()).map(({ data }) => data.phaseId)).size).toBe(70);
    expect(await phaseEvents()).toHaveLength(70);
  });
});

type PhaseChange = Extract<ItemChange, { kind: 'phase' }>;
const added = (id: string, to: string): PhaseChange => {
  const { number, name, from, text } = schedule.data;
  const after = { id, number, name, from, to: day(to), text };
  return { kind: 'phase', id, change: 'added', after };
};
const changed = (
  id: string,
  { before, after }: Pick<Extract<PhaseChange, { change: 'changed' }>, 'before' | 'after'>,
): PhaseChange => ({ kind: 'phase', id, change: 'changed', before, after });
const removed = (id: string): PhaseChange => ({ kind: 'phase', id, change: 'removed' });

const changesOf = (...items: readonly PhaseChange[]): PlanAmended['data']['changes'] => {
  const count = (change: PhaseChange['change']) =>
    items.filter((one) => one.change === change).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed'), items };
};
const inForce = {
  planTitle: '实施方案（修订）',
  office: '督查室',
  policy: { name: 'strict', version: 2 },
  organizationIds: idsOfOrganizations(schedule.data.office),
};

/** An amendment that says of phases what became of them. */
async function amend(...items: readonly PhaseChange[]): Promise<void> {
  const why = { amendedOn: '2022-06-01', reason: '上级文件修订' };
  const data = {
    planId: 'rushan',
    region: 'rushan',
    inForce,
    changes: changesOf(...items),
    ...why,
  };
  const event = { id: idOf('amended'), type: 'PlanAmended', data, meta: { actor: 'u-office' } };
  await feature.runner.store.append('plan-rushan', [event], 1);
}

describe('amending a plan', () => {
  const after = async (): Promise<Readonly<Record<string, unknown>>> => {
    const { body } = await feature.ask('GET', '/phases');
    const rows = body['rows'] as {
      phaseId: string;
      status: string;
      startsOn: string;
      dueOn: string;
    }[];
    return Object.fromEntries(
      rows.map(({ phaseId, status, startsOn, dueOn }) => [phaseId, [status, startsOn, dueOn]]),
    );
  };
  const later = { before: { to: day('2022-12-31') }, after: { to: day('2023-06-30') } };
  const said = [
    changed('rushan.p2', later),
    added('rushan.p4', '2024-12-31'),
    removed('rushan.p3'),
  ];

  it('schedules, reschedules and drops phases, and leaves the others as the office has them', async () => {
    await adopt(3);
    await react();
    const own = { from: '2022-02-01', to: '2022-11-30', reason: '推迟启动' };
    await feature.ask('POST', '/phases/rushan.p1/reschedule', own);
    await amend(...said);
    await react();
    expect(await after()).toEqual({
      'rushan.p1': ['scheduled', '2022-02-01', '2022-11-30'],
      'rushan.p2': ['scheduled', '2022-01-01', '2023-06-30'],
      'rushan.p3': ['dropped', '2022-01-01', '2022-12-31'],
      'rushan.p4': ['scheduled', '2022-01-01', '2024-12-31'],
    });
  });

  it('says in whose name, when, and that the plan says so', async () => {
    await adopt(3);
    await amend(...said);
    await react();
    const about = { planId: 'rushan', region: 'rushan' };
    const told = (await phaseEvents()).slice(3).map(({ type, data }) => ({ type, data }));
    const { number, name, text } = schedule.data;
    expect(told).toEqual([
      {
        type: 'PhaseRescheduled',
        data: {
          ...about,
          phaseId: 'rushan.p2',
          from: '2022-01-01',
          to: '2023-06-30',
          before: { from: '2022-01-01', to: '2022-12-31' },
          on: '2022-06-01',
          reason: '上级文件修订',
          byAmendment: true,
        },
      },
      {
        type: 'PhaseScheduled',
        data: {
          ...about,
          ...inForce,
          phaseId: 'rushan.p4',
          scheduledOn: '2022-06-01',
          number,
          name,
          text,
          from: '2022-01-01',
          to: '2024-12-31',
        },
      },
      {
        type: 'PhaseDropped',
        data: {
          ...about,
          phaseId: 'rushan.p3',
          droppedOn: '2022-06-01',
          reason: '上级文件修订',
        },
      },
    ]);
    const actors = (await phaseEvents()).map((event) => (event as unknown as RecordedEvent).meta);
    expect(actors.map(({ actor }) => actor)).toEqual([
      ...Array.from({ length: 3 }, () => 'duban.opening'),
      ...Array.from({ length: 3 }, () => 'u-office'),
    ]);
  });

  it('is followed once: what the office changes afterwards stays, though all is told again', async () => {
    await adopt(3);
    await amend(...said);
    await react();
    const own = { from: '2022-01-01', to: '2023-12-31', reason: '再推迟' };
    await feature.ask('POST', '/phases/rushan.p2/reschedule', own);
    await react();
    expect((await after())['rushan.p2']).toEqual(['scheduled', '2022-01-01', '2023-12-31']);
  });

  it('keeps the words that it changes, and the dates that it does not', async () => {
    await adopt(3);
    await react();
    const own = { from: '2022-02-01', to: '2022-11-30', reason: '推迟启动' };
    await feature.ask('POST', '/phases/rushan.p1/reschedule', own);
    const renamed = { before: { name: '启动实施' }, after: { name: '动员部署' } };
    await amend(changed('rushan.p1', renamed));
    await react();
    const { body } = await feature.ask('GET', '/phases?limit=1');
    expect(body['rows']).toMatchObject([
      { title: '动员部署', startsOn: '2022-02-01', dueOn: '2022-11-30' },
    ]);
  });

  it('drops every phase when the plan is withdrawn, but those that were closed', async () => {
    await adopt(2);
    await react();
    await feature.ask('POST', '/phases/rushan.p1/close', { summary: '按期完成' });
    const changes = changesOf(removed('rushan.p1'), removed('rushan.p2'));
    const why = { withdrawnOn: '2022-12-01', reason: '上级文件废止' };
    const data = { planId: 'rushan', region: 'rushan', ...why, changes };
    const event = { id: idOf('withdrawn'), type: 'PlanWithdrawn', data, meta: {} };
    await feature.runner.store.append('plan-rushan', [event], 1);
    await react();
    expect(Object.values(await after()).map((row) => (row as string[])[0])).toEqual([
      'closed',
      'dropped',
    ]);
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
    feature.clock.set('2026-01-05T09:00:00+08:00');
    const close = (more: object) =>
      feature.ask('POST', '/phases/rushan.p1/close', { summary: '按期完成', ...more });
    expect(await close({ closedOn: '2026-01-06' })).toEqual(refused('date-in-future'));
    expect(await close({ closedOn: '2026-01-04' })).toEqual(refused('date-reason-missing', 422));
    const request = { summary: '按期完成', closedOn: '2026-01-04', reason: '会议当日总结' };
    expect((await feature.ask('POST', '/phases/rushan.p1/close', request)).body).toMatchObject({
      written: 1,
    });
    expect((await feature.ask('POST', '/phases/rushan.p1/close', request)).body).toEqual({
      written: 0,
    });
    await feature.settle();
    const { body } = await feature.ask('GET', '/phases?limit=1');
    expect(body['rows']).toMatchObject([
      { status: 'closed', startedOn: '2025-12-31', closedOn: '2026-01-04', summary: '按期完成' },
    ]);
  });

  it('get other dates, once, from the office alone, and with a reason', async () => {
    const url = '/phases/rushan.p1/reschedule';
    const request = { from: '2022-02-01', to: '2023-06-30', reason: '上级文件推迟' };
    expect((await feature.ask('POST', url, request)).body).toMatchObject({ written: 1 });
    expect((await feature.ask('POST', url, request)).body).toEqual({ written: 0 });
    await feature.settle();
    const { body } = await feature.ask('GET', '/phases?limit=1');
    expect(body['rows']).toMatchObject([
      {
        startsOn: '2022-02-01',
        dueOn: '2023-06-30',
        planned: { startsOn: '2022-01-01', dueOn: '2022-12-31' },
      },
    ]);
    const { reason: _reason, ...bare } = request;
    const codeOf = async (more: object, user = officer): Promise<unknown> =>
      (await feature.ask('POST', url, { ...bare, ...more }, user)).body['code'];
    expect(await codeOf({})).toBe('reason-missing');
    expect(await codeOf({ reason: '误', to: '2021-01-01' })).toBe('phase-reversed');
    expect(await codeOf(request, { ...officer, region: 'tunxi' })).toBe('phase-not-found');
    const liaison = { ...officer, roles: ['liaison'] } as const;
    expect((await feature.ask('POST', url, request, liaison)).status).toBe(403);
    expect((await feature.ask('POST', url, { ...request, to: '2022-13-01' })).status).toBe(422);
  });

  it('refuse a date that the calendar does not have, and a field nobody knows', async () => {
    const odd = await feature.ask('POST', '/phases/rushan.p1/start', { startedOn: '2025-02-30' });
    expect(odd.status).toBe(422);
    expect((await feature.ask('POST', '/phases/rushan.p1/close', {})).status).toBe(422);
    expect(
      (await feature.ask('POST', '/phases/rushan.p1/start', { on: '2025-02-03' })).status,
    ).toBe(422);
  });

  it('are started and closed by the office alone', async () => {
    const liaison = { ...officer, roles: ['liaison'], organization: '市教育局' } as const;
    expect((await feature.ask('POST', '/phases/rushan.p1/start', {}, liaison)).status).toBe(403);
    const body = { summary: '按期完成' };
    expect((await feature.ask('POST', '/phases/rushan.p1/close', body, liaison)).status).toBe(403);
  });

  it('belong to the office of their region', async () => {
    const elsewhere = { ...officer, region: 'tunxi' };
    expect(await feature.ask('POST', '/phases/rushan.p1/start', {}, elsewhere)).toEqual(
      refused('phase-not-found', 404),
    );
    expect((await feature.ask('GET', '/phases', undefined, elsewhere)).body['rows']).toEqual([]);
    const here = { ...officer, region: 'rushan' };
    expect((await feature.ask('POST', '/phases/rushan.p1/start', {}, here)).status).toBe(200);
  });

  it('say what may be done with them now', async () => {
    const acts = async (user = officer): Promise<readonly (readonly string[])[]> => {
      await feature.settle();
      const { body } = await feature.ask('GET', '/phases', undefined, user);
      return (body['rows'] as { actions: unknown }[]).map(({ actions }) => toldActs(actions));
    };
    const all = ['startPhase', 'closePhase', 'reschedulePhase'];
    expect((await acts())[0]).toEqual(all);
    expect((await acts({ ...officer, roles: ['auditor'] }))[0]).toEqual([]);
    await feature.ask('POST', '/phases/rushan.p1/start');
    expect((await acts())[0]).toEqual(['closePhase', 'reschedulePhase']);
    await feature.ask('POST', '/phases/rushan.p1/close', { summary: '按期完成' });
    expect((await acts())[0]).toEqual([]);
  });

  it('are not found where there are none', async () => {
    expect(await feature.ask('POST', '/phases/rushan.p99/start')).toEqual(
      refused('phase-not-found', 404),
    );
  });
});
