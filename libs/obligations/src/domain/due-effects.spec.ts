import { stateCouncilCalendar as calendar } from '#calendar';
import { fold } from '#kernel';
import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { dueEffects } from './due-effects.ts';
import { held, issued, opened } from './obligation.fixtures.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { obligationDecider } from './obligation.ts';

const effectsOf = (history: readonly ObligationEvent[], dueOn: string, on: string) => {
  const state = fold(obligationDecider, [opened(), ...history]);
  if (state.status === 'unopened') throw new Error('it was opened');
  return dueEffects(state, { dueOn: day(dueOn), on: day(on) }, { policy, calendar });
};

const REMINDERS = ['-30d', '-10wd', '-3wd', '0d'];
const LADDER = ['+1wd', '+5wd', '+10wd', '+20wd'];

describe('what another due date would mean', () => {
  it('voids what is still to come by the present one, not what was issued', () => {
    const rules = effectsOf([issued('2025-12-01')], '2026-03-31', '2025-12-10').void.map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual([...REMINDERS.slice(1), ...LADDER]);
  });

  it('plans all notices anew, by the new date, whatever was issued or promised before', () => {
    const history = [issued('2025-12-01'), held('blue', '2026-06-30')];
    const { planned } = effectsOf(history, '2026-03-31', '2025-12-10');
    expect(planned.map(({ rule }) => rule)).toEqual([...REMINDERS, ...LADDER]);
    // 30 days before is Sunday 1 March; the Saturday before it is worked.
    expect(planned.slice(0, 5).map(({ on }) => on)).toEqual([
      ...['2026-02-28', '2026-03-17', '2026-03-26', '2026-03-31', '2026-04-01'],
    ]);
  });

  it('plans one notice, the latest, where several fall on one morning', () => {
    // From Saturday 27 December: 30 days and ten working days before 12 January are over by then.
    const { planned } = effectsOf([], '2026-01-12', '2025-12-27');
    expect(planned.slice(0, 3).map(({ rule, on }) => [rule, on])).toEqual([
      ['-10wd', '2025-12-29'],
      ['-3wd', '2026-01-07'],
      ['0d', '2026-01-12'],
    ]);
  });
});
