import { type Clock, newId, sha256 } from '#kernel';
import { type CredentialStore, type Session } from './credentials/credential-store.port.ts';
import { type SignInMethod } from './domain/sign-in.events.ts';
import { isNewlySeen, isOver, later, sessionTerms } from './domain/session-terms.ts';
import { type People, type Person } from './people.port.ts';
import { newToken } from './token.ts';

/** From where somebody signs in. */
export type Where = { readonly address: string; readonly browser: string };

export type Opened = { readonly session: Session; readonly secret: string };
export type SignedIn = { readonly session: Session; readonly person: Person };

const LONGEST_BROWSER = 200;

/** The sessions of browsers: who holds a session's secret is its owner, while it lasts and its owner may sign in. */
export class Sessions {
  /** @param clock the machine's, also in the demo: a clock that is moved on must not sign anybody out */
  constructor(
    private readonly store: CredentialStore,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** Opens one; what is over is thrown away meanwhile. */
  async open(
    person: Person,
    method: SignInMethod,
    { address, browser }: Where,
    ownDevice: boolean,
  ): Promise<Opened> {
    const secret = newToken();
    const now = this.clock.now();
    await this.store.removeEnded(now);
    const { idleMs, longestMs } = sessionTerms(person, ownDevice);
    const session: Session = {
      sessionId: newId(),
      secretSha256: sha256(secret),
      userId: person.userId,
      method,
      address,
      browser: browser.slice(0, LONGEST_BROWSER),
      openedAt: now,
      seenAt: now,
      endsAt: later(now, longestMs),
      idleMs,
    };
    await this.store.openSession(session);
    return { session, secret };
  }

  /**
   * Undefined: no such session, it is over, or its owner may no longer sign in.
   * @param isSeen its owner did something, so that it lasts longer
   */
  async find(secret: string, isSeen = true): Promise<SignedIn | undefined> {
    const session = await this.store.sessionBy(sha256(secret));
    const now = this.clock.now();
    if (!session || isOver(session, now)) return undefined;
    const person = await this.people.byId(session.userId);
    if (!person) return undefined;
    if (isSeen && isNewlySeen(session, now)) await this.store.seen(session.sessionId, now);
    return { session, person };
  }

  /** Those that last, the latest first. */
  async of(userId: string): Promise<readonly Session[]> {
    const now = this.clock.now();
    return (await this.store.sessionsOf(userId)).filter((session) => !isOver(session, now));
  }
}
