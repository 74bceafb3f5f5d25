import { Rejection } from '#contract';
import { type EventStore } from '#event-store';
import { type Clock, fold, type Instant, newId, sha256 } from '#kernel';
import { type CredentialStore } from './credentials/credential-store.port.ts';
import { later } from './domain/session-terms.ts';
import { userDecider, userStream } from './domain/user.ts';
import { type UserEvent } from './domain/user.events.ts';
import { type FactorStore } from './factors/factor-store.port.ts';
import { type SignInRecord } from './sign-in-record.ts';
import { newToken } from './token.ts';

const DAYS_MS = 3 * 24 * 60 * 60 * 1000;
/** Whoever has the data folder in hand. */
const TERMINAL = 'duban.terminal';

type Tools = {
  readonly log: EventStore;
  readonly credentials: CredentialStore;
  readonly factors: FactorStore;
  readonly record: SignInRecord;
  /** The machine's. */
  readonly clock: Clock;
};

/** A code by which the owner chooses a password. It is shown on the terminal, and nowhere else. */
export type TerminalCode = { readonly code: string; readonly expiresAt: Instant };

/** What whoever has the data folder in hand may do: let an account's owner in again, and the first one at all. */
export class Recovery {
  constructor(private readonly tools: Tools) {}

  /**
   * Gives an account back to its owner: nothing that opened it before opens it any more. It is written down.
   * @throws {Rejection} `user-not-found`, `user-disabled`, `user-unconfirmed`
   */
  async recover(userId: string): Promise<TerminalCode> {
    const { log, credentials, factors, record } = this.tools;
    const { events } = await log.load(userStream(userId));
    const user = fold(userDecider, events as unknown as readonly UserEvent[]);
    if (user.status === 'none') throw new Rejection('user-not-found', { id: userId });
    const { name, region, organization, organizationId } = user;
    if (user.status === 'disabled') {
      throw new Rejection('user-disabled', { userId, name, act: 'recover' });
    }
    if (user.status === 'waiting') throw new Rejection('user-unconfirmed', { name });
    await credentials.endSessions(userId);
    for (const { tokenId } of await credentials.tokensOf(userId)) {
      await credentials.endToken(userId, tokenId);
    }
    await credentials.removePassword(userId);
    await credentials.removeCodes(userId);
    await factors.endSignIns(userId);
    await factors.removeTotp(userId);
    await factors.unlink(userId);
    const person = { userId, region, organization, organizationId };
    const said = { type: 'SignInRecovered', data: { recoveryId: newId() } } as const;
    await record.keep(person, said, TERMINAL);
    return this.code(userId);
  }

  /** Undefined: there is a way in already. */
  async firstCode(userId: string): Promise<TerminalCode | undefined> {
    const { credentials } = this.tools;
    if ((await credentials.passwordOf(userId)) !== undefined) return undefined;
    if ((await credentials.tokensOf(userId)).length > 0) return undefined;
    return this.code(userId);
  }

  private async code(userId: string): Promise<TerminalCode> {
    const code = newToken();
    const expiresAt = later(this.tools.clock.now(), DAYS_MS);
    await this.tools.credentials.issueCode({
      codeSha256: sha256(code),
      purpose: 'enrolment',
      userId,
      addressSha256: null,
      browserSha256: null,
      digitsSha256: null,
      expiresAt,
    });
    return { code, expiresAt };
  }
}
