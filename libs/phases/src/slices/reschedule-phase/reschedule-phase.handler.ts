import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type LocalDate } from '#kernel';
import { phaseStream } from '../../domain/phase.ts';
import { phasesFor } from '../authorization.ts';

/**
 * Gives a phase other dates. The same dates again: nothing happens.
 * @throws {Rejection} `phase-not-found`, `phase-already-closed`, `phase-dropped`, `phase-reversed`, `date-out-of-range`,
 * `reason-missing`, `reason-too-long`, `not-your-organization`
 */
export class ReschedulePhase extends Command<Receipt> {
  constructor(
    readonly phaseId: string,
    readonly data: { readonly from: LocalDate; readonly to: LocalDate; readonly reason: string },
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ReschedulePhase)
export class ReschedulePhaseHandler implements ICommandHandler<ReschedulePhase> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ phaseId, data, user, origin }: ReschedulePhase): Promise<Receipt> {
    const command = { type: 'ReschedulePhase', data: { phaseId, ...data } } as const;
    return this.runner.run(phaseStream(phaseId), phasesFor(user), command, origin);
  }
}
