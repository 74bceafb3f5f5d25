import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type Decider } from '#kernel';
import {
  type Contact,
  type ContactCommand,
  contactDecider,
  contactStream,
} from '../domain/contact.ts';
import { type ContactEvent } from '../domain/contact.events.ts';

/**
 * A command on one contact. Repeating it is harmless.
 * @throws {Rejection} `not-your-region`, and what stands at the command in contact.state.ts
 */
export class ChangeContact extends Command<Receipt> {
  constructor(
    readonly command: ContactCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangeContact)
export class ChangeContactHandler implements ICommandHandler<ChangeContact> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command, user, origin }: ChangeContact): Promise<Receipt> {
    const stream = contactStream(command.data.contactId);
    return this.runner.run(stream, contactsFor(user), command, origin);
  }
}

/** The rules of contacts for a user. */
export const contactsFor = (user: User): Decider<ContactCommand, ContactEvent, Contact> =>
  authorized(contactDecider, subjectsOf, user);

/** A contact that moves is of both regions. */
const subjectsOf = ({ type, data }: ContactCommand, contact: Contact): readonly Subject[] => [
  ...(type === 'RegisterContact' ? [{ region: data.region.trim() }] : []),
  ...(contact.status === 'none' ? [] : [{ region: contact.region }]),
];
