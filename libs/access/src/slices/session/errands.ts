import { Injectable } from '@nestjs/common';
import { type Clock, sha256 } from '#kernel';
import { later } from '../../domain/session-terms.ts';
import { type Errand, FactorStore } from '../../factors/factor-store.port.ts';
import { MachineClock } from '../../machine-clock.ts';
import { newToken } from '../../token.ts';

const ERRAND_MS = 15 * 60 * 1000;

/** What browsers are in the middle of, for a quarter of an hour; only the browser that began it goes on with it. */
@Injectable()
export class Errands {
  private readonly clock: Clock;

  constructor(
    private readonly factors: FactorStore,
    { clock }: MachineClock,
  ) {
    this.clock = clock;
  }

  /** @param address where the browser comes from @returns what only this browser is given */
  async begin(kind: Errand['kind'], about: object, address: string): Promise<string> {
    const [browser, now] = [newToken(), this.clock.now()];
    const browserSha256 = sha256(browser);
    const expiresAt = later(now, ERRAND_MS);
    const errand = { browserSha256, kind, about: JSON.stringify(about), expiresAt, address };
    await this.factors.begin(errand, now);
    return browser;
  }

  /** As it was begun. @param browser undefined: one that has begun nothing */
  async underWay(kind: Errand['kind'], browser: string | undefined): Promise<unknown> {
    if (browser === undefined) return undefined;
    const errand = await this.factors.underWay(sha256(browser), kind, this.clock.now());
    return errand && JSON.parse(errand.about);
  }

  /** @returns false when it has ended before */
  async end(kind: Errand['kind'], browser: string): Promise<boolean> {
    return this.factors.end(sha256(browser), kind);
  }
}
