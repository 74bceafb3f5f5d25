import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type UserFields } from '../../domain/user-fields.ts';
import { userDecider, userStream } from '../../domain/user.ts';

/**
 * Lets somebody sign in with a token; again with the same fields and token: nothing happens.
 * @throws {Rejection} `user-already-registered`, `not-your-region`, and those of a field out of shape
 */
export class RegisterUser extends Command<Receipt> {
  constructor(
    readonly userId: string,
    readonly fields: UserFields & { readonly tokenSha256: string },
    readonly origin: Origin,
    /** Null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(RegisterUser)
export class RegisterUserHandler implements ICommandHandler<RegisterUser> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ userId, fields, origin, within }: RegisterUser): Promise<Receipt> {
    const command = { type: 'RegisterUser', data: { userId, within, ...fields } } as const;
    return this.runner.run(userStream(userId), userDecider, command, origin);
  }
}
