import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { userDecider, userStream } from '../../domain/user.ts';

/** The user's token opens nothing any more; again: nothing happens. @throws {Rejection} `user-not-found`, `not-your-region` */
export class DisableUser extends Command<Receipt> {
  constructor(
    readonly userId: string,
    readonly origin: Origin,
    /** Null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(DisableUser)
export class DisableUserHandler implements ICommandHandler<DisableUser> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ userId, origin, within }: DisableUser): Promise<Receipt> {
    const command = { type: 'DisableUser', data: { userId, within } } as const;
    return this.runner.run(userStream(userId), userDecider, command, origin);
  }
}
