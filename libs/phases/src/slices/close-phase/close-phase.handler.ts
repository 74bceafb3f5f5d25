import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type LocalDate } from '#kernel';
import { phaseStream } from '../../domain/phase.ts';
import { phasesFor } from '../authorization.ts';

/**
 * Closes a phase with its summary, started or not. Repeating it with the same summary is harmless.
 * @throws {Rejection} `phase-not-found`, `phase-already-closed`, `closing-summary-missing`, `closing-summary-too-long`,
 * `not-your-organization`
 */
export class ClosePhase extends Command<Receipt> {
  constructor(
    readonly phaseId: string,
    readonly data: { readonly closedOn: LocalDate; readonly summary: string },
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ClosePhase)
export class ClosePhaseHandler implements ICommandHandler<ClosePhase> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ phaseId, data, user, origin }: ClosePhase): Promise<Receipt> {
    const command = { type: 'ClosePhase', data: { phaseId, ...data } } as const;
    return this.runner.run(phaseStream(phaseId), phasesFor(user), command, origin);
  }
}
