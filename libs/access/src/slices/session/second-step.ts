import { Injectable } from '@nestjs/common';
import { holds, Rejection, type Role } from '#contract';
import { AccessOptions } from '../../access-options.ts';
import { type SignInMethod } from '../../domain/sign-in.events.ts';
import { People, type Person } from '../../people.port.ts';
import { type Opened, type Where } from '../../sessions.ts';
import { type TotpOffer } from '../../totp.ts';
import { Admission } from './admission.ts';
import { Errands } from './errands.ts';
import { OwnTotp } from './own-totp.ts';

/** What is still asked of whoever's first step was right. `totp-setup`: a key has to be set up before a code of it. */
export type Wanted = 'totp' | 'totp-setup';

/** `browser`: what only this browser gets, by which it goes on. */
export type Asked = { readonly userId: string; readonly wants: Wanted; readonly browser: string };

/** Who rules, signs and keeps accounts: what stands in a mailbox or on a slip of paper is not enough. */
const MUST: readonly Role[] = ['administrator', 'office', 'supervisor'];

type About = {
  readonly userId: string;
  readonly method: SignInMethod;
  readonly ownDevice: boolean;
};

/** Between the first step of signing in and the session: the six digits of the person's device. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly errands: Errands,
    private readonly people: People,
    private readonly admission: Admission,
    private readonly totp: OwnTotp,
    private readonly options: AccessOptions,
  ) {}

  /** Whether this person must have a key. */
  demandedOf(person: Pick<Person, 'roles'>): boolean {
    return this.options.totpRequired && holds(person, ...MUST);
  }

  /** Opens a session, or asks for the second step first. */
  async admit(
    person: Person,
    method: SignInMethod,
    where: Where,
    ownDevice: boolean,
  ): Promise<Opened | Asked> {
    const { userId } = person;
    const wants = await this.wantedOf(person);
    if (!wants) return this.admission.admit(person, method, where, ownDevice);
    const about: About = { userId, method, ownDevice };
    const browser = await this.errands.begin('sign-in', about, where.address);
    return { userId, wants, browser };
  }

  /** A key for whoever must have one before signing in. @throws {Rejection} `step-not-under-way`, `totp-already` */
  async offer(browser: string | undefined): Promise<TotpOffer> {
    const { person } = await this.underWay(browser);
    return this.totp.offer(person.userId);
  }

  /**
   * The six digits: opens the session that the first step was for.
   * @throws {Rejection} `step-not-under-way`, `totp-wrong`, `sign-in-held`
   */
  async finish(browser: string | undefined, code: string, where: Where): Promise<Opened> {
    const { person, method, ownDevice } = await this.underWay(browser);
    await this.admission.demandFree(person.userId, where.address);
    if (!(await this.totp.takes(person, code))) {
      await this.admission.refuse(person.userId, person, where, 'totp');
      throw new Rejection('totp-wrong');
    }
    await this.errands.end('sign-in', browser ?? '');
    return this.admission.admit(person, method, where, ownDevice, 'totp');
  }

  private async wantedOf(person: Person): Promise<Wanted | undefined> {
    if (await this.totp.isSetUp(person.userId)) return 'totp';
    return this.demandedOf(person) ? 'totp-setup' : undefined;
  }

  private async underWay(
    browser: string | undefined,
  ): Promise<Omit<About, 'userId'> & { readonly person: Person }> {
    const about = (await this.errands.underWay('sign-in', browser)) as About | undefined;
    const person = about && (await this.people.byId(about.userId));
    if (!person) throw new Rejection('step-not-under-way');
    const { method, ownDevice } = about;
    return { person, method, ownDevice };
  }
}
