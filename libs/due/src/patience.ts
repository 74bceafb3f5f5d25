/** Waits while something lasts, up to a limit; reset once it is over. */
export class Patience {
  private since: number | undefined;

  constructor(private readonly limitMs: number) {}

  /** @returns true while it lasts and the limit is not reached */
  lasts(busy: boolean): boolean {
    if (!busy) this.since = undefined;
    else this.since ??= performance.now();
    return this.since !== undefined && performance.now() - this.since < this.limitMs;
  }
}
