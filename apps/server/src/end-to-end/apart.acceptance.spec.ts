import { setTimeout as pause } from 'node:timers/promises';
import { type MailRow } from '#notifications';
import { eventually } from '#testing';
import { begin, goTo, live } from './history.fixtures.ts';
import { hasRealServer, type OpenLogHome, real, simulated, warnSkipped } from './logs.fixtures.ts';
import { casesAgree, differences, expected, mailsAgree } from './outcome.fixtures.ts';
import { type ServerChild } from './server-child.fixtures.ts';
import { openWorld, type World } from './world.fixtures.ts';

/** The engine and the queue's workers together hand at most so many mails to SMTP at once. */
const MAILS_UNDER_WAY = 48;
/** So long would it take if the one who stops said nothing. */
const LEASE_MS = 10_000;
/** So many connections to the mail server there are. */
const IN_SMTP_HANDS = 5;

warnSkipped('processes apart');

const LOGS: readonly (readonly [string, OpenLogHome])[] = [
  ['KurrentDB, simulated', simulated],
  ...(hasRealServer ? ([['the KurrentDB of KURRENTDB_URL', real]] as const) : []),
];

async function leaderOf(workers: readonly ServerChild[]): Promise<ServerChild> {
  let leader: ServerChild | undefined;
  const isThere = async (): Promise<boolean> => {
    const states = await Promise.all(workers.map((worker) => worker.health()));
    leader = workers[states.findIndex((state) => state?.duty === 'here')];
    return leader !== undefined;
  };
  await eventually('a leader', isThere, 100);
  if (!leader) throw new Error('unreachable');
  return leader;
}

/** What a slow mail server has not taken yet is waited for. */
async function allDelivered(server: ServerChild): Promise<readonly MailRow[]> {
  let mails: readonly MailRow[] = [];
  const areDelivered = async (): Promise<boolean> => {
    ({ rows: mails } = (await server.get('/api/mails?limit=500')) as { rows: readonly MailRow[] });
    return mails.every(({ status }) => status === 'delivered');
  };
  await eventually('all mails are delivered', areDelivered, 500);
  return mails;
}

const otherThan = (one: ServerChild, { workers }: World): readonly ServerChild[] =>
  workers.filter((worker) => worker !== one);

/** Kills a worker every few seconds, now the leader, now whichever; each comes back. */
class Killer {
  private over = false;
  private readonly running: Promise<void>;
  kills = 0;

  constructor(private readonly world: World) {
    this.running = this.run();
  }

  async end(): Promise<void> {
    this.over = true;
    await this.running;
  }

  private isOver(): boolean {
    return this.over;
  }

  private async run(): Promise<void> {
    const { workers } = this.world;
    while (!this.over) {
      await pause(3_000);
      const active = await leaderOf(workers).catch(() => undefined);
      const victim = this.kills % 3 === 2 ? workers[this.kills % 2] : active;
      if (!victim || this.isOver()) continue;
      this.kills++;
      await victim.kill();
      await victim.start();
    }
  }
}

describe.each(LOGS)('API and two workers apart, on %s', (_, openLog) => {
  it('send the mails of a quiet run while a worker is killed every few seconds', async () => {
    const world = await openWorld({ openLog, workers: 2 });
    const killer = new Killer(world);
    try {
      await live(world.server);
      await killer.end();
      mailsAgree(world);
      await casesAgree(world);
      const repeated = world.sink.received.length - expected.length;
      console.log(`workers killed ${killer.kills}×: ${repeated} mails came twice under one id`);
      expect(killer.kills).toBeGreaterThan(3);
      expect(repeated).toBeLessThanOrEqual(killer.kills * MAILS_UNDER_WAY);
      await Promise.all([world.server, ...world.workers].map((child) => child.stop()));
      expect(await differences(world)).toEqual([]);
    } finally {
      await killer.end();
      await world.close();
    }
  });

  it('send nothing twice when the leader stands still for longer than its lease and wakes up again', async () => {
    const world = await openWorld({ openLog, workers: 2 });
    let frozen: ServerChild | undefined;
    const thaw = (): void => {
      frozen?.thaw();
      frozen = undefined;
    };
    const days = ['2025-12-10T10:00:00+08:00', '2025-12-29T10:00:00+08:00'];
    const takeovers: number[] = [];
    try {
      await live(world.server, async (to) => {
        thaw();
        if (!days.includes(to)) return;
        days.splice(days.indexOf(to), 1);
        frozen = await leaderOf(world.workers);
        const began = performance.now();
        await frozen.freeze();
        await leaderOf(otherThan(frozen, world));
        takeovers.push(Math.round(performance.now() - began));
      });
      thaw();
      await goTo(world.server, '2026-02-27T09:30:00+08:00');
      mailsAgree(world);
      expect(world.sink.received).toHaveLength(expected.length);
      await casesAgree(world);
      expect(takeovers).toHaveLength(2);
      console.log(`taken over after ${takeovers.join(' and ')} ms`);
      await Promise.all([world.server, ...world.workers].map((child) => child.stop()));
      expect(await differences(world)).toEqual([]);
    } finally {
      thaw();
      await world.close();
    }
  });

  /** The mails of the first morning, to a mail server that takes its time; something happens to who sends them. */
  async function slowMorning(happen: (active: ServerChild, world: World) => Promise<void>) {
    const world = await openWorld({ openLog, workers: 2 });
    try {
      world.sink.beforeAnswer = () => pause(700);
      await begin(world.server);
      const morning = goTo(world.server, '2025-11-03T09:00:00+08:00');
      while (world.sink.received.length < 20) await pause(50);
      await happen(await leaderOf(world.workers), world);
      await morning;
      await goTo(world.server, '2025-11-03T09:30:00+08:00');
      const mails = await allDelivered(world.server);
      const deferred = mails.filter(({ attempts }) => attempts > 1);
      const repeated = world.sink.received.length - world.sink.distinct().length;
      expect(world.sink.distinct()).toHaveLength(mails.length);
      return { repeated, deferred };
    } finally {
      for (const worker of world.workers) worker.thaw();
      await world.close();
    }
  }

  it('begin no mail any more when they wake up in the middle of posting, after another has taken over', async () => {
    const { repeated, deferred } = await slowMorning(async (active, world) => {
      await active.freeze();
      await leaderOf(otherThan(active, world));
      await pause(3_000);
      active.thaw();
    });
    expect(repeated).toBeLessThanOrEqual(IN_SMTP_HANDS);
    expect(deferred).toEqual([]);
  });

  it('hand over in the middle of posting, told to stop: nothing twice, nothing put off', async () => {
    const { repeated, deferred } = await slowMorning((active) => active.stop());
    expect(repeated).toBe(0);
    expect(deferred).toEqual([]);
  });

  it('hand over at once when the leader is told to stop', async () => {
    const world = await openWorld({ openLog, workers: 2 });
    try {
      const active = await leaderOf(world.workers);
      await active.stop();
      const began = performance.now();
      const [next] = otherThan(active, world);
      await leaderOf(next ? [next] : []);
      expect(performance.now() - began).toBeLessThan(LEASE_MS);
    } finally {
      await world.close();
    }
  });
});
