import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { todayOn, type User } from '#http';
import { type Of } from '#kernel';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { targetStream } from '../../domain/target.ts';
import { targetsFor } from '../authorization.ts';

/**
 * Gives a target other terms, with a reason; only what differs is written. Repeating it is harmless.
 * @throws {Rejection} `target-not-found`, `revision-reason-missing`, `baseline-unfit`, `checkpoints-unfit`,
 * `stale-after-unfit`, `measurement-out-of-range`, `target-dropped`, `not-your-organization`
 */
export class ReviseTarget extends Command<Receipt> {
  constructor(
    readonly data: Omit<Of<TargetCommand, 'ReviseTarget'>['data'], 'today'>,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ReviseTarget)
export class ReviseTargetHandler implements ICommandHandler<ReviseTarget> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: ReviseTarget): Promise<Receipt> {
    const dated = { ...data, today: todayOn(this.runner.clock) };
    const command = { type: 'ReviseTarget', data: dated } as const;
    return this.runner.run(targetStream(data.targetId), targetsFor(user), command, origin);
  }
}
