import { setTimeout as pause } from 'node:timers/promises';
import { type Post } from './post.ts';
import { StandingPost } from './standing-post.ts';

/** A post that notes what becomes of it. */
function office() {
  const told: string[] = [];
  const failures: unknown[] = [];
  let version = 1;
  let faulty = false;
  const standing = new StandingPost({
    take: async () => {
      const mine = version;
      await pause(1);
      if (faulty) throw new Error('no Redis');
      told.push(`took ${mine}`);
      const leave = () => Promise.resolve(void told.push(`left ${mine}`));
      return { calendar: mine, leave } as unknown as Post;
    },
    holds: ({ calendar }) => (calendar as unknown) === version,
    onError: (error) => failures.push(error),
  });
  return {
    ...{ standing, told, failures },
    change: () => {
      version++;
      standing.look();
    },
    break: (broken: boolean) => (faulty = broken),
    until: async (last: string) => {
      while (told.at(-1) !== last) await pause(1);
    },
  };
}

describe('a post that counts by something that may change', () => {
  it('is left and taken up again with each change, and not without one', async () => {
    const { standing, told, change, until } = office();
    await standing.begin();
    standing.look();
    change();
    await until('took 2');
    await standing.end();
    expect(told).toEqual(['took 1', 'left 1', 'took 2', 'left 2']);
    expect(standing.now()).toBeUndefined();
  });

  it('is taken up once more when the change comes while it is being taken up', async () => {
    const { standing, told, change, until } = office();
    const beginning = standing.begin();
    change();
    change();
    await beginning;
    await until('took 3');
    expect(told).toEqual(['took 1', 'left 1', 'took 3']);
    await standing.end();
  });

  it('is over when it cannot be begun', async () => {
    const { standing, told, change, break: breaks } = office();
    breaks(true);
    await expect(standing.begin()).rejects.toThrow('no Redis');
    breaks(false);
    change();
    await standing.end();
    expect(told).toEqual([]);
  });

  it('is tried again when it cannot be taken up again, and ends at once all the same', async () => {
    const { standing, told, failures, change, break: breaks, until } = office();
    await standing.begin();
    breaks(true);
    change();
    while (failures.length === 0) await pause(1);
    expect(standing.now()).toBeUndefined();
    breaks(false);
    await until('took 2');
    breaks(true);
    change();
    while (failures.length === 1) await pause(1);
    const before = performance.now();
    await standing.end();
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(told).toEqual(['took 1', 'left 1', 'took 2', 'left 2']);
  });
});
