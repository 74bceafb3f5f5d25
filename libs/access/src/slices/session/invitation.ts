import { Injectable } from '@nestjs/common';
import { type Receipt } from '#event-store';
import { type User } from '#http';
import { CredentialStore } from '../../credentials/credential-store.port.ts';
import { People } from '../../people.port.ts';
import { SignInFaults } from '../../sign-in-faults.ts';
import { Codes } from './codes.ts';

/** `sent`: the link by which the user chooses a password has left; not while a second person must confirm the user. */
export type Invited = { readonly waiting: boolean; readonly sent: boolean };

/** Whoever was registered is sent what it needs to sign in, and nobody else sees it. */
@Injectable()
export class Invitation {
  constructor(
    private readonly people: People,
    private readonly codes: Codes,
    private readonly faults: SignInFaults,
    private readonly store: CredentialStore,
  ) {}

  /** Once for what was newly written. A mail that does not leave undoes nothing: it can be sent again. */
  async after({ written }: Receipt, userId: string, by: User): Promise<Invited> {
    const person = await this.people.byId(userId);
    if (!person) return { waiting: true, sent: false };
    if (written === 0) return { waiting: false, sent: false };
    const sending = this.codes.sendEnrolment(person, by.userId);
    this.faults.watch(sending);
    const sent = await sending.then(
      () => true,
      () => false,
    );
    return { waiting: false, sent };
  }

  /** To a new address: what was sent to the one before is void, and whoever has no password yet is sent a link anew. */
  async again(receipt: Receipt, userId: string, by: User): Promise<Invited> {
    if (receipt.written > 0) await this.store.removeCodes(userId);
    const hasPassword = (await this.store.passwordOf(userId)) !== undefined;
    if (!hasPassword || !(await this.people.byId(userId))) return this.after(receipt, userId, by);
    return { waiting: false, sent: false };
  }
}
