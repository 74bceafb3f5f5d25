import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '#testing';
import { LeaderElection, type LeaderElectionOptions, type Leadership } from './leader-election.ts';
import { openSqliteLeaseStore } from './sqlite/index.ts';
import { type LeaseStore } from './lease-store.port.ts';

/** Short for the spec, long enough for a busy machine. */
const TTL_MS = 1_000;

describe('leader election', () => {
  let leases: LeaseStore;
  let diary: string[];
  const everybody: LeaderElection[] = [];
  const leaderships = new Map<string, Leadership>();

  beforeEach(async () => {
    leases = await openSqliteLeaseStore({ path: ':memory:' });
    diary = [];
  });
  afterEach(async () => {
    await Promise.all(everybody.splice(0).map((election) => election.stop()));
  });

  const hire = (holder: string, options: Partial<LeaderElectionOptions> = {}): LeaderElection => {
    const election = new LeaderElection({
      leases,
      name: 'duty',
      holder,
      ttlMs: TTL_MS,
      begin: (leadership) => {
        diary.push(`${holder} begins`);
        leaderships.set(holder, leadership);
        return Promise.resolve(() => {
          diary.push(`${holder} ends`);
          return Promise.resolve();
        });
      },
      onError: (error) => diary.push(`${holder}: ${(error as Error).message}`),
      onStuck: ({ message }) => diary.push(`${holder} is stuck: ${message}`),
      ...options,
    });
    everybody.push(election);
    return election;
  };

  const until = (what: () => boolean): Promise<void> => eventually('the next holder', what);

  it('is done by one process, and the others wait as long as it lives', async () => {
    const [a, b] = [hire('a'), hire('b')];
    await a.start();
    await b.start();
    await pause(3 * TTL_MS);
    expect(diary).toEqual(['a begins']);
    expect([a.isLeader, b.isLeader]).toEqual([true, false]);
  });

  it('goes over at once when the leader stops in good order, which ends its work first', async () => {
    const [a, b] = [hire('a'), hire('b')];
    await a.start();
    await b.start();
    await a.stop();
    await until(() => b.isLeader);
    expect(diary).toEqual(['a begins', 'a ends', 'b begins']);
  });

  it('is nobody else’s while the one who stops still waits for what is under way, and begins nothing more', async () => {
    const a = hire('a', {
      begin: (leadership) => {
        leaderships.set('a', leadership);
        return Promise.resolve(async () => {
          await pause(3 * TTL_MS);
          diary.push('a ends');
        });
      },
    });
    const b = hire('b');
    await a.start();
    await b.start();
    const stopping = a.stop();
    await pause(0);
    expect(leaderships.get('a')?.holds()).toBe(false);
    await stopping;
    await until(() => b.isLeader);
    expect(diary).toEqual(['a ends', 'b begins']);
  });

  it('stopped while it begins, ends what it began', async () => {
    const a = hire('a', {
      begin: async () => {
        await pause(TTL_MS / 2);
        diary.push('a begins');
        return () => Promise.resolve(void diary.push('a ends'));
      },
    });
    const starting = a.start();
    await pause(0);
    await a.stop();
    await starting;
    expect(diary).toEqual(['a begins', 'a ends']);
    expect((await leases.read('duty'))?.holder).toBeNull();
    await pause(TTL_MS / 2);
    expect(a.isLeader).toBe(false);
  });

  it('tells when what it began does not end', async () => {
    let release: () => void = () => undefined;
    const a = hire('a', {
      endMs: 50,
      begin: () => Promise.resolve(() => new Promise<void>((resolve) => (release = resolve))),
    });
    await a.start();
    const stopping = a.stop();
    await until(() => diary.length > 0);
    expect(diary).toEqual(['a is stuck: What was on duty has not ended within 50 ms.']);
    release();
    await stopping;
  });

  it('goes over from one who froze, after its lease ran out; woken up, that one ends without a trace', async () => {
    let frozen = false;
    const freezing = new Proxy(leases, {
      get: (target, property, receiver) => {
        if (frozen && property === 'renew') return () => new Promise(() => undefined);
        const value: unknown = Reflect.get(target, property, receiver);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const [a, b] = [hire('a', { leases: freezing }), hire('b')];
    await a.start();
    await b.start();
    expect(leaderships.get('a')?.holds()).toBe(true);
    frozen = true;
    await pause(TTL_MS * 0.9);
    expect(leaderships.get('a')?.holds()).toBe(false);
    await until(() => b.isLeader);
    expect(leaderships.get('a')?.holds()).toBe(false);
    expect(leaderships.get('b')?.epoch).toBeGreaterThan(leaderships.get('a')?.epoch ?? 0);
    everybody.splice(everybody.indexOf(a), 1); // its step never comes back: it is frozen for good
  });

  it('steps down when it finds that another has taken over', async () => {
    const a = hire('a');
    await a.start();
    await leases.acquire('duty', 'b', await leases.read('duty'));
    await until(() => !a.isLeader);
    expect(diary).toEqual(['a begins', 'a ends']);
    await pause(TTL_MS * 1.5); // b never gives a sign of life
    await until(() => a.isLeader);
  });

  it('is taken over from at once when the holder is seen to be dead', async () => {
    await leases.acquire('duty', 'dead', undefined);
    const a = hire('a', { isDead: (holder) => holder === 'dead' });
    await a.start();
    expect(a.isLeader).toBe(true);
  });

  it('keeps the lease while its work takes long to begin', async () => {
    const a = hire('a', {
      begin: async () => {
        await pause(3 * TTL_MS);
        return () => Promise.resolve();
      },
    });
    const b = hire('b');
    const starting = a.start();
    await pause(0);
    await b.start();
    await starting;
    expect([a.isLeader, b.isLeader]).toEqual([true, false]);
  });

  it('tells who starts it what is wrong, and leaves the lease to others', async () => {
    const a = hire('a', { begin: () => Promise.reject(new Error('the views are ahead')) });
    await expect(a.start()).rejects.toThrow('the views are ahead');
    const b = hire('b');
    await b.start();
    expect(b.isLeader).toBe(true);
  });

  it('tries again after a rest when it could not begin on taking over', async () => {
    let attempts = 0;
    const a = hire('a');
    await a.start();
    const b = hire('b', {
      begin: () => {
        if (++attempts === 1) return Promise.reject(new Error('disk full'));
        return Promise.resolve(() => Promise.resolve());
      },
    });
    await b.start();
    await a.stop();
    await until(() => b.isLeader);
    expect(diary).toContain('b: disk full');
    expect(attempts).toBe(2);
  });
});
