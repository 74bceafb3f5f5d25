import { type Instant } from '#kernel';

/** The key from which a person's device and the server reckon the same six digits (RFC 6238). */
export type Totp = {
  readonly userId: string;
  /** Names the key in the record; opens nothing. */
  readonly totpId: string;
  /** Base32. It cannot be a digest: the digits are reckoned from it. */
  readonly secret: string;
  /** Null: offered, and no code of it was seen yet. */
  readonly setUpAt: Instant | null;
};

/** What a browser is in the middle of: between password and second factor, or at a provider. */
export type Errand = {
  /** SHA-256 of what only that browser has. */
  readonly browserSha256: string;
  readonly kind: 'sign-in' | 'oidc';
  /** What goes on with, as its kind has it, as JSON; of a sign-in with its `userId`. */
  readonly about: string;
  readonly expiresAt: Instant;
  /** Where the browser came from: an IP address. */
  readonly address: string;
};

/**
 * So many are under way from one address, behind which a county may sit, and in all: the oldest gives way to the next.
 */
export const MOST_UNDER_WAY = { ofAddress: 200, inAll: 10_000 } as const;

/** A person as a provider of sign-in knows it. */
export type Subject = { readonly issuer: string; readonly subject: string };

/**
 * Second factors, what browsers are in the middle of, and who is who at a provider. Durable, shared by all processes of one
 * data folder, in neither log nor views. All times are the machine's.
 */
export abstract class FactorStore {
  abstract totpOf(userId: string): Promise<Totp | undefined>;
  /** Replaces the one before; no step of it was used. */
  abstract setTotp(totp: Totp): Promise<void>;
  /** Uses up the time step of a code. @returns false when this one or a later one was used before, or there is no key */
  abstract useStep(userId: string, step: number): Promise<boolean>;
  /** @returns the key that was there */
  abstract removeTotp(userId: string): Promise<Totp | undefined>;

  /**
   * Replaces an earlier one of the same browser and kind; what has expired is thrown away meanwhile, and the oldest beyond
   * {@link MOST_UNDER_WAY}.
   */
  abstract begin(errand: Errand, now: Instant): Promise<void>;
  /** Undefined: there is none, or it has expired. */
  abstract underWay(
    browserSha256: string,
    kind: Errand['kind'],
    now: Instant,
  ): Promise<Errand | undefined>;
  /** Of two who end the same one gets true. */
  abstract end(browserSha256: string, kind: Errand['kind']): Promise<boolean>;

  /** Ends whatever browsers are in the middle of signing this user in. */
  abstract endSignIns(userId: string): Promise<void>;

  abstract userOf(subject: Subject): Promise<string | undefined>;
  /** From now on this subject is that user. */
  abstract link(subject: Subject, userId: string): Promise<void>;
  /** No subject is that user any more. */
  abstract unlink(userId: string): Promise<void>;
  abstract close(): Promise<void>;
}
