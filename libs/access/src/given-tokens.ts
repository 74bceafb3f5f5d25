import { type EventStore } from '#event-store';
import { type Clock, fold, newId, sha256 } from '#kernel';
import { type ApiToken, type CredentialStore } from './credentials/credential-store.port.ts';
import { later } from './domain/session-terms.ts';
import { signInStream } from './domain/sign-in.ts';
import { userDecider, userStream } from './domain/user.ts';
import { type UserEvent } from './domain/user.events.ts';
import { type SignInRecord } from './sign-in-record.ts';

/** What a token is called that its owner did not ask for. */
const FROM_SETTINGS = 'DUBAN_ADMIN_TOKEN';
const FROM_LOG = '原有登录令牌';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
/** Who writes it down. */
const SETUP = 'duban.setup';

type Tools = {
  readonly log: EventStore;
  readonly store: CredentialStore;
  readonly record: SignInRecord;
  /** The machine's. */
  readonly clock: Clock;
};

/** Tokens that come with the settings, with the demo, or from a log that still holds hashes. They last a year. */
export class GivenTokens {
  constructor(private readonly tools: Tools) {}

  /**
   * Lets a token that stands in the settings sign in as this user; the one before opens nothing any more. The same one
   * again lasts another year.
   * @param name as its owner sees it among the own tokens; default the setting's
   */
  async give(userId: string, token: string, name = FROM_SETTINGS): Promise<void> {
    const tokenSha256 = sha256(token);
    const own = await this.tools.store.tokensOf(userId);
    const same = own.find((each) => each.tokenSha256 === tokenSha256);
    const given = own.filter((each) => each === same || [name, FROM_LOG].includes(each.name));
    for (const before of given) {
      const { tokenId } = before;
      await this.tools.store.endToken(userId, tokenId);
      if (tokenId === same?.tokenId) continue;
      await this.keep('TokenEnded', userId, { tokenId, name: before.name });
    }
    if (same) await this.issue(userId, tokenSha256, same);
    else await this.issueNew(userId, tokenSha256, name);
  }

  /**
   * Takes the hashes of a log that was written before they stood apart into the store, once: what was taken is written
   * down, so that nothing comes back that ended since.
   */
  async takeFromLog(): Promise<void> {
    const found = new Map<string, string>();
    for await (const event of this.tools.log.readAll({ prefixes: ['user-'] })) {
      const { userId, tokenSha256 } = event.data as { userId?: string; tokenSha256?: unknown };
      if (userId === undefined || typeof tokenSha256 !== 'string') continue;
      found.set(userId, tokenSha256);
    }
    for (const [userId, tokenSha256] of found) {
      if (await this.wasTaken(userId)) continue;
      await this.issueNew(userId, tokenSha256, FROM_LOG);
    }
  }

  private async wasTaken(userId: string): Promise<boolean> {
    const { events } = await this.tools.log.load(signInStream(userId));
    return events.some(({ type, data }) => {
      const { name } = data as { readonly name?: string };
      if (type === 'SignInRecovered') return true; // nothing of before opens it any more
      return type === 'TokenIssued' && (name === FROM_LOG || name === FROM_SETTINGS);
    });
  }

  private async issueNew(userId: string, tokenSha256: string, name: string): Promise<void> {
    const tokenId = newId();
    const { expiresAt, isFirst } = await this.issue(userId, tokenSha256, { tokenId, name });
    if (!isFirst) return;
    await this.keep('TokenIssued', userId, { tokenId, name, readOnly: false, expiresAt });
  }

  private async issue(
    userId: string,
    tokenSha256: string,
    { tokenId, name }: Pick<ApiToken, 'tokenId' | 'name'>,
  ): Promise<ApiToken & { readonly isFirst: boolean }> {
    const issuedAt = this.tools.clock.now();
    const expiresAt = later(issuedAt, YEAR_MS);
    const lasting = { issuedAt, expiresAt, usedAt: null };
    const token = { tokenId, tokenSha256, userId, name, readOnly: false, ...lasting };
    const isFirst = await this.tools.store.issueToken(token);
    return { ...token, isFirst };
  }

  private async keep(
    type: 'TokenIssued' | 'TokenEnded',
    userId: string,
    data: object,
  ): Promise<void> {
    const { events } = await this.tools.log.load(userStream(userId));
    const user = fold(userDecider, events as unknown as readonly UserEvent[]);
    if (user.status === 'none') return;
    const { region, organization, organizationId } = user;
    const said = { type, data } as Parameters<SignInRecord['keep']>[1];
    await this.tools.record.keep({ userId, region, organization, organizationId }, said, SETUP);
  }
}
