import { stateCouncilCalendar as calendar } from '#calendar';
import { type Holder } from '#contract';
import { fold } from '#kernel';
import { idsOfOrganizations, toldActs } from '#testing';
import { taskActs } from './task-acts.ts';
import {
  accepted,
  assigned,
  claimed,
  day,
  education,
  science,
  signed,
  suspended,
  youth,
} from './task.fixtures.ts';
import { type TaskEvent } from './task.events.ts';
import { taskDecider } from './task.ts';

const now = { today: day('2025-06-30'), calendar };
const named = assigned({ leads: [education], supports: [science] });

const liaisonOf = (organization: string): Holder => ({
  roles: ['liaison'],
  region: 'rushan',
  organization,
});
const officer: Holder = { roles: ['office'], region: null, organization: null };

function told(holder: Holder, ...facts: readonly TaskEvent[]): readonly string[] {
  const task = fold(taskDecider, facts);
  return task.status === 'unassigned' ? [] : toldActs(taskActs(task, holder, now));
}

describe('what may be done with a task', () => {
  it('by who leads it: sign, report, claim, ask for more time, object', () =>
    expect(told(liaisonOf(education), named)).toEqual([
      'signAssignment',
      'reportProgress',
      'claimCompletion',
      'requestExtension',
      'disputeAssignment',
    ]));

  it('by who supports it: all but what only the lead owes', () =>
    expect(told(liaisonOf(science), named)).toEqual([
      'signAssignment',
      'reportProgress',
      'disputeAssignment',
    ]));

  it('by nobody who is not named in it, or is of another region', () => {
    expect(told(liaisonOf(youth), named)).toEqual([]);
    expect(told({ ...liaisonOf(education), region: 'tunxi' }, named)).toEqual([]);
    expect(told({ ...officer, roles: ['auditor'] }, named)).toEqual([]);
  });

  it('while a claim waits: no extension, and the reason stands beside it', () => {
    const waiting = [named, signed(education, '2025-06-01'), claimed(education, '2025-06-20')];
    expect(told(liaisonOf(education), ...waiting)).toEqual([
      'reportProgress',
      'requestExtension: completion-claimed',
      'disputeAssignment',
    ]);
    expect(told(officer, ...waiting)).toEqual([
      `acceptCompletion of ${education}`,
      `returnClaim of ${education}`,
      'suspendTask',
      'cancelTask',
    ]);
  });

  it('once all is accepted: reopening, and no suspension', () =>
    expect(
      told(
        officer,
        named,
        claimed(education, '2025-06-20'),
        accepted(education, '2025-06-25', '2025-06-20'),
      ),
    ).toEqual([
      `reopenCompletion of ${education}`,
      'suspendTask: task-already-accepted',
      'cancelTask',
    ]));

  it('by the office that owes it itself: report and claim, nothing to sign', () =>
    expect(told(officer, assigned({}))).toEqual([
      'reportProgress',
      'claimCompletion',
      'requestExtension',
      'suspendTask',
      'cancelTask',
    ]));

  it('while its clock stands: letting it run again, not stopping it once more', () => {
    expect(told(officer, named)).toEqual(['suspendTask', 'cancelTask']);
    expect(told(officer, named, suspended([education, science], '2025-06-01'))).toEqual([
      'resumeTask',
      'cancelTask',
    ]);
  });

  it('once it is cancelled: nothing', () => {
    const cancelled: TaskEvent = {
      type: 'TaskCancelled',
      data: {
        taskId: 'rushan.t1',
        planId: 'rushan',
        region: 'rushan',
        reason: '职责调整',
        organizations: [education, science],
        cancelledOn: day('2025-06-01'),
        organizationIds: idsOfOrganizations(education, science),
      },
    };
    expect(told(officer, named, cancelled)).toEqual([]);
    expect(told(liaisonOf(education), named, cancelled)).toEqual([]);
  });
});
