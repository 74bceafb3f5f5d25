import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { contactDecider, contactStream } from '../../domain/contact.ts';

/** Takes a contact off the list; again: nothing happens. @throws {Rejection} `contact-not-found`, `not-your-region` */
export class RemoveContact extends Command<Receipt> {
  constructor(
    readonly contactId: string,
    readonly reason: string,
    readonly origin: Origin,
    /** Null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(RemoveContact)
export class RemoveContactHandler implements ICommandHandler<RemoveContact> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ contactId, reason, origin, within }: RemoveContact): Promise<Receipt> {
    const command = { type: 'RemoveContact', data: { contactId, reason, within } } as const;
    return this.runner.run(contactStream(contactId), contactDecider, command, origin);
  }
}
