import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateCouncilCalendar } from '#calendar';
import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { openBullmqQueue, startPrivateRedis, type PrivateRedis } from '#jobs/bullmq';
import { Clock, type Instant, parseInstant, toEpochMs, toInstant } from '#kernel';
import { type MailMessage, type MailOutcome, MailTransport, type WayOut } from '#mail';
import { type Views } from '#views';
import { openViews } from '#views/sqlite';
import { obligationDecider, obligationStream } from '#obligations/rules';
import { policyDecider, policyStream, parsePolicy } from '#policies/rules';
import { PolicyRegistry } from '#policies';
import {
  type Contact,
  Contacts,
  evaluatePlanDeadlinesJob,
  obligationList,
  requestList,
} from '#obligations';
import { answerList, figureList, mailList, noticeList, planHeads } from '#notifications';
import { eventually, FakeClock, namedOrganization } from '#testing';
import { ask, killRedis } from '../../../../libs/jobs/src/bullmq/redis.fixtures.ts';
import { open } from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { Engine } from './engine.ts';

/** A running clock that starts at another time. */
class RunningClock extends Clock {
  private readonly startedAt = performance.now();
  constructor(private readonly start: Instant) {
    super();
  }
  override now(): Instant {
    return toInstant(toEpochMs(this.start) + Math.round(performance.now() - this.startedAt));
  }
}

class OneLiaison extends Contacts {
  override holding(audiences: readonly `lead.${string}`[]): ReturnType<Contacts['holding']> {
    const held = audiences.map((role) => [
      role,
      role === 'lead.liaison'
        ? { contactIds: ['li'], vacant: [] }
        : { contactIds: [], vacant: [namedOrganization('县教育局')] },
    ]);
    return Promise.resolve(Object.fromEntries(held) as never);
  }
  override get(contactId: string): Promise<Contact> {
    const whose = { region: 'x', ...namedOrganization('县教育局') };
    return Promise.resolve({ contactId, name: '李', email: 'li@x.example', ...whose });
  }
}

class Mailbox extends MailTransport {
  readonly messages: MailMessage[] = [];
  override send(message: MailMessage): Promise<MailOutcome> {
    this.messages.push(message);
    return Promise.resolve({ outcome: 'delivered', response: '250 ok' });
  }
  override check(): Promise<WayOut> {
    return Promise.resolve({ problem: null, remark: null });
  }
  override close(): Promise<void> {
    return Promise.resolve();
  }
}

const policy = parsePolicy({
  name: 'default',
  version: 1,
  timeZone: 'Asia/Shanghai',
  sendAt: '08:30',
  rules: [{ offset: '-30d', form: 'reminder', to: ['lead.liaison'] }],
});

/** The same, half an hour later. */
const late = { ...policy, name: 'late', sendAt: '09:00' };

/** Due 2025-12-31: the first notice falls on 2025-12-01, 08:30. */
const HALF_PAST_EIGHT = '2025-12-01T08:30:00+08:00';
const COUNT = 40;
const PLANS = 4;

describe('the engine on a clock that runs, a real Redis and BullMQ', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-engine-'));
  const closing: (() => Promise<void>)[] = [];
  let redis: PrivateRedis;

  beforeAll(async () => {
    redis = await startPrivateRedis({ folder: join(folder, 'redis'), log: () => undefined });
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  afterAll(async () => {
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param lateOnes so many of its obligations, the first, have the late policy */
  async function openEngine(clock: Clock, prefix: string, { tickMs = 200, lateOnes = 0 } = {}) {
    const log = new InMemoryEventStore();
    const runner = new CommandRunner(log, clock);
    const policies = new PolicyRegistry(log);
    const origin = (commandId: string) => ({ actor: 'test', commandId });
    for (const one of [policy, late]) {
      const publish = { type: 'PublishPolicy', data: { policy: one } } as const;
      await runner.run(policyStream(one.name), policyDecider, publish, origin(one.name));
    }
    await policies.load();
    const facts = { calendar: stateCouncilCalendar, policyOf: policies.get.bind(policies) };
    const projections = [
      obligationList(facts),
      requestList,
      noticeList,
      mailList,
      planHeads,
      figureList,
      answerList,
    ];
    const ops: Views = await openViews({
      log,
      set: { name: prefix, projections },
      folder: join(folder, prefix),
    });
    const queue = await openBullmqQueue({
      redis: redis.address,
      prefix: `{${prefix}}`,
      onError: () => undefined,
    });
    for (let n = 1; n <= COUNT; n++) {
      const obligationId = `x.t${n}.县教育局`;
      const command = open({
        obligationId,
        subjectId: `x.t${n}`,
        number: String(n),
        subject: `任务${n}`,
        supports: [],
        planId: `x${n % PLANS}`,
        region: 'x',
        office: '督查室',
        ...(n <= lateOnes && { policy: { name: 'late', version: 1 } }),
      });
      await runner.run(
        obligationStream(obligationId),
        obligationDecider,
        command,
        origin(obligationId),
      );
    }
    const transport = new Mailbox();
    const engine = new Engine(
      {
        runner,
        ops,
        policies,
        queue,
        transport,
        calendar: stateCouncilCalendar,
        contacts: new OneLiaison(),
        from: { name: '督办', address: 'duban@x.example' },
        followers: [],
      },
      { tickMs, onError: () => undefined },
    );
    const issued = async (): Promise<readonly RecordedEvent[]> => {
      const found: RecordedEvent[] = [];
      for await (const event of log.readAll({ prefixes: ['obligation-'] })) {
        if (event.type === 'ReminderIssued') found.push(event);
      }
      return found;
    };
    closing.push(async () => {
      await engine.stop();
      await queue.close();
      await ops.close();
      await log.close();
    });
    return { log, engine, queue, transport, issued };
  }

  type Opened = Awaited<ReturnType<typeof openEngine>>;

  const delayed = async ({ queue }: Opened): Promise<number> => (await queue.counts()).delayed;
  const allIssued = async ({ issued }: Opened): Promise<boolean> =>
    (await issued()).length === COUNT;
  /** Waits until all has been reminded of, and the one mail about it is out. */
  const reminded = async (world: Opened): Promise<void> => {
    await eventually('all has been reminded of', () => allIssued(world));
    await eventually('the mail is out', () => world.transport.messages.length === 1);
    expect(world.transport.messages[0]?.subject).toContain(`${COUNT}项`);
  };
  /** Started a minute before the moment, on a clock that stands: one job waits for each plan. */
  const scheduled = async (prefix: string) => {
    const clock = new FakeClock('2025-12-01T08:29:00+08:00');
    const world = await openEngine(clock, prefix);
    await world.engine.start();
    await eventually('jobs wait', async () => (await delayed(world)) === PLANS);
    expect(await world.engine.expectedJobs()).toBe(PLANS);
    expect(await world.issued()).toEqual([]);
    return { ...world, itIsTime: () => clock.set(HALF_PAST_EIGHT) };
  };

  it('is woken by delayed jobs at the minute, not by its rounds', async () => {
    const clock = new RunningClock(parseInstant('2025-12-01T08:29:57+08:00'));
    const world = await openEngine(clock, 'woken', { tickMs: 600_000 });
    await world.engine.start();
    await eventually('all has been reminded of', () => allIssued(world));
    const due = toEpochMs(parseInstant(HALF_PAST_EIGHT));
    const times = (await world.issued()).map(({ meta }) => Date.parse(meta['occurredAt'] ?? ''));
    expect(times.filter((at) => at < due)).toEqual([]);
  });

  it('does nothing for a job that comes late, and again', async () => {
    const world = await scheduled('late');
    world.itIsTime();
    await reminded(world);
    const idle = async (): Promise<boolean> => {
      const { waiting, active } = await world.queue.counts();
      return waiting + active === 0;
    };
    await eventually('no job is under way', idle);
    const head = await world.log.head();
    for (const planId of ['x1', 'x1', 'x2', 'unknown']) {
      const data = { planId, at: parseInstant(HALF_PAST_EIGHT) };
      const late = { definition: { ...evaluatePlanDeadlinesJob, idOf: () => 'late' }, data };
      await world.queue.add([late]);
      await eventually('the job is done', idle);
    }
    expect(await world.log.head()).toBe(head);
    expect(world.transport.messages).toHaveLength(1);
  });

  it('reminds all the same when Redis forgets its jobs before the moment', async () => {
    const world = await scheduled('flushed');
    await ask(redis.address, (client) => client.flushall());
    expect(await delayed(world)).toBe(0);
    world.itIsTime();
    await reminded(world);
  });

  it('reminds all the same when Redis is killed before the moment', async () => {
    const world = await scheduled('killed');
    await killRedis(join(folder, 'redis'));
    world.itIsTime();
    await reminded(world);
  });

  it('schedules anew what Redis has forgotten, and reminds when nobody works on jobs any more', async () => {
    const world = await scheduled('closed');
    await ask(redis.address, (client) => client.flushall());
    expect(await world.engine.scheduleUpcoming()).toBe(PLANS);
    expect(await delayed(world)).toBe(PLANS);
    await world.queue.close();
    world.itIsTime();
    await reminded(world);
  });

  it('catches up with one notice and one mail after two days away', async () => {
    const clock = new RunningClock(parseInstant('2025-12-03T10:00:00+08:00'));
    const world = await openEngine(clock, 'away');
    await world.engine.start();
    await reminded(world);
  });

  it('settles at once on a clock that is moved by hand, without its queue', async () => {
    const clock = new FakeClock('2025-12-01T08:29:00+08:00');
    const world = await openEngine(clock, 'settled');
    await world.queue.close();
    expect(await world.engine.settle()).toBe(true);
    expect(await world.issued()).toEqual([]);
    clock.set(HALF_PAST_EIGHT);
    expect(await world.engine.settle()).toBe(true);
    expect(await world.issued()).toHaveLength(COUNT);
    expect(world.transport.messages).toHaveLength(1);
  });

  it('writes into the mail of the earlier hour what a policy with a later one has today', async () => {
    const clock = new FakeClock(HALF_PAST_EIGHT);
    const world = await openEngine(clock, 'hours', { lateOnes: 3 });
    expect(await world.engine.settle()).toBe(true);
    expect(await world.issued()).toHaveLength(COUNT);
    expect(world.transport.messages.map(({ subject }) => subject)).toEqual([
      expect.stringContaining(`${COUNT}项`),
    ]);
  });

  it('waits for the later hour where nothing else is due', async () => {
    const clock = new FakeClock(HALF_PAST_EIGHT);
    const world = await openEngine(clock, 'later', { lateOnes: COUNT });
    expect(await world.engine.settle()).toBe(true);
    expect(await world.issued()).toEqual([]);
    clock.set('2025-12-01T09:00:00+08:00');
    expect(await world.engine.settle()).toBe(true);
    expect(world.transport.messages).toHaveLength(1);
  });

  it('is not settled when it was stopped before', async () => {
    const world = await openEngine(new FakeClock(HALF_PAST_EIGHT), 'stopped');
    await world.engine.stop();
    expect(await world.engine.settle()).toBe(false);
    expect(await world.issued()).toEqual([]);
  });
});
