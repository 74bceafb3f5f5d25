import { Optional } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type Command as CommandOf, type Decider, type Of } from '#kernel';
import { AccountNotices, MailDomains } from '#mail';
import { OpsModels } from '#views';
import {
  type Contact,
  type ContactCommand,
  contactDecider,
  contactStream,
} from '../domain/contact.ts';
import { type ContactEvent } from '../domain/contact.events.ts';
import { type ContactRow } from '../views/contact-list.ts';
import { type InRegion, organizationIdsNow } from '../views/organization-ids.ts';

type Registering = Of<ContactCommand, 'RegisterContact'>;

/** As it is asked for: whoever names an organization need not know its id. */
type ContactRequest =
  | Exclude<ContactCommand, Registering>
  | CommandOf<
      'RegisterContact',
      Omit<Registering['data'], 'organizationId'> & { readonly organizationId?: string }
    >;

/**
 * A command on one contact. Repeating it is harmless.
 * @throws {Rejection} `not-your-region`, and what stands at the command in contact.state.ts
 */
export class ChangeContact extends Command<Receipt> {
  constructor(
    readonly command: ContactRequest,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangeContact)
export class ChangeContactHandler implements ICommandHandler<ChangeContact> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly ops: OpsModels,
    @Optional() private readonly domains: MailDomains = new MailDomains([]),
    @Optional() private readonly notices?: AccountNotices,
  ) {}

  async execute({ command, user, origin }: ChangeContact): Promise<Receipt> {
    const stream = contactStream(command.data.contactId);
    const before = await this.ops.get<ContactRow>('contact-list', command.data.contactId);
    const rules = contactsFor(user);
    const receipt = await this.runner.run(stream, rules, await this.informed(command), origin);
    if (receipt.written > 0) this.tellFormer(before, command);
    return receipt;
  }

  private tellFormer(before: ContactRow | undefined, { type, data }: ContactRequest): void {
    if (!before || type !== 'RegisterContact') return;
    const isSame = before.email.toLowerCase() === data.email.trim().toLowerCase();
    if (!isSame) this.notices?.tell({ about: 'address', name: before.name, address: before.email });
  }

  /** Who is registered for an organization is told with its id. */
  private async informed(command: ContactRequest): Promise<ContactCommand> {
    if (command.type !== 'RegisterContact') return command;
    const { type, data } = command;
    this.domains.demandAllowed(data.email);
    const organizationId = data.organizationId ?? (await this.idNow(data));
    return { type, data: { ...data, organizationId } };
  }

  private async idNow(data: InRegion): Promise<string> {
    const now = { store: this.runner.store, views: this.ops };
    return (await organizationIdsNow([data], now))(data);
  }
}

/** The rules of contacts for a user. */
export const contactsFor = (user: User): Decider<ContactCommand, ContactEvent, Contact> =>
  authorized(contactDecider, { subjectsOf, knownBy: 'removeContact' }, user);

/** A contact that moves is of both regions. */
const subjectsOf = ({ type, data }: ContactCommand, contact: Contact): readonly Subject[] => [
  ...(type === 'RegisterContact' ? [{ region: data.region.trim() }] : []),
  ...(contact.status === 'none' ? [] : [{ region: contact.region }]),
];
