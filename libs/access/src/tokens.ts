import { type Clock, newId, sha256, toEpochMs } from '#kernel';
import { type ApiToken, type CredentialStore } from './credentials/credential-store.port.ts';
import { later } from './domain/session-terms.ts';
import { type People, userOf } from './people.port.ts';
import { newToken } from './token.ts';
import { type WhoAsks } from './who-asks.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** What its owner asks for. `days`: how long it lasts. */
export type Wanted = { readonly name: string; readonly readOnly: boolean; readonly days: number };

/** Tokens that people give to their own programs; each is shown once, to its owner. */
export class Tokens {
  constructor(
    private readonly store: CredentialStore,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async issue(
    userId: string,
    { name, readOnly, days }: Wanted,
  ): Promise<{ readonly token: string; readonly kept: ApiToken }> {
    const token = newToken();
    const issuedAt = this.clock.now();
    const kept: ApiToken = {
      tokenId: newId(),
      tokenSha256: sha256(token),
      userId,
      name,
      readOnly,
      issuedAt,
      expiresAt: later(issuedAt, days * DAY_MS),
      usedAt: null,
    };
    await this.store.issueToken(kept);
    return { token, kept };
  }

  /** Undefined: no such token, it is over, or its owner may no longer sign in. */
  async ownerOf(token: string): Promise<WhoAsks | undefined> {
    const now = this.clock.now();
    const kept = await this.store.tokenBy(sha256(token), now);
    const person = kept && (await this.people.byId(kept.userId));
    if (!person) return undefined;
    const usedMs = kept.usedAt === null ? 0 : toEpochMs(kept.usedAt);
    if (toEpochMs(now) - usedMs >= HOUR_MS) await this.store.tokenUsed(kept.tokenId, now);
    return { user: userOf(person), ...(kept.readOnly && { readOnly: true }) };
  }
}
