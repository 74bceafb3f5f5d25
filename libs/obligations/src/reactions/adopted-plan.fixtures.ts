import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event, newId } from '#kernel';
import { FakeClock } from '#testing';
import { education, office, science } from '../domain/obligation.fixtures.ts';
import { plan, target, task } from '../domain/plans.fixtures.ts';
import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { followWork } from './follow-work.ts';
import { openObligations } from './open-obligations.ts';
import { reacting } from '#following';
import { carryOut } from '../../../following/src/carry-out.fixtures.ts';

export const forestry = '县林业局';
export const duties = (...leads: readonly string[]) => ({
  leads,
  supports: [science],
  responsible: [],
});
export const content = plan({
  tasks: [task('zezhou.t1', duties(education)), task('zezhou.t2', duties(forestry))],
  targets: [target('zezhou.g1', { ...duties(education), taskId: 'zezhou.t1' })],
});
export const ref = { planId: 'zezhou', region: 'zezhou' };
const adopted: Event = {
  type: 'PlanAdopted',
  data: {
    ...{ ...ref, office, adoptedOn: day('2025-11-03'), content },
    ...{ sourceSha256: '', calendarVersion: '', policy: { name: policy.name, version: 1 } },
  },
};
export const ruled = (ruledOn: string, ...leads: readonly string[]): Event => ({
  type: 'DutiesRuled',
  data: {
    ...{ ...ref, ruledOn, reason: '专题会议明确', rulings: [] },
    changed: [
      { id: 'zezhou.t1', kind: 'task', ...duties(...leads) },
      { id: 'zezhou.g1', kind: 'target', ...duties(...leads) },
    ],
    ...{ organizations: [education, science, forestry], collectives: [] },
  },
});
export const ofTask = (type: string, facts: object): Event => ({
  type,
  data: { ...ref, taskId: 'zezhou.t1', ...facts },
});

/** A log, and the two reactions that read it, from the first event on whenever they are asked to. */
function house() {
  const log = new InMemoryEventStore();
  const runner = new CommandRunner(log, new FakeClock());
  const write = async (stream: string, event: Event): Promise<void> => {
    await runner.run(
      stream,
      { initialState: null, decide: () => [event], evolve: () => null },
      { type: 'Write', data: {} },
      { actor: 'test', commandId: newId() },
    );
  };
  const followers = [
    reacting(runner, (own) => openObligations(own, calendar)),
    followWork(runner, calendar),
  ];
  const all = async (prefix: string): Promise<readonly RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    for await (const event of log.readAll({ prefixes: [prefix] })) events.push(event);
    return events;
  };
  let seen = 0;
  return {
    runner,
    write,
    /** The facts of the plan. */
    plan: () => all('plan-'),
    /** Reacts to what came since the last time, as it came. */
    react: async (from = seen): Promise<void> => {
      const events = (await all('')).slice(from);
      for (const event of events) {
        for (const one of followers) await carryOut(one, event);
      }
      seen = (await all('')).length;
    },
    count: async () => (await all('')).length,
    typesOf: async (id: string) =>
      (await log.load(`obligation-${id}`)).events.map(({ type }) => type),
    last: async (id: string) => (await log.load(`obligation-${id}`)).events.at(-1),
  };
}

export async function withAdoptedPlan(more: object = {}) {
  const it = house();
  await it.write('plan-zezhou', { ...adopted, data: { ...adopted.data, ...more } });
  await it.react();
  return it;
}
