import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { userDecider, userStream } from '../../domain/user.ts';

/**
 * Gives a user another token; the one before opens nothing any more. Again with the same token: nothing happens.
 * @throws {Rejection} `user-not-found`, `user-disabled`, `not-your-region`
 */
export class RenewToken extends Command<Receipt> {
  constructor(
    readonly userId: string,
    /** In hexadecimal. */
    readonly tokenSha256: string,
    readonly origin: Origin,
    /** Null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(RenewToken)
export class RenewTokenHandler implements ICommandHandler<RenewToken> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ userId, tokenSha256, origin, within }: RenewToken): Promise<Receipt> {
    const command = { type: 'RenewToken', data: { userId, tokenSha256, within } } as const;
    return this.runner.run(userStream(userId), userDecider, command, origin);
  }
}
