import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { todayOn, type User } from '#http';
import { type Of } from '#kernel';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { targetStream } from '../../domain/target.ts';
import { targetsFor } from '../authorization.ts';

/**
 * Records what a relative target is compared with, as of a day; another value for the day takes its place.
 * @throws {Rejection} `target-not-found`, `target-not-relative`, `measurement-in-future`, `measurement-out-of-range`,
 * `target-dropped`, `not-your-organization`
 */
export class RecordReference extends Command<Receipt> {
  constructor(
    readonly data: Omit<Of<TargetCommand, 'RecordReference'>['data'], 'today'>,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(RecordReference)
export class RecordReferenceHandler implements ICommandHandler<RecordReference> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: RecordReference): Promise<Receipt> {
    const dated = { ...data, today: todayOn(this.runner.clock) };
    const command = { type: 'RecordReference', data: dated } as const;
    return this.runner.run(targetStream(data.targetId), targetsFor(user), command, origin);
  }
}
