import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Desk, type Origin, type Receipt } from '#event-store';
import { userDecider, userStream } from '../../domain/user.ts';

/** The user's token opens nothing any more; again: nothing happens. @throws {Rejection} `user-not-found`, `not-your-region` */
export class DisableUser extends Command<Receipt> {
  constructor(
    readonly userId: string,
    readonly origin: Origin,
    /** Region whose users the asker keeps; null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(DisableUser)
export class DisableUserHandler implements ICommandHandler<DisableUser> {
  constructor(private readonly desk: Desk) {}

  execute({ userId, origin, within }: DisableUser): Promise<Receipt> {
    const command = { type: 'DisableUser', data: { userId, within } } as const;
    return this.desk.run(userStream(userId), userDecider, command, origin);
  }
}
