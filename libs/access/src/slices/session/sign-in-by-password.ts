import { Injectable } from '@nestjs/common';
import { Rejection } from '#contract';
import { CredentialStore } from '../../credentials/credential-store.port.ts';
import { Passwords } from '../../passwords.ts';
import { People, type Person } from '../../people.port.ts';
import { type Opened, type Where } from '../../sessions.ts';
import { Admission } from './admission.ts';
import { type Asked, SecondStep } from './second-step.ts';

/** What somebody gives to be let in. `account`: the user's id, or its registered address. */
export type Given = {
  readonly account: string;
  readonly password: string;
  readonly ownDevice: boolean;
};

/** Account and password. An unknown account, one without a password and a wrong password get one answer, as late. */
@Injectable()
export class SignInByPassword {
  constructor(
    private readonly store: CredentialStore,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly admission: Admission,
    private readonly second: SecondStep,
  ) {}

  /** @throws {Rejection} `sign-in-failed`, `sign-in-held`, `sign-in-busy` */
  async signIn({ account, password, ownDevice }: Given, where: Where): Promise<Opened | Asked> {
    const person = await this.personOf(account.trim());
    const key = person?.userId ?? account.trim().slice(0, LONGEST_KEY);
    await this.admission.demandFree(key, where.address);
    const stored = person && (await this.store.passwordOf(person.userId));
    const matches = await this.passwords.matches(password, stored);
    if (person && matches) return this.second.admit(person, 'password', where, ownDevice);
    await this.admission.refuse(key, person, where);
    throw new Rejection('sign-in-failed');
  }

  private async personOf(account: string): Promise<Person | undefined> {
    if (!account.includes('@')) return this.people.byId(account);
    const persons = await this.people.byAddress(account);
    return persons.length === 1 ? persons[0] : undefined;
  }
}

const LONGEST_KEY = 100;
