import { Injectable } from '@nestjs/common';
import { Rejection } from '#contract';
import { type Clock, type Instant, newId } from '#kernel';
import { AccountNotices } from '#mail';
import { FactorStore } from '../../factors/factor-store.port.ts';
import { MachineClock } from '../../machine-clock.ts';
import { type Person } from '../../people.port.ts';
import { SignInRecord } from '../../sign-in-record.ts';
import { newTotpSecret, stepOf, totpOffer, type TotpOffer } from '../../totp.ts';

/** A person's key for six digits. It is set up once a code of it was right; until then it is only offered. */
@Injectable()
export class OwnTotp {
  private readonly clock: Clock;

  constructor(
    private readonly factors: FactorStore,
    private readonly record: SignInRecord,
    private readonly notices: AccountNotices,
    { clock }: MachineClock,
  ) {
    this.clock = clock;
  }

  /** Null: none is set up. */
  async setUpAt(userId: string): Promise<Instant | null> {
    return (await this.factors.totpOf(userId))?.setUpAt ?? null;
  }

  async isSetUp(userId: string): Promise<boolean> {
    return (await this.setUpAt(userId)) !== null;
  }

  /** A new key; one offered before is void. @throws {Rejection} `totp-already` */
  async offer(userId: string): Promise<TotpOffer> {
    if (await this.isSetUp(userId)) throw new Rejection('totp-already');
    const secret = newTotpSecret();
    await this.factors.setTotp({ userId, totpId: newId(), secret, setUpAt: null });
    return totpOffer(userId, secret);
  }

  /** Whether a code is right and new. The first right one sets the key up. */
  async takes(person: Person, code: string): Promise<boolean> {
    const key = await this.factors.totpOf(person.userId);
    if (!key) return false;
    const now = this.clock.now();
    const step = await stepOf(key.secret, code, now);
    if (step === undefined || !(await this.factors.useStep(person.userId, step))) return false;
    if (key.setUpAt !== null) return true;
    await this.factors.setTotp({ ...key, setUpAt: now });
    await this.record.keep(person, { type: 'TotpSet', data: { totpId: key.totpId } });
    return true;
  }

  /** Takes the key away, and tells its owner. @param by who did it @throws {Rejection} `totp-missing` */
  async end(person: Person, by: string): Promise<void> {
    const key = await this.factors.removeTotp(person.userId);
    if (!key?.setUpAt) throw new Rejection('totp-missing');
    await this.record.keep(person, { type: 'TotpEnded', data: { totpId: key.totpId } }, by);
    const { name, address } = person;
    if (address !== null) this.notices.tell({ about: 'totp', name, address });
  }
}
