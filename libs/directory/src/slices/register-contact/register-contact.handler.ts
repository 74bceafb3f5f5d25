import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { contactDecider, contactStream } from '../../domain/contact.ts';
import { type ContactFields } from '../../domain/contact.events.ts';

/**
 * Registers a contact, or changes what is registered; again with the same fields: nothing happens.
 * @throws {Rejection} `not-your-region`, and those of a field out of shape (`email-malformed`, …)
 */
export class RegisterContact extends Command<Receipt> {
  constructor(
    readonly contactId: string,
    readonly fields: ContactFields,
    readonly origin: Origin,
    /** Null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(RegisterContact)
export class RegisterContactHandler implements ICommandHandler<RegisterContact> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ contactId, fields, origin, within }: RegisterContact): Promise<Receipt> {
    const command = { type: 'RegisterContact', data: { contactId, within, ...fields } } as const;
    return this.runner.run(contactStream(contactId), contactDecider, command, origin);
  }
}
