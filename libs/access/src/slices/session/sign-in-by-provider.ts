import { Injectable } from '@nestjs/common';
import { Rejection } from '#contract';
import { FactorStore } from '../../factors/factor-store.port.ts';
import { People, type Person } from '../../people.port.ts';
import { type Opened, type Where } from '../../sessions.ts';
import { type SignedOn, type SignOnAbout, SingleSignOn } from '../../single-sign-on.port.ts';
import { Admission } from './admission.ts';
import { Errands } from './errands.ts';

type About = SignOnAbout & {
  /** Where the person goes afterwards: a path of ours. */
  readonly next: string;
};

/**
 * Sign-in at a provider. Whom it knows is who has that registered address, and from then on who has that subject there; it
 * makes nobody an account. A second factor is the provider's matter.
 */
@Injectable()
export class SignInByProvider {
  constructor(
    private readonly provider: SingleSignOn,
    private readonly errands: Errands,
    private readonly people: People,
    private readonly factors: FactorStore,
    private readonly admission: Admission,
  ) {}

  /** Where to send the browser, and what only it is given. @throws {Rejection} `provider-away`, `provider-missing` */
  async begin(
    next: string,
    { address }: Where,
  ): Promise<{ readonly url: string; readonly browser: string }> {
    const { url, about: begun } = await this.provider.begin();
    const about: About = { ...begun, next };
    return { url, browser: await this.errands.begin('oidc', about, address) };
  }

  /**
   * @param browser undefined: one that was not sent there
   * @throws {Rejection} `step-not-under-way`, `provider-refused`, `provider-away`, `person-unknown`, `sign-in-held`
   */
  async finish(
    query: string,
    browser: string | undefined,
    where: Where,
  ): Promise<{ readonly opened: Opened; readonly next: string }> {
    await this.admission.demandFreeAddress(where.address);
    const about = (await this.errands.underWay('oidc', browser)) as About | undefined;
    // Once, also when it fails: a state and a nonce are used up by whoever comes with them.
    if (browser === undefined || !about || !(await this.errands.end('oidc', browser))) {
      throw new Rejection('step-not-under-way');
    }
    const { next, ...expected } = about;
    const person = await this.personOf(await this.provider.finish(query, expected));
    if (!person) {
      await this.admission.countAddress(where.address);
      throw new Rejection('person-unknown');
    }
    return { opened: await this.admission.admit(person, 'oidc', where, false), next };
  }

  private async personOf({ issuer, subject, email }: SignedOn): Promise<Person | undefined> {
    const linked = await this.factors.userOf({ issuer, subject });
    const known = linked === undefined ? undefined : await this.people.byId(linked);
    if (known || email === null) return known;
    const [person, ...others] = await this.people.byAddress(email);
    if (!person || others.length > 0) return undefined;
    await this.factors.link({ issuer, subject }, person.userId);
    return person;
  }
}
