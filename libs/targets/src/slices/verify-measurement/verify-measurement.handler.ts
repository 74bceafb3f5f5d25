import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { todayOn, type User } from '#http';
import { type Of } from '#kernel';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { targetStream } from '../../domain/target.ts';
import { targetsFor } from '../authorization.ts';

/**
 * The office's judgement of a measurement: a rejected one counts no longer. The same verdict again is harmless.
 * @throws {Rejection} `target-not-found`, `measurement-not-found`, `verdict-note-missing`, `year-closed`,
 * `target-dropped`, `not-your-organization`
 */
export class VerifyMeasurement extends Command<Receipt> {
  constructor(
    readonly data: Omit<Of<TargetCommand, 'VerifyMeasurement'>['data'], 'today'>,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(VerifyMeasurement)
export class VerifyMeasurementHandler implements ICommandHandler<VerifyMeasurement> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: VerifyMeasurement): Promise<Receipt> {
    const dated = { ...data, today: todayOn(this.runner.clock) };
    const command = { type: 'VerifyMeasurement', data: dated } as const;
    return this.runner.run(targetStream(data.targetId), targetsFor(user), command, origin);
  }
}
