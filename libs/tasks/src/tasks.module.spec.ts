import { CommandRunner } from '#event-store';
import { idOf } from '#kernel';
import { refused } from '#testing';
import { assign, day, education, office, science, youth } from './domain/task.fixtures.ts';
import { assignTasks } from './slices/assign-tasks/assign-tasks.ts';
import { adopted, contentOf, taskOf } from './slices/plan-facts.fixtures.ts';
import { officer, startFeature } from '#testing/feature';
import { TasksModule } from './tasks.module.ts';
import { taskDuties } from './views/task-duties.ts';
import { taskList } from './views/task-list.ts';
import { carryOut } from '../../following/src/carry-out.fixtures.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;

beforeEach(async () => {
  feature = await startFeature(TasksModule, [taskList, taskDuties]);
});
afterEach(() => feature.stop());

async function adopt(...content: Parameters<typeof contentOf>): Promise<void> {
  const meta = { correlationId: 'c-1' };
  const adoption = { ...adopted(contentOf(...content)), id: idOf('adoption'), meta };
  const draft = { ...adoption, id: idOf('draft'), type: 'PlanDrafted' };
  await feature.runner.store.append('plan-rushan', [draft, adoption], 'no-stream');
}

/** As after a crash: every event is delivered again. */
async function react(runner = feature.runner): Promise<void> {
  for await (const event of feature.runner.store.readAll({ prefixes: ['plan-'] })) {
    await carryOut(assignTasks(runner), event);
  }
  await feature.settle();
}

async function assignments() {
  const events = [];
  for await (const event of feature.runner.store.readAll({ prefixes: ['task-'] }))
    events.push(event);
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
  it('assigns each of its tasks once, however often it is told', async () => {
    await adopt([taskOf('rushan.t1'), { ...taskOf('rushan.t2'), dueOn: day('2023-06-30') }]);
    await react();
    await react();
    const events = await assignments();
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      type: 'TaskAssigned',
      stream: 'task-rushan.t1',
      data: assign({ leads: [education], supports: [science] }).data,
      meta: {
        actor: 'duban.opening',
        commandId: `assign-tasks|${idOf('adoption')}`,
        causationId: idOf('adoption'),
        correlationId: 'c-1',
      },
    });
    expect(events[1]?.data).toMatchObject({ dueOn: '2023-06-30', dueOnDefaulted: false });
  });

  it('leaves the date open where neither task nor plan has one', async () => {
    await adopt([taskOf('rushan.t1')], null);
    await react();
    const [first] = await assignments();
    expect(first?.data).toMatchObject({ dueOn: null, dueOnDefaulted: false });
  });

  it('goes on where it was broken off', async () => {
    await adopt(Array.from({ length: 130 }, (_, index) => taskOf(`rushan.t${index + 1}`)));
    const { store, clock } = feature.runner;
    await expect(react(new TiringRunner(store, clock))).rejects.toThrow('the disk is gone');
    expect(await assignments()).toHaveLength(30);
    await react();
    expect(await assignments()).toHaveLength(130);
  });
});

describe('tasks over HTTP', () => {
  const teacher = {
    ...officer,
    userId: 'u-education',
    roles: ['liaison'],
    region: 'rushan',
    organization: education,
  } as const;
  const scientist = { ...teacher, userId: 'u-science', organization: science } as const;
  const { ask, written } = {
    ask: (...body: Parameters<typeof feature.ask>) => feature.ask(...body),
    written: { status: 200, body: { written: 1 } },
  };
  const numbersOf = (rows: unknown): unknown => (rows as { taskId: string }[]).map((r) => r.taskId);

  beforeEach(async () => {
    const ids = Array.from({ length: 11 }, (_, index) => `rushan.t${index + 1}`);
    const mine = ids.map((id) => taskOf(id));
    await adopt([...mine, { ...taskOf('rushan.t12'), leads: [youth], supports: [education] }]);
    await react();
  });

  it('go from signature to acceptance, the dates being today’s', async () => {
    feature.clock.set('2025-12-30T23:30:00+08:00');
    expect(await ask('POST', '/tasks/rushan.t1/sign', {}, teacher)).toMatchObject(written);
    const progress = { text: '全部完成。', percent: 100 };
    expect(await ask('POST', '/tasks/rushan.t1/reports', progress, teacher)).toMatchObject(written);
    expect(await ask('POST', '/tasks/rushan.t1/claim', {}, teacher)).toMatchObject(written);
    const answer = { organization: education, reason: '缺少名单' };
    expect(await ask('POST', '/tasks/rushan.t1/return', answer)).toMatchObject(written);
    feature.clock.set('2025-12-31T09:00:00+08:00');
    const again = { note: '已补', claimedOn: '2025-12-31' };
    expect(await ask('POST', '/tasks/rushan.t1/claim', again, teacher)).toMatchObject(written);
    feature.clock.set('2026-01-04T09:00:00+08:00');
    const done = { organization: education };
    expect(await ask('POST', '/tasks/rushan.t1/accept', done)).toMatchObject(written);
    expect(await ask('POST', '/tasks/rushan.t1/accept', done)).toEqual({
      status: 200,
      body: { written: 0 },
    });

    const { body } = await ask('GET', '/tasks/rushan.t1');
    expect(body).toMatchObject({
      taskId: 'rushan.t1',
      status: 'accepted',
      assignments: [
        { signedOn: '2025-12-30', claimedOn: '2025-12-31', acceptedOn: '2026-01-04' },
        { organization: science, status: 'open' },
      ],
      reports: [{ organization: education, ...progress, reportedOn: '2025-12-30' }],
    });
    expect(body['claims']).toMatchObject([
      {
        organization: education,
        claimedOn: '2025-12-30',
        note: '',
        status: 'returned',
        actorId: 'u-education',
        actor: 'u-education',
        evidence: [],
        actions: [],
        answer: { answeredOn: '2025-12-30', reason: '缺少名单', actorId: 'u-office' },
      },
      {
        claimedOn: '2025-12-31',
        note: '已补',
        status: 'accepted',
        reopened: null,
        answer: { answeredOn: '2026-01-04', reason: null, actor: 'u-office' },
        actions: [{ action: 'reopenCompletion', of: education, refused: null }],
      },
    ]);
    expect(body).not.toHaveProperty('history');
  });

  it('are listed in the order of the document, by plan, status and organization', async () => {
    await ask('POST', '/tasks/rushan.t3/claim', {}, teacher);
    await feature.settle();
    const all = await ask('GET', '/tasks?planId=rushan');
    const everyOne = Array.from({ length: 12 }, (_, index) => `rushan.t${index + 1}`);
    expect(numbersOf(all.body['rows'])).toEqual(everyOne);
    const waiting = await ask('GET', '/tasks?status=claimed');
    expect(numbersOf(waiting.body['rows'])).toEqual(['rushan.t3']);
    expect((await ask('GET', '/tasks?planId=tunxi')).body['rows']).toEqual([]);
    const theirs = `/tasks?planId=rushan&organization=${encodeURIComponent(youth)}`;
    expect(numbersOf((await ask('GET', theirs)).body['rows'])).toEqual(['rushan.t12']);
    const open = `/tasks?status=open&limit=11&organization=${encodeURIComponent(education)}`;
    const others = numbersOf((await ask('GET', open)).body['rows']);
    expect(others).toHaveLength(11);
    expect(others).not.toContain('rushan.t3');
  });

  it('tasks of one organization come page by page', async () => {
    const url = `/tasks?limit=8&organization=${encodeURIComponent(science)}`;
    const first = await ask('GET', url);
    expect(numbersOf(first.body['rows'])).toHaveLength(8);
    const second = await ask(
      'GET',
      `${url}&cursor=${encodeURIComponent(String(first.body['cursor']))}`,
    );
    expect(numbersOf(second.body['rows'])).toEqual(['rushan.t9', 'rushan.t10', 'rushan.t11']);
    expect(second.body['cursor']).toBeUndefined();
  });

  it('let a liaison act for its own organization alone', async () => {
    const forOthers = { organization: education };
    expect(await ask('POST', '/tasks/rushan.t1/sign', forOthers, scientist)).toEqual(
      refused('not-your-organization', 403),
    );
    expect(await ask('POST', '/tasks/rushan.t1/claim', forOthers, scientist)).toEqual(
      refused('not-your-organization', 403),
    );
    const elsewhere = { ...scientist, region: 'tunxi' };
    const text = '进展顺利。';
    expect(await ask('POST', '/tasks/rushan.t1/reports', { text }, elsewhere)).toEqual(
      refused('task-not-found', 404),
    );
    expect(await ask('GET', '/tasks/rushan.t1', undefined, elsewhere)).toEqual(
      refused('task-not-found', 404),
    );
    expect((await ask('GET', '/tasks', undefined, elsewhere)).body['rows']).toEqual([]);
    const ofTheRegion = { ...scientist, organization: null };
    expect(await ask('POST', '/tasks/rushan.t1/sign', {}, ofTheRegion)).toEqual(
      refused('not-your-organization', 403),
    );
    expect(await ask('POST', '/tasks/rushan.t1/sign', forOthers, ofTheRegion)).toMatchObject(
      written,
    );
  });

  it('let the office act for itself and for others', async () => {
    const text = '现场核查。';
    await ask('POST', '/tasks/rushan.t1/reports', { text });
    await ask('POST', '/tasks/rushan.t1/reports', { text, organization: science });
    const { body } = await ask('GET', '/tasks/rushan.t1');
    expect(body['reports']).toMatchObject([{ organization: office }, { organization: science }]);
  });

  it('are accepted and returned by the office alone', async () => {
    const body = { organization: education, reason: '不全' };
    for (const verb of ['accept', 'return']) {
      expect((await ask('POST', `/tasks/rushan.t1/${verb}`, body, teacher)).status).toBe(403);
    }
    const visitor = { ...officer, roles: ['visitor'] } as const;
    for (const verb of ['sign', 'reports', 'claim']) {
      expect((await ask('POST', `/tasks/rushan.t1/${verb}`, { text: '好' }, visitor)).status).toBe(
        403,
      );
    }
  });

  it('are not returned without a reason, nor take null for a value', async () => {
    await ask('POST', '/tasks/rushan.t1/claim', { claimedOn: null, note: null }, teacher);
    for (const reason of [undefined, null, ' ']) {
      const body = { organization: education, reason };
      expect(await ask('POST', '/tasks/rushan.t1/return', body)).toEqual(
        refused('return-reason-missing', 422),
      );
    }
    const empty = { text: '进展顺利。', percent: null, reportId: null, reportedOn: null };
    await ask('POST', '/tasks/rushan.t1/reports', empty, teacher);
    expect((await ask('POST', '/tasks/rushan.t1/reports', {}, teacher)).status).toBe(422);
    const { body } = await ask('GET', '/tasks/rushan.t1');
    expect(body['reports']).toMatchObject([{ text: '进展顺利。', reportedOn: '2025-11-03' }]);
    expect(body['claims']).toMatchObject([{ note: '', claimedOn: '2025-11-03', answer: null }]);
  });

  it('record a report once under one Idempotency-Key', async () => {
    const text = '进展顺利。';
    const key = { 'idempotency-key': 'june' };
    await feature.ask('POST', '/tasks/rushan.t1/reports', { text }, teacher, key);
    const again = await feature.ask('POST', '/tasks/rushan.t1/reports', { text }, teacher, key);
    expect(again.body).toEqual({ written: 0 });
    await feature.ask('POST', '/tasks/rushan.t1/reports', { text }, teacher);
    const { body } = await ask('GET', '/tasks/rushan.t1');
    expect(body['reports']).toHaveLength(2);
  });

  it('are not found where there are none', async () => {
    expect(await ask('POST', '/tasks/rushan.t99/sign', {}, teacher)).toEqual(
      refused('task-not-found', 404),
    );
    expect(await ask('GET', '/tasks/rushan.t99')).toEqual(refused('task-not-found', 404));
  });
});
