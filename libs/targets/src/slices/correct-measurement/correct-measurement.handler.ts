import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type Of } from '#kernel';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { targetStream } from '../../domain/target.ts';
import { targetsFor } from '../authorization.ts';

/**
 * Puts another value in a measurement's place, with a reason; the first stays in the history. Repeating it is harmless.
 * @throws {Rejection} `target-not-found`, `measurement-not-found`, `measurement-out-of-range`,
 * `correction-reason-missing`, `year-closed`, `target-dropped`, `not-your-organization`
 */
export class CorrectMeasurement extends Command<Receipt> {
  constructor(
    readonly data: Of<TargetCommand, 'CorrectMeasurement'>['data'],
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(CorrectMeasurement)
export class CorrectMeasurementHandler implements ICommandHandler<CorrectMeasurement> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: CorrectMeasurement): Promise<Receipt> {
    const command = { type: 'CorrectMeasurement', data } as const;
    return this.runner.run(targetStream(data.targetId), targetsFor(user), command, origin);
  }
}
