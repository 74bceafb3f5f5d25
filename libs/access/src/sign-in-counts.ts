export type SignInOutcome = 'opened' | 'failed' | 'held';

/** How many signed in, failed to, and were held off since this process began. An injection token. */
export class SignInCounts {
  private readonly counts = new Map<SignInOutcome, number>([
    ['opened', 0],
    ['failed', 0],
    ['held', 0],
  ]);

  count(outcome: SignInOutcome): void {
    this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
  }

  now(): readonly (readonly [SignInOutcome, number])[] {
    return [...this.counts];
  }
}
