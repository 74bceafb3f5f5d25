import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventStore } from '#event-store/sqlite';
import { projectRoot } from '#platform';
import { type EscalationRow, PolicyBook, policyFromText, type Simulation } from '#supervision';
import { openViews } from '#views/sqlite';
import { opsSet, viewsSet } from '../view-sets.ts';
import { dryRuns, expectedMails, type ExpectedMail } from './expected-mails.fixtures.ts';
import { begin, ends, goTo, live, type Meanwhile } from './history.fixtures.ts';
import { type ServerChild } from './server-child.fixtures.ts';
import { openWorld, type World } from './world.fixtures.ts';

const PATIENCE_MS = 20 * 60_000;

const policy = policyFromText(
  readFileSync(join(projectRoot(), 'seeds', 'policies', 'default.yaml'), 'utf8'),
);
const runs = dryRuns(policy);
const expected = expectedMails(runs);

const inOrder = (mails: readonly ExpectedMail[]): readonly string[] =>
  mails.map(({ to, subject, text }) => [to, subject, text].join('\n')).sort();

async function allOf<R>(server: ServerChild, path: string): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let cursor = ''; ;) {
    const page = (await server.get(`${path}&limit=500${cursor}`)) as { rows: R[]; cursor?: string };
    rows.push(...page.rows);
    if (page.cursor === undefined) return rows;
    cursor = `&cursor=${encodeURIComponent(page.cursor)}`;
  }
}

const RANK = ['blue', 'yellow', 'red'];

/** The highest rung of each case, and whether it is still open, as the dry runs mean it. */
function expectedCases(all: Iterable<Simulation>): readonly string[] {
  const cases = new Map<string, string>();
  for (const { notices } of all) {
    for (const { obligationId, form } of notices) {
      const known = cases.get(obligationId) ?? '';
      if (RANK.indexOf(form) > RANK.indexOf(known)) cases.set(obligationId, form);
    }
  }
  return [...cases]
    .map(([id, level]) => `${id} ${level} ${ends.has(id) ? 'resolved' : 'open'}`)
    .sort();
}

async function actualCases(server: ServerChild): Promise<readonly string[]> {
  const rows = await Promise.all(
    ['open', 'resolved'].map((status) =>
      allOf<EscalationRow>(server, `/api/escalations?status=${status}`),
    ),
  );
  return rows
    .flat()
    .map(({ obligationId, level, status }) => `${obligationId} ${level} ${status}`)
    .sort();
}

/** The same mails, word for word. Told as what is missing and what is too many, not as a hundred pages. */
function agree({ server, sink }: World): void {
  const received = inOrder(sink.distinct());
  const wanted = inOrder(expected);
  const tell = (mails: readonly string[]): string =>
    `${mails.length}\n${mails.slice(0, 4).join('\n---\n')}`;
  const missing = wanted.filter((mail) => !received.includes(mail));
  const extra = received.filter((mail) => !wanted.includes(mail));
  if (missing.length + extra.length > 0) {
    throw new Error(`missing ${tell(missing)}\n\nextra ${tell(extra)}\n\n${server.said()}`);
  }
  expect(received).toHaveLength(wanted.length);
}

/** Views, due list and outbox: equal when built anew beside the live ones, equal after they were deleted, and silent. */
async function rebuildsEqual({ server, sink, redis, data }: World): Promise<void> {
  const before = await boards(server);
  const sent = sink.received.length;
  await server.stop();
  expect(await differences(data)).toEqual([]);
  for (const name of ['ops', 'views', 'reactions.db', 'reactions.db-wal', 'reactions.db-shm']) {
    rmSync(join(data, name), { recursive: true, force: true });
  }
  await redis.flush();
  await server.start();
  await server.post('/api/demo/clock', { to: '2026-02-27T09:01:00+08:00' });
  expect(await boards(server)).toEqual(before);
  expect(sink.received).toHaveLength(sent);
}

const boards = (server: ServerChild): Promise<unknown> =>
  Promise.all(
    [
      'obligations?',
      'escalations?status=open',
      'mails?',
      'plans?',
      'targets?',
      'burden?',
      'audit?planId=tunxi',
    ].map((path) => allOf(server, `/api/${path}`)),
  );

async function differences(data: string): Promise<readonly unknown[]> {
  const log = await openSqliteEventStore({ path: join(data, 'log.db'), readOnly: true });
  const policies = new PolicyBook(log);
  await policies.load();
  const found: unknown[] = [];
  for (const set of [opsSet(policies), viewsSet]) {
    const views = await openViews({ log, set, folder: join(data, set.name) });
    found.push(...(await views.verify()));
    await views.close();
  }
  await log.close();
  return found;
}

describe('the main job, end to end on the real parts', () => {
  it(
    'sends exactly the mails and raises exactly the cases that the dry run means',
    async () => {
      const world = await openWorld();
      try {
        await live(world.server);
        agree(world);
        expect(world.sink.received).toHaveLength(expected.length);
        expect(await actualCases(world.server)).toEqual(expectedCases(runs.values()));
        await rebuildsEqual(world);
      } finally {
        await world.close();
      }
    },
    PATIENCE_MS,
  );

  it(
    'sends the same mails when the server is killed, Redis flushed and killed, and SMTP away for an hour',
    async () => {
      const world = await openWorld();
      const chaos = new Chaos(world);
      try {
        await live(world.server, chaos.meanwhile);
        await chaos.end();
        agree(world);
        expect(await actualCases(world.server)).toEqual(expectedCases(runs.values()));
        // SMTP is at least once: a mail taken by the server in the moment of a kill comes again, under the same id.
        const repeated = world.sink.received.length - expected.length;
        console.log(chaos.summary(repeated));
        expect(repeated).toBeLessThanOrEqual(world.server.kills * MAILS_UNDER_WAY);
      } finally {
        await chaos.end();
        await world.close();
      }
    },
    PATIENCE_MS,
  );
});

it(
  'sends the mail again, under the same id, when it dies between the mail server taking it and its own record',
  async () => {
    const world = await openWorld();
    const { server, sink } = world;
    try {
      let victim: string | undefined;
      let again: Promise<void> | undefined;
      sink.beforeAnswer = async ({ messageId }) => {
        if (victim !== undefined) return;
        victim = messageId;
        await server.kill();
        again = server.start();
      };
      await begin(server);
      await goTo(server, '2025-11-03T09:00:00+08:00');
      await again;
      await server.post('/api/demo/clock', { to: '2025-11-03T10:00:00+08:00' });
      const times = Map.groupBy(sink.received, ({ messageId }) => messageId);
      const repeated = [...times].filter(([, mails]) => mails.length > 1).map(([id]) => id);
      expect(repeated).toContain(victim);
      expect(repeated.length).toBeLessThanOrEqual(MAILS_UNDER_WAY);
      expect(
        [...times.values()].every((mails) => new Set(mails.map(({ text }) => text)).size === 1),
      ).toBe(true);
    } finally {
      await world.close();
    }
  },
  PATIENCE_MS,
);

/** The sweeper and the queue's workers together hand at most so many mails to SMTP at once. */
const MAILS_UNDER_WAY = 48;

/** Bad days, at moments drawn from a seed. */
class Chaos {
  readonly meanwhile: Meanwhile;
  private readonly counts = { kill: 0, flush: 0, redis: 0, refusals: 0 };
  private over = false;
  private readonly running: Promise<void>;
  private state = 20_251_103;

  constructor(private readonly world: World) {
    this.running = this.run();
    this.meanwhile = (to) => this.refuseForAnHour(to);
  }

  async end(): Promise<void> {
    this.over = true;
    await this.running;
  }

  summary(repeated: number): string {
    const { kill, flush, redis, refusals } = this.counts;
    return `server killed ${kill}×, Redis flushed ${flush}×, killed ${redis}×, SMTP away ${refusals}×: ${repeated} mails came twice under the same id`;
  }

  /** From the day's first mail until an hour later no mail is taken. */
  private async refuseForAnHour(to: string): Promise<void> {
    if (this.counts.refusals > 0 || to < '2025-12-18') return;
    this.counts.refusals++;
    const { server, sink } = this.world;
    const move = async (moment: string): Promise<void> => {
      await server.post('/api/demo/clock', { to: moment }).catch(() => undefined);
    };
    await move('2025-12-17T08:00:00+08:00');
    sink.refusing = true;
    await move('2025-12-17T09:30:00+08:00');
    sink.refusing = false;
  }

  private random(): number {
    this.state = (Math.imul(this.state, 1_103_515_245) + 12_345) >>> 0;
    return this.state / 2 ** 32;
  }

  private async run(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 1_500 + this.random() * 3_500));
      if (this.over) return;
      await this.strike(this.random());
    }
  }

  private async strike(chance: number): Promise<void> {
    const { server, redis } = this.world;
    if (chance < 0.5) {
      this.counts.kill++;
      await server.kill();
      await server.start();
    } else if (chance < 0.75) {
      this.counts.flush++;
      await redis.flush();
    } else {
      this.counts.redis++;
      await redis.kill();
      await new Promise((resolve) => setTimeout(resolve, this.random() * 3_000));
      await redis.run();
    }
  }
}
