import { Optional } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { Rejection, type Subject } from '#contract';
import { ReadModels } from '#views';
import { authorized, type User } from '#http';
import { type Command as CommandOf, Directory, type Of } from '#kernel';
import { MailDomains } from '#mail';
import { demandOwnMailbox } from '../own-mailbox.ts';
import { type UserScope } from '../domain/user-scope.ts';
import { type UserCommand, userDecider, type UserState, userStream } from '../domain/user.ts';

type Registering = Of<UserCommand, 'RegisterUser'>;
type Rescoping = Of<UserCommand, 'ChangeScope'>;

/** As it is asked for: whoever names an organization need not know its id. */
type UserRequest =
  | Of<UserCommand, 'DisableUser'>
  | CommandOf<'ConfirmUser', { readonly userId: string }>
  | CommandOf<'ChangeAddress', { readonly userId: string; readonly email: string }>
  | CommandOf<'RegisterUser', Omit<Registering['data'], 'organizationId' | 'by'>>
  | CommandOf<'ChangeScope', Omit<Rescoping['data'], 'organizationId' | 'by'>>;

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
    private readonly views: ReadModels,
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
      await this.demandMailbox(command.data);
      return { type: command.type, data: { ...command.data, by } };
    }
    if (command.type === 'DisableUser') return command;
    await this.demandPlans(command.data);
    const organizationId = await this.idOf(command.data);
    if (command.type === 'RegisterUser') {
      const { userId, roles, email } = command.data;
      if (email !== undefined) await this.demandMailbox({ userId, roles, email });
      return { type: command.type, data: { ...command.data, organizationId, by } };
    }
    return { type: command.type, data: { ...command.data, organizationId, by } };
  }

  private async demandMailbox(wanted: Parameters<typeof demandOwnMailbox>[1]): Promise<void> {
    this.domains.demandAllowed(wanted.email);
    await demandOwnMailbox(this.views, wanted);
  }

  /** A slip in an id would hide everything. A plan of another region is none of this one's. */
  private async demandPlans({ region, plans = [] }: Pick<UserScope, 'region' | 'plans'>) {
    if (plans.length === 0) return;
    const ids = plans.map((planId) => planId.trim());
    const known = await this.views.getMany<{ readonly region: string }>('plan-board', ids);
    const id = ids.find((one) => {
      const plan = known.get(one);
      return !plan || (region !== null && plan.region !== region);
    });
    if (id !== undefined) throw new Rejection('plan-not-found', { id });
  }

  private async idOf({ region, organization }: Pick<UserScope, 'region' | 'organization'>) {
    const isNamed = region !== null && organization !== null;
    return isNamed ? this.directory.idOf(region, organization.trim()) : null;
  }
}

function subjectsOf({ type, data }: UserCommand, state: UserState): readonly Subject[] {
  return [
    ...('region' in data ? [{ region: data.region }] : []),
    ...(type === 'RegisterUser' || state.status === 'none' ? [] : [{ region: state.region }]),
  ];
}
