import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type Phase, type PhaseCommand, phaseDecider, phaseStream } from '../domain/phase.ts';

/**
 * A command on one phase. Repeating it is harmless.
 * @throws {Rejection} `not-your-organization`, and what stands at the command in phase.ts
 */
export class ChangePhase extends Command<Receipt> {
  constructor(
    readonly command: PhaseCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangePhase)
export class ChangePhaseHandler implements ICommandHandler<ChangePhase> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command, user, origin }: ChangePhase): Promise<Receipt> {
    const decider = authorized(phaseDecider, { subjectsOf, knownBy: 'listPhases' }, user);
    return this.runner.run(phaseStream(command.data.phaseId), decider, command, origin);
  }
}

const subjectsOf = (_: PhaseCommand, phase: Phase): readonly Subject[] =>
  phase.status === 'unscheduled' ? [] : [phase.ref];
