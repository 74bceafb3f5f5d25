import fc from 'fast-check';
import { Rejection } from '#contract';
import { addDays, fold } from '#kernel';
import { type EscalationCommand } from './escalation.commands.ts';
import { type EscalationEvent } from './escalation.events.ts';
import * as cases from './escalation.fixtures.ts';
import { escalationDecider } from './escalation.ts';
import { rungOf } from './escalation-state.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { rankOf } from '#policies/rules';

const date = fc.nat({ max: 120 }).map((days) => addDays(day('2026-01-04'), days));
const version = fc.constantFrom(1, 2, 3);
const call = fc.constantFrom('u1', 'u2');

const command: fc.Arbitrary<EscalationCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('blue', 'yellow', 'red'), date, version)
      .map(([level, on, dueVersion]) => cases.raise(level, on, { dueVersion })),
  },
  fc.tuple(date, date).map((days) => cases.acknowledge(...days)),
  date.map(cases.approve),
  date.map(cases.decline),
  fc.tuple(fc.constantFrom('blue', 'yellow'), date).map((way) => cases.lower(...way)),
  date.map((on) => cases.lift(on)),
  fc.tuple(call, date).map((one) => cases.urge(...one)),
  fc.tuple(call, date).map((one) => cases.answerUrge(...one)),
  fc
    .tuple(date, fc.constantFrom('met', 'waived', 'extended', 'suspended', 'missed'))
    .map((end) => cases.resolve(...end)),
);

/** What is written when these commands come one after the other; those refused write nothing. */
function lived(commands: readonly EscalationCommand[]): readonly EscalationEvent[] {
  const history: EscalationEvent[] = [];
  for (const one of commands) {
    try {
      history.push(...escalationDecider.decide(one, fold(escalationDecider, history)));
    } catch (error) {
      expect(error).toBeInstanceOf(Rejection);
    }
  }
  return history;
}

const lives = fc.array(command, { maxLength: 25 }).map(lived);

describe('in any life of a case', () => {
  it('the level falls only when a person lowers it, or with a new case', () => {
    const seen = { lowered: 0, anew: 0 };
    fc.assert(
      fc.property(lives, (history) => {
        for (const [index, event] of history.entries()) {
          const before = fold(escalationDecider, history.slice(0, index));
          const after = fold(escalationDecider, history.slice(0, index + 1));
          if (before.status === 'none' || after.status === 'none') continue;
          if (rankOf(after.level) >= rankOf(before.level)) continue;
          const anew = after.case === before.case + 1 && before.status === 'resolved';
          expect(anew || event.type === 'EscalationLowered').toBe(true);
          seen[anew ? 'anew' : 'lowered'] += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.lowered, seen.anew)).toBeGreaterThan(3);
  });

  it('a rung raised once is never raised twice, and every end has its reason', () =>
    fc.assert(
      fc.property(lives, (history) => {
        const rungs = history
          .filter((event) => event.type === 'EscalationRaised')
          .map(({ data }) => rungOf(data));
        expect(new Set(rungs).size).toBe(rungs.length);
        const state = fold(escalationDecider, history);
        if (state.status !== 'none') expect(state.ended !== null).toBe(state.status === 'resolved');
      }),
    ));

  it('no level of a case is promised for more than three times', () =>
    fc.assert(
      fc.property(lives, (history) => {
        const state = fold(escalationDecider, history);
        if (state.status === 'none') return;
        expect(Math.max(0, ...Object.values(state.promises))).toBeLessThanOrEqual(3);
      }),
    ));
});

it('any order of facts folds, even one that no life writes', () => {
  const fact = fc.constantFrom<EscalationEvent>(
    cases.raised('blue', '2026-01-04'),
    cases.raised('red', '2026-03-02', { dueVersion: 2, draft: false }),
    cases.acknowledged('blue', '2026-01-12'),
    cases.approved('2026-01-16'),
    cases.declined('2026-01-16'),
    cases.lowered('red', 'yellow', '2026-01-17'),
    cases.urged('u1', '2026-01-05'),
    cases.urgeAnswered('u1', '2026-01-06'),
    cases.lifted('2026-01-19'),
    cases.resolved('2026-01-20', 'suspended'),
  );
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 20 }), (history) => {
      const state = fold(escalationDecider, history);
      const raised = history.filter(({ type }) => type === 'EscalationRaised').length;
      expect(state.status === 'none').toBe(raised === 0);
      if (state.status !== 'none') expect(state.case).toBeLessThanOrEqual(raised);
    }),
  );
});
