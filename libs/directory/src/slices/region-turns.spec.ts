import { setTimeout } from 'node:timers/promises';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { FakeClock } from '#testing';
import { type Views } from '#views';
import { RegionTurns } from './region-turns.ts';

describe('commands that look at their neighbours', () => {
  const clock = new FakeClock();
  const said: string[] = [];
  const views = {
    waitFor: () => {
      said.push('waited');
      return Promise.resolve(true);
    },
  };
  const runner = new CommandRunner(new InMemoryEventStore({ clock }), clock);
  const turns = new RegionTurns(runner, views as unknown as Views);
  const work = (name: string) => async (): Promise<string> => {
    said.push(`${name} begins`);
    await setTimeout(10);
    said.push(`${name} ends`);
    if (name === 'b') throw new Error('no');
    return name;
  };
  beforeEach(() => said.splice(0));

  it('have their turn one after another in a region, however one ends, each on lists that show the last', async () => {
    const all = [turns.run('r', work('a')), turns.run('r', work('b')), turns.run('r', work('c'))];
    const ended = await Promise.allSettled(all);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const turn = (name: string) => ['waited', `${name} begins`, `${name} ends`];
    expect(said).toEqual([...turn('a'), ...turn('b'), ...turn('c')]);
  });

  it('do not wait for those of other regions', async () => {
    await Promise.all([turns.run('r', work('a')), turns.run('s', work('c'))]);
    expect(said.indexOf('c begins')).toBeLessThan(said.indexOf('a ends'));
  });
});
