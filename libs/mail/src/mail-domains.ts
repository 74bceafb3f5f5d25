import { Rejection } from '#contract';
import { domainOf } from '#kernel';

/** To which domains letters may be addressed. An injection token. */
export class MailDomains {
  private readonly domains: readonly string[];

  /** @param named domains, each with those below it; none: any */
  constructor(private readonly named: readonly string[]) {
    this.domains = named.map((domain) => domainOf(domain));
  }

  /** @throws {Rejection} `email-domain-not-allowed` */
  demandAllowed(email: string): void {
    const domain = domainOf(email.trim());
    const isWithin = (one: string): boolean => domain === one || domain.endsWith(`.${one}`);
    if (this.domains.length === 0 || this.domains.some(isWithin)) return;
    throw new Rejection('email-domain-not-allowed', { domain, allowed: this.named });
  }
}
