import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type LocalDate } from '#kernel';
import { phaseStream } from '../../domain/phase.ts';
import { phasesFor } from '../authorization.ts';

/**
 * Marks a phase as begun. Repeating it is harmless: the first day holds.
 * @throws {Rejection} `phase-not-found`, `phase-already-closed`, `not-your-organization`
 */
export class StartPhase extends Command<Receipt> {
  constructor(
    readonly phaseId: string,
    readonly startedOn: LocalDate,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(StartPhase)
export class StartPhaseHandler implements ICommandHandler<StartPhase> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ phaseId, startedOn, user, origin }: StartPhase): Promise<Receipt> {
    const command = { type: 'StartPhase', data: { phaseId, startedOn } } as const;
    return this.runner.run(phaseStream(phaseId), phasesFor(user), command, origin);
  }
}
