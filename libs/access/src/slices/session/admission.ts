import { Injectable } from '@nestjs/common';
import { Clock, defined, newId, toEpochMs } from '#kernel';
import { Rejection } from '#contract';
import { CredentialStore } from '../../credentials/credential-store.port.ts';
import { ACCOUNT, ADDRESS, heldUntil, MAILS } from '../../domain/back-off.ts';
import { type SignInMethod } from '../../domain/sign-in.events.ts';
import { later } from '../../domain/session-terms.ts';
import { MachineClock } from '../../machine-clock.ts';
import { type Person } from '../../people.port.ts';
import { type Opened, Sessions, type Where } from '../../sessions.ts';
import { SignInCounts } from '../../sign-in-counts.ts';
import { SignInRecord } from '../../sign-in-record.ts';

/** Opens the door, or counts that it was not opened. */
@Injectable()
export class Admission {
  private readonly clock: Clock;

  constructor(
    private readonly store: CredentialStore,
    private readonly sessions: Sessions,
    private readonly record: SignInRecord,
    private readonly counts: SignInCounts,
    { clock }: MachineClock,
  ) {
    this.clock = clock;
  }

  /** @throws {Rejection} `sign-in-held`: too many failures of this account, or from this address */
  async demandFree(account: string, address: string): Promise<void> {
    await this.demandFreeAddress(address);
    await this.demandFreeKey(accountKey(account), ACCOUNT);
  }

  /** @throws {Rejection} `sign-in-held` */
  async demandFreeAddress(address: string): Promise<void> {
    await this.demandFreeKey(addressKey(address), ADDRESS);
  }

  /** Opens a session; what failed before is forgotten. */
  async admit(
    person: Person,
    method: SignInMethod,
    where: Where,
    ownDevice: boolean,
    secondFactor?: 'totp',
  ): Promise<Opened> {
    await this.store.forgetFailures(accountKey(person.userId));
    await this.store.forgetFailures(mailsKey(person.userId));
    this.counts.count('opened');
    const opened = await this.sessions.open(person, method, where, ownDevice);
    const { sessionId } = opened.session;
    const data = { sessionId, method, address: where.address, ...defined({ secondFactor }) };
    await this.record.keep(person, { type: 'SignedIn', data });
    return opened;
  }

  /** A wrong password or code. Of an account that nobody has it is counted, and not written down. */
  async refuse(
    account: string,
    person: Person | undefined,
    { address }: Where,
    method: 'password' | 'totp' = 'password',
  ): Promise<void> {
    await this.countAddress(address);
    const attempts = await this.store.countFailure(
      accountKey(account),
      this.clock.now(),
      ACCOUNT.lastsMs,
    );
    if (!person) return;
    const until = heldUntil(ACCOUNT, attempts) ?? null;
    const { failures } = attempts;
    const how = { attemptId: newId(), method, address };
    await this.record.keep(person, {
      type: 'SignInFailed',
      data: { ...how, failures, heldUntil: until },
    });
  }

  async countAddress(address: string): Promise<void> {
    this.counts.count('failed');
    await this.store.countFailure(addressKey(address), this.clock.now(), ADDRESS.lastsMs);
  }

  /** False: so many codes were sent to the person that somebody must be playing. */
  async mayMail({ userId }: Person): Promise<boolean> {
    const [key, now] = [mailsKey(userId), this.clock.now()];
    const sent = await this.store.attemptsOf(key);
    // What is not sent does not count: whoever asks on and on keeps nobody out for longer than a day.
    const isFull = sent !== undefined && sent.failures >= MAILS.most;
    if (isFull && now < later(sent.latestAt, MAILS.lastsMs)) return false;
    await this.store.countFailure(key, now, MAILS.lastsMs);
    return true;
  }

  private async demandFreeKey(key: string, kind: typeof ACCOUNT): Promise<void> {
    const now = this.clock.now();
    const attempts = await this.store.attemptsOf(key);
    const until = attempts && heldUntil(kind, attempts);
    if (until === undefined || until <= now) return;
    this.counts.count('held');
    const seconds = Math.ceil((toEpochMs(until) - toEpochMs(now)) / 1000);
    throw new Rejection('sign-in-held', { seconds });
  }
}

const accountKey = (userId: string): string => `account ${userId}`;
const mailsKey = (userId: string): string => `mails ${userId}`;
const addressKey = (address: string): string => `address ${address}`;
