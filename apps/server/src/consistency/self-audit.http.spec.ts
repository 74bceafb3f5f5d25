import { setTimeout as pause } from 'node:timers/promises';
import { type User } from '#http';
import { dateIn } from '#kernel';
import { refused } from '#testing';
import { type SelfAuditEvent } from './self-audit.events.ts';
import { selfAuditDecider, selfAuditStream } from './self-audit.ts';
import { ConsistencyModule } from './consistency.module.ts';
import { selfAuditList } from './self-audit-list.ts';
import { startSupervision } from '../../../../libs/notifications/src/supervision.fixtures.ts';

const user = (role: User['roles'][number], region: string | null = null): User => ({
  userId: role,
  name: role,
  roles: [role],
  region,
  organization: null,
});

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeAll(
  async () =>
    (feature = await startSupervision({
      modules: [ConsistencyModule],
      projections: [selfAuditList],
    })),
);
afterAll(() => feature.stop());

/** As the leading worker would: answers the first run that was asked for and is not done. */
async function answer(): Promise<void> {
  const { runner } = feature;
  const on = dateIn('Asia/Shanghai', runner.clock.now());
  for (;;) {
    const { events } = await runner.store.load(selfAuditStream(on));
    const facts = events as unknown as readonly SelfAuditEvent[];
    const done = facts.filter(({ type }) => type === 'SelfAuditDone').map(({ data }) => data.runId);
    const open = facts.find(
      ({ type, data }) => type === 'SelfAuditAsked' && !done.includes(data.runId),
    );
    if (open) {
      const { runId } = open.data;
      const data = {
        runId,
        on,
        at: runner.clock.now(),
        checked: { rows: 3 },
        differences: [],
        repaired: [],
      };
      const command = { type: 'RecordSelfAudit', data } as const;
      const origin = { actor: 'duban.doctor', commandId: runId };
      await runner.run(selfAuditStream(on), selfAuditDecider, command, origin);
      return;
    }
    await pause(5);
  }
}

describe('a self-audit', () => {
  it('has no report before the first', async () => {
    expect(await feature.ask('GET', '/doctor')).toEqual(refused('self-audit-not-found', 404));
  });

  it('is asked for by the office or an auditor, done by the leading worker, and shown', async () => {
    const [asked] = await Promise.all([
      feature.ask('POST', '/doctor', { repair: true }, user('auditor')),
      answer(),
    ]);
    expect(asked).toMatchObject({
      status: 200,
      body: { done: true, found: 0, checked: { rows: 3 } },
    });
    await feature.settle();
    const last = await feature.ask('GET', '/doctor', undefined, user('office'));
    expect(last.body).toMatchObject({ runId: asked.body['runId'], found: 0 });
  });

  it('runs once for one command', async () => {
    const key = { 'idempotency-key': 'the-same' };
    const body = () => feature.ask('POST', '/doctor', {}, user('office'), key);
    const [first] = await Promise.all([body(), answer()]);
    expect(await body()).toEqual(first);
  });

  it('is nobody else’s to ask for, and malformed requests are turned away', async () => {
    for (const role of ['liaison', 'supervisor', 'visitor'] as const) {
      expect((await feature.ask('POST', '/doctor', {}, user(role))).status).toBe(403);
      expect((await feature.ask('GET', '/doctor', undefined, user(role))).status).toBe(403);
    }
    const regional = user('office', 'zezhou');
    for (const method of ['POST', 'GET'] as const) {
      const body = method === 'POST' ? {} : undefined;
      expect(await feature.ask(method, '/doctor', body, regional)).toEqual(
        refused('not-your-region', 403),
      );
    }
    for (const body of [{ repair: 'yes' }, { repair: 1 }, { other: true }, { reason: 7 }]) {
      expect((await feature.ask('POST', '/doctor', body)).status).toBe(422);
    }
  });
});
