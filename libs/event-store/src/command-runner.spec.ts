import { type Command, type Decider, type Event } from '#kernel';
import { FakeClock } from '#testing';
import { CommandRunner } from './command-runner.ts';
import { InMemoryEventStore } from './in-memory/index.ts';

type Count = Command<'Count', { readonly name: string }>;
type Counted = Event<'Counted', { readonly name: string }>;

const counter: Decider<Count, Counted, readonly string[]> = {
  initialState: [],
  decide: ({ data }, known) => (known.includes(data.name) ? [] : [{ type: 'Counted', data }]),
  evolve: (known, { data }) => [...known, data.name],
};

describe('the command runner', () => {
  const request = (runner: CommandRunner, name: string) =>
    runner.run(
      'counter-1',
      counter,
      { type: 'Count', data: { name } },
      { actor: 'a', commandId: name },
    );

  it('runs forty commands on one stream at once, in the order they came in', async () => {
    const runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
    const names = Array.from({ length: 40 }, (_, n) => `n${n}`);
    await Promise.all(names.map((name) => request(runner, name)));
    const { events } = await runner.store.load('counter-1');
    expect(events.map(({ data }) => (data as Counted['data']).name)).toEqual(names);
  });

  it('writes nothing for a command that is already true, and says so', async () => {
    const runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
    const first = await request(runner, 'one');
    expect(first.written).toBe(1);
    expect(await request(runner, 'one')).toEqual({ written: 0 });
  });

  it('goes on after a command that failed', async () => {
    const runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
    const failing: typeof counter = {
      ...counter,
      decide: () => {
        throw new Error('a bug');
      },
    };
    const command = { type: 'Count', data: { name: 'x' } } as const;
    const failed = runner.run('counter-1', failing, command, { actor: 'a', commandId: 'x' });
    const next = request(runner, 'one');
    await expect(failed).rejects.toThrow('a bug');
    expect((await next).written).toBe(1);
  });
});
