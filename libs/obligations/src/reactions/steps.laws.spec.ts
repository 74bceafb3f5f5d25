import fc from 'fast-check';
import { stateCouncilCalendar as calendar } from '#calendar';
import { WHOLE } from '#contract';
import type { Recorded } from '#following';
import { type Event } from '#kernel';
import type { TaskEvent } from '#tasks';
import {
  assignmentsAfter,
  eventsOf,
  of,
  step,
  threeSteps,
  withSteps,
} from '../../../tasks/src/domain/steps.fixtures.ts';
import * as tasks from '../../../tasks/src/domain/task.fixtures.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { type Obligation } from '../domain/obligation-state.ts';
import { obligationDecider } from '../domain/obligation.ts';
import { askedTask } from './asked-task.ts';
import { taskRows } from './task-rows.ts';

const { education, science, youth } = tasks;
type TaskCommand = Parameters<typeof eventsOf>[0];

const anyone = fc.constantFrom(education, youth);
const anyDay = fc.constantFrom('2024-01-08', '2024-06-03', '2025-03-03');
const anyDue = fc.constantFrom('2025-06-30', '2026-12-31');
const anyOnStep: fc.Arbitrary<TaskCommand> = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', '2025-Q4', WHOLE),
    fc.oneof(
      fc.tuple(anyone, anyDay).map(([who, on]) => tasks.claim(who, on)),
      fc.tuple(anyone, anyDay).map(([who, on]) => tasks.accept(who, on)),
      fc.tuple(anyone, anyDay).map(([who, on]) => tasks.returnClaim(who, on, '材料不全')),
      fc.tuple(anyone, anyDay, anyDue).map((a) => tasks.reopen(...a)),
      fc.tuple(anyone, anyDay, anyDue).map((a) => tasks.askExtension(...a)),
      fc.tuple(anyone, anyDay).map(([who, on]) => tasks.grantExtension(who, on)),
    ),
  )
  .map(([part, command]) => of(part, command));
const report = {
  title: '报送进展',
  words: '每季度末',
  period: '2025-Q4',
  dueOn: tasks.day('2025-12-31'),
};
const anySteps = fc.constantFrom(
  [],
  threeSteps,
  threeSteps.slice(1),
  [step(2, '2025-03-31'), step(4, '2025-12-31')],
  [...threeSteps.slice(0, 2), step(4, '2025-10-31'), ...threeSteps.slice(2)],
  [...threeSteps, step(5, '2026-03-31')],
);
const anyPeriods = fc.constantFrom([], [report]);
const ruling = { supports: [science], responsible: [] };
/** Whatever the task and the plan may do, but for what ends it. */
const anyCommand: fc.Arbitrary<TaskCommand> = fc.oneof(
  { weight: 8, arbitrary: anyOnStep },
  anyDay.map((on) => tasks.suspend(on)),
  anyDay.map((on) => tasks.resume(on)),
  fc
    .tuple(fc.subarray([education, youth], { minLength: 1 }), anyDay)
    .map(([leads, on]) => tasks.rule({ leads, ...ruling }, on)),
  fc
    .tuple(fc.record({ steps: anySteps, periods: anyPeriods }), anyDay)
    .map(([asked, on]) => tasks.revise(asked, on)),
);

type Duties = Map<string, Obligation>;

/** The obligations after a fact of the task. @throws whatever a rule refuses */
function follow(duties: Duties, history: readonly TaskEvent[], event: TaskEvent): void {
  const before = history.reduce(askedTask.evolve, askedTask.initialState);
  const recordedAt = '2025-11-03T09:00:00.000Z';
  const fact = { ...event, id: 'f', meta: { occurredAt: recordedAt }, recordedAt } as never;
  const row = taskRows[event.type] as (
    fact: Recorded<Event>,
    context: object,
  ) => readonly ObligationCommand[];
  for (const command of row(fact, { before, calendar })) {
    const { obligationId } = command.data;
    const state = duties.get(obligationId) ?? obligationDecider.initialState;
    const written = obligationDecider.decide(command, state);
    duties.set(obligationId, written.reduce(obligationDecider.evolve, state));
  }
}

/** How each part is owed: by the task, and by the obligations. */
const STANDING = {
  accepted: 'met',
  claimed: 'claimed',
  open: 'owed',
  returned: 'owed',
  cancelled: '',
};

const byTask = (history: readonly TaskEvent[]): readonly string[] =>
  assignmentsAfter(history)
    .flatMap(({ organization, owes, steps, ...whole }) => {
      const parts = steps ?? (owes ? [{ ...whole, step: WHOLE }] : []);
      return parts.map(({ step: part, status, dueOn }) => {
        const id = ['rushan.t1', ...(part === WHOLE ? [] : [part]), organization].join('.');
        return `${id} ${STANDING[status]} ${dueOn}`;
      });
    })
    .toSorted();

const byDuties = (duties: Duties): readonly string[] =>
  [...duties]
    .flatMap(([id, state]) => {
      if (state.status === 'unopened' || state.status === 'waived') return [];
      const isOwed = state.status !== 'met' && state.status !== 'claimed';
      return [`${id} ${isOwed ? 'owed' : state.status} ${state.terms.dueOn}`];
    })
    .toSorted();

it('the obligations of a task with steps stand where the task says, whatever happens to it', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 25 }), (commands) => {
      const duties: Duties = new Map();
      let history: readonly TaskEvent[] = [];
      const write = (events: readonly TaskEvent[]): void => {
        for (const event of events) {
          follow(duties, history, event);
          history = [...history, event];
        }
      };
      write([withSteps({ steps: threeSteps, periods: [report] })]);
      for (const command of commands) write(eventsOf(command, history));
      const met = byDuties(duties).filter((line) => !line.includes(' met '));
      expect(met).toEqual(byTask(history).filter((line) => !line.includes(' met ')));
      expect(byDuties(duties)).toEqual(expect.arrayContaining(byTask(history)));
    }),
    { numRuns: 300 },
  );
});
