import fc from 'fast-check';
import { statusOf } from './assignment.ts';
import { assignmentsAfter, eventsOf, of, withSteps } from './steps.fixtures.ts';
import { type TaskCommand } from './task.commands.ts';
import { type TaskEvent } from './task.events.ts';
import {
  accept,
  anyCommand,
  askExtension,
  claim,
  declineExtension,
  education,
  grantExtension,
  reopen,
  returnClaim,
} from './task.fixtures.ts';

const anyDay = fc.constantFrom('2023-03-01', '2024-02-29', '2025-11-03');
const anyDue = fc.constantFrom('2025-06-30', '2026-12-31', '2027-03-31');
/** What happens to one step. */
const anyOnStep: fc.Arbitrary<TaskCommand> = fc.oneof(
  anyDay.map((on) => claim(education, on)),
  anyDay.map((on) => accept(education, on)),
  anyDay.map((on) => returnClaim(education, on, '材料不全')),
  fc.tuple(anyDay, anyDue).map(([on, due]) => reopen(education, on, due)),
  fc.tuple(anyDay, anyDue).map(([on, due]) => askExtension(education, on, due)),
  anyDay.map((on) => grantExtension(education, on)),
  anyDay.map((on) => declineExtension(education, on)),
);
const anyStep = fc.constantFrom('1', '2', '3');
const named = fc.tuple(anyStep, anyOnStep).map(([part, command]) => of(part, command));

const lifeOf = (commands: readonly TaskCommand[]): readonly TaskEvent[] =>
  commands.reduce<readonly TaskEvent[]>(
    (history, command) => [...history, ...eventsOf(command, history)],
    [withSteps()],
  );

const partsAfter = (history: readonly TaskEvent[], part?: string) =>
  assignmentsAfter(history).flatMap(({ steps = [] }) =>
    steps.filter(({ step }) => part === undefined || step === part),
  );

describe('a task with steps, whatever is done with them in whatever order', () => {
  it('is done if and only if all its steps are', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 40 }), (commands) => {
        const history = lifeOf(commands);
        const all = partsAfter(history).every(({ status }) => status === 'accepted');
        expect(statusOf(assignmentsAfter(history)) === 'accepted').toBe(all);
      }),
      { numRuns: 300 },
    );
  });

  it('has each step stand where it would without the others', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 40 }), anyStep, (commands, part) => {
        const own = commands.filter(({ data }) => 'step' in data && data.step === part);
        expect(partsAfter(lifeOf(commands), part)).toEqual(partsAfter(lifeOf(own), part));
      }),
      { numRuns: 300 },
    );
  });

  it('carries a command out once, whether it names a step or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(named, anyOnStep, anyCommand), { maxLength: 30 }),
        (commands) => {
          let history: readonly TaskEvent[] = [withSteps()];
          for (const command of commands) {
            history = [...history, ...eventsOf(command, history)];
            expect(eventsOf(command, history)).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
