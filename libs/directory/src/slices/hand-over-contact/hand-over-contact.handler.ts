import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, onAnyState, type Origin, type Receipt } from '#event-store';
import { sees, todayOn, type User } from '#http';
import { Rejection } from '#contract';
import { fold, type LocalDate } from '#kernel';
import { OpsModels } from '#views';
import { contactDecider, contactStream } from '../../domain/contact.ts';
import { type ContactEvent } from '../../domain/contact.events.ts';
import {
  type Contact,
  type ExistingContact,
  requireRegistered,
} from '../../domain/contact.state.ts';
import { contactsFor } from '../change-contact.handler.ts';
import { organizationsNamed } from '../../views/organization-ids.ts';

type Handing = {
  readonly contactId: string;
  /** Who follows: registered, of the same organization. */
  readonly to: string;
  /** Null or undefined: today. */
  readonly on: LocalDate | null | undefined;
  readonly reason: string;
};

/**
 * A contact leaves and another holds its roles from now; again: nothing happens. The successor is written first, so that the roles are never vacant; repeating the command completes a half-done handover.
 * @throws {Rejection} `contact-not-found`, `contact-removed`, `not-your-region`, `handover-to-self`, `handover-in-future`,
 * `contact-handed-over`, `handover-elsewhere`
 */
export class HandOverContact extends Command<Receipt> {
  constructor(
    readonly handing: Handing,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(HandOverContact)
export class HandOverContactHandler implements ICommandHandler<HandOverContact> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly ops: OpsModels,
  ) {}

  async execute({ handing, user, origin }: HandOverContact): Promise<Receipt> {
    const { contactId, to, reason } = handing;
    const today = todayOn(this.runner.clock);
    const on = handing.on ?? today;
    const data = { contactId, to, on, today, reason };
    const decider = contactsFor(user);
    const leave = { type: 'HandOverContact', data } as const;
    const leaver = await this.load(contactId);
    const events = decider.decide(leave, leaver);
    if (events.length === 0 || leaver.status === 'none') return { written: 0 };
    await this.demandSameOrganization(leaver, to, user);
    const { roles, predecessors: earlier } = leaver;
    const follow = { contactId: to, predecessor: contactId, earlier, roles, on };
    const came = await this.runner.run(
      contactStream(to),
      decider,
      { type: 'TakeOverRoles', data: follow },
      onAnyState(origin),
    );
    const left = await this.runner.run(contactStream(contactId), decider, leave, origin);
    return { ...came, ...left, written: came.written + left.written };
  }

  private async load(contactId: string): Promise<Contact> {
    const { events } = await this.runner.store.load(contactStream(contactId));
    return fold(contactDecider, events as readonly unknown[] as readonly ContactEvent[]);
  }

  private async demandSameOrganization(
    { region, organization }: ExistingContact,
    to: string,
    user: User,
  ): Promise<void> {
    const found = await this.load(to);
    const isShown =
      found.status !== 'none' && sees(user, 'handOverContact', { region: found.region });
    const newcomer = requireRegistered(
      { contactId: to },
      isShown ? found : contactDecider.initialState,
    );
    const known = await organizationsNamed(this.ops, region, [organization]);
    const names = known.get(organization)?.names;
    if (newcomer.region === region && names?.includes(newcomer.organization)) return;
    throw new Rejection('handover-elsewhere', { organization, present: newcomer.organization });
  }
}
