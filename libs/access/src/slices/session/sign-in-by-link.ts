import { Injectable } from '@nestjs/common';
import { Rejection } from '#contract';
import { AccessOptions } from '../../access-options.ts';
import { isOnlyLiaison } from '../../domain/session-terms.ts';
import { People } from '../../people.port.ts';
import { type Opened, type Where } from '../../sessions.ts';
import { Admission } from './admission.ts';
import { type Asked, SecondStep } from './second-step.ts';
import { type BroughtCode, Codes } from './codes.ts';

/** `browser`: what only the browser that asks has; it is kept in its cookie. */
export type LinkAsked = {
  readonly address: string;
  readonly next: string;
  readonly browser: string;
};

/**
 * A link to the registered address signs in once, in the browser that asked for it; so do its six digits typed there, for
 * mail programs that open links in a browser of their own. Whoever reads the mailbox is the person.
 */
@Injectable()
export class SignInByLink {
  constructor(
    private readonly people: People,
    private readonly codes: Codes,
    private readonly admission: Admission,
    private readonly second: SecondStep,
    private readonly options: AccessOptions,
  ) {}

  /** @throws {Rejection} `link-not-enough`: this office asks its liaisons for a password */
  demandAllowed(): void {
    if (!this.options.liaisonLink) throw new Rejection('link-not-enough');
  }

  /** Sends a link to each liaison who is reached at this address. Whether anybody is, the asker cannot tell. */
  async send({ address, next, browser }: LinkAsked): Promise<void> {
    for (const person of await this.people.byAddress(address.trim())) {
      // Roles that sign red papers, rule or read the whole trail need more than a mailbox.
      if (!isOnlyLiaison(person)) continue;
      if (!(await this.admission.mayMail(person))) continue;
      await this.codes.sendLink(person, browser, next);
    }
  }

  /**
   * @param browser as it was kept when the link was asked for; undefined: another browser
   * @throws {Rejection} `code-not-valid`, `sign-in-held`, `link-not-enough`
   */
  async signIn(
    brought: BroughtCode,
    browser: string | undefined,
    where: Where,
    ownDevice: boolean,
  ): Promise<Opened | Asked> {
    this.demandAllowed();
    await this.admission.demandFreeAddress(where.address);
    const method = 'code' in brought ? 'link' : 'digits';
    const person = await this.codes.takeLink(brought, browser);
    if (person) return this.second.admit(person, method, where, ownDevice);
    await this.admission.countAddress(where.address);
    throw new Rejection('code-not-valid');
  }
}
