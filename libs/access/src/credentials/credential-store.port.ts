import { type Instant } from '#kernel';
import { type SignInMethod } from '../domain/sign-in.events.ts';

/** A person is signed in on a browser. Its secret is in the browser's cookie only; here stands its SHA-256. */
export type Session = {
  /** Names the session to its owner; opens nothing. */
  readonly sessionId: string;
  readonly secretSha256: string;
  readonly userId: string;
  readonly method: SignInMethod;
  /** Where the person came from: an IP address. */
  readonly address: string;
  /** What the browser said it is, at most 200 characters. */
  readonly browser: string;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  /** Ends then at the latest. */
  readonly endsAt: Instant;
  /** Ends when nothing was asked for so long, in milliseconds. */
  readonly idleMs: number;
};

/** Lets a program ask in its owner's name. The token itself was shown once; here stands its SHA-256. */
export type ApiToken = {
  /** Names the token to its owner; opens nothing. */
  readonly tokenId: string;
  readonly tokenSha256: string;
  readonly userId: string;
  /** What its owner calls it, such as the machine it is for. */
  readonly name: string;
  /** Only what reads. */
  readonly readOnly: boolean;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  /** To the hour; null: never yet. */
  readonly usedAt: Instant | null;
};

/**
 * A code that opens something once. `link`: signs in, in the browser that asked for it, or by its six digits typed there;
 * `enrolment`: lets its owner choose a password.
 */
export type OneTimeCode = {
  readonly codeSha256: string;
  readonly purpose: 'link' | 'enrolment';
  readonly userId: string;
  /** SHA-256 of the mail address it was sent to, which opens nothing once the person has another; null: to none. */
  readonly addressSha256: string | null;
  /** SHA-256 of what only the browser that asked has; null: any browser. */
  readonly browserSha256: string | null;
  /** SHA-256 of the browser's secret and the six digits; null: there are none. */
  readonly digitsSha256: string | null;
  readonly expiresAt: Instant;
};

/** A code that somebody comes with. `browserSha256`: of the browser it is brought in; null: it has asked for none. */
export type Brought = Pick<OneTimeCode, 'codeSha256' | 'purpose' | 'browserSha256'>;

/** Failures in a row, of one account or from one address. */
export type Attempts = { readonly failures: number; readonly latestAt: Instant };

/**
 * Passwords, sessions, tokens, one-time codes: what is secret or soon over, and so stands neither in the log nor in the views.
 * Durable, shared by all processes of one data folder. All times are the machine's.
 */
export abstract class CredentialStore {
  /** A hash in the PHC format. */
  abstract passwordOf(userId: string): Promise<string | undefined>;
  /** Replaces the one before. */
  abstract setPassword(userId: string, hash: string): Promise<void>;

  abstract removePassword(userId: string): Promise<void>;

  abstract openSession(session: Session): Promise<void>;
  abstract sessionBy(secretSha256: string): Promise<Session | undefined>;
  /** The latest first; those that are over too, until {@link removeEnded}. */
  abstract sessionsOf(userId: string): Promise<readonly Session[]>;
  /** Nothing happens to a session that is not there. */
  abstract seen(sessionId: string, at: Instant): Promise<void>;
  /** Ends one of the user's. @returns whether it was there */
  abstract endSession(userId: string, sessionId: string): Promise<boolean>;
  /** Ends all of a user's, but one where it is given. @returns how many */
  abstract endSessions(userId: string, butSessionId?: string): Promise<number>;

  /**
   * Processes of one server may issue the same at once: the first stays, and lasts as long as the later one says.
   * @returns whether it was the first of its digest
   */
  abstract issueToken(token: ApiToken): Promise<boolean>;
  /** Undefined: there is none, or it has ended or expired. */
  abstract tokenBy(tokenSha256: string, now: Instant): Promise<ApiToken | undefined>;
  /** The latest first; expired ones too, until {@link removeEnded}. */
  abstract tokensOf(userId: string): Promise<readonly ApiToken[]>;
  abstract tokenUsed(tokenId: string, at: Instant): Promise<void>;
  /** Ends one of the user's. @returns whether it was there */
  abstract endToken(userId: string, tokenId: string): Promise<boolean>;

  /** Replaces an earlier one of the same user and purpose. */
  abstract issueCode(code: OneTimeCode): Promise<void>;
  /** Voids all of a user's. */
  abstract removeCodes(userId: string): Promise<void>;
  /**
   * Takes it away: of two who come with the same code one gets it. Undefined: there is no such code of this purpose, it is
   * over, or another browser asked for it, which leaves it as it is.
   */
  abstract takeCode(brought: Brought, now: Instant): Promise<OneTimeCode | undefined>;
  /** The same by the digits; each wrong try of a browser counts, and the fifth takes its code away. */
  abstract takeDigits(
    browserSha256: string,
    digitsSha256: string,
    now: Instant,
  ): Promise<OneTimeCode | undefined>;

  abstract attemptsOf(key: string): Promise<Attempts | undefined>;
  /** Counts one more, from one again where the latest is older than `lastsMs`. */
  abstract countFailure(key: string, at: Instant, lastsMs: number): Promise<Attempts>;
  abstract forgetFailures(key: string): Promise<void>;

  /** Removes sessions, tokens, codes and failures that are over. */
  abstract removeEnded(now: Instant): Promise<void>;
  abstract close(): Promise<void>;
}

/** Wrong digits that one code bears. */
export const MOST_WRONG_DIGITS = 5;
/** Failures are thrown away after a day without one, in milliseconds. */
export const FAILURES_LAST_MS = 24 * 60 * 60 * 1000;
