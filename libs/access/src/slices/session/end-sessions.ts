import { Injectable } from '@nestjs/common';
import { Rejection } from '#contract';
import { CredentialStore } from '../../credentials/credential-store.port.ts';
import { type SignInEvent } from '../../domain/sign-in.events.ts';
import { People, type Person } from '../../people.port.ts';
import { SignInRecord } from '../../sign-in-record.ts';

type Because = Extract<SignInEvent, { type: 'SessionsEnded' }>['data']['because'];

/** Signing out, here and elsewhere. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly store: CredentialStore,
    private readonly people: People,
    private readonly record: SignInRecord,
  ) {}

  /** Nothing happens when it has ended before. */
  async signOut(userId: string, sessionId: string): Promise<void> {
    if (!(await this.store.endSession(userId, sessionId))) return;
    await this.keep(await this.people.byId(userId), [sessionId], 'signed-out');
  }

  /** @throws {Rejection} `session-not-found` */
  async end(userId: string, sessionId: string): Promise<void> {
    if (!(await this.store.endSession(userId, sessionId))) {
      throw new Rejection('session-not-found', { id: sessionId });
    }
    await this.keep(await this.people.byId(userId), [sessionId], 'ended');
  }

  /** @returns how many were ended */
  async endOthers(userId: string, sessionId: string | undefined): Promise<number> {
    const ended = await this.endAll(userId, sessionId);
    await this.keep(await this.people.byId(userId), ended, 'ended');
    return ended.length;
  }

  /** A password was set: whoever is signed in by the one before is so no longer. */
  async forPassword(person: Person, passwordId: string, sessionId?: string): Promise<void> {
    await this.record.keep(person, { type: 'PasswordSet', data: { passwordId } });
    await this.keep(person, await this.endAll(person.userId, sessionId), 'password-changed');
  }

  private async endAll(userId: string, but: string | undefined): Promise<readonly string[]> {
    const others = (await this.store.sessionsOf(userId))
      .map(({ sessionId }) => sessionId)
      .filter((id) => id !== but);
    await this.store.endSessions(userId, but);
    return others;
  }

  private async keep(
    person: Person | undefined,
    sessionIds: readonly string[],
    because: Because,
  ): Promise<void> {
    if (!person || sessionIds.length === 0) return;
    await this.record.keep(person, { type: 'SessionsEnded', data: { sessionIds, because } });
  }
}
