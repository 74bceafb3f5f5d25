import {
  contactsByRole,
  type ContactRow,
  organizationNameKey,
  organizationsNamed,
  receiversOf,
} from '#directory';
import { todayOn } from '#http';
import { type Clock, idOfName, type LocalDate } from '#kernel';
import { type Audience } from '#policies/rules';
import { type Contact, Contacts, type Sides } from '#obligations';
import { type Holders } from '#obligations/rules';
import { type Views } from '#views';

/** At one address; more is no person's mailbox. */
const MOST_SHARING = 100;

type Held = Readonly<Partial<Record<Audience, Holders>>>;

/** Answers the engine's "who holds this role today?" from the directory. */
export class DirectoryContacts extends Contacts {
  private readonly underWay = new Map<string, Promise<Held>>();

  constructor(
    private readonly ops: Views,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** What is asked for while the same is being looked up is looked up once: obligations of one organization fall due together. */
  override holding(audiences: readonly Audience[], sides: Sides): Promise<Held> {
    const { region, organization, supports, office } = sides;
    const today = todayOn(this.clock);
    const asked = JSON.stringify([today, region, organization, supports, office, audiences]);
    const known = this.underWay.get(asked);
    if (known) return known;
    const answer = this.lookUp(audiences, sides, today).finally(() => this.underWay.delete(asked));
    this.underWay.set(asked, answer);
    return answer;
  }

  private async lookUp(
    audiences: readonly Audience[],
    { region, organization, supports, office }: Sides,
    today: LocalDate,
  ): Promise<Held> {
    const sides = { organization, supports, office };
    const named = await organizationsNamed(this.ops, region, [
      ...new Set([organization, office, ...supports]),
    ]);
    const keys = [...named.values()].flatMap(({ names }) =>
      names.map((name) => organizationNameKey(region, name)),
    );
    const { rows } = await this.ops.find<ContactRow>('contact-list', {
      where: { organizationKey: { in: [...new Set(keys)] } },
      limit: 10_000,
    });
    // A contact is found under every name of its organization.
    const standing = rows.flatMap(({ contactId, organization: own, roles }) =>
      [...named].flatMap(([name, { names }]) =>
        names.includes(own) ? [{ contactId, organization: name, roles }] : [],
      ),
    );
    const ids = rows.map(({ contactId }) => contactId);
    const receivers = await receiversOf(this.ops, ids, today, rows);
    const held = audiences.map((audience) => {
      const { contactIds, vacant: empty } = contactsByRole(standing, sides, audience);
      const vacant = empty.map((name) => {
        const organizationId = named.get(name)?.organizationId ?? idOfName(region, name);
        return { organization: name, organizationId };
      });
      const receiving = contactIds.map((id) => receivers.get(id)?.contactId ?? id);
      return [audience, { contactIds: [...new Set(receiving)].sort(), vacant }] as const;
    });
    return Object.fromEntries(held);
  }

  /** Whoever receives today in place of a contact who left or is away. */
  override async get(contactId: string): Promise<Contact | undefined> {
    const today = todayOn(this.clock);
    const receivers = await receiversOf(this.ops, [contactId], today);
    const row = receivers.get(contactId);
    if (!row) return undefined;
    const predecessors = await this.gone(row.predecessors);
    const standsInFor = await this.absent(row, today);
    return { ...row, predecessors, ...(standsInFor.length > 0 && { standsInFor }) };
  }

  override async sharing(contact: Contact): Promise<readonly Contact[]> {
    const { region, email } = contact;
    const { rows } = await this.ops.find<ContactRow>('contact-list', {
      where: { addressKey: email.toLowerCase(), region },
      limit: MOST_SHARING,
    });
    if (rows.length <= 1) return [contact];
    const ids = rows.map(({ contactId }) => contactId);
    const receivers = await receiversOf(this.ops, ids, todayOn(this.clock), rows);
    const here = ids.filter((id) => receivers.get(id)?.contactId === id);
    const all = await Promise.all(here.sort().map((id) => this.get(id)));
    const found = all.filter((one) => one !== undefined);
    return found.length > 0 ? found : [contact];
  }

  /** One who was registered again has obligations of its own. */
  private async gone(predecessors: readonly string[]): Promise<readonly string[]> {
    if (predecessors.length === 0) return [];
    const back = await this.ops.getMany('contact-list', predecessors);
    return predecessors.filter((id) => !back.has(id));
  }

  /** In whose place a person receives on a day, and whom those followed. */
  private async absent(
    { contactId, region }: ContactRow,
    today: LocalDate,
  ): Promise<readonly string[]> {
    const { rows } = await this.ops.find<ContactRow>('contact-list', {
      where: { away: 1, region },
      limit: 10_000,
    });
    const away = rows.filter(({ deputies }) =>
      deputies.some(({ from, to }) => from <= today && today <= to),
    );
    if (away.length === 0) return [];
    const ids = away.map((row) => row.contactId);
    const receivers = await receiversOf(this.ops, ids, today, away);
    const mine = away.filter(
      (row) => row.contactId !== contactId && receivers.get(row.contactId)?.contactId === contactId,
    );
    const followed = await Promise.all(mine.map((row) => this.gone(row.predecessors)));
    return [...mine.map((row) => row.contactId), ...followed.flat()].sort();
  }
}
