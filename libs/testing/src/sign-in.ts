import { type CanActivate } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  AccessGuard,
  AgreedAgencies,
  AccessOptions,
  Accounts,
  Authenticator,
  Sessions,
  Tokens,
  userList,
} from '#access';
import { openSqliteCredentialStore } from '#access/sqlite';
import { contactList } from '#directory';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type User } from '#http';
import { type Clock, newId } from '#kernel';
import { Projector, type ReadModels } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { KnownPeople } from '../../access/src/sign-in.fixtures.ts';
import { FakeClock } from './fake-clock.ts';

/** Longer than a spec moves its clock. */
const DAYS = 100 * 365;

export type SignIn = {
  /** The guard of the server, on a table of users of its own. */
  readonly guard: CanActivate;
  /** Who asks, by the same table. */
  readonly authenticator: Authenticator;
  /** The table itself. */
  readonly users: ReadModels;
  /** What a request of this user bears. A user signed in again with other fields has those from then on. */
  readonly headersOf: (user: User) => Promise<{ readonly authorization: string }>;
  readonly close: () => Promise<void>;
};

/** Lets specs ask as any user, past the real guard, at the time of the clock. */
export async function openSignIn(clock: Clock = new FakeClock()): Promise<SignIn> {
  const log = new InMemoryEventStore({ clock });
  const views = await openSqliteViewStore({ path: ':memory:' });
  const projector = new Projector({
    log,
    store: views,
    set: { name: 'users', projections: [userList, contactList] },
  });
  await projector.start();
  const credentials = openSqliteCredentialStore({ path: ':memory:' });
  const users = views as unknown as ReadModels; // of which is only read
  const people = new KnownPeople(users);
  const tokens = new Tokens(credentials, people, clock);
  const signedIn = new Map<string, { readonly fields: string; readonly token: string }>();

  const register = async (user: User): Promise<string> => {
    const [role] = user.roles;
    const event = {
      id: newId(),
      type: 'UserRegistered',
      data: { ...user, role },
      meta: { actor: 'tester' },
    };
    const { position } = await log.append(`user-${newId()}`, [event], 'no-stream');
    await projector.waitFor(position);
    return (await tokens.issue(user.userId, { name: 'spec', readOnly: false, days: DAYS })).token;
  };

  const authenticator = new Authenticator(
    new AccessOptions({ demo: false }),
    new Sessions(credentials, people, clock),
    tokens,
  );
  const agencies = new AgreedAgencies(new CommandRunner(log, clock), people);
  return {
    guard: new AccessGuard(new Reflector(), authenticator, new Accounts(users), agencies, clock),
    authenticator,
    users,
    headersOf: async (user) => {
      const fields = JSON.stringify(user);
      const known = signedIn.get(user.userId);
      const token = known?.fields === fields ? known.token : await register(user);
      signedIn.set(user.userId, { fields, token });
      return { authorization: `Bearer ${token}` };
    },
    close: async () => {
      await projector.stop();
      await credentials.close();
      await views.close();
      await log.close();
    },
  };
}
