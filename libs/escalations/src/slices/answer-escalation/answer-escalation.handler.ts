import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { todayOn } from '#http';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type LocalDate } from '#kernel';
import { escalationDecider, escalationStream } from '../../domain/escalation.ts';

/**
 * The organization answers an escalation with the day by which it will be done; the ladder is held until then.
 * @throws {Rejection} `escalation-not-found`, `escalation-resolved`, `promise-not-ahead`, `promise-too-far`,
 * `promise-renewed-too-often`
 */
export class AnswerEscalation extends Command<Receipt> {
  constructor(
    readonly obligationId: string,
    readonly promisedOn: LocalDate,
    readonly note: string,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(AnswerEscalation)
export class AnswerEscalationHandler implements ICommandHandler<AnswerEscalation> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ obligationId, promisedOn, note, origin }: AnswerEscalation): Promise<Receipt> {
    const today = todayOn(this.runner.clock);
    const data = { obligationId, today, promisedOn, note };
    const command = { type: 'AcknowledgeEscalation', data } as const;
    return this.runner.run(escalationStream(obligationId), escalationDecider, command, origin);
  }
}
