import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { todayOn, type User } from '#http';
import { inScope, Rejection } from '#contract';
import { type Of } from '#kernel';
import { OpsModels } from '#views';
import { type ContactCommand, contactStream } from '../../domain/contact.ts';
import { type Deputyship } from '../../domain/contact.events.ts';
import { demandShortChains } from '../../domain/deputies.ts';
import { type ContactRow } from '../../views/contact-list.ts';
import { contactsFor } from '../change-contact.handler.ts';
import { RegionTurns } from '../region-turns.ts';

/**
 * Names who receives in a contact's place for a time; again with the same dates: nothing happens.
 * @throws {Rejection} `contact-not-found`, `contact-removed`, `not-your-region`, `deputy-not-registered`, `deputy-is-self`,
 * `deputy-dates-reversed`, `deputy-dates-past`, `deputy-overlaps`, `deputy-circle`, `deputy-chain-too-long`
 */
export class NameDeputy extends Command<Receipt> {
  constructor(
    readonly wanted: Omit<Of<ContactCommand, 'NameDeputy'>['data'], 'today'>,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(NameDeputy)
export class NameDeputyHandler implements ICommandHandler<NameDeputy> {
  private readonly turns: RegionTurns;

  constructor(
    private readonly runner: CommandRunner,
    private readonly ops: OpsModels,
  ) {
    this.turns = new RegionTurns(runner, ops);
  }

  async execute({ wanted, user, origin }: NameDeputy): Promise<Receipt> {
    const { runner, ops } = this;
    const today = todayOn(runner.clock);
    const { contactId } = wanted;
    const command = { type: 'NameDeputy', data: { ...wanted, today } } as const;
    const contact = await ops.get<ContactRow>('contact-list', contactId);
    return this.turns.run(contact?.region ?? '', async () => {
      // Users learn nothing about contacts of other regions.
      if (contact && inScope(user, { region: contact.region })) {
        await this.demandFits(contact, wanted);
      }
      return runner.run(contactStream(contactId), contactsFor(user), command, origin);
    });
  }

  private async demandFits({ contactId, region }: ContactRow, wanted: Deputyship): Promise<void> {
    const { rows } = await this.ops.find<ContactRow>('contact-list', {
      where: { region },
      limit: 10_000,
    });
    if (!rows.some((row) => row.contactId === wanted.deputyId)) {
      throw new Rejection('deputy-not-registered', { deputyId: wanted.deputyId });
    }
    if (wanted.deputyId === contactId) return; // the contact's own rule says it better
    demandShortChains(new Map(rows.map((row) => [row.contactId, row.deputies])), contactId, wanted);
  }
}
