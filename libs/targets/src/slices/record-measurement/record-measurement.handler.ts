import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User, todayOn } from '#http';
import { type Of } from '#kernel';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { targetStream } from '../../domain/target.ts';
import { targetsFor } from '../authorization.ts';

/**
 * Records a value of a target as of a day; of a cumulative or yearly target it is an increment.
 * The same measurement again, by its id and value, is harmless.
 * @throws {Rejection} `target-not-found`, `organization-not-assigned`, `measurement-already-recorded`,
 * `measurement-in-future`, `measurement-out-of-range`, `year-closed`, `target-dropped`, `not-your-organization`
 */
export class RecordMeasurement extends Command<Receipt> {
  constructor(
    readonly data: Omit<Of<TargetCommand, 'RecordMeasurement'>['data'], 'today'>,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(RecordMeasurement)
export class RecordMeasurementHandler implements ICommandHandler<RecordMeasurement> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: RecordMeasurement): Promise<Receipt> {
    const dated = { ...data, today: todayOn(this.runner.clock) };
    const command = { type: 'RecordMeasurement', data: dated } as const;
    return this.runner.run(targetStream(data.targetId), targetsFor(user), command, origin);
  }
}
