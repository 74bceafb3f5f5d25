import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, inNameOf } from '#following';
import type { PlanEvent } from '#plans';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { targetDecider, targetStream } from '../../domain/target.ts';
import { targetRows } from './target-rows.ts';

/** Opens the targets of an adopted plan, each in a stream of its own, and lets them follow what becomes of the plan. */
export const setTargets = (runner: CommandRunner): Follower =>
  follower<PlanEvent, TargetCommand, null>(runner, {
    name: 'set-targets',
    prefixes: ['plan-'],
    actorOf: inNameOf('duban.opening', 'PlanAdopted'),
    context: () => Promise.resolve(null),
    rows: targetRows,
    to: aggregate(targetDecider, ({ data }) => targetStream(data.targetId)),
  });
