import { type Holder } from '#contract';
import { fold } from '#kernel';
import { toldActs } from '#testing';
import { phaseActs } from './phase-acts.ts';
import { closed, day, dropped, rescheduled, scheduled, started } from './phase.fixtures.ts';
import { type PhaseEvent } from './phase.events.ts';
import { phaseDecider } from './phase.ts';

const officer: Holder = { roles: ['office'], region: null, organization: null };

function told(holder: Holder, ...facts: readonly PhaseEvent[]): readonly string[] {
  const phase = fold(phaseDecider, [scheduled, ...facts]);
  if (phase.status === 'unscheduled') throw new Error('it was scheduled');
  return toldActs(phaseActs(phase, holder, day('2022-03-01')));
}

describe('what may be done with a phase', () => {
  it('before it has started: all of it, also once it was moved', () => {
    const all = ['startPhase', 'closePhase', 'reschedulePhase'];
    expect(told(officer)).toEqual(all);
    expect(told(officer, rescheduled('2022-02-01', '2023-01-31'))).toEqual(all);
  });

  it('once it has started: closing and moving', () =>
    expect(told(officer, started('2022-01-07'))).toEqual(['closePhase', 'reschedulePhase']));

  it('once it is closed or dropped: nothing', () => {
    expect(told(officer, closed('2022-12-31', '按期完成'))).toEqual([]);
    expect(told(officer, started('2022-01-07'), closed('2022-12-31', '按期完成'))).toEqual([]);
    expect(told(officer, dropped)).toEqual([]);
  });

  it('by the office of its region only', () => {
    expect(told({ ...officer, region: 'rushan' })).toHaveLength(3);
    expect(told({ ...officer, region: 'tunxi' })).toEqual([]);
    expect(told({ ...officer, roles: ['supervisor'] })).toEqual([]);
  });
});
