import { CommandRunner } from '#event-store';
import { type AccountNotice, AccountNotices } from '#mail';
import { defined } from '#kernel';
import { type FakeClock } from '#testing';
import { type ReadModels } from '#views';
import {
  type CodeMail,
  CredentialStore,
  FactorStore,
  MachineClock,
  NoSingleSignOn,
  Passwords,
  People,
  type Person,
  Sessions,
  SignInCounts,
  SignInFaults,
  SignInMail,
  SignInRecord,
  SingleSignOn,
  Tokens,
  type UserRow,
} from './index.ts';
import { openSqliteCredentialStore, openSqliteFactorStore } from './sqlite/index.ts';

/** The users of the view, and the liaisons that a spec names. */
export class KnownPeople extends People {
  readonly liaisons: Person[] = [];

  constructor(private readonly views: ReadModels) {
    super();
  }

  override async byId(userId: string): Promise<Person | undefined> {
    const row = await this.views.get<UserRow>('user-list', userId);
    if (!row) return this.liaisons.find((each) => each.userId === userId);
    const { name, roles, region, organization, organizationId, email = null, plans } = row;
    const scope = { region, organization, organizationId, ...defined({ plans }) };
    const person = { userId, name, roles, ...scope, address: email };
    return row.disabled || row.waiting ? undefined : person;
  }

  override async byAddress(address: string): Promise<readonly Person[]> {
    const where = { addressKey: address.toLowerCase() };
    const { rows } = await this.views.find<UserRow>('user-list', { where });
    const users = await Promise.all(rows.map(({ userId }) => this.byId(userId)));
    const found = this.liaisons.filter((each) => each.address === address.toLowerCase());
    return [...users.filter((user) => user !== undefined), ...found];
  }
}

/** Keeps what was sent. */
export class SentCodes extends SignInMail {
  readonly mails: CodeMail[] = [];
  override send(mail: CodeMail): Promise<void> {
    this.mails.push(mail);
    return Promise.resolve();
  }
  last(): CodeMail {
    const mail = this.mails.at(-1);
    if (!mail) throw new Error('No code was sent.');
    return mail;
  }
}

/** Keeps who was told. */
export class ToldNotices extends AccountNotices {
  readonly told: AccountNotice[] = [];
  override tell(notice: AccountNotice): void {
    this.told.push(notice);
  }
}

/** All that signing in stands on, in memory; its time is the spec's. */
export function signInForSpecs(
  views: ReadModels,
  runner: CommandRunner,
  clock: FakeClock,
  provider: SingleSignOn = new NoSingleSignOn(),
) {
  const store = openSqliteCredentialStore({ path: ':memory:' });
  const factors = openSqliteFactorStore({ path: ':memory:' });
  const people = new KnownPeople(views);
  const codes = new SentCodes();
  const notices = new ToldNotices();
  const counts = new SignInCounts();
  const faults = new SignInFaults((error) => {
    throw error;
  });
  const providers = [
    { provide: CredentialStore, useValue: store },
    { provide: FactorStore, useValue: factors },
    { provide: MachineClock, useValue: new MachineClock(clock) },
    { provide: Passwords, useValue: new Passwords() },
    { provide: People, useValue: people },
    { provide: Sessions, useValue: new Sessions(store, people, clock) },
    { provide: Tokens, useValue: new Tokens(store, people, clock) },
    { provide: AccountNotices, useValue: notices },
    { provide: SignInCounts, useValue: counts },
    { provide: SignInFaults, useValue: faults },
    { provide: SignInMail, useValue: codes },
    { provide: SingleSignOn, useValue: provider },
    { provide: SignInRecord, useValue: new SignInRecord(runner) },
  ];
  return { store, factors, notices, counts, people, codes, faults, providers };
}
