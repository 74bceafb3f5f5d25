import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type EscalationCommand } from '../domain/escalation.commands.ts';
import { type Escalation } from '../domain/escalation-state.ts';
import { escalationDecider, escalationStream } from '../domain/escalation.ts';

/**
 * A command on the cases of one obligation. Repeating it is harmless.
 * @throws {Rejection} `not-your-organization`, and what stands at the command in escalation.commands.ts
 */
export class ChangeEscalation extends Command<Receipt> {
  constructor(
    readonly command: EscalationCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangeEscalation)
export class ChangeEscalationHandler implements ICommandHandler<ChangeEscalation> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command, user, origin }: ChangeEscalation): Promise<Receipt> {
    const decider = authorized(escalationDecider, { subjectsOf, knownBy: 'getEscalation' }, user);
    return this.runner.run(escalationStream(command.data.obligationId), decider, command, origin);
  }
}

const subjectsOf = (_: EscalationCommand, cases: Escalation): readonly Subject[] =>
  cases.status === 'none' ? [] : [cases.ref];
