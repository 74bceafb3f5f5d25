import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { authorize, type User } from '#http';
import { fold } from '#kernel';
import { type EscalationEvent } from '../domain/escalation.events.ts';
import { escalationDecider, escalationStream } from '../domain/escalation.ts';
import {
  demandIssuable,
  noticeRegister,
  noticeRegisterStream,
  type SupervisionNoticeCommand,
} from '../domain/supervision-notice.ts';

/**
 * Gives the paper of a case its number. Repeating it is harmless: it keeps the number that it has.
 * @throws {Rejection} `not-your-organization`, `escalation-not-found`, `escalation-resolved`, `red-card-not-approved`
 */
export class IssueSupervisionNotice extends Command<Receipt> {
  constructor(
    readonly data: SupervisionNoticeCommand['data'],
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(IssueSupervisionNotice)
export class IssueSupervisionNoticeHandler implements ICommandHandler<IssueSupervisionNotice> {
  constructor(private readonly runner: CommandRunner) {}

  async execute({ data, user, origin }: IssueSupervisionNotice): Promise<Receipt> {
    authorize(user, data);
    const { events } = await this.runner.store.load(escalationStream(data.obligationId));
    const cases = fold(escalationDecider, events as unknown as readonly EscalationEvent[]);
    demandIssuable(cases, data.level);
    const command = { type: 'IssueSupervisionNotice', data } as const;
    return this.runner.run(noticeRegisterStream(data), noticeRegister, command, origin);
  }
}
