import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, sha256 } from '#kernel';
import { Rejection } from '#contract';
import { CredentialStore, type OneTimeCode } from '../../credentials/credential-store.port.ts';
import { later } from '../../domain/session-terms.ts';
import { MachineClock } from '../../machine-clock.ts';
import { People, type Person } from '../../people.port.ts';
import { SignInMail } from '../../sign-in-mail.port.ts';
import { SignInRecord } from '../../sign-in-record.ts';
import { newToken } from '../../token.ts';

const MINUTE_MS = 60 * 1000;
const DIGITS = 6;

export const MINUTES = { link: 15, enrolment: 3 * 24 * 60 } as const;

/** What somebody types or follows: the code of a link, or the six digits. */
export type BroughtCode = { readonly code: string } | { readonly digits: string };

/** A code that was right, and whose it is. */
export type Taken = { readonly person: Person; readonly code: OneTimeCode };

/** One-time codes: made, sent to the registered address only, and taken once. Nobody but its reader ever sees one. */
@Injectable()
export class Codes {
  private readonly clock: Clock;

  constructor(
    private readonly store: CredentialStore,
    private readonly people: People,
    private readonly mail: SignInMail,
    private readonly record: SignInRecord,
    { clock }: MachineClock,
  ) {
    this.clock = clock;
  }

  /**
   * The person's code before is void.
   * @param browser the secret of the browser that asks; it alone may bring the code, or the digits that come with it
   * @throws {Rejection} `address-missing`
   */
  async sendLink(person: Person, browser: string, next: string): Promise<void> {
    const digits = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const bound = {
      browserSha256: sha256(browser),
      digitsSha256: sha256(`${browser} ${digits}`),
    };
    await this.send(person, 'link', bound, { digits, next });
  }

  /**
   * For choosing a password, in any browser; the password before stays until then. The person's code before is void.
   * @param by who asked for it
   * @throws {Rejection} `address-missing`
   */
  async sendEnrolment(person: Person, by: string): Promise<void> {
    const bound = { browserSha256: null, digitsSha256: null };
    await this.send(person, 'enrolment', bound, { digits: null, next: '/' });
    await this.record.keep(person, { type: 'EnrolmentIssued', data: { enrolmentId: newId() } }, by);
  }

  /** @param browser undefined: one that has asked for nothing */
  async takeLink(brought: BroughtCode, browser: string | undefined): Promise<Person | undefined> {
    if (browser === undefined) return undefined;
    const [now, browserSha256] = [this.clock.now(), sha256(browser)];
    const taken =
      'digits' in brought
        ? this.store.takeDigits(browserSha256, sha256(`${browser} ${brought.digits}`), now)
        : this.store.takeCode(
            { codeSha256: sha256(brought.code), purpose: 'link', browserSha256 },
            now,
          );
    return (await this.ownerOf(await taken))?.person;
  }

  async takeEnrolment(code: string): Promise<Taken | undefined> {
    const purpose = 'enrolment';
    const brought = { codeSha256: sha256(code), purpose, browserSha256: null } as const;
    return this.ownerOf(await this.store.takeCode(brought, this.clock.now()));
  }

  /** What was taken and not used. */
  async giveBack(code: OneTimeCode): Promise<void> {
    await this.store.issueCode(code);
  }

  /** Undefined also where the person is reached elsewhere by now: whoever reads the former mailbox is nobody. */
  private async ownerOf(code: OneTimeCode | undefined): Promise<Taken | undefined> {
    const person = code && (await this.people.byId(code.userId));
    if (!code || !person) return undefined;
    const isSent = code.addressSha256 !== null;
    const hasMoved = person.address === null || digestOf(person.address) !== code.addressSha256;
    return isSent && hasMoved ? undefined : { person, code };
  }

  private async send(
    person: Person,
    purpose: OneTimeCode['purpose'],
    bound: Pick<OneTimeCode, 'browserSha256' | 'digitsSha256'>,
    shown: { readonly digits: string | null; readonly next: string },
  ): Promise<void> {
    const { userId, address } = person;
    if (address === null) throw new Rejection('address-missing', { userId });
    const [code, minutes] = [newToken(), MINUTES[purpose]];
    const expiresAt = later(this.clock.now(), minutes * MINUTE_MS);
    const addressSha256 = digestOf(address);
    const kept = { codeSha256: sha256(code), purpose, userId, addressSha256, ...bound, expiresAt };
    await this.store.issueCode(kept);
    await this.mail.send({ to: { ...person, address }, purpose, code, minutes, ...shown });
  }
}

/** Capitals make no difference. */
const digestOf = (address: string): string => sha256(address.trim().toLowerCase());
