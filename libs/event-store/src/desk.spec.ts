import { type Command, type Decider, type Event } from '#kernel';
import { FakeClock } from '#testing';
import { Desk } from './desk.ts';
import { InMemoryEventStore } from './in-memory/index.ts';

type Count = Command<'Count', { readonly name: string }>;
type Counted = Event<'Counted', { readonly name: string }>;

const counter: Decider<Count, Counted, readonly string[]> = {
  initialState: [],
  decide: ({ data }, known) => (known.includes(data.name) ? [] : [{ type: 'Counted', data }]),
  evolve: (known, { data }) => [...known, data.name],
};

describe('the desk', () => {
  const wish = (desk: Desk, name: string) =>
    desk.run(
      'counter-1',
      counter,
      { type: 'Count', data: { name } },
      { actor: 'a', commandId: name },
    );

  it('grants forty wishes on one stream at once, in the order they were handed in', async () => {
    const desk = new Desk(new InMemoryEventStore(), new FakeClock());
    const names = Array.from({ length: 40 }, (_, n) => `n${n}`);
    await Promise.all(names.map((name) => wish(desk, name)));
    const { events } = await desk.store.load('counter-1');
    expect(events.map(({ data }) => (data as Counted['data']).name)).toEqual(names);
  });

  it('writes nothing for a wish that is already true, and says so', async () => {
    const desk = new Desk(new InMemoryEventStore(), new FakeClock());
    const first = await wish(desk, 'one');
    expect(first.written).toBe(1);
    expect(await wish(desk, 'one')).toEqual({ written: 0 });
  });

  it('goes on after a wish that failed', async () => {
    const desk = new Desk(new InMemoryEventStore(), new FakeClock());
    const failing: typeof counter = {
      ...counter,
      decide: () => {
        throw new Error('a bug');
      },
    };
    const command = { type: 'Count', data: { name: 'x' } } as const;
    const failed = desk.run('counter-1', failing, command, { actor: 'a', commandId: 'x' });
    const next = wish(desk, 'one');
    await expect(failed).rejects.toThrow('a bug');
    expect((await next).written).toBe(1);
  });
});
