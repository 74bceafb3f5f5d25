import { type Holder, inScope, type Subject } from '#contract';

/**
 * How much those who are bound to an organization see of what others reported: the fact and the date, or the words and
 * files too.
 */
export class OthersReports {
  /** @param whole default: the fact and the date */
  constructor(private readonly whole = false) {}

  /** Whether the words of what the subject reported are shown. */
  shows(user: Holder, subject: Subject): boolean {
    return this.whole || inScope(user, subject);
  }
}
