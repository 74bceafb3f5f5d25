import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { todayOn } from '#http';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { escalationDecider, escalationStream } from '../../domain/escalation.ts';

/**
 * A named official issues the drafted red card, or declines it with a reason. Nobody outside the office hears of it before.
 * @throws {Rejection} `escalation-not-found`, `red-card-not-drafted`, `escalation-reason-missing`
 */
export class DecideRedCard extends Command<Receipt> {
  constructor(
    readonly obligationId: string,
    readonly decision: 'approve' | 'decline',
    readonly note: string,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(DecideRedCard)
export class DecideRedCardHandler implements ICommandHandler<DecideRedCard> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ obligationId, decision, note, origin }: DecideRedCard): Promise<Receipt> {
    const on = todayOn(this.runner.clock);
    const command =
      decision === 'approve'
        ? ({ type: 'ApproveRedCard', data: { obligationId, on, note } } as const)
        : ({ type: 'DeclineRedCard', data: { obligationId, on, reason: note } } as const);
    return this.runner.run(escalationStream(obligationId), escalationDecider, command, origin);
  }
}
