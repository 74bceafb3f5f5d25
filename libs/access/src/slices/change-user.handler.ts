import { Optional } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type Command as CommandOf, Directory, type Of } from '#kernel';
import { MailDomains } from '#mail';
import { type UserCommand, userDecider, type UserState, userStream } from '../domain/user.ts';

type Registering = Of<UserCommand, 'RegisterUser'>;

/** As it is asked for: whoever names an organization need not know its id. */
type UserRequest =
  | Exclude<UserCommand, Registering | Of<UserCommand, 'ConfirmUser' | 'ChangeAddress'>>
  | CommandOf<'ConfirmUser', { readonly userId: string }>
  | CommandOf<'ChangeAddress', { readonly userId: string; readonly email: string }>
  | CommandOf<'RegisterUser', Omit<Registering['data'], 'organizationId' | 'by'>>;

/**
 * A command on one user. Repeating it is harmless.
 * @throws {Rejection} `not-your-region`, and what stands at the command in user.ts
 */
export class ChangeUser extends Command<Receipt> {
  constructor(
    readonly command: UserRequest,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangeUser)
export class ChangeUserHandler implements ICommandHandler<ChangeUser> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
    @Optional() private readonly domains: MailDomains = new MailDomains([]),
  ) {}

  async execute({ command, user, origin }: ChangeUser): Promise<Receipt> {
    const decider = authorized(userDecider, { subjectsOf, knownBy: 'listUsers' }, user);
    const stream = userStream(command.data.userId);
    return this.runner.run(stream, decider, await this.informed(command, origin), origin);
  }

  /** Who is registered for an organization is told with its id; who registers, confirms or is written to, with who does it. */
  private async informed(command: UserRequest, { actor: by }: Origin): Promise<UserCommand> {
    if (command.type === 'ConfirmUser') {
      return { type: command.type, data: { ...command.data, by } };
    }
    if (command.type === 'ChangeAddress') {
      this.domains.demandAllowed(command.data.email);
      return { type: command.type, data: { ...command.data, by } };
    }
    if (command.type !== 'RegisterUser') return command;
    const { type, data } = command;
    const { region, organization, email } = data;
    if (email !== undefined) this.domains.demandAllowed(email);
    const named = region !== null && organization !== null;
    const organizationId = named ? await this.directory.idOf(region, organization.trim()) : null;
    return { type, data: { ...data, organizationId, by } };
  }
}

function subjectsOf({ type, data }: UserCommand, state: UserState): readonly Subject[] {
  if (type === 'RegisterUser') return [{ region: data.region }];
  return state.status === 'none' ? [] : [{ region: state.region }];
}
