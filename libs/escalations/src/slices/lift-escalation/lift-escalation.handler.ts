import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { todayOn } from '#http';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { escalationDecider, escalationStream } from '../../domain/escalation.ts';

/**
 * A person ends a case with a reason; what is owed is still owed, and the next rung reached opens a new case.
 * @throws {Rejection} `escalation-not-found`, `escalation-resolved`, `escalation-reason-missing`
 */
export class LiftEscalation extends Command<Receipt> {
  constructor(
    readonly obligationId: string,
    readonly reason: string,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(LiftEscalation)
export class LiftEscalationHandler implements ICommandHandler<LiftEscalation> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ obligationId, reason, origin }: LiftEscalation): Promise<Receipt> {
    const data = { obligationId, on: todayOn(this.runner.clock), reason };
    const command = { type: 'LiftEscalation', data } as const;
    return this.runner.run(escalationStream(obligationId), escalationDecider, command, origin);
  }
}
