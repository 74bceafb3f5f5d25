import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { todayOn } from '#http';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { escalationDecider, escalationStream } from '../../domain/escalation.ts';

/**
 * Takes a case down to yellow or blue, with a reason; the rungs still to come come nevertheless.
 * @throws {Rejection} `escalation-not-found`, `escalation-resolved`, `escalation-reason-missing`, `escalation-not-lower`
 */
export class LowerEscalation extends Command<Receipt> {
  constructor(
    readonly obligationId: string,
    readonly to: 'blue' | 'yellow',
    readonly reason: string,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(LowerEscalation)
export class LowerEscalationHandler implements ICommandHandler<LowerEscalation> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ obligationId, to, reason, origin }: LowerEscalation): Promise<Receipt> {
    const data = { obligationId, to, on: todayOn(this.runner.clock), reason };
    const command = { type: 'LowerEscalation', data } as const;
    return this.runner.run(escalationStream(obligationId), escalationDecider, command, origin);
  }
}
