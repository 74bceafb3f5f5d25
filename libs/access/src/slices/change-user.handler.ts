import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type UserCommand, userDecider, type UserState, userStream } from '../domain/user.ts';

/**
 * A command on one user. Repeating it is harmless.
 * @throws {Rejection} `not-your-region`, and what stands at the command in user.ts
 */
export class ChangeUser extends Command<Receipt> {
  constructor(
    readonly command: UserCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangeUser)
export class ChangeUserHandler implements ICommandHandler<ChangeUser> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command, user, origin }: ChangeUser): Promise<Receipt> {
    const decider = authorized(userDecider, subjectsOf, user);
    return this.runner.run(userStream(command.data.userId), decider, command, origin);
  }
}

function subjectsOf({ type, data }: UserCommand, state: UserState): readonly Subject[] {
  if (type === 'RegisterUser') return [{ region: data.region }];
  return state.status === 'none' ? [] : [{ region: state.region }];
}
