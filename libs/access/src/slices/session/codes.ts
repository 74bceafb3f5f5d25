import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, sha256 } from '#kernel';
import { Rejection } from '#contract';
import { CredentialStore, type OneTimeCode } from '../../credentials/credential-store.port.ts';
import { later } from '../../domain/session-terms.ts';
import { MachineClock } from '../../machine-clock.ts';
import { type Person } from '../../people.port.ts';
import { SignInMail } from '../../sign-in-mail.port.ts';
import { SignInRecord } from '../../sign-in-record.ts';
import { newToken } from '../../token.ts';

const MINUTE_MS = 60 * 1000;
const DIGITS = 6;

export const MINUTES = { link: 15, enrolment: 3 * 24 * 60 } as const;

/** What somebody types or follows: the code of a link, or the six digits. */
export type BroughtCode = { readonly code: string } | { readonly digits: string };

/** One-time codes: made, sent to the registered address only, and taken once. Nobody but its reader ever sees one. */
@Injectable()
export class Codes {
  private readonly clock: Clock;

  constructor(
    private readonly store: CredentialStore,
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
  async takeLink(brought: BroughtCode, browser: string | undefined): Promise<string | undefined> {
    if (browser === undefined) return undefined;
    const [now, browserSha256] = [this.clock.now(), sha256(browser)];
    const taken =
      'digits' in brought
        ? this.store.takeDigits(browserSha256, sha256(`${browser} ${brought.digits}`), now)
        : this.store.takeCode(
            { codeSha256: sha256(brought.code), purpose: 'link', browserSha256 },
            now,
          );
    return (await taken)?.userId;
  }

  async takeEnrolment(code: string): Promise<OneTimeCode | undefined> {
    const purpose = 'enrolment';
    const brought = { codeSha256: sha256(code), purpose, browserSha256: null } as const;
    return this.store.takeCode(brought, this.clock.now());
  }

  /** What was taken and not used. */
  async giveBack(code: OneTimeCode): Promise<void> {
    await this.store.issueCode(code);
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
    await this.store.issueCode({ codeSha256: sha256(code), purpose, userId, ...bound, expiresAt });
    await this.mail.send({ to: { ...person, address }, purpose, code, minutes, ...shown });
  }
}
