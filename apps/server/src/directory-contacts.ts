import { contactsByRole, type ContactRow } from '#directory';
import { type Audience, type Contact, Contacts, type Holders, type Sides } from '#supervision';
import { type Views } from '#views';

/** The engine's question "who holds this role?", answered from the directory. */
export class DirectoryContacts extends Contacts {
  constructor(private readonly ops: Views) {
    super();
  }

  override async holding(
    audiences: readonly Audience[],
    { region, organization, supports, office }: Sides,
  ): Promise<Partial<Record<Audience, Holders>>> {
    const names = [...new Set([organization, office, ...supports])];
    const { rows } = await this.ops.find<ContactRow>('contact-list', {
      where: { region, organization: { in: names } },
      limit: 10_000,
    });
    const sides = { organization, supports, office };
    const held = audiences.map(
      (audience) => [audience, contactsByRole(rows, sides, audience)] as const,
    );
    return Object.fromEntries(held);
  }

  override async get(contactId: string): Promise<Contact | undefined> {
    return this.ops.get<ContactRow>('contact-list', contactId);
  }
}
