import fc from 'fast-check';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import { anyCommand, anyEvent } from './phase.fixtures.ts';
import { type PhaseEvent } from './phase.events.ts';
import { type PhaseCommand, phaseDecider } from './phase.ts';

function eventsOf(command: PhaseCommand, history: readonly PhaseEvent[]): readonly PhaseEvent[] {
  try {
    return phaseDecider.decide(command, fold(phaseDecider, history));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

describe('phases, whatever commands come in whatever order', () => {
  it('carry a command out once: repeated, it yields nothing', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 20 }), (commands) => {
        let history: readonly PhaseEvent[] = [];
        for (const command of commands) {
          history = [...history, ...eventsOf(command, history)];
          expect(eventsOf(command, history)).toEqual([]);
        }
      }),
    );
  });

  it('fold any history', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        expect(fold(phaseDecider, events).status).toMatch(
          /^(unscheduled|scheduled|started|closed|dropped)$/,
        );
      }),
    );
  });
});
