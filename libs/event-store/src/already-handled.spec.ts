import { type Command, type Decider, type Event } from '#kernel';
import { FakeClock } from '#testing';
import { CommandRunner } from './command-runner.ts';
import { type RecordedEvent } from './event-store.port.ts';
import { InMemoryEventStore } from './in-memory/index.ts';

type Ruled = Event<'Ruled', { readonly lead: string }>;
type Rule = Command<'Rule', { readonly lead: string }>;

const lead: Decider<Rule, Ruled, string> = {
  initialState: '',
  decide: ({ data }, state) => (data.lead === state ? [] : [{ type: 'Ruled', data }]),
  evolve: (_, { data }) => data.lead,
};

const rule = (name: string): Rule => ({ type: 'Rule', data: { lead: name } });

async function ruledTwice() {
  const runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
  for (const name of ['a', 'b']) {
    await runner.run('plan-1', lead, rule(name), { actor: 'office', commandId: `rule-${name}` });
  }
  const facts = (await runner.store.load('plan-1')).events;
  const follow = (fact: RecordedEvent) =>
    runner.runOnce(fact, 'task-1', {
      decider: lead,
      command: rule((fact.data as Ruled['data']).lead),
      origin: { actor: 'duban', commandId: `${fact.id}|1`, causationId: fact.id },
    });
  const followed = async () => (await runner.store.load('task-1')).events.map(({ data }) => data);
  return { runner, facts, follow, followed };
}

describe('following the facts of another stream', () => {
  it('does what each asks for, in their order', async () => {
    const { facts, follow, followed } = await ruledTwice();
    for (const fact of facts) await follow(fact);
    expect(await followed()).toEqual([{ lead: 'a' }, { lead: 'b' }]);
  });

  it('does it once, however often they are read from the first on', async () => {
    const { facts, follow, followed } = await ruledTwice();
    for (const fact of [...facts, ...facts, ...facts]) await follow(fact);
    expect(await followed()).toHaveLength(2);
  });

  it('does not undo what was changed here since', async () => {
    const { runner, facts, follow, followed } = await ruledTwice();
    for (const fact of facts) await follow(fact);
    await runner.run('task-1', lead, rule('c'), { actor: 'office', commandId: 'by hand' });
    for (const fact of facts) await follow(fact);
    expect((await followed()).at(-1)).toEqual({ lead: 'c' });
  });
});
