import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateCouncilCalendar } from '#calendar';
import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { openBullmqQueue, startPrivateRedis, type PrivateRedis } from '#jobs/bullmq';
import { Clock, type Instant, parseInstant, parseLocalDate, toEpochMs, toInstant } from '#kernel';
import { type MailMessage, type MailOutcome, MailTransport } from '#mail';
import { type Views } from '#views';
import { openViews } from '#views/sqlite';
import { obligationDecider, obligationStream } from '#obligations/rules';
import { policyDecider, policyStream, parsePolicy } from '#policies/rules';
import { PolicyRegistry } from '#policies';
import { type Contact, Contacts, obligationList } from '#obligations';
import { mailList, noticeList } from '#notifications';
import { eventually } from '#testing';
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
        : { contactIds: [], vacant: ['县教育局'] },
    ]);
    return Promise.resolve(Object.fromEntries(held) as never);
  }
  override get(contactId: string): Promise<Contact> {
    const region = 'x';
    const organization = '县教育局';
    return Promise.resolve({ contactId, name: '李', email: 'li@x.example', region, organization });
  }
}

class Mailbox extends MailTransport {
  readonly messages: MailMessage[] = [];
  override send(message: MailMessage): Promise<MailOutcome> {
    this.messages.push(message);
    return Promise.resolve({ outcome: 'delivered', response: '250 ok' });
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

/** Due 2025-12-31: the first notice falls on 2025-12-01, 08:30. */
const HALF_PAST_EIGHT = '2025-12-01T08:30:00+08:00';
const COUNT = 40;

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

  async function openEngine(start: string, graceMs: number, prefix: string) {
    const clock = new RunningClock(parseInstant(start));
    const log = new InMemoryEventStore();
    const runner = new CommandRunner(log, clock);
    const policies = new PolicyRegistry(log);
    const origin = (commandId: string) => ({ actor: 'test', commandId });
    const publish = { type: 'PublishPolicy', data: { policy } } as const;
    await runner.run(policyStream('default'), policyDecider, publish, origin('policy'));
    await policies.load();
    const facts = { calendar: stateCouncilCalendar, policyOf: policies.get.bind(policies) };
    const projections = [obligationList(facts), noticeList, mailList];
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
      const data = {
        ...{
          obligationId,
          kind: 'task' as const,
          subjectId: `x.t${n}`,
          number: String(n),
          subject: `任务${n}`,
        },
        ...{ clause: '原文', organization: '县教育局', supports: [], dueOnDefaulted: false },
        ...{ baselined: false, leadless: false, soft: false, planId: 'x', region: 'x' },
        ...{ planTitle: '方案', office: '督查室', policy: { name: 'default', version: 1 } },
        dueOn: parseLocalDate('2025-12-31'),
        openedOn: parseLocalDate('2025-11-03'),
      } as const;
      const command = { type: 'OpenObligation', data } as const;
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
        ...{ runner, ops, views: ops, policies, queue, transport, calendar: stateCouncilCalendar },
        contacts: new OneLiaison(),
        from: { name: '督办', address: 'duban@x.example' },
        followers: [],
      },
      { clockRuns: true, tickMs: 200, graceMs, onError: () => undefined },
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
    return { engine, queue, transport, issued };
  }

  it('is woken by delayed jobs at the minute, long before the next round', async () => {
    const world = await openEngine('2025-12-01T08:29:57+08:00', 60_000, 'woken');
    await world.engine.start();
    await eventually('it happened', async () => (await world.queue.counts()).delayed === COUNT);
    expect(await world.issued()).toHaveLength(0);
    await eventually('it happened', async () => (await world.issued()).length === COUNT);
    const due = toEpochMs(parseInstant(HALF_PAST_EIGHT));
    const early = (await world.issued()).filter(
      ({ meta }) => Date.parse(meta['occurredAt'] ?? '') < due,
    );
    expect(early).toEqual([]);
    await eventually('it happened', () => world.transport.messages.length === 1);
    expect(world.transport.messages[0]?.subject).toContain(`${COUNT}项`);
  });

  it('does by itself what a lost Redis no longer asks for', async () => {
    const world = await openEngine('2025-12-01T08:29:58+08:00', 500, 'lost');
    await world.engine.start();
    await eventually('it happened', async () => (await world.queue.counts()).delayed === COUNT);
    await world.queue.close(); // nobody will answer the jobs any more
    await eventually('it happened', async () => (await world.issued()).length === COUNT);
    await eventually('it happened', () => world.transport.messages.length === 1);
  });

  it('catches up with one notice and one mail after two days away', async () => {
    const world = await openEngine('2025-12-03T10:00:00+08:00', 500, 'away');
    await world.engine.start();
    await eventually('it happened', async () => (await world.issued()).length === COUNT);
    await eventually('it happened', () => world.transport.messages.length === 1);
  });
});
