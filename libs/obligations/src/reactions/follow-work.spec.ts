import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event } from '#kernel';
import type { PlanAdopted } from '#plans';
import { FakeClock } from '#testing';
import { education, office } from '../domain/obligation.fixtures.ts';
import { plan, task } from '../domain/plans.fixtures.ts';
import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { recorded } from '../views/views.fixtures.ts';
import { followWork } from './follow-work.ts';
import { openObligations } from './open-obligations.ts';
import { carryOut } from '../../../following/src/carry-out.fixtures.ts';

const tasks = [
  task('zezhou.t1', { leads: [education] }),
  task('zezhou.t2', { leads: [education], tracked: false }),
];
const adopted: PlanAdopted = {
  type: 'PlanAdopted',
  data: {
    ...{ planId: 'zezhou', region: 'zezhou', office, adoptedOn: day('2025-11-03') },
    ...{ sourceSha256: '', calendarVersion: '', policy: { name: policy.name, version: 1 } },
    content: plan({ tasks }),
  },
};
const claimed = (taskId: string): Event => ({
  type: 'CompletionClaimed',
  data: { planId: 'zezhou', taskId, organization: education, claimedOn: day('2025-11-03') },
});

async function adoptedPlan() {
  const log = new InMemoryEventStore();
  const runner = new CommandRunner(log, new FakeClock());
  await runner.run(
    'plan-zezhou',
    { initialState: null, decide: () => [adopted], evolve: () => null },
    { type: 'Adopt', data: {} },
    { actor: 'test', commandId: 'adopt' },
  );
  const types = async (): Promise<readonly string[]> => {
    const { events } = await log.load(`obligation-zezhou.t1.${education}`);
    return events.map(({ type }) => type);
  };
  return {
    types,
    open: () => openObligations(runner, calendar).react(recorded(adopted, 1)),
    follow: (event: Event) => carryOut(followWork(runner, calendar), recorded(event, 2)),
  };
}

describe('work that is done while its plan is still being opened', () => {
  it('comes again until its obligation is there: nobody is reminded of what was claimed early', async () => {
    const { open, follow, types } = await adoptedPlan();
    await expect(follow(claimed('zezhou.t1'))).rejects.toThrow('still to be opened');
    await open();
    await follow(claimed('zezhou.t1'));
    expect(await types()).toEqual(['ObligationOpened', 'ObligationClaimed']);
  });

  it('is passed when nothing of it is tracked', async () => {
    const { follow } = await adoptedPlan();
    await expect(follow(claimed('zezhou.t2'))).resolves.toBeUndefined();
  });
});
