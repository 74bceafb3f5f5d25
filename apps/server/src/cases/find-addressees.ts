import { type Contacts, type Sides } from '#obligations';
import { type Audience } from '#policies/rules';
import { type Addressee } from './cases.ts';

/** Whom audiences mean, by name; asked for once for each unit, however many rows it has. */
export class FindAddressees {
  private readonly known = new Map<string, Promise<Addressee>>();

  constructor(private readonly contacts: Contacts) {}

  /** Of the ledger nobody is written to. */
  find(audiences: readonly Audience[], sides: Sides): Promise<readonly Addressee[]> {
    const people = audiences.filter((audience) => !audience.endsWith('.board'));
    return Promise.all(people.map((role) => this.one(role, sides)));
  }

  private one(role: Audience, sides: Sides): Promise<Addressee> {
    const key = JSON.stringify([role, sides]);
    const known = this.known.get(key) ?? this.ask(role, sides);
    this.known.set(key, known);
    return known;
  }

  private async ask(role: Audience, sides: Sides): Promise<Addressee> {
    const holders = (await this.contacts.holding([role], sides))[role];
    const people = await Promise.all(
      (holders?.contactIds ?? []).map((contactId) => this.contacts.get(contactId)),
    );
    const names = people.flatMap((person) => person?.name ?? []);
    return { role, vacant: names.length === 0, names };
  }
}
