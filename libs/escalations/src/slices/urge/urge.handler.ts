import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Of } from '#kernel';
import { type EscalationCommand } from '../../domain/escalation.commands.ts';
import { escalationDecider, escalationStream } from '../../domain/escalation.ts';

/**
 * Records that somebody was urged, or what was answered; an answer may bring a promise. The same again is harmless.
 * @throws {Rejection} `escalation-not-found`, `escalation-resolved`, `urge-not-found`, `urge-already-answered`,
 * `promise-not-ahead`, `promise-too-far`, `promise-renewed-too-often`
 */
export class RecordUrge extends Command<Receipt> {
  constructor(
    readonly command: Of<EscalationCommand, 'UrgeEscalation' | 'AnswerUrge'>,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(RecordUrge)
export class RecordUrgeHandler implements ICommandHandler<RecordUrge> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command, origin }: RecordUrge): Promise<Receipt> {
    const stream = escalationStream(command.data.obligationId);
    return this.runner.run(stream, escalationDecider, command, origin);
  }
}
