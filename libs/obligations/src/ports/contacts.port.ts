import { type Holders } from '../domain/holders.ts';
import { type Audience } from '#policies/rules';

/** A person a mail can be sent to. */
export type Contact = {
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  /** Empty or left out: none is known. */
  readonly phone?: string;
  readonly region: string;
  readonly organization: string;
  readonly organizationId: string;
  /** Roles that this person holds itself; what it is told in another it is told in somebody's place. */
  readonly roles?: readonly string[];
  /** Whose work this person has taken over: what is open to them is open to their successor. */
  readonly predecessors?: readonly string[];
  /** In whose place this person receives now, and whom those followed: what is open to them is told to it, too. */
  readonly standsInFor?: readonly string[];
};

/** Whose people are meant by `lead`, `support`, `organization` and `office`. */
export type Sides = {
  readonly region: string;
  readonly organization: string;
  readonly supports: readonly string[];
  readonly office: string;
};

/** Who holds which role now. The directory keeps it; the server binds it. An injection token. */
export abstract class Contacts {
  /** For each audience asked for: the people it means, and the organizations of its side that have nobody. */
  abstract holding(
    audiences: readonly Audience[],
    sides: Sides,
  ): Promise<Readonly<Partial<Record<Audience, Holders>>>>;
  /**
   * Contacts of its region that receive at the same address today, this one among them, by id: one person who works for
   * several organizations. Default: it alone.
   */
  sharing(contact: Contact): Promise<readonly Contact[]> {
    return Promise.resolve([contact]);
  }
  /** Undefined when there is no such person (any more). */
  abstract get(contactId: string): Promise<Contact | undefined>;
}
