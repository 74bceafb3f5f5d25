import { People, type Person, type UserRow } from '#access';
import { type ContactRow, namesBelow } from '#directory';
import { todayOn } from '#http';
import { type Clock, defined } from '#kernel';
import { type Views } from '#views';

/**
 * Who may sign in: registered users, and the liaisons of the directory, whom nobody has to register twice. A liaison who
 * leaves, is replaced or removed can sign in no longer; who stands in for one can, while that lasts.
 */
export class DirectoryPeople extends People {
  constructor(
    private readonly views: Views,
    private readonly ops: Views,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async byId(userId: string): Promise<Person | undefined> {
    const user = await this.views.get<UserRow>('user-list', userId);
    // An id is one person's: a contact that bears a user's is not let in beside it.
    const person = user ? personOf(user) : await this.liaisonBy(userId);
    return person && this.withBelow(person);
  }

  /** With the organizations below its own, as the directory knows them now. */
  private async withBelow(person: Person): Promise<Person> {
    const { region, organization } = person;
    if (region === null || organization === null) return person;
    const below = await namesBelow(this.ops, { region, organization });
    return below.length === 0 ? person : { ...person, below };
  }

  private async liaisonBy(contactId: string): Promise<Person | undefined> {
    const contact = await this.ops.get<ContactRow>('contact-list', contactId);
    return contact && this.liaison(contact);
  }

  override async byAddress(address: string): Promise<readonly Person[]> {
    const where = { addressKey: addressKey(address) };
    const [users, contacts] = await Promise.all([
      this.views.find<UserRow>('user-list', { where }),
      this.ops.find<ContactRow>('contact-list', { where }),
    ]);
    const ids = [...users.rows, ...contacts.rows].map(({ key }) => key);
    const people = await Promise.all([...new Set(ids)].map((id) => this.byId(id)));
    return people.filter(
      (person) => person?.address != null && addressKey(person.address) === addressKey(address),
    ) as readonly Person[];
  }

  private async liaison(contact: ContactRow): Promise<Person | undefined> {
    const { contactId, region, organization, organizationId, name, email } = contact;
    const isLiaison = contact.roles.includes('liaison') || (await this.standsIn(contact));
    if (!isLiaison) return undefined;
    const address = email;
    return {
      userId: contactId,
      roles: ['liaison'],
      region,
      organization,
      organizationId,
      name,
      address,
    };
  }

  /** For a liaison of the same organization, today. */
  private async standsIn({ contactId, region, organization }: ContactRow): Promise<boolean> {
    const where = { region, organization };
    const { rows } = await this.ops.find<ContactRow>('contact-list', { where, limit: 1_000 });
    const today = todayOn(this.clock);
    return rows.some(
      ({ roles, deputies }) =>
        roles.includes('liaison') &&
        deputies.some(
          ({ deputyId, from, to }) => deputyId === contactId && from <= today && today <= to,
        ),
    );
  }
}

function personOf(user: UserRow): Person | undefined {
  if (user.disabled || user.waiting) return undefined;
  const { userId, name, roles, region, organization, organizationId, email = null, plans } = user;
  const scope = { region, organization, organizationId, ...defined({ plans }) };
  return { userId, name, roles, ...scope, address: email };
}

/** Mailboxes are told apart without regard to capitals. */
const addressKey = (address: string): string => address.trim().toLowerCase();
