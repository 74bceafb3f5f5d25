import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { todayOn, type User } from '#http';
import { type Of } from '#kernel';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { targetStream } from '../../domain/target.ts';
import { targetsFor } from '../authorization.ts';

/**
 * Closes a year of a yearly target, when the year is over. Closing it again is harmless.
 * @throws {Rejection} `target-not-found`, `target-not-yearly`, `year-outside-period`, `year-still-running`,
 * `target-dropped`, `not-your-organization`
 */
export class CloseTargetYear extends Command<Receipt> {
  constructor(
    readonly data: Omit<Of<TargetCommand, 'CloseTargetYear'>['data'], 'today'>,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(CloseTargetYear)
export class CloseTargetYearHandler implements ICommandHandler<CloseTargetYear> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: CloseTargetYear): Promise<Receipt> {
    const dated = { ...data, today: todayOn(this.runner.clock) };
    const command = { type: 'CloseTargetYear', data: dated } as const;
    return this.runner.run(targetStream(data.targetId), targetsFor(user), command, origin);
  }
}
