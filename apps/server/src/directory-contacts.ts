import { contactsByRole, type ContactRow, namesOf, receiversOf } from '#directory';
import { todayOn } from '#http';
import { type Clock } from '#kernel';
import { type Audience } from '#policies/rules';
import { type Contact, Contacts, type Sides } from '#obligations';
import { type Holders } from '#obligations/rules';
import { type Views } from '#views';

/** Answers the engine's "who holds this role today?" from the directory. */
export class DirectoryContacts extends Contacts {
  constructor(
    private readonly ops: Views,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async holding(
    audiences: readonly Audience[],
    { region, organization, supports, office }: Sides,
  ): Promise<Partial<Record<Audience, Holders>>> {
    const sides = { organization, supports, office };
    const names = await namesOf(this.ops, region, [
      ...new Set([organization, office, ...supports]),
    ]);
    const { rows } = await this.ops.find<ContactRow>('contact-list', {
      where: { region, organization: { in: [...new Set([...names.values()].flat())] } },
      limit: 10_000,
    });
    // A contact is found under every name of its organization.
    const standing = rows.flatMap(({ contactId, organization: own, roles }) =>
      [...names].flatMap(([name, all]) =>
        all.includes(own) ? [{ contactId, organization: name, roles }] : [],
      ),
    );
    const today = todayOn(this.clock);
    const ids = rows.map(({ contactId }) => contactId);
    const receivers = await receiversOf(this.ops, ids, today, rows);
    const held = audiences.map((audience) => {
      const { contactIds, vacant } = contactsByRole(standing, sides, audience);
      const receiving = contactIds.map((id) => receivers.get(id)?.contactId ?? id);
      return [audience, { contactIds: [...new Set(receiving)].sort(), vacant }] as const;
    });
    return Object.fromEntries(held);
  }

  /** Whoever receives today in place of a contact who left or is away. */
  override async get(contactId: string): Promise<Contact | undefined> {
    const receivers = await receiversOf(this.ops, [contactId], todayOn(this.clock));
    const row = receivers.get(contactId);
    if (!row || row.predecessors.length === 0) return row;
    // One who was registered again has obligations of its own.
    const back = await this.ops.getMany('contact-list', row.predecessors);
    return { ...row, predecessors: row.predecessors.filter((id) => !back.has(id)) };
  }
}
