import { Injectable } from '@nestjs/common';
import { Rejection } from '#contract';
import { newId } from '#kernel';
import { CredentialStore } from '../../credentials/credential-store.port.ts';
import { demandPassword } from '../../domain/password-rules.ts';
import { FactorStore } from '../../factors/factor-store.port.ts';
import { isCommonPassword, Passwords } from '../../passwords.ts';
import { type Person } from '../../people.port.ts';
import { type Where } from '../../sessions.ts';
import { Admission } from './admission.ts';
import { EndSessions } from './end-sessions.ts';

/** A password that its owner chose. Nobody sets one for another. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly store: CredentialStore,
    private readonly passwords: Passwords,
    private readonly admission: Admission,
    private readonly ending: EndSessions,
    private readonly factors: FactorStore,
  ) {}

  /**
   * Changes a password that its owner knows.
   * @param sessionId the one that stays
   * @throws {Rejection} `password-not-yours`, `sign-in-held`, `sign-in-busy`, and what `demandPassword` refuses
   */
  async change(
    person: Person,
    { current, password }: { readonly current: string; readonly password: string },
    where: Where,
    sessionId: string | undefined,
  ): Promise<void> {
    const { userId } = person;
    await this.admission.demandFree(userId, where.address);
    if (!(await this.passwords.matches(current, await this.store.passwordOf(userId)))) {
      await this.admission.refuse(userId, person, where);
      throw new Rejection('password-not-yours');
    }
    await this.set(person, password, sessionId);
  }

  /**
   * Sets it, and ends the sessions of whoever knew the one before.
   * @param sessionId the one that stays; default none
   * @throws {Rejection} `sign-in-busy`, and what `demandPassword` refuses
   */
  async set(person: Person, password: string, sessionId?: string): Promise<void> {
    demandPassword(password, person, isCommonPassword);
    await this.store.setPassword(person.userId, await this.passwords.hash(password));
    await this.factors.endSignIns(person.userId);
    await this.ending.forPassword(person, newId(), sessionId);
  }
}
