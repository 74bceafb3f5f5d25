import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type Decider } from '#kernel';
import { type TargetCommand } from '../domain/target.commands.ts';
import { type TargetEvent } from '../domain/target.events.ts';
import { type Target, targetDecider, targetStream } from '../domain/target.ts';

/**
 * A command on one target. Repeating it is harmless.
 * @throws {Rejection} `not-your-organization`, and what stands at the command in target.commands.ts
 */
export class ChangeTarget extends Command<Receipt> {
  constructor(
    readonly command: TargetCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangeTarget)
export class ChangeTargetHandler implements ICommandHandler<ChangeTarget> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command, user, origin }: ChangeTarget): Promise<Receipt> {
    return this.runner.run(targetStream(command.data.targetId), targetsFor(user), command, origin);
  }
}

/** The rules of targets for a user. */
export const targetsFor = (user: User): Decider<TargetCommand, TargetEvent, Target> =>
  authorized(targetDecider, { subjectsOf, knownBy: 'getTarget' }, user);

/** A figure is corrected by whose it is. */
function subjectsOf({ type, data }: TargetCommand, target: Target): readonly Subject[] {
  if (!target) return [];
  const { region, planId, measurements } = target;
  if (type !== 'CorrectMeasurement') return [{ region, planId }];
  const measurement = measurements.find((one) => one.measurementId === data.measurementId);
  return [{ region, planId, ...(measurement && { organization: measurement.organization }) }];
}
