/** Hears of codes whose mail did not leave: who asked for one is not told. An injection token. */
export class SignInFaults {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly report: (error: unknown) => void) {}

  watch(sending: Promise<void>): void {
    const watched = sending.catch(this.report).finally(() => this.running.delete(watched));
    this.running.add(watched);
  }

  /** All that was begun is over. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }
}
