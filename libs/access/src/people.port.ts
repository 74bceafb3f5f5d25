import { type User } from '#http';

/** Who may sign in: a registered user, or a liaison of the directory, who needs no registration of its own. */
export type Person = User & {
  readonly organizationId: string | null;
  /** Where codes are sent; null: none is known. */
  readonly address: string | null;
};

/** A person as the one who asks. */
export function userOf({ organizationId: _, address: _address, ...user }: Person): User {
  return user;
}

/** Knows who may sign in today. An injection token. */
export abstract class People {
  /** Undefined: nobody, or no longer. */
  abstract byId(userId: string): Promise<Person | undefined>;
  /** All who are reached there: one mailbox may serve several organizations. Capitals make no difference. */
  abstract byAddress(address: string): Promise<readonly Person[]>;
}
