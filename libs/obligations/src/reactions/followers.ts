import { type WorkCalendar } from '#calendar';
import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, stateBefore } from '#following';
import type { PhaseEvent } from '#phases';
import type { TargetEvent } from '#targets';
import type { ParticipationEvent, TaskEvent } from '#tasks';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { askedTarget } from './asked-target.ts';
import { askedTask } from './asked-task.ts';
import { participationRows } from './participation-rows.ts';
import { type AskedPhase, askedPhase, phaseRows } from './phase-rows.ts';
import { type TargetContext, targetRows } from './target-rows.ts';
import { type TaskContext, taskRows } from './task-rows.ts';

const obligations = aggregate(obligationDecider, ({ data }: ObligationCommand) =>
  obligationStream(data.obligationId),
);

/**
 * Obligations open, move and end by the facts of what they stand on: a task, a target, a phase, an organization's part in
 * the plan. The fact that opens one stands in the same stream before all others, so nothing is said to what is not open.
 */
export function followItems(runner: CommandRunner, calendar: WorkCalendar): readonly Follower[] {
  const { store } = runner;
  const [task, target] = [stateBefore(store, askedTask), stateBefore(store, askedTarget)];
  return [
    follower<TaskEvent, ObligationCommand, TaskContext>(runner, {
      name: 'follow-tasks',
      prefixes: ['task-'],
      context: async (fact) => ({ before: await task(fact), calendar }),
      rows: taskRows,
      to: obligations,
    }),
    follower<TargetEvent, ObligationCommand, TargetContext>(runner, {
      name: 'follow-targets',
      prefixes: ['target-'],
      context: async (fact) => ({ before: await target(fact), calendar }),
      rows: targetRows,
      to: obligations,
    }),
    follower<PhaseEvent, ObligationCommand, AskedPhase>(runner, {
      name: 'follow-phases',
      prefixes: ['phase-'],
      context: stateBefore(store, askedPhase),
      rows: phaseRows,
      to: obligations,
    }),
    follower<ParticipationEvent, ObligationCommand, WorkCalendar>(runner, {
      name: 'follow-participation',
      prefixes: ['participation-'],
      context: () => Promise.resolve(calendar),
      rows: participationRows,
      to: obligations,
    }),
  ];
}
